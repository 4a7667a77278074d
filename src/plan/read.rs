//! From bytes of unknown origin to a plan, or to findings that say what is wrong, where, and what to do.

use toml::Table;

use super::doc::Doc;
use super::merge::noted;
use super::migrate::migrate;
use super::model::FORMAT;
use super::schema::{self, Misfit};
use super::seal::{self, Seal};
use crate::diag::{Finding, Place, line_column};
use crate::text::Text;
use crate::toml_text::Address;

/// More than this is not a plan.
pub const LIMIT: u64 = 4 << 20;
/// More headers than this is not a plan either: 1,000 datasets have about 6,000.
pub(crate) const MOST_HEADERS: usize = 60_000;
/// Dots in one header; the deepest of a plan has five.
pub(crate) const MOST_DOTS: usize = 32;

/// The first format whose files end with a seal.
const SEALED_SINCE: i64 = 1;

/// A plan that could be read, with what there is to say about the file.
#[derive(Debug)]
pub struct Read {
    pub doc: Doc,
    pub seal: Seal,
    /// Format of the file when it is not the newest: older ones are migrated, newer ones are only looked at.
    pub format: i64,
    /// Unknown keys, mistyped values, edits by hand.
    pub notes: Vec<Finding>,
}

impl Read {
    /// Made by a newer version: shown, never rewritten.
    pub fn newer(&self) -> bool {
        self.format > FORMAT
    }

    /// The file ends before its last line.
    pub fn cut(&self) -> bool {
        let sealed = self.format >= SEALED_SINCE && self.doc.tree().contains_key("revision");
        sealed && matches!(self.seal, Seal::Missing { .. })
    }
}

/// Reads a plan.
///
/// # Errors
/// Every reason why it cannot be read, each with its line.
pub fn read(bytes: &[u8]) -> Result<Read, Vec<Finding>> {
    let (text, bom) = decode(bytes)?;
    let (body, seal) = seal::open(text);
    before_parsing(body)?;
    let mut doc = Doc::parse(body, bom).map_err(|err| vec![broken(text, body, seal, &err)])?;
    if !looks_like_a_plan(doc.tree()) {
        return Err(vec![Finding::new("plan-not-a-plan", Place::at((1, 1)))]);
    }
    let format = migrate(&mut doc);
    let mut read = Read { notes: Vec::new(), seal, format, doc };
    read.notes = notes(&read);
    Ok(read)
}

fn decode(bytes: &[u8]) -> Result<(&str, bool), Vec<Finding>> {
    let one = |finding| Err(vec![finding]);
    if bytes.iter().all(|byte| byte.is_ascii_whitespace()) {
        return one(Finding::new("plan-empty", Place::at((1, 1))));
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return one(Finding::new("plan-utf16", Place::at((1, 1))));
    }
    if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
        let before = String::from_utf8_lossy(&bytes[..at]);
        return one(Finding::new("plan-nul", Place::at(line_column(&before, before.len()))));
    }
    let body = bytes.strip_prefix(b"\xef\xbb\xbf");
    match std::str::from_utf8(body.unwrap_or(bytes)) {
        Ok(text) => Ok((text, body.is_some())),
        Err(err) => {
            let before = String::from_utf8_lossy(&body.unwrap_or(bytes)[..err.valid_up_to()]);
            one(Finding::new("plan-latin1", Place::at(line_column(&before, before.len()))))
        }
    }
}

/// What can be told from the lines alone, before a parser spends memory on them.
fn before_parsing(body: &str) -> Result<(), Vec<Finding>> {
    let marks = ["<<<<<<<", "=======", ">>>>>>>"];
    let merge: Vec<Finding> = body
        .lines()
        .enumerate()
        .filter(|(_, line)| marks.iter().any(|mark| line.starts_with(mark)))
        .map(|(at, line)| Finding::new("plan-merge-marks", Place::at((at + 1, 1))).arg("text", short(line)))
        .collect();
    if !merge.is_empty() {
        return Err(merge);
    }
    let mut headers = 0;
    for (at, line) in body.lines().enumerate() {
        let header = line.trim_start().starts_with('[');
        headers += usize::from(header);
        let deep = header && line.bytes().filter(|byte| *byte == b'.').count() > MOST_DOTS;
        if deep || headers > MOST_HEADERS {
            return Err(vec![Finding::new("plan-too-deep", Place::at((at + 1, 1)))]);
        }
    }
    Ok(())
}

