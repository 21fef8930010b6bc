/** The server on standard input and output, as editors start it. */
import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {startServer} from './server.js'

/** Serves until the client ends the process: exit 0 after `shutdown`, else 1. */
export function serveStandardStreams(): void {
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout))
}
