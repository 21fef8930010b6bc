/** How the page looks: in light and in dark, on a screen of any width, on paper. */

/** The style sheet. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fff; --panel: #f5f5f2; --ink: #1b1b1b; --soft: #565656; --rule: #d5d5cf; --link: #0b4f9c;
  --error: #a3131a; --error-tint: #fbdcdc; --warning: #7a4b00; --warning-tint: #ffeabf;
  --info: #0b4f8a; --info-tint: #dcebfa; --copy-tint: #fdeeee; --original-tint: #e4f3e8; --original: #1b6334;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #15181b; --panel: #1f2428; --ink: #e8e8e6; --soft: #b0b3b5; --rule: #3d444a; --link: #93c5fd;
    --error: #ff9f98; --error-tint: #5a2024; --warning: #f5c860; --warning-tint: #4b390c;
    --info: #93c9ff; --info-tint: #173a58; --copy-tint: #38201f; --original-tint: #173322; --original: #86d9a1;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; padding: 1rem 1.25rem 4rem; max-width: 84rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; }
h1 { font-size: 1.5rem; margin: 0.5rem 0; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 0.75rem; padding-top: 1rem; border-top: 2px solid var(--ink); overflow-wrap: anywhere; }
h3 { font-size: 1.1rem; margin: 2rem 0 0.5rem; } .beside h3 { margin-top: 0; }
code { font: 0.92em ui-monospace, monospace; background: var(--paper); padding: 0 0.2em; border-radius: 2px; }
p { margin: 0 0 0.5rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
:target { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.counts { display: flex; flex-wrap: wrap; gap: 0.75rem; list-style: none; margin: 1rem 0; padding: 0; }
.counts li { flex: 1 1 7rem; max-width: 12rem; padding: 0.5rem 0.75rem; background: var(--panel); border-left: 4px solid var(--soft); }
.counts b { display: block; font-size: 1.5rem; line-height: 1.2; }
.counts .error { border-color: var(--error); } .counts .warning { border-color: var(--warning); } .counts .info { border-color: var(--info); }
.beside { display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 1fr); }
.article { font: 1.06rem/1.7 Georgia, "Times New Roman", serif; }
.line { display: grid; grid-template-columns: 2.5rem minmax(0, 1fr); }
.line p { margin: 0 0 0.5rem; min-height: 0.8rem; white-space: pre-wrap; overflow-wrap: anywhere; max-width: 42rem; }
.n { color: var(--soft); font: 0.8rem/1.8rem ui-monospace, monospace; text-align: right; padding-right: 0.75rem; user-select: none; }
mark { background: none; color: inherit; border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
mark.copy { background: var(--copy-tint); } mark.original { background: var(--original-tint); }
mark.error { background: var(--error-tint); box-shadow: inset 0 -2px var(--error); }
mark.warning { background: var(--warning-tint); box-shadow: inset 0 -2px var(--warning); }
mark.info { background: var(--info-tint); box-shadow: inset 0 -2px var(--info); }
.ref { display: inline-block; min-width: 1.5em; margin: 0 0.2em 0 0; padding: 0 0.3em; border-radius: 0.75em; text-align: center; text-decoration: none;
  font: 700 0.75rem/1.5 system-ui, sans-serif; color: var(--paper); background: var(--soft); }
.ref.error, .ref.copy { background: var(--error); } .ref.warning { background: var(--warning); }
.ref.info { background: var(--info); } .ref.original { background: var(--original); }
.findings { list-style: none; margin: 0; padding: 0; }
.findings li { margin: 0 0 0.75rem; padding: 0.6rem 0.8rem; background: var(--panel); border-left: 4px solid var(--soft); overflow-wrap: anywhere; }
.findings .error { border-left-color: var(--error); } .findings .warning { border-left-color: var(--warning); } .findings .info { border-left-color: var(--info); }
.findings p { margin: 0 0 0.35rem; } .findings .note { color: var(--soft); }
.findings .head .error { background: var(--error); }
.rule { font-family: ui-monospace, monospace; font-size: 0.9em; }
.comparison { margin: 0 0 1rem; } .comparison summary { cursor: pointer; padding: 0.4rem 0; font-weight: 600; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; font-weight: 600; padding: 0.5rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.6rem; border-bottom: 1px solid var(--rule); }
th { background: var(--panel); }
.comparison table { table-layout: fixed; } .comparison td { white-space: pre-wrap; overflow-wrap: anywhere; font-family: Georgia, "Times New Roman", serif; }
.comparison td + td, .comparison th + th { border-left: 1px solid var(--rule); }
del { background: var(--error-tint); text-decoration-color: var(--error); text-decoration-thickness: 2px; }
ins { background: var(--original-tint); text-decoration-color: var(--original); text-decoration-thickness: 2px; }
.plot { margin: 0; display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); }
.plot svg { width: 100%; max-width: 30rem; height: auto; } .plot figcaption { color: var(--soft); max-width: 34rem; }
.field { fill: var(--panel); stroke: var(--rule); stroke-width: 2; } .borders { stroke: var(--rule); stroke-width: 1; fill: none; }
.self { stroke: var(--soft); stroke-width: 2; } .matches { stroke: var(--ink); stroke-width: 4; stroke-linecap: round; fill: none; }
.repeat rect { fill: var(--error); fill-opacity: 0.08; stroke: var(--error); stroke-width: 3; } .repeat text { fill: var(--error); font: 700 32px system-ui, sans-serif; }
.repeat:focus rect, .repeat:hover rect { fill-opacity: 0.25; stroke-width: 6; }
.scroll { overflow-x: auto; margin: 0 0 1rem; } .scroll td { min-width: 4rem; }
.shares { width: 100%; max-width: 42rem; height: 0.8rem; display: block; margin: 0 0 0.75rem; }
.own { fill: var(--rule); } .named { fill: var(--original); } .unnamed { fill: var(--warning); }
@media (min-width: 62rem) {
  .beside { grid-template-columns: minmax(0, 1fr) 23rem; }
  .list { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow: auto; }
  .plot { grid-template-columns: 30rem minmax(0, 1fr); align-items: end; }
}
@media (max-width: 40rem) {
  body { padding: 0.75rem 0.75rem 3rem; }
  .list { order: -1; }
  .line { grid-template-columns: 1.75rem minmax(0, 1fr); } .n { padding-right: 0.5rem; }
  .wide { min-width: 40rem; } .wide td:nth-child(6) { min-width: 22rem; }
  .comparison th, .comparison td { padding: 0.4rem; font-size: 0.92rem; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  .beside { display: block; } .list { max-height: none; overflow: visible; position: static; }
  .skip, .links { display: none; } .findings li, tr, figure { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
