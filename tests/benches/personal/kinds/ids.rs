//! Identifiers of people, companies and accounts.

use super::kind::{Finish, Kind, personal};
use crate::ground::checks;
use crate::ground::class::Class;
use crate::ground::date::Date;
use crate::ground::rng::Rng;
use crate::tables::rows::Rows;

pub static CURP: Kind = personal(
    "curp",
    Class::Curp,
    &[
        "CURP",
        "Clave Única de Registro de Población",
        "CURP del beneficiario",
        "CURP titular",
        "Clave CURP",
        "CURP Alumno",
        "Curp solicitante",
        "C.U.R.P.",
        "Clave única",
        "CURP del menor",
        "No. de CURP",
        "Identificación",
        "CURP (18)",
    ],
    |rng, rows| people(rng, rows, |person, rng| person.curp(rng)),
    Finish::Code,
);

pub static RFC: Kind = personal(
    "rfc",
    Class::Rfc,
    &[
        "RFC",
        "R.F.C.",
        "RFC con homoclave",
        "Registro Federal de Contribuyentes",
        "RFC del contribuyente",
        "RFC empleado",
        "RFC persona física",
        "Clave RFC",
        "RFC del trabajador",
        "Reg. Fed. Contrib.",
        "RFC titular",
        "Contribuyente RFC",
    ],
    person_rfc,
    Finish::Code,
);

/// Of people for the most part, with companies among them.
pub static RFC_MIXED: Kind = personal(
    "rfc_mixed",
    Class::Rfc,
    &[
        "RFC",
        "RFC proveedor",
        "RFC del contribuyente",
        "R.F.C. Proveedor o contratista",
        "RFC beneficiario del pago",
    ],
    |rng, rows| people(rng, rows, |p, rng| if rng.percent(30) { company_rfc(rng) } else { p.rfc(rng) }),
    Finish::Code,
)
.also(&[Class::RfcCompany]);

pub static RFC_COMPANY: Kind = personal(
    "rfc_company",
    Class::RfcCompany,
    &[
        "RFC",
        "RFC de la empresa",
        "RFC persona moral",
        "RFC proveedor",
        "RFC del patrón",
        "R.F.C. empresa",
        "RFC contratista",
        "RFC de la razón social",
        "RFC emisor",
        "Registro Federal de Contribuyentes",
        "RFC establecimiento",
        "RFC moral",
    ],
    |rng, rows| {
        let firms: Vec<String> = (0..rng.between(12, rows.len())).map(|_| company_rfc(rng)).collect();
        let dashed = rng.percent(8);
        super::kind::each(rng, rows, |rng, _| dashes(&firms[rng.below(firms.len())], dashed))
    },
    Finish::Code,
);

pub static NSS: Kind = personal(
    "nss",
    Class::Nss,
    &[
        "NSS",
        "Número de Seguridad Social",
        "No. IMSS",
        "Número de afiliación IMSS",
        "N.S.S.",
        "Núm. Seguro Social",
        "Seguro Social",
        "NSS del trabajador",
        "Afiliación IMSS",
        "No. de seguridad social",
        "NSS IMSS",
        "Num. afiliacion",
        "No. afiliación",
    ],
    nss,
    Finish::Number,
);

pub static CLABE: Kind = personal(
    "clabe",
    Class::Clabe,
    &[
        "CLABE",
        "CLABE interbancaria",
        "Cuenta CLABE",
        "Clabe Interbancaria (18 dígitos)",
        "Cuenta bancaria",
        "No. de cuenta",
        "Clave bancaria estandarizada",
        "Cta. CLABE",
        "Cuenta para depósito",
        "Clabe beneficiario",
        "Cuenta interbancaria",
        "CLABE depósito",
    ],
    clabe,
    Finish::Number,
);

pub static CARD: Kind = personal(
    "card",
    Class::Card,
    &[
        "Tarjeta",
        "Número de tarjeta",
        "No. de tarjeta",
        "Tarjeta bancaria",
        "Tarjeta de débito",
        "Num. Tarjeta",
        "Tarjeta de pago",
        "Plástico",
        "No. plástico",
        "Tarjeta nómina",
        "Tarjeta del beneficiario",
        "Número de plástico",
        "TDC",
        "Cuenta tarjeta",
    ],
    card,
    Finish::Number,
);

