-- Neovim with https://github.com/mfussenegger/nvim-lint, where no language server is wanted. Into init.lua, after the plugin.
local lint = require('lint')

lint.linters.newslint = {
  cmd = 'newslint',
  -- Unsaved text is checked as the file that it will be.
  stdin = true,
  args = {
    '--format',
    'unix',
    '--stdin',
    '--stdin-filename',
    function()
      local name = vim.api.nvim_buf_get_name(0)
      return name ~= '' and name or 'untitled.' .. (vim.bo.filetype == 'markdown' and 'md' or 'txt')
    end,
  },
  -- 1 is what an article with findings ends with.
  ignore_exitcode = true,
  parser = require('lint.parser').from_errorformat('%f:%l:%c: %t%*[^:]: %m', { source = 'newslint' }),
}

vim.api.nvim_create_autocmd({ 'BufReadPost', 'BufWritePost', 'InsertLeave', 'TextChanged' }, {
  pattern = { '*.md', '*.markdown', '*.html', '*.htm', '*.txt', '*.text' },
  callback = function()
    lint.try_lint('newslint')
  end,
})
