//! A small Guide for the tests of this folder.

use jiff::civil::{Date, date};

use super::{Accepted, Context, Verdict, accept};
use crate::guide::areas::Areas;
use crate::guide::model::{Guide, Head, Kind, Laws, Question, Vocab};
use crate::text::Text;
use crate::ui::Raw;

const AREAS: &str = "key\tstate\tmunicipality\tseat\tpopulation_2020
01001\tAguascalientes\tAguascalientes\tAguascalientes\t948990
09014\tCiudad de México\tBenito Juárez\t\t434153
14039\tJalisco\tGuadalajara\tGuadalajara\t1385629
14067\tJalisco\tPuerto Vallarta\tPuerto Vallarta\t291839
14093\tJalisco\tTepatitlán de Morelos\tTepatitlán de Morelos\t150190
14120\tJalisco\tZapopan\tZapopan\t1476491
15057\tMéxico\tNaucalpan de Juárez\tNaucalpan de Juárez\t834434
20067\tOaxaca\tOaxaca de Juárez\tOaxaca de Juárez\t270955
20101\tOaxaca\tSan Andrés Ixtlahuaca\tSan Andrés Ixtlahuaca\t1697
20110\tOaxaca\tSan Antonio de la Cal\tSan Antonio de la Cal\t26282
20150\tOaxaca\tSan Francisco Telixtlahuaca\tSan Francisco Telixtlahuaca\t13145
20185\tOaxaca\tSan Juan Cacahuatepec\tSan Juan Cacahuatepec\t9104
20190\tOaxaca\tSan Juan Cotzocón\tSan Juan Cotzocón\t22427
20227\tOaxaca\tSan Lorenzo\tSan Lorenzo\t5801
20298\tOaxaca\tSan Miguel Soyaltepec\tSan Miguel Soyaltepec\t36564
20318\tOaxaca\tSan Pedro Mixtepec\tSan Pedro Mixtepec\t49780
20324\tOaxaca\tSan Pedro Pochutla\tSan Pedro Pochutla\t48204
20334\tOaxaca\tSan Pedro Tututepec\tSan Pedro Tututepec\t50595
23005\tQuintana Roo\tBenito Juárez\tCancún\t911503
30193\tVeracruz de Ignacio de la Llave\tVeracruz\tVeracruz\t607209
";

const UNITS: &str = r#"
id = "units"
title = { es = "Áreas", en = "Areas" }
term = [
  { id = "treasury", es = "Tesorería", en = "Treasury" },
  { id = "public-works", es = "Obras Públicas", en = "Public Works", aliases = { es = ["obra pública"] } },
  { id = "water", es = "Agua y Saneamiento", en = "Water and Sewerage" },
]
"#;

const FORMATS: &str = r#"
id = "formats"
title = { es = "Formatos", en = "Formats" }
term = [
  { id = "csv", es = "CSV (texto separado por comas)", en = "CSV (comma-separated text)" },
  { id = "xlsx", es = "Excel (XLSX)", en = "Excel (XLSX)" },
  { id = "xls", es = "Excel antiguo (XLS)", en = "Old Excel (XLS)" },
  { id = "pdf", es = "PDF", en = "PDF" },
  { id = "paper", es = "Papel, sin archivo", en = "Paper, no file" },
]
"#;

const PERIODICITY: &str = r#"
id = "periodicity"
title = { es = "Periodicidad", en = "Periodicity" }
ambiguous = [
  { word = "bianual", options = ["R/P6M", "R/P2Y"] },
  { word = "bimensual", options = ["R/P0.5M", "R/P2M"] },
]
term = [
  { id = "R/P1D", es = "Cada día", en = "Every day", aliases = { es = ["diario", "diaria"], en = ["daily"] } },
  { id = "R/P1W", es = "Cada semana", en = "Every week", aliases = { es = ["semanal"], en = ["weekly"] } },
  { id = "R/P2W", es = "Cada dos semanas", en = "Every two weeks", aliases = { es = ["catorcenal"] } },
  { id = "R/P0.5M", es = "Cada quincena (dos veces al mes)", en = "Twice a month", aliases = { es = ["quincenal"] } },
  { id = "R/P1M", es = "Cada mes", en = "Every month", aliases = { es = ["mensual"], en = ["monthly"] } },
  { id = "R/P2M", es = "Cada dos meses", en = "Every two months", aliases = { es = ["bimestral"] } },
  { id = "R/P3M", es = "Cada tres meses", en = "Every three months", aliases = { es = ["trimestral"], en = ["quarterly"] } },
  { id = "R/P6M", es = "Cada seis meses", en = "Every six months", aliases = { es = ["semestral"] } },
  { id = "R/P1Y", es = "Cada año", en = "Every year", aliases = { es = ["anual"], en = ["yearly", "annual"] } },
  { id = "R/P2Y", es = "Cada dos años", en = "Every two years", aliases = { es = ["bienal"] } },
  { id = "irregular", es = "Sin fecha fija", en = "No fixed date", aliases = { es = ["irregular", "cuando cambia"] } },
]
"#;

