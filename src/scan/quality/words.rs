//! The words that the rules look up, folded: lower case, without accents, anything else as one `_`.

use std::collections::HashSet;

use super::super::personal::lists::Lists;
use crate::text::fold::fold;

/// Ready to be looked up.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// Parts of names that only their author understands.
    pub abbreviations: HashSet<String>,
    /// Words that programs keep for themselves.
    pub reserved: HashSet<String>,
    pub yes: HashSet<String>,
    pub no: HashSet<String>,
    /// Whole and short names of months.
    pub months: HashSet<String>,
    /// Short words of a name that everybody understands.
    pub units: HashSet<String>,
    /// Classes of personal data that are sensitive by law.
    pub sensitive: HashSet<String>,
}

const ABBREVIATIONS: &str = "fech fec fch sol solic num nro no cve cv mpio mun edo dom dir direc tel tels cant desc \
    descr obs observ tipo_ ubic mont imp importe_ pres presup part autor dep depto dpto benef proy prog ejer emp \
    resp rec cta ctas reg exp sup const ctro prov prom est nom nomb ap pat mat sem trim";
const RESERVED: &str = "select from where order group by table index key user date time timestamp value values null \
    true false and or not in is as to case when then else end join on union all any default primary foreign check \
    column database desc asc limit offset class type int float function return import def for while if";
const YES: &str = "si s x yes y true verdadero v 1";
const NO: &str = "no n false falso f 0";
const MONTHS: &str = "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre \
    diciembre ene feb mar abr may jun jul ago sep sept oct nov dic january february march april june july august \
    september october november december jan apr aug dec";
const UNITS: &str = "km km2 m m2 m3 kg ha mm cm l lt kwh mxn usd hrs min pct id rfc curp clabe nss cp url ocr ine \
    inegi cve_ent cve_mun cve_loc cvegeo nom_ent nom_mun nom_loc x y lat lon clues cct iva isr dif gps pdf sms wms";

impl Words {
    /// What the Guide's lists give; until a list is there, the words of this file.
    pub fn of(_lists: &Lists) -> Self {
        Self {
            abbreviations: set(ABBREVIATIONS),
            reserved: set(RESERVED),
            yes: set(YES),
            no: set(NO),
            months: set(MONTHS),
            units: set(UNITS),
            sensitive: set("sensitive"),
        }
    }
}

fn set(words: &str) -> HashSet<String> {
    words.split_whitespace().map(String::from).collect()
}

/// A name as words are compared: `Fecha de Nac.` is `fecha_de_nac`.
pub fn key(name: &str) -> String {
    let folded = fold(name);
    let parts = folded.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("_")
}

/// The words of a name, folded.
pub fn parts(name: &str) -> Vec<String> {
    key(name).split('_').filter(|part| !part.is_empty()).map(String::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_accents_case_and_signs() {
        assert_eq!(key("  Fecha de Expedición. (día)"), "fecha_de_expedicion_dia");
        assert_eq!(parts("CVE-ENT"), ["cve", "ent"]);
        assert!(parts("¿?").is_empty());
    }
}
