use super::*;

/// Every secret here is invented; numbers of cards are those that their makers publish for tests.
const SECRETS: &[(&str, What)] = &[
    ("contraseña: Gatito", What::Password),
    ("Contraseña: villa2024", What::Password),
    ("La contraseña es Obras2025!", What::Password),
    ("usuario admin, contraseña admin123", What::Password),
    ("usuario: datos / contraseña: Datos#2024", What::Password),
    ("password=hunter22", What::Password),
    ("pwd: s3creta", What::Password),
    ("PASS=villaejemplo", What::Password),
    ("clave: Obras2024!", What::Password),
    ("Clave de acceso; clave: tesoro99", What::Password),
    ("clave=R3gidores*", What::Password),
    ("contraseña del portal: Canario#2024", What::Password),
    ("La contraseña del correo de Obras es Canario99", What::Password),
    ("Password of the portal: sunshine", What::Password),
    ("nip 4821", What::Password),
    ("PIN: 0042", What::Password),
    ("NIP = 123456", What::Password),
    ("https://portal.example.org/api?token=abcd1234efgh", What::Password),
    ("https://portal.example.org/x?user=a&password=secreta1", What::Password),
    ("api_key=9f8e7d6c5b4a", What::Password),
    ("access_token: qwerty12345", What::Password),
    ("the password is sunshine1", What::Password),
    ("token ghp_0123456789abcdefghijABCDEFGHIJ0123", What::Token),
    ("ghp_0123456789abcdefghijABCDEFGHIJ0123", What::Token),
    ("glpat-ABCDEFGHIJKLMNOP1234", What::Token),
    ("xoxb-123456789012-abcdefABCDEF", What::Token),
    ("sk_live_abcdefghij0123456789", What::Token),
    ("AKIAIOSFODNN7EXAMPLE", What::Token),
    ("AIzaSyA0123456789abcdefghijklmnopqrstuvw", What::Token),
    ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abcDEF123456", What::Token),
    ("hf_abcdefghijklmnopqrstuvwxyz", What::Token),
    ("SG.abcdefghijklmnopqrstuvwx.yz0123456789", What::Token),
    ("-----BEGIN RSA PRIVATE KEY-----\nMIIabc\n-----END RSA PRIVATE KEY-----", What::Key),
    ("-----BEGIN OPENSSH PRIVATE KEY----- b3Blbn", What::Key),
    ("4111 1111 1111 1111", What::Card),
    ("tarjeta 4111111111111111 del fondo", What::Card),
    ("5555-5555-5555-4444", What::Card),
    ("3782 822463 10005", What::Card),
    ("CLABE 032180000118359719", What::Card),
    ("https://admin:secreto@portal.example.org/", What::Address),
    ("ftp://datos:Obras99@ftp.example.org", What::Address),
    ("Xk9#mP2$vL", What::Mixture),
    ("Gobierno2024!x", What::Mixture),
    ("Tesoreria#2025", What::Mixture),
    ("aB3dE9xK2mQ7", What::Mixture),
    ("d41d8cd98f00b204e9800998ecf8427e", What::Mixture),
    ("8a1f6b2c-1f2e-4a3b-9c4d-5e6f7a8b9c0d", What::Mixture),
];

/// What people write of accounts, and what plans are full of.
const HARMLESS: &[&str] = &[
    "La contraseña se entrega en sobre cerrado",
    "contraseña: en sobre cerrado, con acuse",
    "contraseña: pendiente",
    "Contraseña: aparte",
    "contraseñas en el gestor de la institución",
    "Sin contraseña",
    "La contraseña del portal: en sobre cerrado",
    "La contraseña del portal es responsabilidad de Sistemas",
    "Contraseña en sobre. Usuario: datos",
    "Contraseña en sobre, correo: datos@villaejemplo.gob.mx",
    "No tiene contraseña",
    "password: in a sealed envelope",
    "The password is handed over apart",
    "La contraseña la cambia Sistemas",
    "contraseña maestra: sobre",
    "clave INEGI: 14039",
    "Clave: E06",
    "clave: 14039",
    "clave PM/012/2026",
    "Clave del municipio 14120",
    "llave: en la oficina de Sistemas",
    "acceso: público",
    "Acceso: restringido desde 2024",
    "https://datos.villaejemplo.gob.mx/datos",
    "https://datos.example.org/dataset/8a1f6b2c-1f2e-4a3b-9c4d-5e6f7a8b9c0d/resource/licencias_2025.csv",
    "https://docs.example.org/d/1aB3dE9xK2mQ7aB3dE9xK2mQ7/edit?usp=sharing",
    "datos2025@villaejemplo.gob.mx",
    "datos@villaejemplo.gob.mx",
    "Jefa de la Oficina de Presidencia",
    "Dirección de TIC (4.º piso)",
    "Carpeta \\\\servidor\\Obras Públicas\\2025",
    "obras/licencias_2025.csv",
    "Oficio PM/012/2026",
    "Windows10 y Office2019",
    "@VillaEjemplo",
    "#DatosAbiertos2026",
    "33 3818 2800",
    "+52 33 3818 2800",
    "5533445566778",
    "2019-2025, 12 meses, 365 días",
    "Folio 7K3M-Q9XD-4TZ8",
    "R/P1M",
    "Google Drive de la Dirección",
    "¡Hola! ¿Quién la tiene?",
    "Licencias 2025 (final) v2.xlsx",
    "NIP en sobre",
    "El token se renueva cada año",
    "Token de CKAN: lo genera quien recibe",
    "user@host: sin uso",
    "usuario: datos",
    "5 % de 1,250.50",
    "US$319,000 al año",
    "¿La contraseña va aparte?",
    "----------------------------------------",
    "0000 0000 0000 0000",
    "1234567890123",
];

#[test]
fn what_looks_like_a_secret_is_seen_as_what_it_is() {
    let wrong: Vec<_> = SECRETS
        .iter()
        .map(|(text, what)| (text, what, seen(text, Care::All)))
        .filter(|(_, what, found)| *found != Some(**what))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_people_write_of_accounts_is_let_through() {
    let wrong: Vec<_> = HARMLESS
        .iter()
        .map(|text| (text, find(text, Care::All)))
        .filter(|(_, found)| !found.is_empty())
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn hashes_and_identifiers_of_a_plan_are_no_secrets() {
    for text in [
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "8a1f6b2c-1f2e-4a3b-9c4d-5e6f7a8b9c0d",
        "mx-local@2026.1",
    ] {
        assert_eq!(seen(text, Care::Sure), None, "{text}");
    }
}

#[test]
fn a_hidden_secret_is_gone_and_the_rest_stays() {
    let (text, count) =
        hide("El correo de Obras: usuario datos, contraseña Obras2025!, y ya.", Care::All, "[x]");
    assert_eq!((text.as_str(), count), ("El correo de Obras: usuario datos, contraseña [x], y ya.", 1));
    let (text, _) = hide("ftp://datos:Obras99@ftp.example.org/x", Care::Sure, "[x]");
    assert_eq!(text, "ftp://datos:[x]@ftp.example.org/x");
    for (secret, _) in SECRETS {
        let (text, count) = hide(secret, Care::All, "[retirado]");
        assert!(count > 0 && seen(&text, Care::All).is_none(), "{secret} -> {text}");
    }
}
