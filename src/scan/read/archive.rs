//! Archives: members are inflated into memory within limits, and read as files of their own.

use std::io::{Cursor, Read, Seek, SeekFrom};

use zip::result::ZipError;

use super::super::model::{Facts, Flag, Unread};
use super::super::personal::lists::Lists;
use super::{HEAD, Input, Reader, Source, Told, flag, system};

mod maps;

/// Members that are looked at.
const MEMBERS: usize = 2000;

/// Bytes of one member when it is inflated.
pub const MEMBER: u64 = 64 << 20;

/// Bytes of all members of one archive.
const ARCHIVE: u64 = 256 << 20;

/// A member that grows more than this is a trap, once it is larger than `SMALL`.
const RATIO: u64 = 200;
const SMALL: u64 = 1 << 20;

/// What reads one member.
type Taker<'t> = dyn FnMut(&mut Source, &mut Facts) -> Result<(), Unread> + 't;

pub struct Zip;

impl Reader for Zip {
    fn formats(&self) -> &[&'static str] {
        &["zip"]
    }

    fn read(&self, source: &mut Source, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
        let maps = maps::stems(source);
        let wanted = |name: &str| worth_reading(name) && !maps::is_part(name, &maps);
        let plain = members(source, facts, &wanted, &mut |member, facts| inside(member, lists, facts));
        let of_maps = maps::read(source, &maps, lists, facts);
        plain.and(of_maps)
    }
}

/// Members that may hold tables: not those that the systems of Apple and Windows add, nor parts of a map.
fn worth_reading(name: &str) -> bool {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let hidden =
        last.starts_with('.') || name.starts_with("__MACOSX/") || last.eq_ignore_ascii_case("thumbs.db");
    !hidden
}

/// Reads a member as a file, and writes its name before those of its tables.
fn inside(member: &mut Source, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
    let mut own = Facts::default();
    let nested = ["zip", "gz", "kmz", "7z", "rar", "bz2", "xz"];
    let format = super::detect::identify(member).format;
    if nested.contains(&format) {
        return Ok(());
    }
    let done = super::read(member, lists, &mut own);
    adopt(own, &member.name, facts);
    done
}

/// Takes what was found in a member; its name, which is nobody's promise, goes before those of its tables.
fn adopt(own: Facts, name: &str, facts: &mut Facts) {
    let name = shown(name);
    for mut table in own.tables {
        table.name = if table.name.is_empty() { name.clone() } else { format!("{name}/{}", table.name) };
        facts.tables.push(table);
    }
    for mut flag in own.flags {
        flag.detail = if flag.detail.is_empty() { name.clone() } else { format!("{name}: {}", flag.detail) };
        facts.flags.push(flag);
    }
}

fn shown(name: &str) -> String {
    name.chars().filter(|sign| !sign.is_control()).take(200).collect()
}

/// Gives each wanted member of a ZIP to `take`, within the limits; a member that cannot be read does not stop the rest.
///
/// # Errors
/// Why the archive cannot be read; else why the first of its members could not.
pub fn members(
    source: &mut Source,
    facts: &mut Facts,
    wanted: &dyn Fn(&str) -> bool,
    take: &mut Taker,
) -> Result<(), Unread> {
    let threads = source.threads;
    let mut archive = zip::ZipArchive::new(&mut source.input).map_err(|error| unread(&error))?;
    if archive.len() > MEMBERS {
        facts.flags.push(too_big("", archive.len() as u64));
    }
    let mut left = ARCHIVE;
    let mut first = Ok(());
    for index in 0..archive.len().min(MEMBERS) {
        let inflated = match inflate(&mut archive, index, wanted, left) {
            Ok(Some(inflated)) => inflated,
            Ok(None) => continue,
            Err(error) => {
                first = first.and(Err(error));
                continue;
            }
        };
        let (name, bytes) = match inflated {
            Inflated::Whole(name, bytes) => (name, bytes),
            Inflated::TooBig(name, size) => {
                facts.flags.push(too_big(&name, size));
                continue;
            }
        };
        left = left.saturating_sub(bytes.len() as u64);
        let done = take(&mut member(&name, bytes, threads), facts);
        first = first.and(done);
    }
    first
}

fn too_big(name: &str, count: u64) -> Flag {
    Flag {
        count,
        ..flag("file-too-big-inside", &name.chars().filter(|sign| !sign.is_control()).collect::<String>())
    }
}

enum Inflated {
    Whole(String, Vec<u8>),
    /// Its name, and what it grew to before it was left.
    TooBig(String, u64),
}

/// Inflates a member while counting: what it says of its own size is not believed.
fn inflate<R: Read + Seek>(
    archive: &mut zip::ZipArchive<R>,
    index: usize,
    wanted: &dyn Fn(&str) -> bool,
    left: u64,
) -> Result<Option<Inflated>, Unread> {
    let encrypted = archive.by_index_raw(index).map_err(|error| unread(&error))?.encrypted();
    if encrypted {
        return Err(Unread::Password);
    }
    let member = archive.by_index(index).map_err(|error| unread(&error))?;
    let name = String::from_utf8_lossy(member.name_raw()).into_owned();
    if !member.is_file() || !wanted(&name) {
        return Ok(None);
    }
    let by_ratio = member.compressed_size().saturating_mul(RATIO).max(SMALL);
    let limit = MEMBER.min(left).min(by_ratio);
    Ok(Some(match within(member, limit).map_err(|error| broken(&name, &error))? {
        Some(bytes) => Inflated::Whole(name, bytes),
        None => Inflated::TooBig(name, limit),
    }))
}

