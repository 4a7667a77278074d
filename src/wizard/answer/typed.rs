//! Texts as they are stored: one line, a paragraph, an identifier, the path of a file.

use toml::Value;

use super::accept::{ask, ok};
use super::{Context, Verdict, shape, words};
use crate::guide::model::{Kind, Pattern, Question};
use crate::text::{Text, fold, say};
use crate::ui::Raw;

/// Characters of an answer that a message repeats.
const QUOTED: usize = 60;

/// What was typed, clean; ids and lines as if they had been typed.
pub(super) fn text(raw: &Raw) -> String {
    match raw {
        Raw::Text(text) | Raw::Choice(text) => tidy(text),
        Raw::Many(lines) | Raw::Lines(lines) => tidy(&lines.join("\n")),
    }
}

/// Cleaned twice: dropping a character can leave an accent beside its letter, which the second pass joins.
fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    fold::clean(&fold::clean(&text))
}

/// One line, single spaces.
pub(super) fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lines kept, at most one empty line between two.
pub(super) fn paragraph(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(line).collect();
    let mut out = lines.join("\n");
    while out.contains("\n\n\n") {
        out = out.replace("\n\n\n", "\n\n");
    }
    out.trim().to_string()
}

/// What was typed, as a message quotes it: one line, not all of a pasted paragraph.
pub(super) fn brief(text: &str) -> String {
    let text = line(text);
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}...", text[..end].trim_end()),
        None => text,
    }
}

/// A short text, or an identifier when the question has a pattern.
pub(super) fn short(text: &str, cx: &Context) -> Verdict {
    if cx.question.pattern == Some(Pattern::Slug) && !is_slug(text) {
        let like = fold::slug(text, cx.question.max_chars.unwrap_or(100).min(100));
        return match is_slug(&like) {
            true => ask(say::SLUG_LIKE, [(Text::same(like.clone()), Value::from(like))], cx),
            false => Verdict::No(say::SLUG),
        };
    }
    ok(Value::from(text), cx)
}

fn is_slug(text: &str) -> bool {
    (2..=100).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_')
}

/// The path of a file as a terminal or a file manager hands it over.
pub(super) fn file(text: &str, cx: &Context) -> Verdict {
    if text.contains("://") && !text.to_lowercase().starts_with("file:") {
        return Verdict::No(say::FILE_IS_LINK);
    }
    match path(text) {
        path if path.is_empty() => Verdict::No(say::EMPTY),
        path => ok(Value::from(path), cx),
    }
}

/// Takes off what dragging a file into a window adds: quotes, `& `, `file://`, `%20`, escaped spaces.
pub(super) fn path(text: &str) -> String {
    let text = text.strip_prefix("& ").unwrap_or(text).trim();
    let text = text.trim_matches(['"', '\'', '“', '”', '«', '»']).trim();
    let Some(address) = text.strip_prefix("file://") else {
        return text.replace("\\ ", " ").trim().to_string();
    };
    let address = address.strip_prefix("localhost").unwrap_or(address);
    let plain = line(&tidy(&percent_decoded(address)));
    match plain.strip_prefix('/') {
        Some(rest) if rest.get(1..2) == Some(":") => rest.to_string(),
        _ => plain,
    }
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match hex.filter(|_| first == b'%').and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_string())
}

/// Is a stored text of a question inside its rules?
pub(super) fn check(value: &Value, question: &Question) -> Result<(), Text> {
    let text = shape::string(value)?;
    length(text, question)?;
    if question.kind != Kind::LongText && text.contains('\n') {
        return Err(say::ONE_LINE);
    }
    if words::is_filler(text) {
        return Err(say::FILLER.with("text", brief(text)));
    }
    let slug = question.pattern == Some(Pattern::Slug);
    if slug && !is_slug(text) { Err(say::SLUG) } else { Ok(()) }
}

