//! `pack.toml`: what a pack is, from when its laws are, and what each of its files has to be.
//!
//! ```toml
//! format = 1
//! id = "mx-local"
//! version = "2027.1"
//! laws_as_of = 2027-01-15
//! made = 2027-01-20
//! changed = "Nueva ley estatal"     # optional
//! folio = "7K3M-Q9XD-4TZ8"          # of all the files, to read out
//! [files]
//! "guide.toml" = "…"                # SHA-256, in hexadecimal
//! ```

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

use super::{MANIFEST, tag};
use crate::diag::{Finding, Place};
use crate::folio::Folio;
use crate::guide::load::{self, Files};
use crate::guide::model::Head;
use crate::hash::sha256;
use crate::text::fold::visible;
use crate::toml_text::render;

/// The newest form of `pack.toml` that this program reads.
const FORMAT: u32 = 1;
/// Files of a pack.
pub const MANY: usize = 2_000;
/// Bytes of one file, and of all.
pub const LARGEST: u64 = 4 << 20;
pub const WHOLE: u64 = 64 << 20;
/// Characters of what somebody says that changed.
const WORDS: usize = 2_000;

/// What `pack.toml` says.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Manifest {
    pub format: u32,
    pub id: String,
    pub version: String,
    #[serde(deserialize_with = "load::date")]
    pub laws_as_of: Date,
    #[serde(deserialize_with = "load::date")]
    pub made: Date,
    #[serde(default)]
    pub changed: Option<String>,
    pub folio: String,
    pub files: BTreeMap<String, String>,
}

/// A pack whose files are what they have to be.
#[derive(Debug, Clone)]
pub struct Pack {
    pub manifest: Manifest,
    pub files: Files,
}

impl Manifest {
    /// `mx-local@2027.1`.
    pub fn tag(&self) -> String {
        format!("{}@{}", self.id, self.version)
    }

    /// The file.
    pub fn text(&self) -> String {
        let line = |key: &str, value: &str| format!("{key} = {}\n", render::value(&value.into(), "\n"));
        let mut text = format!("format = {}\n", self.format);
        text.push_str(&line("id", &self.id));
        text.push_str(&line("version", &self.version));
        text.push_str(&format!("laws_as_of = {}\nmade = {}\n", self.laws_as_of, self.made));
        text.push_str(&self.changed.as_ref().map(|words| line("changed", words)).unwrap_or_default());
        text.push_str(&line("folio", &self.folio));
        text.push_str("\n[files]\n");
        for (name, hash) in &self.files {
            text.push_str(&line(&render::key(name), hash));
        }
        text
    }
}

impl Pack {
    /// A pack of the files of a Guide.
    ///
    /// # Errors
    /// Names or sizes that a pack may not have, and a `guide.toml` that is none.
    pub fn of(files: Files, changed: Option<&str>, made: Date) -> Result<Self, Vec<Finding>> {
        let mut faults: Vec<Finding> =
            files.keys().filter(|name| !fit(name)).map(|name| odd_name(name)).collect();
        faults.extend(sizes(&files));
        let head = load::part::<Head>(&files, "guide.toml", &mut faults);
        let Some(head) = head.filter(|_| faults.is_empty()) else { return Err(faults) };
        if tag(&format!("{}@{}", head.id, head.version)).is_none() {
            let tag = visible(&format!("{}@{}", head.id, head.version));
            return Err(vec![Finding::new("pack-tag", at("guide.toml")).arg("tag", tag)]);
        }
        let hashes: BTreeMap<String, String> =
            files.iter().map(|(name, text)| (name.clone(), sha256(text.as_bytes()))).collect();
        let changed = changed.map(|words| words.chars().take(WORDS).collect());
        let folio = folio(&hashes).to_string();
        let Head { id, version, laws_as_of, .. } = head;
        let manifest =
            Manifest { format: FORMAT, id, version, laws_as_of, made, changed, folio, files: hashes };
        Ok(Self { manifest, files })
    }

