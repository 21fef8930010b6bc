/** The server on standard input and output, as editors start it. */
import {Checker} from './checker.js'

/** Serves until the client ends the process: exit 0 after `shutdown`, else 1. */
export async function serveStandardStreams(): Promise<void> {
  // The thread loads the rules while the protocol is loaded here.
  const checker = new Checker()
  const [{createConnection, ProposedFeatures}, {startServer}] = await Promise.all([
    import('vscode-languageserver/node'),
    import('./server.js')
  ])
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), checker)
}
