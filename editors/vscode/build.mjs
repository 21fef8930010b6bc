/** Builds the extension and the language server that comes with it: `node build.mjs [folder]`, `dist` by default. */
import {copyFile, cp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {dirname, join, relative, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
const root = resolve(here, '../..')
const out = resolve(here, process.argv[2] ?? 'dist')
const server = join(out, 'server')

/** Dictionaries are data that their packages read from beside themselves: they are copied, and read when first needed. */
const dictionaries = ['dictionary-en', 'dictionary-en-au', 'dictionary-en-ca', 'dictionary-en-gb']

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  // Names of errors and rules are read while running.
  keepNames: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning'
}

/** Modules that read files from beside themselves find them: the bundle has them where the package has them. */
const ownPlaces = {
  name: 'own-places',
  setup({onLoad}) {
    onLoad({filter: /[\\/]src[\\/].*\.ts$/}, async ({path}) => {
      const text = await readFile(path, 'utf8')
      const place = relative(join(root, 'src/server'), path).replaceAll('\\', '/').replace(/\.ts$/, '.js')
      return {
        contents: text.replaceAll(/\bimport\.meta\.url\b/g, `new URL('${place}', import.meta.url).href`),
        loader: 'ts'
      }
    })
  }
}

await rm(out, {recursive: true, force: true})
const built = await Promise.all([
  build({
    ...shared,
    entryPoints: [join(here, 'src/extension.ts')],
    outfile: join(out, 'extension.cjs'),
    format: 'cjs',
    external: ['vscode']
  }),
  build({
    ...shared,
    // All in one folder, which `ownPlaces` counts on.
    entryPoints: [
      {in: join(root, 'src/language-server.ts'), out: 'language-server'},
      {in: join(root, 'src/server/checking-thread.ts'), out: 'checking-thread'}
    ],
    outdir: join(server, 'dist/src/server'),
    chunkNames: '[name]-[hash]',
    plugins: [ownPlaces],
    format: 'esm',
    splitting: true,
    external: dictionaries,
    // For Node it is CommonJS, whose names esbuild does not give to `import()`; this is the same code as a module.
    alias: {yaml: join(root, 'node_modules/yaml/browser/index.js')},
    // Some of the packages are CommonJS and call `require`.
    banner: {
      js: "import {createRequire as createBundleRequire} from 'node:module'; const require = createBundleRequire(import.meta.url);"
    }
  })
])

const {name, version, license} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
const bin = {'newslint-language-server': 'dist/src/server/language-server.js'}
await writeFile(join(server, 'package.json'), `${JSON.stringify({name, version, license, type: 'module', bin})}\n`)
await cp(join(root, 'rules'), join(server, 'rules'), {recursive: true, filter: (path) => !path.endsWith('.ts')})
for (const dictionary of dictionaries) {
  await cp(join(root, 'node_modules', dictionary), join(server, 'node_modules', dictionary), {recursive: true})
}
await copyFile(join(root, 'src/configuration.schema.json'), join(out, 'configuration.schema.json'))
await copyFile(join(root, 'LICENSE'), join(here, 'LICENSE'))
await writeFile(join(out, 'third-party-licenses.txt'), await collectLicenses())

/** The licenses of all packages that are in the bundles; dictionaries keep their own beside them. */
async function collectLicenses() {
  const packages = new Set(
    built
      .flatMap(({metafile}) => Object.keys(metafile.inputs))
      .flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [])
  )
  const texts = []
  for (const path of packages) {
    const folder = resolve(path)
    const {name, version, license} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name))
    const text = file ? await readFile(join(folder, file), 'utf8') : license
    texts.push(`${name} ${version} (${license})\n\n${text.trim()}\n`)
  }
  return [...new Set(texts)].sort().join(`\n${'-'.repeat(80)}\n\n`)
}
