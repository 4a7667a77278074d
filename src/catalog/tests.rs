use jiff::civil::date;

use super::*;
use crate::plan::read::read;
use crate::plan::typed::typed;

const TODAY: Date = date(2026, 2, 2);

fn made(text: &str) -> Catalog {
    let guide = crate::app::guide(None).unwrap();
    let head = "format = 1\n[institution]\nname = \"Villa Ejemplo\"\nkind = \"municipal\"\narea = \"14120\"\nhomepage = \"https://www.villaejemplo.gob.mx\"\n[license]\nid = \"cc-by-4.0\"\n";
    let plan = typed(read(format!("{head}{text}").as_bytes()).unwrap().doc.tree());
    catalog(&guide, &plan, TODAY)
}

fn open(catalog: &Catalog) -> Vec<&str> {
    catalog.datasets.iter().filter(|dataset| !dataset.own).map(|dataset| dataset.id.as_str()).collect()
}

#[test]
fn only_what_is_public_or_opens_in_part_is_in_it() {
    let catalog = made(
        "[dataset.a]\naccess = \"public\"\n[dataset.b]\naccess = \"private\"\n[dataset.c]\n\
         [dataset.d]\naccess = \"restricted\"\n[dataset.e]\naccess = \"restricted\"\nreserve.opens.how = \"nothing\"\n\
         [dataset.f]\naccess = \"restricted\"\nreserve.opens.how = \"columns\"\n",
    );
    assert_eq!(open(&catalog), ["a", "f"]);
    let closed: Vec<(&str, Option<&str>)> =
        catalog.closed.iter().map(|closed| (closed.id.as_str(), closed.access.as_deref())).collect();
    assert_eq!(
        closed,
        [("b", Some("private")), ("c", None), ("d", Some("restricted")), ("e", Some("restricted"))]
    );
}

fn copies(text: &str) -> Vec<Copy> {
    let catalog = made(text);
    let files = catalog.datasets.iter().filter(|dataset| !dataset.own).flat_map(|one| &one.distributions);
    files.map(|file| file.copy.clone()).collect()
}

#[test]
fn a_file_with_personal_data_stays_and_a_treated_one_leaves() {
    let file = |head: &str, file: &str| {
        copies(&format!("[dataset.a]\naccess = \"public\"\n{head}\n[dataset.a.distribution.x]\n{file}\n"))
            .remove(0)
    };
    let no = "personal.status = \"no\"";
    let yes = "personal.status = \"yes\"";
    let path = "path = \"a.csv\"";
    let prepared = "path = \"a.csv\"\nprepared.path = \"datos-abiertos/a/a.csv\"";
    assert_eq!(file(no, path), Copy::Original("a.csv".into()));
    assert_eq!(file("", path), Copy::Kept(Kept::Unknown));
    assert_eq!(file(yes, path), Copy::Kept(Kept::Personal));
    assert_eq!(file(no, &format!("{path}\nseen.personal = [\"curp\"]")), Copy::Kept(Kept::Personal));
    assert_eq!(file(yes, prepared), Copy::Prepared("datos-abiertos/a/a.csv".into()));
    assert_eq!(file(yes, &format!("{prepared}\nprepared.personal = [\"name\"]")), Copy::Kept(Kept::Personal));
    assert_eq!(file(no, ""), Copy::Kept(Kept::Missing));
    assert_eq!(file(no, "download_url = \"https://a.mx/a.csv\""), Copy::Online);
}

#[test]
fn of_a_part_that_opens_only_what_was_prepared_leaves() {
    let head =
        "[dataset.a]\naccess = \"restricted\"\nreserve.opens.how = \"columns\"\npersonal.status = \"no\"\n";
    let one = copies(&format!("{head}[dataset.a.distribution.x]\npath = \"a.csv\"\n"));
    assert_eq!(one, [Copy::Kept(Kept::Part)]);
}

#[test]
fn identifiers_are_ascii_and_no_two_are_alike() {
    let long = "muy larga ".repeat(30);
    let catalog = made(&format!(
        "[dataset.a]\naccess = \"public\"\ntitle = \"Árboles\"\n[dataset.b]\naccess = \"public\"\ntitle = \"ARBOLES\"\n\
         [dataset.c]\naccess = \"public\"\nidentifier = \"¿?\"\n[dataset.d]\naccess = \"public\"\ntitle = \"{long}\"\n\
         [dataset.plan-de-apertura]\naccess = \"public\"\n"
    ));
    let ids: Vec<&str> = catalog.datasets.iter().map(|dataset| dataset.identifier.as_str()).collect();
    assert_eq!(ids[..3], ["arboles", "arboles-2", "c"]);
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), ids.len());
    let plain = |id: &&str| id.len() <= 100 && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    assert!(ids.iter().all(plain), "{ids:?}");
    let keys: Vec<&str> = catalog.datasets.iter().map(|dataset| dataset.id.as_str()).collect();
    assert!(keys.contains(&"plan-de-apertura") && keys.contains(&"plan-de-apertura-2"), "{keys:?}");
}

#[test]
fn names_of_files_are_ascii_and_no_two_are_alike_in_a_dataset() {
    let file = |id: &str, path: &str| format!("[dataset.a.distribution.{id}]\npath = \"{path}\"\n");
    let catalog = made(&format!(
        "[dataset.a]\naccess = \"public\"\npersonal.status = \"no\"\n{}{}{}{}",
        file("x", "uno/Lic 2025.csv"),
        file("y", "dos/lic-2025.CSV"),
        file("z", "tres/mapa.geojson"),
        file("w", "años/ñ")
    ));
    let names: Vec<&str> =
        catalog.datasets[0].distributions.iter().map(|file| file.file_name.as_deref().unwrap()).collect();
    assert_eq!(names, ["n", "lic-2025.csv", "lic-2025-2.csv", "mapa.geojson"]);
}

