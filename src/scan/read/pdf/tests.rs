use crate::scan::model::Unread;
use crate::scan::read::testing::{codes, read_bytes};

/// A document of one page with that content; `resources` stands in its dictionary.
fn made(content: &str, resources: &str, trailer: &str) -> Vec<u8> {
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_string(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_string(),
        format!("<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<{resources}>>>>"),
        format!("<</Length {}>>stream\n{content}\nendstream", content.len()),
        "<</Type/XObject/Subtype/Image/Length 1>>stream\nx\nendstream".to_string(),
    ];
    let mut text = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(text.len());
        text.push_str(&format!("{} 0 obj\n{object}\nendobj\n", number + 1));
    }
    let start = text.len();
    text.push_str("xref\n0 6\n0000000000 65535 f \n");
    for place in places {
        text.push_str(&format!("{place:010} 00000 n \n"));
    }
    text.push_str(&format!("trailer<</Size 6/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF"));
    text.into_bytes()
}

#[test]
fn a_page_of_words_is_no_table_and_no_scan() {
    let content = "BT /F1 12 Tf 72 700 Td (El ayuntamiento informa a la ciudadania) Tj ET";
    let (done, facts, _) = read_bytes("aviso.pdf", &made(content, "", ""));
    assert_eq!((done, facts.format.as_str(), facts.pages), (Ok(()), "pdf", Some(1)));
    assert!(codes(&facts).is_empty());
}

#[test]
fn texts_in_columns_look_like_a_table() {
    let mut content = String::from("BT /F1 10 Tf ");
    for row in 0..6 {
        for column in 0..4 {
            content.push_str(&format!(
                "1 0 0 1 {} {} Tm (celda{row}) Tj ",
                50 + column * 100,
                700 - row * 20
            ));
        }
    }
    content.push_str("ET");
    let (_, facts, _) = read_bytes("tabla.pdf", &made(&content, "", ""));
    assert_eq!(codes(&facts), ["document-table"]);
}

#[test]
fn words_set_one_by_one_are_no_table() {
    let mut content = String::from("BT /F1 10 Tf ");
    for row in 0..20 {
        for word in 0..8 {
            content.push_str(&format!("1 0 0 1 {} {} Tm (palabras) Tj ", 50 + word * 44, 700 - row * 14));
        }
    }
    content.push_str("ET");
    let (_, facts, _) = read_bytes("prosa.pdf", &made(&content, "", ""));
    assert!(codes(&facts).is_empty());
}

#[test]
fn a_page_that_is_a_picture_is_a_scan() {
    let (_, facts, _) =
        read_bytes("copia.pdf", &made("q 600 0 0 800 0 0 cm /I Do Q", "/XObject<</I 5 0 R>>", ""));
    assert_eq!(codes(&facts), ["pdf-scan"]);
}

#[test]
fn hostile_documents_end() {
    let deep = format!(
        "%PDF-1.4\n1 0 obj\n{}{}\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \n\
         trailer<</Size 2/Root 1 0 R>>\nstartxref\n400030\n%%EOF",
        "[".repeat(200_000),
        "]".repeat(200_000)
    );
    let huge = "%PDF-1.5\nxref\n0 4294967295\n0000000000 65535 f \ntrailer<</Size 4294967295/Root 1 0 R/Prev 9>>\n\
                startxref\n9\n%%EOF";
    let started = std::time::Instant::now();
    for text in [deep.as_str(), huge] {
        let (done, ..) = read_bytes("malo.pdf", text.as_bytes());
        assert!(matches!(done, Err(Unread::Broken(_))), "{done:?}");
    }
    assert!(started.elapsed() < std::time::Duration::from_secs(10));
}