    /// A pack of unknown origin, from all that came in it.
    ///
    /// # Errors
    /// Everything that is not as its `pack.toml` says.
    pub fn verified(mut came: BTreeMap<String, Vec<u8>>) -> Result<Self, Vec<Finding>> {
        let Some(said) = came.remove(MANIFEST) else {
            return Err(vec![Finding::new("pack-not-a-pack", at(MANIFEST))]);
        };
        let said = String::from_utf8(said).map_err(|_| vec![Finding::new("pack-encoding", at(MANIFEST))])?;
        let mut faults = Vec::new();
        let manifest =
            load::part::<Manifest>(&Files::from([(MANIFEST.into(), said.into())]), MANIFEST, &mut faults);
        let Some(manifest) = manifest else { return Err(faults) };
        if manifest.format > FORMAT {
            return Err(vec![Finding::new("pack-newer", at(MANIFEST)).arg("format", manifest.format)]);
        }
        let files = texts(came, &manifest, &mut faults);
        let missing = manifest.files.keys().filter(|name| !files.contains_key(*name));
        faults.extend(
            missing.map(|name| Finding::new("pack-file-missing", at(name)).arg("file", visible(name))),
        );
        if !faults.is_empty() {
            return Err(faults);
        }
        let own = Self::of(files, None, manifest.made)?;
        let same = own.manifest.tag() == manifest.tag() && own.manifest.laws_as_of == manifest.laws_as_of;
        faults
            .extend((!same).then(|| Finding::new("pack-head", at(MANIFEST)).arg("tag", own.manifest.tag())));
        let whole = own.manifest.folio == manifest.folio;
        faults.extend(
            (!whole).then(|| Finding::new("pack-folio", at(MANIFEST)).arg("folio", &own.manifest.folio)),
        );
        if faults.is_empty() { Ok(Self { manifest, files: own.files }) } else { Err(faults) }
    }

    /// Names and texts in the order of the archive: what says what it is comes first.
    pub fn entries(&self) -> Vec<(&str, String)> {
        let files = self.files.iter().map(|(name, text)| (name.as_str(), text.to_string()));
        std::iter::once((MANIFEST, self.manifest.text())).chain(files).collect()
    }
}

/// What came as texts, where each is what `pack.toml` says.
fn texts(came: BTreeMap<String, Vec<u8>>, manifest: &Manifest, faults: &mut Vec<Finding>) -> Files {
    let mut files = Files::new();
    for (name, bytes) in came {
        let fault = match manifest.files.get(&name) {
            None => Some("pack-file-extra"),
            Some(hash) if *hash != sha256(&bytes) => Some("pack-file-changed"),
            Some(_) => None,
        };
        match (fault, String::from_utf8(bytes)) {
            (None, Ok(text)) => {
                files.insert(name, Cow::Owned(text));
            }
            (fault, text) => {
                let code = fault.unwrap_or("pack-encoding");
                faults.push(Finding::new(code, at(&visible(&name))).arg("file", visible(&name)));
                // Told once: it is not missing too.
                files.insert(name, Cow::Owned(text.unwrap_or_default()));
            }
        }
    }
    files
}

fn sizes(files: &Files) -> Vec<Finding> {
    let large = files.iter().filter(|(_, text)| text.len() as u64 > LARGEST);
    let mut found: Vec<Finding> = large.map(|(name, _)| too_large(name, LARGEST)).collect();
    let whole: u64 = files.values().map(|text| text.len() as u64).sum();
    found.extend((whole > WHOLE).then(|| too_large("", WHOLE)));
    found.extend((files.len() > MANY).then(|| Finding::new("pack-many", Place::default()).arg("n", MANY)));
    found
}

/// A file, or all of them, with more bytes than there may be.
pub fn too_large(name: &str, limit: u64) -> Finding {
    let place = if name.is_empty() { Place::default() } else { at(&visible(name)) };
    Finding::new("pack-large", place).arg("mib", limit >> 20)
}

/// A file whose name a pack may not have.
pub fn odd_name(name: &str) -> Finding {
    Finding::new("pack-name", at(&visible(name))).arg("file", visible(name))
}

fn at(name: &str) -> Place {
    Place::default().in_file(name)
}

/// The folio of files by their hashes.
fn folio(files: &BTreeMap<String, String>) -> Folio {
    let lines: String = files.iter().map(|(name, hash)| format!("{hash}  {name}\n")).collect();
    Folio::of(lines.as_bytes())
}

