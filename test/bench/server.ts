/**
 * Measures the language server: `npm run bench:server -- [--data <folder>] [--edits <n>] [--preset <name>]`.
 *
 * The real process on its standard streams, without the pause that typing has. Without `--data`, articles are mixed from the
 * examples.
 */
import {spawn, type ChildProcess} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  ExitNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection
} from 'vscode-languageserver/node'
import {countWords, mixArticles, readArticles, type BenchArticle} from './corpus.js'
import {median} from './process-figures.js'

const {values} = parseArgs({
  options: {
    data: {type: 'string'},
    edits: {type: 'string', default: '10000'},
    preset: {type: 'string', default: 'submission'}
  }
})
const cli = fileURLToPath(new URL('../../src/cli.js', import.meta.url))
const uri = 'untitled:article'

/** A server and what it said last. */
interface Server {
  readonly child: ChildProcess
  readonly connection: ProtocolConnection
  /** Resolves when diagnostics for a version come. */
  readonly published: (version: number) => Promise<number>
}

async function start(): Promise<Server> {
  const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], {stdio: ['pipe', 'pipe', 'inherit']})
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin)
  )
  let newest = 0
  const waiting: {version: number; resolve: (time: number) => void}[] = []
  connection.onNotification(PublishDiagnosticsNotification.type, ({version = 0}) => {
    newest = version
    const time = performance.now()
    for (const one of waiting.splice(0)) {
      if (one.version <= newest) one.resolve(time)
      else waiting.push(one)
    }
  })
  connection.listen()
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    initializationOptions: {delay: 0, preset: values.preset}
  })
  await connection.sendNotification(InitializedNotification.type, {})
  const published = (version: number): Promise<number> =>
    version <= newest ? Promise.resolve(performance.now()) : new Promise((resolve) => waiting.push({version, resolve}))
  return {child, connection, published}
}

const open = ({connection}: Server, text: string): Promise<void> =>
  connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: {uri, languageId: 'plaintext', version: 1, text}
  })

async function stop({connection, child}: Server): Promise<void> {
  await connection.sendRequest(ShutdownRequest.type)
  await connection.sendNotification(ExitNotification.type)
  if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve))
  connection.dispose()
}

/** Types and deletes letters in the middle of a text; ms from each keystroke to its diagnostics. */
async function type({connection, published}: Server, text: string, strokes: number, from: number): Promise<number[]> {
  const lines = text.split('\n')
  const times: number[] = []
  let random = 1
  for (let stroke = 0; stroke < strokes; stroke++) {
    random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0
    // Every second stroke takes back the one before.
    if (stroke % 2 === 0) place = pick(lines, random)
    const {line, character} = place
    const start = {line, character}
    const end = {line, character: character + (stroke % 2)}
    const began = performance.now()
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: {uri, version: from + stroke},
      contentChanges: [{range: {start, end}, text: stroke % 2 === 0 ? 'e' : ''}]
    })
    times.push((await published(from + stroke)) - began)
  }
  return times
}

let place = {line: 0, character: 0}

function pick(lines: readonly string[], random: number): {line: number; character: number} {
  for (let at = random % lines.length; ; at = (at + 1) % lines.length) {
    const length = lines[at]?.length ?? 0
    if (length > 20) return {line: at, character: 5 + (random % (length - 10))}
  }
}

const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((one, other) => one - other)[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0

/** Megabytes that a process holds, as the system counts them. */
function megabytesOf({pid}: ChildProcess): number | undefined {
  try {
    const [, kilobytes = ''] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}

function readExamples(): BenchArticle[] {
  const examples = fileURLToPath(new URL('../../../examples', import.meta.url))
  return readdirSync(examples, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.txt') && !name.endsWith('report.txt'))
    .flatMap((name) => readArticles(join(examples, name, '..')))
}

const articles = values.data === undefined ? readExamples() : readArticles(values.data)

const short = mixArticles(articles, 1, 800)[0]?.text ?? ''
const starts: number[] = []
for (let run = 0; run < 7; run++) {
  const began = performance.now()
  const server = await start()
  await open(server, short)
  starts.push((await server.published(1)) - began)
  await stop(server)
}
console.log(`start to first diagnostics       ${median(starts).toFixed(0)} ms (median of ${starts.length})`)

for (const words of [800, 20_000]) {
  const text = mixArticles(articles, 1, words)[0]?.text ?? ''
  const server = await start()
  await open(server, text)
  await server.published(1)
  await type(server, text, 40, 2)
  const times = await type(server, text, 200, 42)
  console.log(
    `keystroke, ${String(countWords(text)).padStart(6)} words          p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms (${times.length} keystrokes)`
  )
  await stop(server)
}

const server = await start()
await open(server, short)
await type(server, short, Number(values.edits), 2)
console.log(`memory after ${values.edits} edits of one  ${megabytesOf(server.child)?.toFixed(0) ?? '?'} MB`)
await stop(server)
