//! How the site is to look and where it goes: as told, else as the plan says.

use std::path::{Path, PathBuf};

use super::refused;
use crate::app::App;
use crate::catalog::web;
use crate::cli::publish::site::Wanted;
use crate::error::{Error, Kind, Result};
use crate::fsx::{Fs, RealFs};
use crate::plan::model::Plan;
use crate::report::Colours;
use crate::text::fold::visible;
use crate::text::{report, site as say};

/// Bytes of a picture.
const PICTURE: u64 = 4 << 20;

/// See the head of this file.
pub struct Look {
    pub folder: PathBuf,
    /// The folder as the plan keeps it: inside that of the plan only, for nobody needs to know where others are.
    pub kept_folder: Option<String>,
    pub url: Option<String>,
    pub colour: Option<String>,
    pub colours: Colours,
    pub logo: Option<Logo>,
}

/// The picture of the institution.
pub struct Logo {
    /// In the folder of the site.
    pub name: String,
    pub bytes: Vec<u8>,
    /// As the plan keeps it.
    pub kept: Option<String>,
}

impl Look {
    /// The plan with what was told of the site.
    pub fn told(&self, plan: &Plan) -> Plan {
        let mut plan = plan.clone();
        plan.publication.site.url.clone_from(&self.url);
        plan
    }
}

/// # Errors
/// When there is no folder, or it would make the plan public, or the address, colour or picture is none.
pub fn look(app: &App, plan: &Plan, (wanted, beside): (&Wanted, &Path)) -> Result<Look> {
    let site = &plan.publication.site;
    let said = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let kept = said(&site.folder).map(|folder| beside.join(folder));
    let folder = wanted.folder.as_ref().map(|folder| app.cwd().join(folder)).or(kept);
    let folder = folder.ok_or_else(|| Error::new(Kind::Usage, say::NO_FOLDER).todo(say::NO_FOLDER_TODO))?;
    let folder = std::path::absolute(&folder).unwrap_or(folder);
    let beside = std::path::absolute(beside).unwrap_or_else(|_| beside.to_path_buf());
    if beside.starts_with(&folder) {
        let what = say::FOLDER_OF_PLAN.with("path", folder.display());
        return Err(refused(Kind::Usage, what, say::FOLDER_OF_PLAN_TODO));
    }
    let colour = wanted.colour.clone().or_else(|| said(&site.colour));
    Ok(Look {
        kept_folder: within(&folder, &beside),
        url: url(wanted.url.clone().or_else(|| said(&site.url)))?,
        colours: colours(colour.as_deref())?,
        colour,
        logo: logo(app, (wanted.logo.as_deref(), said(&site.logo)), &beside)?,
        folder,
    })
}

/// A path inside a folder, with `/`; `None` when it is elsewhere.
fn within(path: &Path, folder: &Path) -> Option<String> {
    let inside = path.strip_prefix(folder).ok()?;
    let parts: Vec<_> = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    Some(parts.join("/")).filter(|text| !text.is_empty())
}

fn url(said: Option<String>) -> Result<Option<String>> {
    let Some(said) = said else { return Ok(None) };
    let url = said.trim().trim_end_matches('/').trim_end_matches("/index.html").to_string();
    if web(&url) && !url.contains(['?', '#']) {
        return Ok(Some(url));
    }
    Err(Error::new(Kind::Usage, say::URL_BAD.with("url", visible(&said))).todo(say::URL_BAD_TODO))
}

fn colours(said: Option<&str>) -> Result<Colours> {
    let Some(said) = said else { return Ok(Colours::default()) };
    Colours::read(said).ok_or_else(|| {
        let what = report::COLOUR_BAD.with("colour", visible(said));
        Error::new(Kind::Usage, what).todo(report::COLOUR_BAD_TODO)
    })
}

fn logo(app: &App, (wanted, kept): (Option<&Path>, Option<String>), beside: &Path) -> Result<Option<Logo>> {
    let path = wanted.map(|path| app.cwd().join(path)).or_else(|| kept.map(|path| beside.join(path)));
    let Some(path) = path else { return Ok(None) };
    let bytes = RealFs.read(&path, PICTURE);
    let found = bytes.ok().and_then(|bytes| Some((ending(&bytes)?, bytes)));
    let Some((ending, bytes)) = found else {
        let what = say::LOGO_BAD.with("path", visible(&path.display().to_string()));
        return Err(Error::new(Kind::Usage, what).todo(say::LOGO_BAD_TODO));
    };
    let path = std::path::absolute(&path).unwrap_or(path);
    Ok(Some(Logo { name: format!("logotipo.{ending}"), bytes, kept: within(&path, beside) }))
}

/// What the bytes of a picture are, whatever it is called. Browsers run no script of a picture that a page shows.
fn ending(bytes: &[u8]) -> Option<&'static str> {
    let text = || String::from_utf8_lossy(bytes.get(..1024).unwrap_or(bytes)).to_lowercase();
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("png"),
        [0xff, 0xd8, 0xff, ..] => Some("jpg"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("webp"),
        _ if text().contains("<svg")
            && !String::from_utf8_lossy(bytes).to_lowercase().contains("<script") =>
        {
            Some("svg")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_told_by_its_bytes() {
        assert_eq!(ending(b"\x89PNG\r\n"), Some("png"));
        assert_eq!(ending(b"<?xml version='1.0'?><svg xmlns='x'/>"), Some("svg"));
        assert_eq!(ending(b"<svg><script>alert(1)</script></svg>"), None);
        assert_eq!(ending(b"MZ\x90"), None);
    }

    #[test]
    fn an_address_is_whole_and_ends_without_a_page() {
        let read = |text: &str| url(Some(text.into())).map(Option::unwrap_or_default).unwrap_or_default();
        assert_eq!(read("https://datos.ejemplo.gob.mx/"), "https://datos.ejemplo.gob.mx");
        assert_eq!(read("https://ejemplo.gob.mx/datos/index.html"), "https://ejemplo.gob.mx/datos");
        for bad in ["datos.ejemplo.gob.mx", "javascript:alert(1)", "https://a b", "https://a.mx/?x=1"] {
            assert_eq!(read(bad), "", "{bad}");
        }
    }
}
