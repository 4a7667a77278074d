//! Whether the papers of a Guide can be drafted: each is, from a plan that says nothing, in both languages.

use std::sync::Arc;

use jiff::civil::date;

use super::{About, Given, Source, draft, model::Block};
use crate::diag::{Finding, Place};
use crate::guide::load::paper_file;
use crate::guide::model::Guide;
use crate::guide::model::papers::{Paper, Per};
use crate::text::Lang;
use crate::text::papers as say;

/// Every fault of the papers of a Guide, each in its file: `guide-paper` with the reason, `guide-paper-headings` where the
/// levels of its headings skip one or it has no title.
pub fn faults(guide: &Guide) -> Vec<Finding> {
    let sources = [Lang::Es, Lang::En].map(|lang| {
        let tree = "[dataset.a]\n[demand.a]\n".parse().unwrap_or_default();
        Arc::new(Source::new(guide, &tree, lang, date(2026, 1, 1).at(0, 0, 0, 0), None))
    });
    let mut found: Vec<Finding> = Vec::new();
    for (paper, name) in guide.papers.iter().zip(&guide.head.papers) {
        for source in &sources {
            for finding in of_paper(paper, source, &paper_file(name)) {
                if !found.contains(&finding) {
                    found.push(finding);
                }
            }
        }
    }
    found
}

fn of_paper(paper: &Paper, source: &Arc<Source>, file: &str) -> Vec<Finding> {
    let about = match paper.per {
        Per::Plan => About::Plan,
        Per::Dataset => About::Dataset("a".into()),
        Per::Unit => About::Unit("a".into()),
        Per::Request => About::Request(Some("a".into())),
    };
    let fault = |code, detail| Finding::new(code, Place::default().in_file(file)).arg_text("detail", detail);
    match draft(paper, source, &about, &Arc::new(Given::default())) {
        Err(detail) => vec![fault("guide-paper", detail)],
        Ok(document) if in_order(&document.blocks) => Vec::new(),
        Ok(_) => vec![fault("guide-paper-headings", say::HEADINGS.with("lang", source.lang.code()))],
    }
}

/// One title, before the headings, which go down one level at a time.
fn in_order(blocks: &[Block]) -> bool {
    let levels = blocks.iter().filter_map(|block| match block {
        Block::Heading { level, .. } => Some(*level),
        _ => None,
    });
    let levels: Vec<u8> = levels.collect();
    let steps = levels.windows(2).all(|pair| matches!(pair, [above, below] if *below <= above + 1));
    levels.first() == Some(&1) && levels.iter().filter(|level| **level == 1).count() == 1 && steps
}
