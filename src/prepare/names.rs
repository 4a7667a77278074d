//! Names of columns for machines: small letters, digits and `_`, at most twenty, each once. What is too long is
//! shortened word by word as INEGI and the Guide's own files do, never cut in the middle of a sense.

use std::collections::HashSet;

use crate::text::fold::fold;

/// Letters of the longest name (FAQ of the Guide; facts 1.7).
pub const LONGEST: usize = 20;

/// Words that a name can do without.
const SMALL: [&str; 27] = [
    "de", "del", "la", "el", "los", "las", "y", "e", "o", "u", "en", "por", "para", "con", "que", "al", "a",
    "se", "su", "sus", "un", "una", "lo", "of", "the", "and", "in",
];

/// Words as they are shortened, the longest first: keys of INEGI's files, and what is usual in lists of governments.
const SHORT: [(&str, &str); 112] = [
    ("administrativa", "admva"),
    ("administrativo", "admvo"),
    ("administracion", "admon"),
    ("actualizacion", "actualiz"),
    ("adjudicacion", "adjud"),
    ("asentamiento", "asent"),
    ("aprobado", "aprob"),
    ("autorizada", "autoriz"),
    ("autorizado", "autoriz"),
    ("ayuntamiento", "ayto"),
    ("beneficiarios", "benef"),
    ("beneficiario", "benef"),
    ("cantidad", "cant"),
    ("capitulo", "cap"),
    ("caracteristicas", "caract"),
    ("clasificacion", "clasif"),
    ("clave", "cve"),
    ("codigo", "cod"),
    ("complemento", "compl"),
    ("concepto", "concep"),
    ("construccion", "constr"),
    ("contratacion", "contrat"),
    ("contrato", "contr"),
    ("contribuyente", "contrib"),
    ("convocatoria", "convoc"),
    ("coordinacion", "coord"),
    ("denominacion", "denom"),
    ("departamento", "depto"),
    ("dependencia", "dep"),
    ("descripcion", "desc"),
    ("direccion", "dir"),
    ("distribucion", "distrib"),
    ("disponible", "disp"),
    ("documento", "doc"),
    ("domicilio", "dom"),
    ("economica", "econ"),
    ("economico", "econ"),
    ("ejecucion", "ejec"),
    ("ejecutora", "ejec"),
    ("ejercicio", "ejer"),
    ("ejercido", "ejerc"),
    ("electronico", "elec"),
    ("entidad", "ent"),
    ("entregado", "entreg"),
    ("especificaciones", "espec"),
    ("establecimiento", "estab"),
    ("estado", "edo"),
    ("estatal", "est"),
    ("estimado", "estim"),
    ("expediente", "exp"),
    ("exterior", "ext"),
    ("federativa", "fed"),
    ("federal", "fed"),
    ("financiamiento", "financ"),
    ("finalizacion", "fin"),
    ("funcionamiento", "func"),
    ("funcionario", "func"),
    ("fundamento", "fund"),
    ("generacion", "gen"),
    ("geografica", "geo"),
    ("habitantes", "hab"),
    ("hipervinculos", "ligas"),
    ("hipervinculo", "liga"),
    ("identificador", "id"),
    ("indicadores", "indic"),
    ("indicador", "indic"),
    ("informacion", "info"),
    ("infraestructura", "infra"),
    ("institucion", "inst"),
    ("interior", "int"),
    ("inversion", "inv"),
    ("justificacion", "justif"),
    ("licencia", "lic"),
    ("licitacion", "licit"),
    ("localidad", "loc"),
    ("maxima", "max"),
    ("maximo", "max"),
    ("mensual", "mens"),
    ("minima", "min"),
    ("minimo", "min"),
    ("modalidad", "modal"),
    ("modificacion", "modif"),
    ("modificado", "modif"),
    ("municipal", "mpal"),
    ("municipio", "mun"),
    ("normatividad", "norma"),
    ("normativa", "norma"),
    ("nombre", "nom"),
    ("numero", "num"),
    ("objetivo", "obj"),
    ("observaciones", "obs"),
    ("organizacion", "org"),
    ("participacion", "partic"),
    ("periodicidad", "period"),
    ("periodo", "per"),
    ("poblacion", "pob"),
    ("porcentaje", "pct"),
    ("presupuestal", "ptal"),
    ("presupuesto", "ppto"),
    ("procedimiento", "proced"),
    ("promedio", "prom"),
    ("proveedor", "prov"),
    ("proyecto", "proy"),
    ("publicacion", "publ"),
    ("publicos", "pub"),
    ("publico", "pub"),
    ("publica", "pub"),
    ("referencia", "ref"),
    ("responsable", "resp"),
    ("servicios", "serv"),
    ("telefono", "tel"),
    ("validacion", "valid"),
];