pub static VOTER_KEY: Kind = personal(
    "voter_key",
    Class::VoterKey,
    &[
        "Clave de elector",
        "Clave elector",
        "Clave INE",
        "INE",
        "Credencial para votar",
        "Clave de elector INE",
        "IFE",
        "Cve. elector",
        "Credencial de elector",
        "Elector",
        "Clave credencial",
        "INE del solicitante",
        "Folio INE",
        "Identificación oficial",
    ],
    |rng, rows| people(rng, rows, |person, rng| person.voter_key(rng)),
    Finish::Code,
);

fn people(
    rng: &mut Rng,
    rows: &Rows,
    value: impl Fn(&crate::tables::rows::Person, &mut Rng) -> String,
) -> Vec<String> {
    rows.people.iter().map(|person| value(person, rng)).collect()
}

fn dashes(rfc: &str, dashed: bool) -> String {
    if !dashed {
        return rfc.to_string();
    }
    let letters = rfc.chars().take_while(|c| !c.is_ascii_digit()).count();
    let chars: Vec<char> = rfc.chars().collect();
    let part = |from: usize, to: usize| chars[from..to].iter().collect::<String>();
    format!("{}-{}-{}", part(0, letters), part(letters, letters + 6), part(letters + 6, chars.len()))
}

/// Some columns have dashes, some cells lack the last three characters.
fn person_rfc(rng: &mut Rng, rows: &Rows) -> Vec<String> {
    let dashed = rng.percent(8);
    let short = if rng.percent(20) { 12 } else { 0 };
    people(rng, rows, |person, rng| {
        let rfc = person.rfc(rng);
        if rng.percent(short) { rfc.chars().take(10).collect() } else { dashes(&rfc, dashed) }
    })
}

pub fn company_rfc(rng: &mut Rng) -> String {
    let letters = rng.letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ&", 3);
    let two = rng.letters("123456789ABCDEFGHIJKLMNPQRSTUVWXYZ", 2);
    let body = format!("{letters}{}{two}", Date::random(rng, 1975, 2022).six());
    format!("{body}{}", checks::rfc(&body))
}

fn with_check(body: String, check: fn(&str) -> char) -> String {
    let last = check(&body);
    format!("{body}{last}")
}

/// Some columns are written with the dashes of the card of the institute.
fn nss(rng: &mut Rng, rows: &Rows) -> Vec<String> {
    let dashed = rng.percent(10);
    people(rng, rows, |person, rng| {
        let born = person.birth.year % 100;
        let entry = (born + rng.between(16, 30)) % 100;
        let body = format!("{:02}{entry:02}{born:02}{}", rng.between(1, 97), rng.digits(4));
        let whole = with_check(body, checks::luhn);
        let parts = [&whole[..2], &whole[2..4], &whole[4..6], &whole[6..10], &whole[10..]];
        if dashed { parts.join("-") } else { whole }
    })
}

const BANKS: &[&str] = &["002", "012", "014", "021", "036", "044", "058", "062", "072", "127", "137", "166"];

fn clabe(rng: &mut Rng, rows: &Rows) -> Vec<String> {
    let spaced = rng.percent(10);
    people(rng, rows, |_, rng| {
        let plaza = rng.between(10, 970);
        let body = format!("{}{plaza:03}{}", rng.usual(BANKS), rng.digits(11));
        let whole = with_check(body, checks::clabe);
        let parts = [&whole[..3], &whole[3..6], &whole[6..17], &whole[17..]];
        if spaced { parts.join(" ") } else { whole }
    })
}

const BRANDS: &[&str] =
    &["4152", "4766", "4931", "5579", "5204", "5256", "2221", "2700", "4000", "5101", "3782", "3412"];

fn card(rng: &mut Rng, rows: &Rows) -> Vec<String> {
    let joint = ["", "", "", " ", "-"][rng.below(5)];
    people(rng, rows, |_, rng| {
        let start = rng.usual(BRANDS);
        let length = if start.starts_with('3') { 15 } else { 16 };
        let body = format!("{start}{}", rng.digits(length - 5));
        let whole = with_check(body, checks::luhn);
        if length == 15 {
            whole
        } else {
            [&whole[..4], &whole[4..8], &whole[8..12], &whole[12..]].join(joint)
        }
    })
}
