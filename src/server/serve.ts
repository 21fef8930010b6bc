/** The server on standard input and output, as editors start it. */
import {setFlagsFromString} from 'node:v8'
import {Checker} from './checker.js'

/** Serves until the client ends the process: exit 0 after `shutdown`, else 1. */
export async function serveStandardStreams(): Promise<void> {
  // Garbage is collected before the heap has grown by so much: what runs beside an editor all day must stay small.
  setFlagsFromString('--heap-growing-percent=40')
  // The thread loads the rules while the protocol is loaded here.
  const checker = new Checker()
  const [{connectStandardStreams}, {startServer}] = await Promise.all([
    import('./connection.js'),
    import('./server.js')
  ])
  startServer(connectStandardStreams(), checker)
}
