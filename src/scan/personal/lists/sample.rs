//! Small lists for tests: a dozen words of each kind, so that a test reads without the Guide at hand.

use std::borrow::Cow;

use super::Lists;

const COLUMNS: &str = r#"
[[clue]]
class = "curp"
weight = "strong"
words = ["curp"]
[[clue]]
class = "rfc"
weight = "strong"
words = ["rfc"]
[[clue]]
class = "nss"
weight = "strong"
words = ["nss", "numero_de_seguridad_social"]
[[clue]]
class = "clabe"
weight = "strong"
words = ["clabe", "cuenta_clabe"]
[[clue]]
class = "card"
weight = "strong"
words = ["numero_tarjeta"]
[[clue]]
class = "voter_key"
weight = "strong"
words = ["clave_elector", "pasaporte"]
[[clue]]
class = "email"
weight = "strong"
words = ["correo_electronico", "email"]
[[clue]]
class = "phone"
weight = "strong"
words = ["telefono_contacto", "celular"]
[[clue]]
class = "phone"
weight = "weak"
words = ["telefono", "tel"]
[[clue]]
class = "plate"
weight = "strong"
words = ["placa_vehiculo"]
[[clue]]
class = "name"
weight = "strong"
words = ["nombre_completo", "nombre_beneficiario", "apellido_paterno"]
[[clue]]
class = "name"
weight = "weak"
words = ["nombre", "beneficiario", "proveedor"]
[[clue]]
class = "address"
weight = "strong"
words = ["domicilio_particular"]
[[clue]]
class = "address"
weight = "weak"
words = ["domicilio", "calle", "num_ext"]
[[clue]]
class = "birth_date"
weight = "strong"
words = ["fecha_nacimiento", "fecha_de_nacimiento", "fecha_nac"]
[[clue]]
class = "coordinates"
weight = "weak"
words = ["latitud", "longitud"]
[[clue]]
class = "note"
weight = "strong"
words = ["descripcion_queja"]
[[clue]]
class = "note"
weight = "weak"
words = ["observaciones", "descripcion"]
[[clue]]
class = "sensitive"
weight = "strong"
words = ["discapacidad", "diagnostico"]
[[clue]]
class = "sensitive"
weight = "weak"
words = ["delito"]
[[clue]]
class = "age"
weight = "strong"
words = ["edad"]
[[clue]]
class = "sex"
weight = "strong"
words = ["sexo"]
[[clue]]
class = "postal_code"
weight = "strong"
words = ["cp", "codigo_postal"]
[[clue]]
class = "locality"
weight = "weak"
words = ["colonia", "localidad"]
[[clue]]
class = "occupation"
weight = "strong"
words = ["ocupacion"]
[[clue]]
class = "date"
weight = "weak"
words = ["fecha"]
[[clue]]
class = "institutional"
weight = "strong"
words = ["denominacion_del_cargo", "adscripcion"]
[[clue]]
class = "institutional"
weight = "weak"
words = ["cargo", "telefono_oficina"]
[[clue]]
class = "none"
weight = "strong"
words = ["nombre_colonia", "nombre_de_la_obra", "clave_catastral", "edad_promedio", "calle_obra"]
"#;

const CLASSES: &str = r#"
[[class]]
id = "curp"
treatments = ["drop", "pseudonym"]
[[class]]
id = "name"
treatments = ["drop", "pseudonym", "aggregate"]
"#;

const WORDS: &str = r#"
nulls = ["n/a", "s/d", "-", "sin dato", "nd"]
totals = ["total", "subtotal", "total general"]
notes = ["fuente", "nota", "elaborado por"]
yes = ["si", "x"]
no = ["no"]
reserved = ["order", "table", "user"]
units = ["kg", "m2", "%", "pesos"]
abbreviations = ["fech", "cve", "mpio"]
skip_names = ["~$*", "Thumbs.db", "desktop.ini"]
versions = ["copia de", "final", "v2"]
generic = ["datos", "archivo", "base"]
[months]
month1 = ["ene", "enero"]
month12 = ["dic", "diciembre"]
"#;

