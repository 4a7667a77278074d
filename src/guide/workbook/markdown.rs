//! The workbook as Markdown that reads well before any program lays it out.

use super::room::{Field, Room};
use super::sheet::{Group, Item, Sheet, StepSheet};
use crate::text::Lang;
use crate::text::fold::visible;
use crate::text::workbook as say;

/// Characters of a line to write on.
const LINE: usize = 76;

/// Lays out the workbook. Lines have no trailing spaces and there is one blank line between blocks.
pub fn render(sheet: &Sheet, lang: Lang) -> String {
    let mut page = Page { blocks: Vec::new(), lang };
    page.head(sheet);
    for step in &sheet.steps {
        page.step(step);
    }
    page.blocks.join("\n\n") + "\n"
}

struct Page {
    blocks: Vec<String>,
    lang: Lang,
}

impl Page {
    fn to(&self, text: &crate::text::Text) -> String {
        text.to(self.lang).to_string()
    }

    fn push(&mut self, block: impl Into<String>) {
        let block = block.into();
        if !block.is_empty() {
            self.blocks.push(block);
        }
    }

    /// A paragraph of text.
    fn say(&mut self, words: &str) {
        self.push(text(words));
    }

    fn head(&mut self, sheet: &Sheet) {
        self.push(format!("# {}", text(&sheet.title)));
        for words in [&sheet.guide, &sheet.version, &sheet.reader, &sheet.also, &sheet.counts] {
            self.say(words);
        }
        let names = [say::INSTITUTION, say::PERSON, say::DAY].map(|name| self.to(&name));
        self.blanks(&names);
        if sheet.steps.is_empty() {
            return;
        }
        self.say(&sheet.repeated);
        self.push(sheet.how.iter().map(|how| format!("- {}", text(how))).collect::<Vec<_>>().join("\n"));
        self.contents(sheet);
    }

    fn contents(&mut self, sheet: &Sheet) {
        let [contents, step, questions, minutes] =
            [say::CONTENTS, say::STEP, say::QUESTIONS, say::MINUTES].map(|word| self.to(&word));
        self.push(format!("## {contents}"));
        let mut rows =
            vec![format!("| {step} | {questions} | {minutes} |"), "| --- | ---: | ---: |".to_string()];
        let row = |step: &StepSheet| {
            let title = text(&step.title);
            format!("| {}. {title} | {} | {} |", step.number, step.questions, step.minutes)
        };
        rows.extend(sheet.steps.iter().map(row));
        self.push(rows.join("\n"));
    }

    fn step(&mut self, step: &StepSheet) {
        self.push(format!("## {}. {}", step.number, text(&step.title)));
        let purpose = self.to(&say::PURPOSE);
        self.push(format!("{purpose}: {}", text(&step.why)));
        self.say(&step.intro);
        self.say(&format!("{}.", step.counts));
        for remark in &step.remarks {
            self.say(remark);
        }
        for group in &step.groups {
            self.group(group);
        }
    }

    fn group(&mut self, group: &Group) {
        self.push(format!("### {}", text(&group.heading)));
        for note in &group.notes {
            self.say(note);
        }
        self.blanks(&group.names);
        for item in &group.questions {
            self.item(item);
        }
    }

    fn item(&mut self, item: &Item) {
        self.push(format!("#### {} {}", text(&item.code), text(&item.ask)));
        self.say(&item.hint);
        let limit = if item.limit.is_empty() { String::new() } else { format!(" {}.", item.limit) };
        self.say(&format!("{}.{limit}", item.need));
        let who = format!("{}. {}", item.roles, item.who);
        let from = item.from.join("; ");
        let facts =
            [(say::WHAT, &item.what), (say::EXAMPLE, &item.example), (say::WHO, &who), (say::FROM, &from)];
        let facts = facts.iter().filter(|(_, told)| !told.is_empty());
        let facts: Vec<String> =
            facts.map(|(name, told)| format!("- {}: {}", self.to(name), text(told))).collect();
        self.push(facts.join("\n"));
        self.room(&item.room);
    }

    fn room(&mut self, room: &Room) {
        let answer = self.to(&say::ANSWER);
        self.push(if room.pick.is_empty() { format!("{answer}:") } else { format!("{}:", text(&room.pick)) });
        let tick = |(label, note): (&str, &str)| {
            let note = if note.is_empty() { String::new() } else { format!(": {}", text(note)) };
            format!("- [ ] {}{note}", text(label))
        };
        self.push(room.ticks.iter().map(|one| tick((&one.label, &one.note))).collect::<Vec<_>>().join("\n"));
        self.push(room.fields.iter().map(blank).collect::<Vec<_>>().join(" "));
        for _ in 0..room.lines {
            self.push("_".repeat(LINE));
        }
        if room.rows > 0 {
            let row = |n: usize| format!("| {n} | {} |", " ".repeat(LINE - 8));
            let head = [format!("| # | {answer} |"), format!("| --- | {} |", "-".repeat(LINE - 8))];
            self.push(head.into_iter().chain((1..=room.rows).map(row)).collect::<Vec<_>>().join("\n"));
        }
        self.set_aside(room);
    }

    /// "Does not apply" and "pending", beside every answer.
    fn set_aside(&mut self, room: &Room) {
        let who = Field { label: self.to(&say::PENDING), width: 30 };
        let na = room.not_applicable.then(|| format!("- [ ] {}", self.to(&say::NOT_APPLICABLE)));
        let lines: Vec<String> = na.into_iter().chain([format!("- [ ] {}", blank(&who))]).collect();
        // A list of its own, apart from the choices.
        self.push(lines.join("\n").replace("- [ ]", "* [ ]"));
    }

