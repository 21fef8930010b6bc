" Vim and Neovim without any plugin: put this file into ~/.vim/compiler/ (Neovim: ~/.config/nvim/compiler/). Then
"
"   :compiler newslint
"   :make
"
" fills the quickfix list; :cnext goes from one finding to the next. `:make` checks what is saved; for unsaved text:
"
"   :cexpr system('newslint --format unix --stdin --stdin-filename ' .. shellescape(expand('%')), getline(1, '$'))
if exists('current_compiler')
  finish
endif
let current_compiler = 'newslint'

CompilerSet makeprg=newslint\ --format\ unix\ %:S
" path:line:column: error|warning|info: message [rule]
CompilerSet errorformat=%f:%l:%c:\ %t%*[^:]:\ %m,%-G%.%#
