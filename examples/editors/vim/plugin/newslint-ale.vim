" Vim and Neovim with https://github.com/dense-analysis/ale: put this file into ~/.vim/plugin/.
" :ALECodeAction mends what the cursor is on, :ALEDetail shows a finding in full, :ALENext goes to the next one.
let g:ale_newslint_executable = get(g:, 'ale_newslint_executable', 'newslint')
" The settings that https://github.com/newslint/newslint/blob/main/src/server/README.md lists, without the section.
let g:ale_newslint_options = get(g:, 'ale_newslint_options', {})

" The folder that a configuration is searched from: the repository, else the article's own.
function! s:ProjectRoot(buffer) abort
  let l:git = finddir('.git', expand('#' . a:buffer . ':p:h') . ';')
  return empty(l:git) ? expand('#' . a:buffer . ':p:h') : fnamemodify(l:git, ':p:h:h')
endfunction

function! s:Define() abort
  if empty(globpath(&runtimepath, 'autoload/ale/linter.vim'))
    return
  endif
  for [l:filetype, l:language] in [['markdown', 'markdown'], ['html', 'html'], ['text', 'plaintext']]
    call ale#linter#Define(l:filetype, {
    \ 'name': 'newslint',
    \ 'lsp': 'stdio',
    \ 'executable': g:ale_newslint_executable,
    \ 'command': '%e lsp --stdio',
    \ 'language': l:language,
    \ 'project_root': function('s:ProjectRoot'),
    \ 'initialization_options': g:ale_newslint_options,
    \})
  endfor
endfunction

" Plugins are loaded in any order; ALE is there when all of them are.
augroup newslint
  autocmd!
  autocmd VimEnter * call s:Define()
augroup END
if v:vim_did_enter
  call s:Define()
endif
