#!/usr/bin/env node
/** The executable. */
import {main} from './run/main.js'

process.exitCode = await main(process.argv.slice(2))
