/** The protocol on standard input and output. */
import {createConnection, ProposedFeatures, type Connection} from 'vscode-languageserver/node'

/** Connects with the client that started this process. */
export const connectStandardStreams = (): Connection =>
  createConnection(ProposedFeatures.all, process.stdin, process.stdout)