/// Compares the length in characters with the limits of the question.
pub(super) fn length(text: &str, question: &Question) -> Result<(), Text> {
    let count = text.chars().count();
    match (question.min_chars, question.max_chars) {
        (Some(min), _) if count < min => Err(say::TOO_SHORT.with("min", min).with("count", count)),
        (_, Some(max)) if count > max => Err(say::TOO_LONG.with("max", max).with("count", count)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{question, table};
    use super::*;

    #[test]
    fn texts_are_kept_as_written_but_clean() {
        table(
            &question(Kind::Text),
            &[
                ("  María   López Ruiz ", "ok María López Ruiz"),
                ("An\u{303}o\t2024", "ok Año 2024"),
                ("uno\r\ndos", "ok uno dos"),
                ("a\u{1b}[2Jb", "ok a[2Jb"),
                ("n\u{7}\u{303}ame", "ok ñame"),
                ("Ayuntamiento de Villa Ejemplo {}", "ok Ayuntamiento de Villa Ejemplo {}"),
            ],
        );
        table(&question(Kind::LongText), &[("Uno.  \r\n\r\n\r\n\r\nDos.\rTres. ", "ok Uno.\n\nDos.\nTres.")]);
    }

    #[test]
    fn lengths_are_told_with_both_numbers() {
        let limited = Question { min_chars: Some(5), max_chars: Some(8), ..question(Kind::Text) };
        table(
            &limited,
            &[
                ("Ñuño", "no La respuesta debe tener al menos 5 caracteres; lleva 4."),
                ("Ñuños", "ok Ñuños"),
                ("Los Ñuños", "no La respuesta puede tener hasta 8 caracteres; lleva 9."),
            ],
        );
    }

    #[test]
    fn identifiers_are_plain_letters_and_one_is_proposed() {
        let slug = Question { pattern: Some(Pattern::Slug), max_chars: Some(100), ..question(Kind::Text) };
        table(
            &slug,
            &[
                ("licencias-2025", "ok licencias-2025"),
                ("rutas_recoleccion", "ok rutas_recoleccion"),
                ("Licencias de construcción (año 2025)", "ask licencias-de-construccion-anio-2025"),
                ("a", "no Escribe de 2 a 100 letras"),
                ("¿é?", "no Escribe de 2 a 100 letras"),
            ],
        );
    }

    #[test]
    fn paths_lose_what_dragging_adds() {
        table(
            &question(Kind::File),
            &[
                ("obras/licencias_2025.csv", "ok obras/licencias_2025.csv"),
                ("\"C:\\Users\\ana\\Mis datos\\rutas.xlsx\"", "ok C:\\Users\\ana\\Mis datos\\rutas.xlsx"),
                ("& 'C:\\datos\\rutas.xlsx'", "ok C:\\datos\\rutas.xlsx"),
                ("file:///C:/Users/ana/rutas%20norte.csv", "ok C:/Users/ana/rutas norte.csv"),
                ("file:///home/ana/a%C3%B1o.csv", "ok /home/ana/año.csv"),
                ("/home/ana/mi\\ archivo.csv", "ok /home/ana/mi archivo.csv"),
                ("https://villaejemplo.gob.mx/a.csv", "no Eso es una liga."),
                ("\"\"", "filler"),
            ],
        );
    }

    #[test]
    fn stored_texts_keep_the_rules() {
        let short = question(Kind::Text);
        assert_eq!(check(&Value::from("Ana"), &short), Ok(()));
        for (value, why) in [
            (Value::from(3), say::SHAPE_TEXT),
            (Value::from("  "), say::EMPTY),
            (Value::from("a\u{1b}[2J"), say::HIDDEN),
            (Value::from("a\nb"), say::ONE_LINE),
            (Value::from("N/A"), say::FILLER.with("text", "N/A")),
        ] {
            assert_eq!(check(&value, &short), Err(why));
        }
        assert_eq!(check(&Value::from("a\nb"), &question(Kind::LongText)), Ok(()));
    }
}
