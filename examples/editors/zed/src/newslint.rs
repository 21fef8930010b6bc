//! Starts newslint's language server for Zed: the one that the project's shell finds.
use zed_extension_api::{self as zed, serde_json, settings::LspSettings, LanguageServerId, Result};

const NAME: &str = "newslint";

struct Newslint;

impl zed::Extension for Newslint {
    fn new() -> Self {
        Self
    }

    fn language_server_command(
        &mut self,
        _language_server_id: &LanguageServerId,
        worktree: &zed::Worktree,
    ) -> Result<zed::Command> {
        let command = worktree
            .which(NAME)
            .ok_or("newslint was not found: npm install --global newslint")?;
        Ok(zed::Command {
            command,
            args: vec!["lsp".to_string(), "--stdio".to_string()],
            env: worktree.shell_env(),
        })
    }

    fn language_server_workspace_configuration(
        &mut self,
        _language_server_id: &LanguageServerId,
        worktree: &zed::Worktree,
    ) -> Result<Option<serde_json::Value>> {
        let settings = LspSettings::for_worktree(NAME, worktree)?.settings;
        Ok(settings.map(|settings| serde_json::json!({ "newslint": settings })))
    }
}

zed::register_extension!(Newslint);