    /// One labelled line each.
    fn blanks(&mut self, names: &[String]) {
        for name in names {
            let width = LINE.saturating_sub(name.chars().count() + 2);
            self.push(blank(&Field { label: name.clone(), width }));
        }
    }
}

fn blank(field: &Field) -> String {
    format!("{}: {}", text(&field.label), "_".repeat(field.width))
}

/// Text as Markdown shows it unchanged: one line, with what would be markup escaped and nothing else.
fn text(words: &str) -> String {
    let line = visible(words).split_whitespace().collect::<Vec<_>>().join(" ");
    let chars: Vec<char> = line.chars().collect();
    let mut out = String::with_capacity(line.len());
    for (at, c) in chars.iter().enumerate() {
        let near = |step: isize| at.checked_add_signed(step).and_then(|at| chars.get(at)).copied();
        if is_markup(*c, near(-1), near(1)) {
            out.push('\\');
        }
        out.push(*c);
    }
    guard_start(out)
}

/// Whether a character would be read as markup between its neighbours.
fn is_markup(c: char, before: Option<char>, after: Option<char>) -> bool {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match c {
        '\\' | '`' | '*' | '[' | ']' | '~' | '|' => true,
        '_' => !(word(before) && word(after)),
        '<' => after.is_some_and(|c| c.is_alphabetic() || matches!(c, '/' | '!' | '?')),
        '&' => after.is_some_and(|c| c.is_alphanumeric() || c == '#'),
        _ => false,
    }
}

/// At the start of a line more characters count: headings, lists, quotes, rules.
fn guard_start(line: String) -> String {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let rest = &line[digits..];
    if digits > 0 && (rest.starts_with(". ") || rest.starts_with(") ")) {
        return format!("{}\\{rest}", &line[..digits]);
    }
    if line.starts_with(['#', '>', '-', '+', '=']) { format!("\\{line}") } else { line }
}

#[cfg(test)]
mod tests {
    use super::super::markdown;
    use super::super::samples::{shipped, tiny};
    use super::*;

    #[test]
    fn what_would_be_markup_is_escaped_and_the_rest_stays_readable() {
        assert_eq!(text("El *nombre* <b>"), "El \\*nombre\\* \\<b>");
        assert_eq!(text("clave_uno, _dos_ y [tres](x)"), "clave_uno, \\_dos\\_ y \\[tres\\](x)");
        assert_eq!(
            text("a < b & c &amp; 10 %, I08 (2.4): sí/no"),
            "a < b & c \\&amp; 10 %, I08 (2.4): sí/no"
        );
        assert_eq!(text("1. uno\n# dos"), "1\\. uno # dos");
        assert_eq!(text("- a | b"), "\\- a \\| b");
        assert_eq!(text("a\u{1b}[2J"), "a\u{241b}\\[2J");
    }

    #[test]
    fn no_line_ends_in_a_space_and_no_two_blank_lines_meet() {
        for lang in [Lang::Es, Lang::En] {
            let page = markdown(&shipped(), None, lang);
            assert!(page.lines().all(|line| line.trim_end() == line));
            assert!(!page.contains("\n\n\n") && page.ends_with('\n') && !page.ends_with("\n\n"));
        }
    }

    #[test]
    fn a_question_has_all_its_parts_and_room_to_write() {
        let page = markdown(&tiny(), Some("treasury"), Lang::Es);
        let kind = page.split("#### A02").nth(1).unwrap().split("\n## ").next().unwrap();
        let wanted = [
            " ¿Qué tipo es?\n\nSólo uno.\n\nObligatoria.\n\n- Qué contestar: El \\*nombre\\* \\<b>legal\\</b>.\n",
            "- Ejemplo: clave_uno, \\_dos\\_ y \\[tres\\](x).\n- Quién lo sabe: Tesorería. Quien sea.\n",
            "- De dónde viene: Ley A (artículo 5 II, sin comprobar)\n\nMarca una:\n\n- [ ] Municipal: El & suyo\n",
            "- [ ] Otro \\| más\n\nOtra respuesta: ____",
            "\n\n* [ ] Pendiente, lo sabe: ____",
        ];
        for part in wanted {
            assert!(kind.contains(part), "{part}\n---\n{kind}");
        }
    }

    #[test]
    fn sheets_to_photocopy_say_so_once_and_lists_are_tables() {
        let page = markdown(&tiny(), None, Lang::En);
        assert_eq!(page.matches("Photocopy this part: one set for each dataset").count(), 1);
        assert!(page.contains("\n\nDataset: ____") && page.contains("\n\nFile: ____"));
        assert!(
            page.contains("\n| 5 | ") && page.contains("* [ ] Does not apply\n* [ ] Pending, who knows: ___")
        );
    }

    #[test]
    fn the_head_has_space_for_who_fills_it() {
        let page = markdown(&tiny(), None, Lang::Es);
        assert!(page.starts_with("# Cuaderno de preguntas\n\nGuía \\<chica>\n\nVersión tiny@1."));
        for name in ["Municipio o institución: ___", "Nombre y cargo: ___", "Fecha: ___"] {
            assert!(page.contains(name), "{name}");
        }
        assert!(page.contains("| 1. Paso A | 2 | 30 |"));
    }
}