const GIVEN: &str = "ana\njuan\njose\nmaria\nluis\ncarmen\npedro\nrosa\nmiguel\nelena\njorge\nlaura\nbenito\nguadalupe\ncarlos\nsofia";
const SURNAMES: &str = "perez\nlopez\ngarcia\nhernandez\nmartinez\njuarez\nhidalgo\nramirez\ncruz\nflores\ngomez\ndiaz\ntorres\nreyes";
const STREETS: &str = "calle\nav\navenida\nprivada\ncalz\nblvd\ncarretera";
const SETTLEMENTS: &str = "col\ncolonia\nfracc\nbarrio\nunidad habitacional\nejido";
const INSTITUTIONS: &str =
    "sa de cv\ns a de c v\nescuela\nhospital\nconstructora\nmunicipio\npavimentacion\nmercado\nparque";
const POSTS: &str = "director\ndirectora\nregidor\nsecretario\nauxiliar administrativo\njefe de departamento\nsindico\ncoordinador";
const DOMAINS: &str = "gob.mx\nedu.mx\nunam.mx";
const MAILBOXES: &str = "transparencia\ncontacto\nventas\ninfo\nobras";
const SENSITIVE: &str = "disability\tdiscapacidad motriz\ndisability\tdiscapacidad visual\ndisability\tdiscapacidad auditiva\nhealth\tdiabetes\nhealth\thipertension\nhealth\tasma\ncrime\trobo\nreligion\tcatolica";

const TELLING: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/guide/personal/telling-words.txt"));

const AREAS: &str = "";

impl Lists {
    /// Lists with a dozen words of each kind.
    ///
    /// # Panics
    /// Never: its texts are part of the program.
    pub fn sample() -> Self {
        let made = Self::load(&|name| {
            Some(Cow::Borrowed(match name {
                "personal/columns.toml" => COLUMNS,
                "personal/classes.toml" => CLASSES,
                "scan/words.toml" => WORDS,
                "personal/given-names.txt" => GIVEN,
                "personal/surnames.txt" => SURNAMES,
                "personal/street-words.txt" => STREETS,
                "personal/settlement-words.txt" => SETTLEMENTS,
                "personal/institution-words.txt" => INSTITUTIONS,
                "personal/post-words.txt" => POSTS,
                "personal/public-domains.txt" => DOMAINS,
                "personal/mailbox-words.txt" => MAILBOXES,
                "personal/sensitive-words.txt" => SENSITIVE,
                "personal/telling-words.txt" => TELLING,
                "vocab/municipalities.tsv" => AREAS,
                _ => return None,
            }))
        });
        made.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::personal::vocabulary::is;

    #[test]
    fn lists_answer_in_their_folded_form() {
        let lists = Lists::sample();
        assert!(lists.bits("maria") & is::GIVEN != 0 && lists.bits("juarez") & is::SURNAME != 0);
        assert!(lists.is_public_domain("obras.puebla.GOB.mx") && !lists.is_public_domain("nogob.mx"));
        assert!(lists.is_mailbox("transparencia.2") && !lists.is_mailbox("ana.perez"));
        assert_eq!(lists.streets.leads("av juarez 12"), 1);
        assert!(lists.institutions.within("obras y caminos s a de c v"));
        assert_eq!((lists.words.months.len(), &*lists.words.months[11][1]), (12, "diciembre"));
    }

    #[test]
    fn a_missing_or_broken_file_is_named() {
        assert_eq!(Lists::load(&|_| None).err().as_deref(), Some("personal/columns.toml"));
        let broken = Lists::load(&|_| Some(Cow::Borrowed("clue = 1"))).err().unwrap_or_default();
        assert!(broken.starts_with("personal/columns.toml: "), "{broken}");
    }
}