#[test]
fn mail_is_only_that_of_the_institution_and_texts_are_masked() {
    let catalog = made(
        "[team.administrator]\nname = \"Jorge Salas\"\npost = \"Sistemas\"\nemail = \"datos@villaejemplo.gob.mx\"\n\
         [dataset.a]\naccess = \"public\"\ntitle = \"A de BOXW310820HNERXN09\"\n\
         description = \"Pedir a ana.perez@gmail.com o a datos@villaejemplo.gob.mx\"\n\
         keyword = [\"x\", \"ana.perez@gmail.com\"]\ncontact_point.email = \"ana.perez@gmail.com\"\n",
    );
    let a = &catalog.datasets[0];
    assert_eq!(a.contact.email.as_deref(), Some("datos@villaejemplo.gob.mx"));
    assert_eq!(a.title, "A de [dato personal oculto]");
    assert_eq!(a.description, "Pedir a [dato personal oculto] o a datos@villaejemplo.gob.mx");
    assert_eq!(a.keywords, ["x", "[dato personal oculto]"]);
    assert_eq!(catalog.administrator.email.as_deref(), Some("datos@villaejemplo.gob.mx"));
}

#[test]
fn without_a_site_things_are_called_by_the_plan() {
    let catalog = made("[dataset.a]\naccess = \"public\"\n");
    assert_eq!(catalog.dataset_iri(&catalog.datasets[0]), "urn:apertura:villa-ejemplo:a");
    assert_eq!(
        (catalog.iri(), catalog.page_url(&catalog.datasets[0])),
        ("urn:apertura:villa-ejemplo".into(), None)
    );
    let catalog =
        made("[publication.site]\nurl = \"https://datos.gob.mx/villa/\"\n[dataset.a]\naccess = \"public\"\n");
    assert_eq!(catalog.dataset_iri(&catalog.datasets[0]), "https://datos.gob.mx/villa/conjuntos/a/");
}

#[test]
fn addresses_that_are_none_of_the_web_are_told_apart() {
    for (text, is) in [
        ("https://a.gob.mx/x?y=1#z", true),
        ("http://ñandú.mx", true),
        ("https://a b.mx", false),
        ("ftp://a.mx", false),
        ("javascript:alert(1)", false),
        ("https://a.mx/\">", false),
        ("a.mx", false),
    ] {
        assert_eq!(web(text), is, "{text}");
    }
}

/// The sample of what is published.
fn published() -> Catalog {
    let guide = crate::app::guide(None).unwrap();
    let text = include_str!("../../tests/fixtures/published/plan.toml");
    catalog(&guide, &typed(read(text.as_bytes()).unwrap().doc.tree()), TODAY)
}

fn table<'c>(catalog: &'c Catalog, name: &str) -> (&'c Distribution, String) {
    let file = &catalog.find(name).unwrap().distributions[0];
    let Copy::Made(bytes) = &file.copy else { panic!("not made") };
    (file, String::from_utf8(bytes.clone()).unwrap())
}

#[test]
fn the_plan_is_a_dataset_with_what_was_promised_and_what_was_done() {
    let catalog = published();
    let (file, text) = table(&catalog, "plan-de-apertura");
    assert!(
        text.starts_with("identificador,titulo,area,tema,estado,fecha_comprometida,fecha_publicada,"),
        "{text}"
    );
    let line = |start: &str| text.lines().find(|line| line.starts_with(start)).unwrap().to_string();
    assert_eq!(
        line("arbolado,"),
        "arbolado,Árboles de la vía pública,Parques y Jardines,Energía y Medio Ambiente,publicado,2026-03-13,2026-01-31,0,,Cada año,Creative Commons Atribución 4.0 (CC BY 4.0),si"
    );
    assert!(
        line("infracciones,").contains(",retirado,")
            && line("nomina,").contains(",comprometido,2026-07-31,,")
    );
    assert!(line("licencias-construccion,").ends_with(",en parte"));
    assert_eq!(file.rows, Some(text.lines().count() as u64 - 1));
    assert_eq!(file.columns.len(), text.lines().next().unwrap().split(',').count());
}

#[test]
fn the_public_inventory_has_what_is_not_opened_with_its_reason_and_nothing_of_persons() {
    let catalog = published();
    let (_, text) = table(&catalog, "inventario-de-datos");
    let line = |start: &str| text.lines().find(|line| line.starts_with(start)).unwrap().to_string();
    let closed = line("camaras,");
    assert!(
        closed.contains(",no,Su difusión ayudaría a evadirlas.,") && closed.contains("2028-11-12"),
        "{closed}"
    );
    assert!(line("catastro,").contains(",no,"));
    for private in ["@", ".xlsx", "CURP", "BOXW", "María", "Rosa", "obras/"] {
        assert!(!text.contains(private), "{private}");
    }
    assert_eq!(text, table(&published(), "inventario-de-datos").1);
}

#[test]
fn a_receipt_says_when_something_was_first_online() {
    let catalog = published();
    let issued = |id: &str| catalog.find(id).unwrap().issued;
    assert_eq!((issued("arbolado"), issued("nomina")), (Some(date(2026, 1, 31)), None));
    assert_eq!(catalog.code("periodicity", "R/P1M", "eu"), Some("MONTHLY"));
    assert_eq!(catalog.theme(catalog.find("arbolado").unwrap()).as_deref(), Some("Energía y Medio Ambiente"));
}
