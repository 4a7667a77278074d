//! The board as a page: served by the trainer's machine, or kept as a file.
//!
//! The template `templates/board.html` gets `lang`, `words` (the sentences of `text/trainer.rs`, names in lower case),
//! `board` (see [`Page::data`]), `served`, `script` and `script_hash`. The page names no file.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::Board;
use super::screen::Words;
use crate::guide::load::{BOARD_PAGE, BOARD_SCRIPT};
use crate::hash::of_script;
use crate::text::page::{Value, render, value};
use crate::text::{Lang, Text, trainer as say};

/// What of the Guide a page needs.
#[derive(Debug, Clone)]
pub struct Page {
    template: String,
    script: String,
    lang: Lang,
}

impl Page {
    /// `lore` are the texts that the Guide carries, by their names.
    pub fn new<T: AsRef<str>>(lore: &BTreeMap<&'static str, T>, lang: Lang) -> Self {
        let text = |name| lore.get(name).map(|text| text.as_ref().to_string()).unwrap_or_default();
        Self { template: text(BOARD_PAGE), script: text(BOARD_SCRIPT), lang }
    }

    /// What the page may do: its own script and, where it is served, asking for the board again.
    pub fn policy(&self, served: bool) -> String {
        let asks = if served { "connect-src 'self'; " } else { "" };
        format!(
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; {asks}script-src '{}'; base-uri 'none'; \
             form-action 'none'",
            of_script(&self.script)
        )
    }

    /// # Errors
    /// A sentence with the line of the template, when it cannot be used.
    pub fn html(&self, board: &Board, served: bool) -> Result<String, Text> {
        let values = [
            ("board", value(self.data(board))),
            ("served", Value::from(served)),
            ("policy", Value::from(self.policy(served))),
            ("script", Value::from_safe_string(self.script.clone())),
        ];
        render((BOARD_PAGE, &self.template), (self.lang, say::ALL), values)
    }

    /// `{"stamp", "lead", "gathered": [text], "heads": [text], "rows": [{"cells": [text], "state":
    /// "stuck"|"gone"|"fine"}], "notes": [text]}`, in the language of the page.
    pub fn data(&self, board: &Board) -> Json {
        let words = Words { board, lang: self.lang };
        let row = |table: &super::Table| {
            let state = match (table.stuck.is_empty(), table.gone) {
                (false, _) => "stuck",
                (true, true) => "gone",
                (true, false) => "fine",
            };
            json!({ "cells": words.row(table), "state": state })
        };
        let at = format!("{:02}:{:02}:{:02}", board.at.hour(), board.at.minute(), board.at.second());
        json!({
            "stamp": words.to(&say::STAMP.with("at", at)),
            "lead": words.lead(),
            "gathered": words.gathered(),
            "heads": words.heads(),
            "rows": board.tables.iter().map(row).collect::<Vec<_>>(),
            "notes": words.notes(false),
        })
    }
}