/// Whether a file of a pack may be called so: names that every system has, and none that leads elsewhere.
pub fn fit(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    let part = |part: &str| {
        let stem = part.split('.').next().unwrap_or_default().to_ascii_lowercase();
        let device = matches!(stem.as_str(), "con" | "prn" | "aux" | "nul")
            || (stem.len() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")));
        !part.is_empty()
            && part.bytes().all(plain)
            && !part.starts_with(['.', '-'])
            && !part.ends_with('.')
            && !device
    };
    let known = [".toml", ".txt", ".tsv", ".html", ".css", ".js", ".md"];
    name.len() <= 120
        && name.split('/').count() <= 6
        && name.split('/').all(part)
        && known.iter().any(|ending| name.ends_with(ending))
        && name != MANIFEST
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::embedded;
    use jiff::civil::date;

    fn pack() -> Pack {
        Pack::of(embedded::files(), Some("Prueba «uno»\ny dos"), date(2027, 1, 20)).unwrap()
    }

    fn came(pack: &Pack) -> BTreeMap<String, Vec<u8>> {
        pack.entries().into_iter().map(|(name, text)| (name.to_string(), text.into_bytes())).collect()
    }

    fn codes(came: BTreeMap<String, Vec<u8>>) -> Vec<&'static str> {
        Pack::verified(came).map_or_else(|found| found.iter().map(|one| one.code).collect(), |_| Vec::new())
    }

    #[test]
    fn a_pack_reads_back_what_it_was() {
        let own = pack();
        let again = Pack::verified(came(&own)).unwrap();
        assert_eq!((&again.manifest, &again.files), (&own.manifest, &own.files));
        assert_eq!(own.manifest.tag(), embedded_tag());
    }

    fn embedded_tag() -> String {
        load::load(&embedded::files()).unwrap().tag()
    }

    #[test]
    fn the_folio_is_of_the_files_and_not_of_the_day() {
        let other = Pack::of(embedded::files(), None, date(2028, 2, 3)).unwrap();
        assert_eq!(pack().manifest.folio, other.manifest.folio);
    }

    #[test]
    fn each_way_of_being_another_pack_is_told() {
        let whole = came(&pack());
        let with = |name: &str, bytes: &[u8]| {
            let mut came = whole.clone();
            came.insert(name.into(), bytes.to_vec());
            codes(came)
        };
        let without = |name: &str| {
            let mut came = whole.clone();
            came.remove(name);
            codes(came)
        };
        assert!(codes(whole.clone()).is_empty());
        assert_eq!(with("effort.toml", b"x = 1"), ["pack-file-changed"]);
        assert_eq!(with("effort.toml", b"\xff"), ["pack-file-changed"]);
        assert_eq!(with("otro.toml", b""), ["pack-file-extra"]);
        assert_eq!(without("effort.toml"), ["pack-file-missing"]);
        assert_eq!(without(MANIFEST), ["pack-not-a-pack"]);
        let said = String::from_utf8(whole[MANIFEST].clone()).unwrap();
        let said_as = |from: &str, to: &str| with(MANIFEST, said.replace(from, to).as_bytes());
        assert_eq!(said_as("format = 1", "format = 2"), ["pack-newer"]);
        assert_eq!(said_as("version = \"2026.1\"", "version = \"2026.2\""), ["pack-head"]);
        assert_eq!(said_as(&pack().manifest.folio, "0000-0000-0000"), ["pack-folio"]);
    }

    #[test]
    fn a_name_that_leads_elsewhere_is_no_name_of_a_pack() {
        for good in ["guide.toml", "steps/01-team.toml", "templates/site/estilo.css"] {
            assert!(fit(good), "{good}");
        }
        let odd = [
            "../guide.toml",
            "/etc/x.toml",
            "C:/x.toml",
            "steps\\x.toml",
            "steps//x.toml",
            "steps/./x.toml",
            ".x.toml",
            "con.toml",
            "steps/LPT1.txt",
            "x.exe",
            "x.toml.",
            "x.toml ",
            "é.toml",
            "pack.toml",
            "a\nb.toml",
            "",
        ];
        for name in odd {
            assert!(!fit(name), "{name:?}");
        }
    }
}
