//! The words and terms of the Guide that grouping needs.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::diag::Severity;
use crate::guide::model::Guide;
use crate::text::fold::fold;

/// What is looked up while names are taken apart. Words are folded: lower case, without accents.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// Say that a file is one of several versions: `final`, `copia`.
    pub versions: HashSet<String>,
    /// Say nothing of what is in a file: `hoja`, `datos`.
    pub generic: HashSet<String>,
    /// Months, whole and shortened, with their number.
    pub months: HashMap<String, u8>,
    /// Parts of a year: `trimestre`, `semestre`.
    pub spans: HashSet<String>,
    /// Words with their accents, by their folded form.
    pub accents: HashMap<String, String>,
    pub units: Vec<Unit>,
    /// By term of the vocabulary `formats`.
    pub formats: BTreeMap<String, Form>,
    /// Names of classes of personal data, where the Guide gives them.
    pub classes: BTreeMap<String, crate::text::Text>,
    /// Codes of findings that keep a dataset from being ready.
    pub blocking: HashSet<String>,
}

/// An area that institutions have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    pub id: String,
    /// As it is written.
    pub name: String,
    /// Names that it has, each as folded words without articles.
    pub names: Vec<Vec<String>>,
}

/// What a format is good for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Form {
    /// Made for data: tables, maps, databases, structures.
    pub data: bool,
    pub open: bool,
    pub machine_readable: bool,
    /// Of the five-star scale; 0 when unknown.
    pub stars: u8,
}

const VERSIONS: &str = "final finales definitivo definitiva copia copy version rev revisado revisada corregido \
    corregida correccion actualizado actualizada ultimo ultima nuevo nueva bueno buena borrador respaldo backup bak \
    old viejo anterior ok listo modificado modificada draft new latest fixed";
const GENERIC: &str = "hoja sheet libro book tabla table datos data dato archivo file base bd db reporte formato \
    documento export exportacion resultado resultados consulta query capa layer nuevo new sin titulo untitled \
    informacion general varios publicar export1";
const MONTHS: [&str; 12] = [
    "enero ene january jan",
    "febrero feb february",
    "marzo mar march",
    "abril abr april apr",
    "mayo may",
    "junio jun june",
    "julio jul july",
    "agosto ago august aug",
    "septiembre setiembre sep sept september",
    "octubre oct october",
    "noviembre nov november",
    "diciembre dic december dec",
];
/// Words of public administration that names of files leave without their accents.
const ACCENTS: &str = "nómina nóminas padrón tránsito vehículo vehículos catálogo catálogos trámite trámites título \
    títulos público pública públicos públicas jurídico jurídica económico económica estadística estadísticas índice \
    índices línea líneas área áreas número números teléfono teléfonos género código códigos méxico básico básica \
    médico médicos clínica clínicas eléctrico histórico histórica policía vía vías energía cartografía categoría \
    categorías tesorería contraloría sindicatura secretaría oficialía economía ecología panteón panteones árbol \
    árboles lámpara lámparas límite límites polígono polígonos beneficiarios crédito créditos cívica difusión \
    vacunación recolección hábitat planeación rústico rústicos orgánica artículo artículos período";
const SPANS: &str = "trimestre trim bimestre bim semestre sem cuatrimestre quincena qna quarter";

impl Words {
    /// Those that a Guide gives, and the names of months.
    pub fn of(guide: &Guide) -> Self {
        let mut words = Self::plain();
        words.units = guide
            .vocabs
            .get("units")
            .map(|vocab| vocab.terms.iter())
            .into_iter()
            .flatten()
            .map(unit)
            .collect();
        words.formats = forms(guide);
        let graves = guide.rules.0.values().filter(|rule| rule.severity == Severity::Error);
        words.blocking = graves.map(|rule| rule.code.clone()).collect();
        let labels: Vec<String> = words.units.iter().map(|unit| unit.name.clone()).collect();
        labels.iter().for_each(|label| words.learn(label));
        words
    }

    /// Without a Guide: words only.
    pub fn plain() -> Self {
        let set = |list: &str| list.split_whitespace().map(String::from).collect::<HashSet<_>>();
        let month = |(at, names): (usize, &&str)| {
            let number = u8::try_from(at + 1).unwrap_or(u8::MAX);
            names.split(' ').map(|name| (name.to_string(), number)).collect::<Vec<_>>()
        };
        let mut words = Self {
            versions: set(VERSIONS),
            generic: set(GENERIC),
            months: MONTHS.iter().enumerate().flat_map(month).collect(),
            spans: set(SPANS),
            ..Self::default()
        };
        words.learn(ACCENTS);
        words
    }

    /// Learns how words are written from a text that a person wrote with care.
    pub fn learn(&mut self, text: &str) {
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_ascii()) {
            self.accents.entry(fold(word)).or_insert_with(|| word.to_lowercase());
        }
    }

    /// What the format of a file is good for.
    pub fn form(&self, format: &str) -> Form {
        self.formats.get(format).copied().unwrap_or_default()
    }
}

fn unit(term: &crate::guide::model::Term) -> Unit {
    let others = term.aliases.es.iter().chain(&term.aliases.en).map(String::as_str);
    let names = [term.es.as_str(), term.en.as_str()].into_iter().chain(others);
    let names = names.flat_map(|name| name.split(" o ").collect::<Vec<_>>()).map(super::unit::words);
    Unit {
        id: term.id.clone(),
        name: term.es.clone(),
        names: names.filter(|words| !words.is_empty()).collect(),
    }
}

fn forms(guide: &Guide) -> BTreeMap<String, Form> {
    let terms = guide.vocabs.get("formats").map(|vocab| vocab.terms.iter()).into_iter().flatten();
    let form = |term: &crate::guide::model::Term| Form {
        data: matches!(term.kind.as_deref(), Some("table" | "structure" | "geo" | "database")),
        open: term.open == Some(true),
        machine_readable: term.machine_readable == Some(true),
        stars: term.stars.unwrap_or(0),
    };
    terms.map(|term| (term.id.clone(), form(term))).collect()
}