fn broken(text: &str, body: &str, seal: Seal, err: &toml::de::Error) -> Finding {
    let offset = err.span().map_or(body.len(), |span| span.start.min(body.len()));
    let place = Place::at(line_column(text, offset));
    let line = body[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    let shown = short(body[line..].lines().next().unwrap_or_default());
    let code = match () {
        () if err.message().contains("duplicate key") => "plan-duplicate-key",
        () if err.message().contains("recursion") => "plan-too-deep",
        // A last line with its end was not cut: it is wrong by itself.
        () if matches!(seal, Seal::Missing { .. })
            && body[offset..].trim().lines().count() <= 1
            && (!body.ends_with('\n') || body[offset..].trim().is_empty()) =>
        {
            "plan-truncated"
        }
        () => "plan-syntax",
    };
    Finding::new(code, place).arg("text", shown)
}

fn looks_like_a_plan(tree: &Table) -> bool {
    tree.get("format").is_some_and(toml::Value::is_integer)
        && (tree.contains_key("revision") || tree.contains_key("institution"))
}

fn notes(read: &Read) -> Vec<Finding> {
    let mut notes = Vec::new();
    let last = Place::at((read.doc.body().lines().count().max(1), 1));
    match read.seal {
        Seal::Edited => notes.push(Finding::new("plan-edited", last)),
        Seal::NoLastNewline => notes.push(Finding::new("plan-no-last-newline", last)),
        Seal::Missing { .. } if read.cut() => notes.push(Finding::new("plan-truncated", last)),
        Seal::Missing { .. } | Seal::Whole => {}
    }
    if read.newer() {
        notes.push(Finding::new("plan-newer", Place::at((1, 1))).arg("format", read.format));
        return notes;
    }
    if read.format < FORMAT {
        notes.push(Finding::new("plan-older", Place::at((1, 1))).arg("format", read.format));
    }
    if read.doc.tree().get("shared").is_some_and(toml::Value::is_table) {
        let at = Address::new(["shared"]);
        let place = read.doc.place(&at).map_or_else(Place::default, Place::at);
        notes.push(Finding::new("plan-shared", place));
    }
    if let Some(line) = noted::first(read.doc.body()) {
        notes.push(Finding::new("merge-noted", Place::at((line, 1))));
    }
    notes.extend(schema::misfits(read.doc.tree()).into_iter().map(|misfit| told(&read.doc, misfit)));
    notes
}

fn told(doc: &Doc, misfit: Misfit) -> Finding {
    let (at, code, args) = match misfit {
        Misfit::Unknown { at, near: Some(near) } => (at, "plan-key-near", Some(("near", Text::same(near)))),
        Misfit::Unknown { at, near: None } => (at, "plan-key-unknown", None),
        Misfit::Mistyped { at, wanted } => (at, "plan-mistyped", Some(("wanted", wanted.name()))),
    };
    let mut place = doc.place(&at).map_or_else(Place::default, Place::at);
    place.address = Some(at.to_string());
    let finding = Finding::new(code, place).arg("key", &at);
    args.into_iter().fold(finding, |finding, (mark, text)| finding.arg_text(mark, text))
}

fn short(line: &str) -> String {
    let line: String = line.chars().take(60).collect();
    crate::text::fold::visible(line.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(bytes: &[u8]) -> Vec<(&'static str, Option<usize>)> {
        match read(bytes) {
            Ok(read) => read.notes.iter().map(|f| (f.code, f.place.line)).collect(),
            Err(found) => found.iter().map(|f| (f.code, f.place.line)).collect(),
        }
    }

    #[test]
    fn each_damage_has_its_name_and_its_line() {
        let plan = "format = 1\n[institution]\nname = \"Ñuñoa\"\n";
        let utf16: Vec<u8> =
            [0xff, 0xfe].into_iter().chain(plan.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let latin1: Vec<u8> = plan.chars().map(|c| c as u8).collect();
        let cases: [(&[u8], &str, usize); 10] = [
            (b"", "plan-empty", 1),
            (&utf16, "plan-utf16", 1),
            (&latin1, "plan-latin1", 3),
            (b"format = 1\n\0", "plan-nul", 2),
            (b"format = 1\n<<<<<<< a\nx = 1\n=======\n>>>>>>> b\n", "plan-merge-marks", 2),
            (b"format = 1\nformat = 2\n", "plan-duplicate-key", 2),
            (b"format = 1\n[institution]\nname = \"Vil", "plan-truncated", 3),
            (b"format = 1\n[institution]\nname = Villa\nstate = \"14\"\npopulation = 3\n", "plan-syntax", 3),
            (b"x = 1\n", "plan-not-a-plan", 1),
            (b"format = 9\n[institution]\n", "plan-newer", 1),
        ];
        for (bytes, code, line) in cases {
            assert_eq!(codes(bytes)[0], (code, Some(line)), "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn a_plan_cut_at_any_byte_is_found_out() {
        let mut doc = Doc::blank("Plan de Villa Ejemplo", "mx-local@2026.1", "p");
        let set = |doc: &mut Doc, at: &str, value: &str| {
            doc.apply(&[(crate::toml_text::Address::parse(at), Some(value.into()))]);
        };
        set(&mut doc, "institution.name", "Ayuntamiento de Villa Ñoña");
        set(&mut doc, "dataset.obras.title", "Obras");
        doc.next_revision();
        let whole = doc.bytes();
        assert!(read(&whole).is_ok_and(|read| read.seal == Seal::Whole && read.notes.is_empty()));
        for cut in 0..whole.len() {
            let found = codes(&whole[..cut]);
            assert!(!found.is_empty(), "cut at {cut} went unseen");
        }
    }

    #[test]
    fn a_hand_written_plan_without_a_seal_is_welcome() {
        let found = codes("format = 1\n[institution]\nname = \"Ñuñoa\"\npopulatoin = 3\n".as_bytes());
        assert_eq!(found, [("plan-key-near", Some(4))]);
    }
}
