-- Opens a story in Neovim with the language server and prints what its built-in client got, as one line of JSON:
--   { hover, symbols, diagnostics }.
-- DATELINE_SERVER is the server's command line as a JSON array, DATELINE_HOVER the text to hover over.
local wait = 10000

local function look()
  vim.bo.filetype = "news"
  local published = false
  local id = assert(vim.lsp.start_client({
    name = "dateline",
    cmd = vim.fn.json_decode(vim.env.DATELINE_SERVER),
    root_dir = vim.fn.getcwd(),
    handlers = {
      ["textDocument/publishDiagnostics"] = function(...)
        published = true
        return vim.lsp.diagnostic.on_publish_diagnostics(...)
      end,
    },
  }), "the server did not start")
  vim.lsp.buf_attach_client(0, id)
  local client = vim.lsp.get_client_by_id(id)
  assert(vim.wait(wait, function() return client.initialized end, 20), "no answer to initialize")

  local document = vim.lsp.util.make_text_document_params()
  local function request(method, params)
    local answers, problem = vim.lsp.buf_request_sync(0, method, params, wait)
    assert(answers and answers[id], method .. ": " .. tostring(problem))
    assert(not answers[id].error, method .. ": " .. vim.inspect(answers[id].error))
    return answers[id].result
  end

  vim.fn.cursor(1, 1)
  local at = vim.fn.searchpos("\\C\\V" .. vim.fn.escape(vim.env.DATELINE_HOVER, "\\"), "c")
  assert(at[1] > 0, "the story does not have the text " .. vim.env.DATELINE_HOVER)
  -- What a position counts depends on the encoding that the two agreed on.
  local character = at[2] - 1
  if (client.offset_encoding or "utf-16") == "utf-16" then
    local _, utf16 = vim.str_utfindex(vim.fn.getline(at[1]), character)
    character = utf16
  end
  local out = {
    hover = request("textDocument/hover", { textDocument = document, position = { line = at[1] - 1, character = character } }),
    symbols = request("textDocument/documentSymbol", { textDocument = document }),
  }
  assert(vim.wait(wait, function() return published end, 20), "no diagnostics")
  out.diagnostics = vim.tbl_map(function(found)
    local line = vim.fn.getline(found.lnum + 1)
    return { code = found.code, source = found.source, text = line:sub(found.col + 1, found.end_col) }
  end, vim.diagnostic.get(0))
  io.stdout:write(vim.fn.json_encode(out) .. "\n")
  vim.lsp.stop_client(id)
  vim.wait(2000, function() return client.is_stopped() end, 20)
end

local ok, problem = pcall(look)
if not ok then
  io.stderr:write(tostring(problem) .. "\n")
  vim.cmd("cquit 1")
end
vim.cmd("qa!")
