#!/usr/bin/env node
/** The language server as an executable of its own; `newslint lsp --stdio` is the same. */
import {serveStandardStreams} from './server/serve.js'

await serveStandardStreams()
