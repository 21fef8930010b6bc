#!/usr/bin/env node
/** The executable. */
import module from 'node:module'

// Node 22 and later keep compiled code between runs.
const {enableCompileCache} = module as {enableCompileCache?: () => void}
enableCompileCache?.()

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