/// More words, met where the others do not suffice.
const MORE: [(&str, &str); 16] = [
    ("ambito", "amb"),
    ("area", "area"),
    ("asignacion", "asign"),
    ("contratista", "contrat"),
    ("correspondiente", "corresp"),
    ("femenino", "fem"),
    ("hombres", "hom"),
    ("informa", "info"),
    ("masculino", "masc"),
    ("mujeres", "muj"),
    ("remuneracion", "remun"),
    ("responsables", "resp"),
    ("resultados", "result"),
    ("tipo", "tipo"),
    ("total", "tot"),
    ("unidad", "uni"),
];

/// The name of each title, in their order; `units` are put behind, where there are any. Titles without a letter are
/// called by their place.
pub fn names(titles: &[(&str, Option<&str>)], known: &[Option<&str>]) -> Vec<String> {
    let mut taken: HashSet<String> = known.iter().flatten().map(|name| (*name).to_string()).collect();
    let mut made = Vec::with_capacity(titles.len());
    for (at, (title, unit)) in titles.iter().enumerate() {
        let name = match known.get(at).copied().flatten() {
            Some(name) => name.to_string(),
            None => free(title, *unit, at, &taken),
        };
        taken.insert(name.clone());
        made.push(name);
    }
    made
}

/// A name that is not taken.
fn free(title: &str, unit: Option<&str>, at: usize, taken: &HashSet<String>) -> String {
    let words = words(title);
    let unit = unit.filter(|unit| !words.iter().any(|word| word == unit || same_unit(word, unit)));
    let tail = unit.map(|unit| format!("_{unit}")).unwrap_or_default();
    let room = LONGEST.saturating_sub(tail.len());
    let base = if words.is_empty() { vec![String::from("columna"), (at + 1).to_string()] } else { words };
    let mut tried = candidates(&base, room).map(|name| format!("{name}{tail}"));
    tried.find(|name| !taken.contains(name)).unwrap_or_else(|| {
        let numbered = |count: usize| {
            let end = format!("_{count}{tail}");
            format!("{}{end}", fitted(&base, LONGEST.saturating_sub(end.len())))
        };
        (2..).map(numbered).find(|name| !taken.contains(name)).unwrap_or_default()
    })
}

fn same_unit(word: &str, unit: &str) -> bool {
    let same: &[&str] = match unit {
        "mxn" => &["pesos", "mxn"],
        "pct" => &["pct", "porcentaje", "porc", "porciento"],
        "usd" => &["usd", "dolares"],
        _ => &[],
    };
    same.contains(&word)
}

/// The words of a title: without accents, `año` as `anio`, years and numbers behind a word.
fn words(title: &str) -> Vec<String> {
    let text = title.to_lowercase().replace("año", "anio").replace('%', " pct ").replace('#', " num ");
    let text = text.replace('²', "2").replace('³', "3").replace('$', " ");
    // A name in ASCII has its words parted by capitals: `fechaInicio`.
    let text = if title.contains([' ', '_']) { text } else { parted(title).unwrap_or(text) };
    let folded = fold(&text);
    let mut words: Vec<String> = folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| if word == "ano" { "anio".to_string() } else { word.to_string() })
        .collect();
    if words.first().is_some_and(|first| first.starts_with(|c: char| c.is_ascii_digit())) {
        let first = &words[0];
        let year = first.len() == 4 && (first.starts_with("19") || first.starts_with("20"));
        words.insert(0, if year { "anio" } else { "num" }.to_string());
    }
    words
}

fn parted(title: &str) -> Option<String> {
    let mixed = title.is_ascii()
        && title
            .bytes()
            .zip(title.bytes().skip(1))
            .any(|(one, next)| one.is_ascii_lowercase() && next.is_ascii_uppercase());
    if !mixed {
        return None;
    }
    let mut out = String::new();
    let mut before = ' ';
    for c in title.chars() {
        if before.is_ascii_lowercase() && c.is_ascii_uppercase() {
            out.push(' ');
        }
        out.push(c.to_ascii_lowercase());
        before = c;
    }
    Some(out)
}

