//! Which element of an XML text is the row.

use std::collections::HashMap;
use std::io::BufRead;

use quick_xml::reader::Reader as Events;

use super::{Step, walk};
use crate::scan::model::Unread;

/// Depth below which rows are not looked for.
const SHALLOW: usize = 8;

/// Different paths that are counted.
const PATHS: usize = 10_000;

/// The path of the element that repeats, by the first part of a text, which may end anywhere.
///
/// # Errors
/// What makes the whole text not worth reading: entities, depth, trouble of the disk.
pub fn find<R: BufRead>(events: &mut Events<R>) -> Result<Option<Vec<String>>, Unread> {
    let mut most: HashMap<Vec<String>, usize> = HashMap::new();
    let mut open: Vec<HashMap<String, usize>> = vec![HashMap::new()];
    let done = walk(events, |step, stack| match step {
        Step::Start(_) => {
            if let (Some(siblings), true) = (open.last_mut(), stack.len() <= SHALLOW) {
                let count = siblings.entry(stack[stack.len() - 1].clone()).or_default();
                *count += 1;
                if *count > 1 && (most.len() < PATHS || most.contains_key(stack)) {
                    let best = most.entry(stack.to_vec()).or_default();
                    *best = (*best).max(*count);
                }
            }
            open.push(HashMap::new());
        }
        Step::End => {
            open.pop();
        }
        Step::Text(_) => {}
    });
    match done {
        // The end of what is looked at is not the end of the text; what else is broken is told by the reading.
        Err(Unread::Broken(ref place)) if place.ends_with("ENTITY") => done.map(|()| None),
        Err(Unread::System(_)) => done.map(|()| None),
        _ => Ok(choose(most)),
    }
}

/// The shallowest, unless another that is not inside it repeats far more often.
fn choose(most: HashMap<Vec<String>, usize>) -> Option<Vec<String>> {
    let mut paths: Vec<(Vec<String>, usize)> = most.into_iter().collect();
    paths.sort_by(|(a, many), (b, more)| a.len().cmp(&b.len()).then(more.cmp(many)).then(a.cmp(b)));
    let mut paths = paths.into_iter();
    let mut best = paths.next()?;
    for (path, count) in paths {
        if !path.starts_with(&best.0) && count > best.1.saturating_mul(4) {
            best = (path, count);
        }
    }
    Some(best.0)
}
