-- Opens an article in Neovim's own client, waits for diagnostics, and does what the environment names.
local server = vim.fn.json_decode(vim.env.NEWSLINT_SERVER)
local title = vim.env.NEWSLINT_TITLE
local words = vim.env.NEWSLINT_WORDS

local function finish(result)
  vim.fn.writefile({vim.fn.json_encode(result)}, vim.env.NEWSLINT_RESULT)
  vim.cmd('qall!')
end

local client = vim.lsp.start_client({name = 'newslint', cmd = server, root_dir = vim.fn.getcwd()})
vim.lsp.buf_attach_client(0, client)
if not vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 10) then
  finish({failure = 'no diagnostics'})
  return
end

local diagnostics = {}
for _, one in ipairs(vim.diagnostic.get(0)) do
  local data = one.user_data.lsp
  local text = vim.api.nvim_buf_get_text(0, one.lnum, one.col, one.end_lnum, one.end_col, {})
  table.insert(diagnostics, {
    text = table.concat(text, '\n'),
    code = data.code,
    severity = one.severity,
    message = one.message,
    related = data.relatedInformation and #data.relatedInformation or 0,
    href = data.codeDescription and data.codeDescription.href or vim.NIL
  })
end

-- The cursor goes to the last place of the words, and the action is chosen from the list as somebody would.
local titles = {}
vim.ui.select = function(items, _, choose)
  for _, item in ipairs(items) do
    table.insert(titles, item[2].title)
    if item[2].title == title then
      choose(item)
      return
    end
  end
  choose(nil)
end
vim.cmd('normal! G$')
vim.fn.search(words, 'b')
local before = vim.api.nvim_buf_get_changedtick(0)
vim.lsp.buf.code_action()
vim.wait(10000, function() return vim.api.nvim_buf_get_changedtick(0) ~= before end, 10)
local after = vim.api.nvim_buf_get_lines(0, 0, -1, false)
vim.wait(10000, function() return #vim.diagnostic.get(0) == 0 end, 10)
local left = #vim.diagnostic.get(0)
vim.cmd('silent undo')
local undone = vim.api.nvim_buf_get_lines(0, 0, -1, false)
finish({
  diagnostics = diagnostics,
  titles = titles,
  text = table.concat(after, '\n') .. '\n',
  left = left,
  undone = table.concat(undone, '\n') .. '\n'
})