/// Names of those words that fit, the fullest first.
fn candidates(words: &[String], room: usize) -> impl Iterator<Item = String> {
    let whole = words.join("_");
    let big: Vec<String> = words.iter().filter(|word| !SMALL.contains(&word.as_str())).cloned().collect();
    let big = if big.is_empty() { words.to_vec() } else { big };
    let mut all = vec![whole, big.join("_")];
    // One word after another, the longest first, until it fits; then all of them.
    let mut short = big.clone();
    let mut order: Vec<usize> = (0..short.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(big[*at].len()));
    for at in &order {
        short[*at] = shortened(&big[*at]);
        all.push(short.join("_"));
    }
    // Then without words from the middle: what comes first and last says most.
    let mut fewer = short;
    while fewer.len() > 2 {
        for at in (1..fewer.len() - 1).rev() {
            let mut without = fewer.clone();
            without.remove(at);
            all.push(without.join("_"));
        }
        fewer.remove(fewer.len() / 2);
    }
    all.push(fewer.first().cloned().unwrap_or_default());
    all.into_iter().filter(move |name| (1..=room).contains(&name.len()))
}

/// The fullest name that fits; of one long word, its beginning up to a consonant.
fn fitted(words: &[String], room: usize) -> String {
    candidates(words, room).next().unwrap_or_else(|| clipped(&words.join("_"), room))
}

/// A word as it is shortened; a long one that nobody shortens ends at a consonant.
fn shortened(word: &str) -> String {
    let known = SHORT.iter().chain(&MORE).find(|(long, _)| *long == word);
    let plural = || {
        let single = word.strip_suffix("es").or_else(|| word.strip_suffix('s'))?;
        SHORT.iter().chain(&MORE).find(|(long, _)| *long == single)
    };
    match known.or_else(plural) {
        Some((_, short)) => (*short).to_string(),
        None if word.len() > 9 => clipped(word, 7),
        None => word.to_string(),
    }
}

/// The first letters, ended by a consonant.
fn clipped(word: &str, most: usize) -> String {
    let start = &word[..word.len().min(most)];
    let bare = start.trim_end_matches(['a', 'e', 'i', 'o', 'u', '_']);
    if bare.len() > 2 { bare.to_string() } else { start.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(titles: &[&str]) -> Vec<String> {
        let titles: Vec<(&str, Option<&str>)> = titles.iter().map(|title| (*title, None)).collect();
        names(&titles, &[])
    }

    #[test]
    fn titles_become_names_that_are_understood() {
        let pairs = [
            ("Fecha de solicitud", "fecha_de_solicitud"),
            ("Año", "anio"),
            ("AÑO FISCAL", "anio_fiscal"),
            ("2010", "anio_2010"),
            ("% de avance", "pct_de_avance"),
            ("Clave de la entidad federativa", "clave_entidad_fed"),
            ("fechaInicio", "fecha_inicio"),
            ("No. de Póliza", "no_de_poliza"),
            ("Hipervínculo al documento", "liga_documento"),
            ("CVE_MUN", "cve_mun"),
            ("Superficie (m²)", "superficie_m2"),
        ];
        let made = named(&pairs.map(|(title, _)| title));
        assert!(made.iter().all(|name| name.len() <= LONGEST));
        assert_eq!(made, pairs.map(|(_, name)| name));
    }

    #[test]
    fn every_name_is_its_own_and_stays_what_it_is() {
        let titles = [
            "Hipervínculo al documento del programa anual de trabajo",
            "Hipervínculo al documento del programa anual de compras",
            "Hipervínculo al documento del programa anual de compras",
            "",
            "",
            "monto",
            "Monto",
        ];
        let made = named(&titles);
        let unique: HashSet<&String> = made.iter().collect();
        assert_eq!(unique.len(), titles.len(), "{made:?}");
        assert!(made.iter().all(|name| (1..=LONGEST).contains(&name.len())));
        assert_eq!(&made[3..5], ["columna_4", "columna_5"]);
        let again: Vec<&str> = made.iter().map(String::as_str).collect();
        assert_eq!(named(&again), made);
    }

    #[test]
    fn units_stand_behind_once() {
        let titles = [
            ("Monto", Some("mxn")),
            ("Avance", Some("pct")),
            ("Importe en pesos", Some("mxn")),
            ("Presupuesto autorizado modificado", Some("mxn")),
        ];
        let made = names(&titles, &[]);
        assert_eq!(&made[..3], ["monto_mxn", "avance_pct", "importe_en_pesos"]);
        assert!(made[3].ends_with("_mxn") && made[3].len() <= LONGEST, "{}", made[3]);
    }

    #[test]
    fn a_name_that_a_person_gave_is_kept() {
        let titles = [("Fecha de alta", None), ("alta", None)];
        assert_eq!(names(&titles, &[Some("alta"), None]), ["alta", "alta_2"]);
    }
}
