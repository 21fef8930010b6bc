-- Neovim 0.11 or later: put this file into ~/.config/nvim/lsp/, and into init.lua
--
--   vim.lsp.enable('newslint')
--
-- `:lua vim.lsp.buf.code_action()` (gra) mends what the cursor is on, `:lua vim.diagnostic.setqflist()` lists everything.
return {
  cmd = { 'newslint', 'lsp', '--stdio' },
  filetypes = { 'markdown', 'html', 'text' },
  -- Without any of them the server starts too, without a workspace.
  root_markers = { '.newslintrc.yaml', '.newslintrc.json', 'newslint.config.js', '.git' },
  -- The settings that https://github.com/newslint/newslint/blob/main/src/server/README.md lists.
  settings = {
    newslint = {
      run = 'onType',
      -- preset = 'copydesk',
    },
  },
}
