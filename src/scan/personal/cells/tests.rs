//! Cells as they are written, and what they are told to be. All persons are invented.

use super::*;

fn sure(cell: &str, id: Id) {
    assert_eq!(whole(cell.as_bytes()), Some((id, true)), "{cell}");
}

fn form(cell: &str, id: Id) {
    assert_eq!(whole(cell.as_bytes()), Some((id, false)), "{cell}");
}

fn nothing(cell: &str) {
    assert_eq!(whole(cell.as_bytes()), None, "{cell}");
}

#[test]
fn curps_need_a_date_a_state_and_a_check_digit() {
    sure("BOXW310820HNERXN09", Id::Curp);
    sure(" boxw310820hnerxn09 ", Id::Curp);
    form("BOXW310820HNERXN08", Id::Curp);
    sure("AAAA000101HDFBBBA1", Id::Curp);
    nothing("AAAA990229HDFBBB05");
    nothing("BOXW310820HZZRXN09");
    nothing("BOXW310820QNERXN09");
}

#[test]
fn rfcs_of_persons_companies_and_of_nobody() {
    sure("GODE561231GR8", Id::Rfc);
    sure("GODE-561231-GR8", Id::Rfc);
    sure("gode 561231 gr8", Id::Rfc);
    sure("MAB9307148T4", Id::RfcCompany);
    form("VACE460910SX6", Id::Rfc);
    form("GODE561231", Id::Rfc);
    sure("XAXX010101000", Id::RfcGeneric);
    sure("XEXX010101000", Id::RfcGeneric);
    nothing("GODE561331GR8");
}

#[test]
fn an_enye_counts_in_every_encoding() {
    let as_bytes = |enye: &[u8]| [b"MU", enye, b"O800101AB1"].concat();
    for enye in ["Ñ".as_bytes(), "ñ".as_bytes(), &[0xd1], &[0x84], &[0xa5], &[0xa4]] {
        let hit = whole(&as_bytes(enye)).map(|(id, _)| id);
        assert_eq!(hit, Some(Id::Rfc), "{enye:x?}");
    }
}

#[test]
fn numbers_with_check_digits() {
    sure("002010077777777771", Id::Clabe);
    sure("032180000118359719", Id::Clabe);
    sure("002 010 07777777777 1", Id::Clabe);
    form("002010077777777772", Id::Clabe);
    sure("12345678903", Id::Nss);
    sure("00000000018", Id::Nss);
    form("12345678901", Id::Nss);
    sure("4111111111111111", Id::Card);
    sure("5555555555554444", Id::Card);
    sure("378282246310005", Id::Card);
    sure("4111 1111 1111 1111", Id::Card);
    sure("4111-1111-1111-1111", Id::Card);
    nothing("000000000000000000");
    nothing("00000000000");
}

#[test]
fn the_voter_key_has_six_letters_a_date_and_a_state() {
    sure("GMVLMR80070501M100", Id::VoterKey);
    nothing("GMVLMR80070545M100");
    nothing("GMVLMR80137501M100");
}

#[test]
fn addresses_of_mail_and_what_only_has_an_at() {
    sure("ana.perez@example.com", Id::Email);
    sure("transparencia@municipio.gob.mx", Id::Email);
    sure("muñoz_99@example.com.mx", Id::Email);
    nothing("@municipio");
    nothing("ana@localhost");
    nothing("precio @ 3.50");
}

#[test]
fn telephones_in_the_ways_people_write_them() {
    for cell in [
        "55 1234 5678",
        "(442) 123-45-67",
        "442 123 4567",
        "+52 1 998 123 4567",
        "+525512345678",
        "55-12-34-56-78",
        "(55) 12345678",
        "01 442 123 4567",
        "044 55 1234 5678",
        "55 1234 5678 ext. 12",
        "Tel. 5512345678",
        "cel: 442-123-4567",
        "5512345678 ext 102",
        "(777) 3 12 34 56",
        "55 1234 5678 / 55 8765 4321",
    ] {
        sure(cell, Id::Phone);
    }
    for cell in ["5512345678", "4421234567.0", "525512345678", "123-4567", "12345678"] {
        form(cell, Id::Phone);
    }
}

#[test]
fn numbers_that_are_no_telephones() {
    for cell in [
        "5555555555",
        "1234567890",
        "20.54321012",
        "2020-01-15",
        "2015-2016",
        "2019-001234",
        "2,234,567,890",
        "2 234 567 890",
        "-99.1332081",
        "15/01/2020",
        "22-345-678-90",
    ] {
        nothing(cell);
    }
}

#[test]
fn plates_by_the_forms_of_the_norm() {
    sure("ABC-123-D", Id::Plate);
    sure("A12-BCD", Id::Plate);
    form("ABC123D", Id::Plate);
    nothing("OIQ-123-D");
    nothing("Calle-1");
}

#[test]
fn area_codes_and_banks_in_use_are_known() {
    for code in ["55", "33", "81", "442", "998", "222", "276", "279", "961", "657"] {
        assert!(known_area(format!("{code}12345678").as_bytes()), "{code}");
    }
    assert!(!known_area(b"2101234567") && !known_area(b"4001234567"));
    assert!(known_bank(b"646180") && !known_bank(b"999180"));
}

fn told(text: &str) -> Vec<(Id, bool)> {
    let mut out = Vec::new();
    inside(text.as_bytes(), &mut |id, sure| out.push((id, sure)));
    out
}

#[test]
fn identifiers_inside_texts_are_told_once_each() {
    assert_eq!(told("La C. con CURP:BOXW310820HNERXN09, acude."), [(Id::Curp, true)]);
    assert_eq!(told("RFC GODE561231GR8 y correo ana@example.com."), [(Id::Rfc, true), (Id::Email, true)]);
    assert_eq!(told("depósito a 032180000118359719"), [(Id::Clabe, true)]);
    assert_eq!(told("tarjeta 4111 1111 1111 1111"), [(Id::Card, true)]);
    assert_eq!(told("su NSS es 12345678903"), [(Id::Nss, true)]);
    assert_eq!(told("Llamar al 442 123 45 67 por la tarde"), [(Id::Phone, true)]);
    assert_eq!(told("teléfono: 5512345678; (55) 8765-4321"), [(Id::Phone, true), (Id::Phone, true)]);
    assert_eq!(told("cel. +52 55 1234 5678"), [(Id::Phone, true)]);
    assert_eq!(told("clave GMVLMR80070501M100"), [(Id::VoterKey, true)]);
}

#[test]
fn plain_texts_hold_nothing() {
    for text in [
        "Se pavimentó la calle 12 entre 5 y 7, 2020-01-15 10:30, folio 5512345678",
        "Cuenta predial 12345678901 y 123456789012345678",
        "Decreto 255 2019 2020, artículo 115-2",
        "",
    ] {
        assert_eq!(told(text), [], "{text}");
    }
}

#[test]
fn masks_keep_the_form_and_nothing_else() {
    assert_eq!(mask("curp", "BOXW310820HNERXN09"), "****######******##");
    assert_eq!(mask("email", "ana.perez@example.com"), "***.*****@*******.***");
    assert_eq!(mask("email", "obras@puebla.gob.mx"), "*****@puebla.gob.mx");
    assert_eq!(mask("name", "Nicté Ñañez"), "***** *****");
    assert_eq!(mask("note", &"x".repeat(90)).chars().count(), 41);
}

#[test]
fn any_bytes_are_taken_without_harm() {
    for len in 0..40 {
        for byte in 0..=255u8 {
            let cell = vec![byte; len];
            let _ = whole(&cell);
            inside(&cell, &mut |_, _| {});
        }
    }
}