const HEAD: &str = r#"
format = 1
id = "sample"
version = "2026.1"
laws_as_of = 2026-01-01
title = { es = "Muestra", en = "Sample" }
welcome = { es = "Hola", en = "Hello" }
farewell = { es = "Adiós", en = "Goodbye" }
steps = []
vocab = []
"#;

const QUESTION: &str = r#"
id = "sample.question"
code = "X01"
kind = "text"
field = "sample.question"
required = true
who = []
basis = []
ask = { es = "¿Qué?", en = "What?" }
hint = { es = "", en = "" }
says = { es = "Respuesta: {}.", en = "Answer: {}." }
[help]
answer = { es = "", en = "" }
example = { es = "", en = "" }
why = { es = "", en = "" }
guide = { es = "", en = "" }
who = { es = "", en = "" }
"#;

/// A Thursday.
pub const TODAY: Date = date(2026, 3, 12);

pub fn guide() -> Guide {
    let vocab = |text: &str| toml::from_str::<Vocab>(text).unwrap();
    let vocabs = [UNITS, FORMATS, PERIODICITY].map(vocab).map(|vocab| (vocab.id.clone(), vocab));
    Guide {
        head: toml::from_str::<Head>(HEAD).unwrap(),
        steps: Vec::new(),
        vocabs: vocabs.into(),
        laws: toml::from_str::<Laws>("as_of = 2026-01-01\nsource = []\narticle = []").unwrap(),
        rules: Default::default(),
        areas: Areas::new(AREAS.into()),
        workbook: "".into(),
        scan_page: "".into(),
        classes: Default::default(),
        treatments: Default::default(),
        lore: Default::default(),
        criteria: Default::default(),
        effort: Default::default(),
        calendar: Default::default(),
        terms: Default::default(),
        demand: Default::default(),
        papers: Vec::new(),
        recommended: Default::default(),
        obligations: Default::default(),
        import: Default::default(),
        watch: Default::default(),
        review: Default::default(),
        network: Default::default(),
        specs: Default::default(),
        stories: Vec::new(),
        carried: Default::default(),
        handover: Default::default(),
        improve: Default::default(),
        promotion: Default::default(),
        report_page: "".into(),
        paper_page: "".into(),
    }
}

pub fn question(kind: Kind) -> Question {
    Question { kind, ..toml::from_str(QUESTION).unwrap() }
}

/// What became of a typed text: `ok VALUE`, `ask VALUE | VALUE`, `no SENTENCE` or `filler`.
pub fn told(text: &str, guide: &Guide, question: &Question) -> String {
    said(accept(&Raw::Text(text.into()), &Context { guide, question, today: TODAY }))
}

pub fn said(verdict: Verdict) -> String {
    let value = |accepted: &Accepted| {
        accepted.value.as_str().map_or_else(|| accepted.value.to_string(), String::from)
    };
    match verdict {
        Verdict::Ok(accepted) => format!("ok {}", value(&accepted)),
        Verdict::Ask { options, .. } => {
            format!(
                "ask {}",
                options.iter().map(|(_, accepted)| value(accepted)).collect::<Vec<_>>().join(" | ")
            )
        }
        Verdict::No(Text { es, .. }) => format!("no {es}"),
        Verdict::Filler => "filler".into(),
    }
}

/// Compares what each text becomes with what is expected; a `no` is compared by its beginning.
pub fn table(question: &Question, cases: &[(&str, &str)]) {
    let guide = guide();
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, expected)| (text, expected, told(text, &guide, question)))
        .filter(
            |(_, expected, got)| {
                if expected.starts_with("no") { !got.starts_with(*expected) } else { got != *expected }
            },
        )
        .map(|(text, expected, got)| format!("«{text}»: expected {expected}, got {got}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
