use super::super::sample::{exercise, kit};
use super::*;
use crate::papers::model::flat;

fn text(blocks: &[Block]) -> String {
    let mut out = Vec::new();
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph { text, .. } => out.push(flat(text)),
            Block::Numbers(lines) | Block::Bullets(lines) => out.extend(lines.iter().map(|line| flat(line))),
            Block::Table { heads, rows } => {
                out.extend(std::iter::once(heads).chain(rows).flatten().map(|cell| flat(cell)));
            }
            _ => {}
        }
    }
    out.join("\n")
}

fn made(lang: Lang) -> Vec<Sheet> {
    let exercises = [exercise("open", "team", 10, &[]), exercise("scan", "inventory", 20, &["open"])];
    all(Of { kit: &kit(), exercises: &exercises, town: None, lang })
}

#[test]
fn participants_get_no_answer_and_the_trainer_gets_all() {
    for (lang, hint, because) in [(Lang::Es, "dos", "porque"), (Lang::En, "two", "because")] {
        let sheets = made(lang);
        let [participant, trainer] = [&sheets[0], &sheets[1]].map(|sheet| text(&sheet.blocks));
        assert!(!participant.contains(hint) && !participant.contains(because), "{participant}");
        assert!(trainer.contains(hint) && trainer.contains(because), "{trainer}");
    }
}

#[test]
fn no_sheet_asks_for_a_name_or_a_signature() {
    for sheet in made(Lang::Es) {
        assert!(!sheet.blocks.iter().any(|block| matches!(block, Block::Marks(_))), "{}", sheet.name);
        let text = text(&sheet.blocks).to_lowercase();
        for word in ["firma:", "nombre:", "correo", "teléfono", "curp"] {
            assert!(!text.contains(word), "{word} in {}", sheet.name);
        }
    }
}

#[test]
fn the_canvas_has_eight_blocks_and_the_counts_a_row_for_each_mark() {
    let canvas = made(Lang::Es).pop().unwrap();
    let heads = canvas.blocks.iter().filter(|block| matches!(block, Block::Heading { level: 2, .. })).count();
    assert_eq!(heads, 8);
    let csv = counts(&kit(), Lang::Es);
    assert!(csv.starts_with("pregunta,marca,antes,despues\r\nwhat,1,,\r\n"), "{csv}");
    assert_eq!(csv.lines().count(), 1 + kit().questions.len() * MARKS as usize);
}
