//! The Guide that the binary carries, and how a folder takes its place.

use std::borrow::Cow;
use std::path::Path;

use super::load::Files;
use crate::error::{Error, Kind, Result};
use crate::fsx;
use crate::text::command as say;

macro_rules! embed {
    ($($name:literal),* $(,)?) => {
        /// Every file of `guide/`; a test compares the list with the folder.
        const FILES: &[(&str, &str)] =
            &[$(($name, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/guide/", $name)))),*];
    };
}

embed![
    "calendar.toml",
    "criteria.toml",
    "demand.toml",
    "effort.toml",
    "guide.toml",
    "handover.toml",
    "import.toml",
    "improve.toml",
    "laws/sources.toml",
    "license.toml",
    "manual/01-que-es.toml",
    "manual/02-instalar.toml",
    "manual/03-primera-manana.toml",
    "manual/04-si-algo-sale-mal.toml",
    "manual/05-glosario.toml",
    "manual/10-inventario.toml",
    "manual/11-libros.toml",
    "manual/12-prioridad.toml",
    "manual/13-calendario.toml",
    "manual/14-datos-personales.toml",
    "manual/15-preparar.toml",
    "manual/16-publicar.toml",
    "manual/17-mantener.toml",
    "manual/20-carpeta-de-planes.toml",
    "manual/21-observaciones.toml",
    "manual/22-rubrica.toml",
    "manual/23-red.toml",
    "manual/24-compartir.toml",
    "manual/30-practica.toml",
    "manual/31-dar-un-taller.toml",
    "manual/32-tu-guia.toml",
    "manual/40-formatos.toml",
    "manual/41-json-y-codigos.toml",
    "manual/42-agregar.toml",
    "network.toml",
    "obligations.toml",
    "papers/appointment.toml",
    "papers/approval.toml",
    "papers/council.toml",
    "papers/handover.toml",
    "papers/inventory.toml",
    "papers/minutes.toml",
    "papers/plan.toml",
    "papers/reception.toml",
    "papers/reply.toml",
    "papers/sheet.toml",
    "personal/classes.toml",
    "personal/columns.toml",
    "personal/given-names.txt",
    "personal/institution-words.txt",
    "personal/mailbox-words.txt",
    "personal/post-words.txt",
    "personal/public-domains.txt",
    "personal/sensitive-words.txt",
    "personal/settlement-words.txt",
    "personal/street-words.txt",
    "personal/surnames.txt",
    "personal/telling-words.txt",
    "personal/treatments.toml",
    "promotion.toml",
    "recommended.toml",
    "review.toml",
    "rubric.toml",
    "rules/approval.toml",
    "rules/export.toml",
    "rules/guide.toml",
    "rules/handover.toml",
    "rules/import.toml",
    "rules/improve.toml",
    "rules/opening.toml",
    "rules/pack.toml",
    "rules/plan.toml",
    "rules/prepare.toml",
    "rules/promotion.toml",
    "rules/rehearsal.toml",
    "rules/review.toml",
    "rules/rubric.toml",
    "rules/scan.toml",
    "rules/watch.toml",
    "scan/words.toml",
    "specs/budget.toml",
    "specs/business-licences.toml",
    "specs/citizen-reports.toml",
    "specs/construction-licences.toml",
    "specs/council-sessions.toml",
    "specs/directory-payroll.toml",
    "specs/organisation-chart.toml",
    "specs/parks-trees.toml",
    "specs/procedures-services.toml",
    "specs/procurement-contracts.toml",
    "specs/public-facilities.toml",
    "specs/public-works.toml",
    "specs/quarterly-spending.toml",
    "specs/revenue.toml",
    "specs/road-accidents.toml",
    "specs/social-programmes.toml",
    "specs/street-lighting.toml",
    "specs/supplier-register.toml",
    "specs/transit.toml",
    "specs/waste-collection.toml",
    "steps/01-team.toml",
    "steps/02-inventory.toml",
    "steps/03-priority.toml",
    "steps/04-schedule.toml",
    "steps/05-license.toml",
    "steps/06-publication.toml",
    "steps/07-documentation.toml",
    "steps/08-promotion.toml",
    "steps/09-improvement.toml",
    "stories/derechos-ninez.toml",
    "stories/direcciones-dinamarca.toml",
    "stories/kansas-city.toml",
    "stories/los-angeles-county.toml",
    "stories/portales-argentina.toml",
    "stories/premio-inai.toml",
    "stories/red-mexico-abierto.toml",
    "stories/san-diego.toml",
    "stories/san-francisco.toml",
    "stories/tu-ciudad-tus-datos.toml",
    "templates/board.html",
    "templates/board.js",
    "templates/canvas.html",
    "templates/handover.html",
    "templates/manual/base.html",
    "templates/manual/buscar.js",
    "templates/manual/cards.html",
    "templates/manual/choice.html",
    "templates/manual/findings.html",
    "templates/manual/home.html",
    "templates/manual/manual.css",
    "templates/manual/order.html",
    "templates/manual/orders.html",
    "templates/manual/page.html",
    "templates/manual/parts.html",
    "templates/manual/questions.html",
    "templates/manual/search.html",
    "templates/manual/sources.html",
    "templates/manual/step.html",
    "templates/manual/stories.html",
    "templates/manual/vocabulary.html",
    "templates/paper.html",
    "templates/report.html",
    "templates/region.html",
    "templates/region.js",
    "templates/scan.html",
    "templates/site/base.html",
    "templates/site/closed.html",
    "templates/site/dataset.html",
    "templates/site/estilo.css",
    "templates/site/home.html",
    "templates/site/list.html",
    "templates/site/moved.html",
    "templates/site/notfound.html",
    "templates/site/parts.html",
    "templates/site/sitio.js",
    "templates/site/uses.html",
    "templates/workbook.html",
    "vocab/access.toml",
    "vocab/audiences.toml",
    "vocab/formats.toml",
    "vocab/government-kinds.toml",
    "vocab/legal-bases.toml",
    "vocab/licenses.toml",
    "vocab/municipalities.tsv",
    "vocab/outline.tsv",
    "vocab/periodicity.toml",
    "vocab/points.tsv",
    "vocab/roles.toml",
    "vocab/sectors.toml",
    "vocab/units.toml",
    "watch.toml",
    "workshop/exercises/01-hub.toml",
    "workshop/exercises/02-roles.toml",
    "workshop/exercises/03-pending.toml",
    "workshop/exercises/04-scan.toml",
    "workshop/exercises/05-discard.toml",
    "workshop/exercises/06-merge.toml",
    "workshop/exercises/07-describe.toml",
    "workshop/exercises/08-access.toml",
    "workshop/exercises/09-personal.toml",
    "workshop/exercises/10-prepare.toml",
    "workshop/exercises/11-treat.toml",
    "workshop/exercises/12-requests.toml",
    "workshop/exercises/13-priority.toml",
    "workshop/exercises/14-calendar.toml",
    "workshop/exercises/15-license.toml",
    "workshop/exercises/16-dictionary.toml",
    "workshop/exercises/17-approve.toml",
    "workshop/exercises/18-publish.toml",
    "workshop/exercises/19-promote.toml",
    "workshop/exercises/20-next.toml",
    "workshop/towns/large.toml",
    "workshop/towns/middle.toml",
    "workshop/towns/small.toml",
    "workshop/words.toml",
    "workshop/workshop.toml",
];

/// The files that came with the binary.
pub fn files() -> Files {
    FILES.iter().map(|(name, text)| ((*name).to_string(), Cow::Borrowed(*text))).collect()
}

/// The files of a folder, with their names inside it.
///
/// # Errors
/// When the folder cannot be read, or a file of it is too large or not UTF-8.
pub fn folder(root: &Path) -> Result<Files> {
    let mut files = Files::new();
    for path in fsx::walk(root).map_err(|err| unreadable(root, &err))? {
        let inside = path.strip_prefix(root).unwrap_or(&path);
        let name =
            inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        // What says what a pack is, is no part of the Guide.
        if name == super::pack::MANIFEST {
            continue;
        }
        let bytes = fsx::read_text(&path).map_err(|err| unreadable(&path, &err))?;
        let text = String::from_utf8(bytes)
            .map_err(|_| Error::new(Kind::Usage, say::GUIDE_NOT_UTF8.with("path", path.display())))?;
        files.insert(name, Cow::Owned(text));
    }
    Ok(if root.join(super::pack::MANIFEST).is_file() { completed(files) } else { files })
}

/// A pack with what Guides of its time had not yet, from the program's own: its words stay as they were.
pub fn completed(mut files: Files) -> Files {
    let own_words = ["steps/", "papers/", "specs/", "stories/", "workshop/", "manual/"];
    let given = |name: &str| {
        own_words.iter().any(|folder| name.starts_with(folder))
            || (name.starts_with("vocab/") && name.ends_with(".toml"))
    };
    let mut faults = Vec::new();
    let head = super::load::part::<super::model::Head>(&files, "guide.toml", &mut faults);
    let expected = head.map(|head| super::load::expected(&head)).unwrap_or_default();
    for (name, text) in self::files() {
        if expected.contains(&name) && !given(&name) {
            files.entry(name).or_insert(text);
        }
    }
    files
}

fn unreadable(path: &Path, err: &std::io::Error) -> Error {
    let what = say::GUIDE_UNREADABLE.with("path", path.display());
    Error { kind: Kind::Usage, ..fsx::unread(path, err) }.safe(what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_binary_carries_every_file_of_the_guide() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("guide");
        assert_eq!(folder(&root).unwrap().keys().collect::<Vec<_>>(), files().keys().collect::<Vec<_>>());
    }

    #[test]
    fn a_pack_of_an_earlier_program_is_completed_and_no_step_of_it_is_made_up() {
        let mut earlier = files();
        for name in ["rules/pack.toml", "handover.toml", "steps/01-team.toml"] {
            earlier.remove(name);
        }
        let now = completed(earlier);
        assert!(now.contains_key("rules/pack.toml") && now.contains_key("handover.toml"));
        assert!(!now.contains_key("steps/01-team.toml"));
    }

    #[test]
    fn every_spec_of_the_binary_is_read_when_it_is_asked_for() {
        let guide = crate::guide::load::load(&files()).unwrap();
        let named: Vec<&str> = guide.specs.iter().map(|spec| spec.id.as_str()).collect();
        assert_eq!(named, guide.head.specs);
    }
}