/// All bytes of a reader, or nothing when they are more than a limit.
fn within(reader: impl Read, limit: u64) -> std::io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    reader.take(limit + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= limit).then_some(bytes))
}

/// A member in memory as a source of its own.
pub fn member(name: &str, bytes: Vec<u8>, threads: usize) -> Source {
    let head = bytes[..bytes.len().min(HEAD)].to_vec();
    let (size, input) = (bytes.len() as u64, Input::Memory(Cursor::new(bytes)));
    Source { name: name.to_string(), path: None, size, input, head, told: Told::default(), threads }
}

fn broken(name: &str, error: &std::io::Error) -> Unread {
    match error.kind() {
        std::io::ErrorKind::InvalidData
        | std::io::ErrorKind::InvalidInput
        | std::io::ErrorKind::UnexpectedEof => Unread::Broken(format!("ZIP {name}")),
        _ => system(error),
    }
}

/// Why an archive cannot be read.
pub fn unread(error: &ZipError) -> Unread {
    match error {
        ZipError::Io(error) => system(error),
        ZipError::InvalidPassword => Unread::Password,
        ZipError::UnsupportedArchive(why) if why.contains("assword") => Unread::Password,
        ZipError::UnsupportedArchive(why) => Unread::Broken(format!("ZIP: {why}")),
        _ => Unread::Broken(String::from("ZIP")),
    }
}

/// One file, compressed.
pub struct Gz;

impl Reader for Gz {
    fn formats(&self) -> &[&'static str] {
        &["gz"]
    }

    fn read(&self, source: &mut Source, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
        source.input.seek(SeekFrom::Start(0)).map_err(|error| system(&error))?;
        let inflated = within(flate2::read::MultiGzDecoder::new(&mut source.input), MEMBER);
        let bytes = match inflated {
            Ok(Some(bytes)) => bytes,
            Ok(None) => {
                facts.flags.push(too_big("", MEMBER));
                return Ok(());
            }
            Err(error) => {
                return Err(match error.kind() {
                    std::io::ErrorKind::InvalidData
                    | std::io::ErrorKind::InvalidInput
                    | std::io::ErrorKind::UnexpectedEof => Unread::Broken(String::from("GZ")),
                    _ => system(&error),
                });
            }
        };
        let ending = super::detect::ending(&source.name);
        let name = match ending.as_str() {
            "gz" => source.name[..source.name.len() - 3].to_string(),
            "tgz" => format!("{}.tar", &source.name[..source.name.len() - 4]),
            _ => source.name.clone(),
        };
        inside(&mut member(&name, bytes, source.threads), lists, facts)
    }
}

/// A ZIP of some files, for tests.
#[cfg(test)]
pub fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::super::testing::{codes, read_bytes};
    use super::*;

    #[test]
    fn members_are_read_as_files() {
        let files: [(&str, &[u8]); 3] = [
            ("datos/obras.jsonl", b"{\"a\":1}\n{\"a\":2}\n"),
            ("__MACOSX/._obras.json", b"{\"a\":1}"),
            ("pozos.json", b"[{\"b\":1}]"),
        ];
        let (done, facts, _) = read_bytes("x.zip", &zipped(&files));
        assert_eq!((done, facts.format.as_str()), (Ok(()), "zip"));
        let names: Vec<&str> = facts.tables.iter().map(|table| table.name.as_str()).collect();
        assert_eq!(names, ["datos/obras.jsonl/obras", "pozos.json/pozos"]);
    }

    #[test]
    fn a_member_that_grows_too_much_is_left() {
        let bomb = vec![b' '; 8 << 20];
        let (done, facts, _) = read_bytes("x.zip", &zipped(&[("a.json", &bomb), ("b.json", b"[{\"b\":1}]")]));
        assert_eq!(done, Ok(()));
        assert_eq!(codes(&facts), ["file-too-big-inside"]);
        assert_eq!(facts.flags[0].detail, "a.json");
        assert_eq!(facts.tables.len(), 1);
    }

    #[test]
    fn an_archive_in_an_archive_is_not_opened() {
        let inner = zipped(&[("a.json", b"[{\"b\":1}]")]);
        let (done, facts, _) = read_bytes("x.zip", &zipped(&[("inner.zip", &inner)]));
        assert_eq!((done, facts.tables.len()), (Ok(()), 0));
    }

    #[test]
    fn a_cut_archive_is_broken() {
        let whole = zipped(&[("a.json", b"[{\"b\":1}]")]);
        let (done, facts, _) = read_bytes("x.zip", &whole[..whole.len() - 30]);
        assert!(matches!(done, Err(Unread::Broken(_))), "{done:?}");
        assert_eq!(facts.format, "zip");
    }

    #[test]
    fn one_compressed_file_is_read() {
        let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        gz.write_all(b"[{\"b\":1}]").unwrap();
        let (done, facts, _) = read_bytes("datos.json.gz", &gz.finish().unwrap());
        assert_eq!((done, facts.format.as_str()), (Ok(()), "gz"));
        assert_eq!(facts.tables[0].name, "datos.json/datos");
    }
}
