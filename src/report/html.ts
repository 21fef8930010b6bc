/** The report as one page that needs nothing else: for a browser, a pipeline's artifact, a printer. */
import type {RunResult} from '../run/checking/result.js'
import {fileId, isRepeat, type PageFile} from './html/anchors.js'
import {renderArticleText} from './html/article-text.js'
import {renderComparison} from './html/comparison.js'
import {renderDotPlot} from './html/dot-plot.js'
import {renderNames, renderSources} from './html/facts.js'
import {renderFindings} from './html/findings.js'
import {style} from './html/style.js'
import {summarize} from './summary.js'
import {escapeMarkup} from './xml.js'

/** Writes the page; nothing in it runs, and nothing is loaded. */
export function reportHtml(result: RunResult): string {
  const {files, summary} = result
  const pages = files.map((file, index): PageFile => ({file, number: index + 1}))
  const texts = new Map(files.map(({path, details}) => [path, details?.text]))
  const [first = '', ...rest] = summarize(result)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>newslint: ${escapeMarkup(first)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the findings</a>
<header>
<h1>newslint report</h1>
<p>${escapeMarkup(first)}.</p>
${rest.map((line) => `<p>${escapeMarkup(line)}.</p>\n`).join('')}<ul class="counts">
<li class="error"><b>${summary.errors}</b> errors</li>
<li class="warning"><b>${summary.warnings}</b> warnings</li>
<li class="info"><b>${summary.infos}</b> infos</li>
<li><b>${summary.words}</b> words</li>
</ul>
</header>
<main id="main" tabindex="-1">
${renderErrors(result)}${pages.length > 1 ? renderIndex(pages) : ''}${pages.map((page) => renderFile(page, (path) => texts.get(path))).join('')}</main>
</body>
</html>
`
}

function renderErrors({errors}: RunResult): string {
  if (errors.length === 0) return ''
  const items = errors.map(
    ({path, ruleId, message}) =>
      `<li>${escapeMarkup([path, ruleId, message].filter((part) => part !== null).join(': '))}</li>\n`
  )
  return `<section aria-labelledby="errors"><h2 id="errors">What was not checked</h2>\n<ul>\n${items.join('')}</ul>\n</section>\n`
}

function renderIndex(pages: readonly PageFile[]): string {
  const rows = pages.map(({file: {path, findings}, number}) => {
    const counts = (['error', 'warning', 'info'] as const).map(
      (level) => `<td>${findings.filter(({severity}) => severity === level).length}</td>`
    )
    return `<tr><td><a href="#${fileId(number)}">${escapeMarkup(path)}</a></td>${counts.join('')}</tr>\n`
  })
  return `<div class="scroll" role="region" tabindex="0" aria-label="Articles">
<table>
<caption>Articles</caption>
<thead><tr><th scope="col">Article</th><th scope="col">Errors</th><th scope="col">Warnings</th><th scope="col">Infos</th></tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
</div>
`
}

/** An article with its text where something was found in it or copied from it, and with its facts in any case. */
function renderFile(page: PageFile, textOf: (path: string) => string | undefined): string {
  const {file, number} = page
  const {path, findings, details} = file
  const hasText = details !== undefined && findings.length > 0
  const heading = `<h2 id="${fileId(number)}">${escapeMarkup(path)}</h2>`
  const list = renderFindings(page, hasText)
  const repeats = findings.flatMap((finding, index) =>
    hasText && isRepeat(finding) ? [renderComparison(page, finding, index + 1, textOf)] : []
  )
  const name = (what: string): string => `aria-label="${what} of ${escapeMarkup(path)}"`
  return `<section aria-labelledby="${fileId(number)}">
${heading}
${
  hasText
    ? `<div class="beside">
<section ${name('Text')}>
<h3>The article</h3>
${renderArticleText(page)}</section>
<section class="list" tabindex="0" ${name('Findings')}>
<h3>Findings</h3>
${list}</section>
</div>
`
    : list
}${repeats.length === 0 ? '' : `<h3>Copies beside each other</h3>\n${repeats.join('')}`}${
    details === undefined
      ? ''
      : `${hasText ? `<h3>Where it repeats</h3>\n${renderDotPlot(page)}` : ''}<h3>Who says what</h3>
${renderSources(details.sources, number, hasText)}<h3>Names</h3>
${renderNames(details.names, number, hasText)}`
  }</section>
`
}
