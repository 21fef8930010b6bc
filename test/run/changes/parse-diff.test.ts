import {expect, it} from 'vitest'
import {parseDiff} from '../../../src/run/changes/parse-diff.js'

it('reads lines that were added, changed and removed', () => {
  const diff = `diff --git a/a.md b/a.md
index 1..2 100644
--- a/a.md
+++ b/a.md
@@ -1 +1,2 @@
-one
+two
+three
@@ -4,2 +5,0 @@ four
-five
-six
`
  expect(parseDiff(diff)).toEqual([
    {
      path: 'a.md',
      before: 'a.md',
      ranges: [
        {line: 1, count: 2},
        {line: 5, count: 0}
      ]
    }
  ])
})

it('is not misled by lines that look like headers', () => {
  const diff = `--- /dev/null
+++ b/new.md
@@ -0,0 +1,3 @@
+++ b/other.md
+@@ -1 +1 @@
+-- a/other.md
\\ No newline at end of file
--- a/old.md
+++ b/old.md
@@ -1 +1 @@
--- a/x.md
+++ b/x.md
`
  expect(parseDiff(diff)).toEqual([
    {path: 'new.md', before: undefined, ranges: [{line: 1, count: 3}]},
    {path: 'old.md', before: 'old.md', ranges: [{line: 1, count: 1}]}
  ])
})

it('reads paths that git quotes', () => {
  const header = (path: string): string => `--- /dev/null\n+++ ${path}\n@@ -0,0 +1 @@\n+x\n`
  const diff = ['b/with space.md\t', '"b/caf\\303\\251 \\"x\\"\\t.md"', 'b/café.md'].map(header).join('')
  expect(parseDiff(diff).map(({path}) => path)).toEqual(['with space.md', 'café "x"\t.md', 'café.md'])
})
