#!/usr/bin/env node
/** The executable. */
import module from 'node:module'
import {setFlagsFromString} from 'node:v8'

// Node 22 and later keep compiled code between runs.
const {enableCompileCache} = module as {enableCompileCache?: () => void}
enableCompileCache?.()

// Node 20 compiles again what has run for a while, and again when it learns more: in a run of some seconds that is a fourth
// of all work, most of it for nothing. Later versions wait by themselves. Compiling costs less where less is inlined. What
// articles leave behind is let go before it takes several times the room of what is kept.
if (Number.parseInt(process.versions.v8, 10) < 12) {
  setFlagsFromString('--interrupt-budget=600000')
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=460')
  setFlagsFromString('--heap-growing-percent=150')
}

// Whoever reads the report may stop reading it: `newslint articles | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

// A rule of others may throw where nobody waits for it: the others go on, and it is no clean run.
let hasCrashed = false
process.on('uncaughtException', (error) => {
  process.stderr.write(`newslint: ${error.stack ?? error.message}\n`)
  hasCrashed = true
  process.exitCode = 2
})

const {main} = await import('./run/main.js')
const code = await main(process.argv.slice(2))
process.exitCode = hasCrashed ? 2 : code
