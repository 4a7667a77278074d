//! The broken files: the TOML ones of `../shared/tools/hostile.py`, and a plan after each usual accident.

use apertura::toml_text::Address;

use crate::plans::WHOLE;

/// The names that the script writes must all be here.
pub fn same_names_as(script: &str) {
    let here = hostile();
    let written = script.lines().filter_map(|line| line.strip_prefix("w('")?.split_once("'"));
    for (name, _) in written.filter(|(name, _)| name.ends_with(".toml")) {
        assert!(here.iter().any(|(ours, _)| *ours == name), "{name} of hostile.py is not tested");
    }
}

/// The same bytes as the script writes.
pub fn hostile() -> Vec<(&'static str, Vec<u8>)> {
    let many = |text: &str| text.repeat(100_000);
    let keys = |count: usize| vec!["a"; count].join(".");
    let mut all: Vec<(&str, Vec<u8>)> = vec![
        ("nest_arr_1e5.toml", format!("a = {}{}", many("["), many("]")).into()),
        ("nest_tbl_1e5.toml", format!("a = {}1{}", many("{a="), many("}")).into()),
        ("dotted_1e5.toml", format!("{} = 1", keys(100_000)).into()),
        ("dotted_1e4.toml", format!("{} = 1", keys(10_000)).into()),
        ("header_1e5.toml", format!("[{}]\nx=1", keys(100_000)).into()),
        ("header_grow_2000.toml", joined(1..=2000, |n| format!("[{}]", keys(n)))),
        ("keys_50MB.toml", joined(0..1_400_000, |n| format!("clave_{n:07} = \"valor numero {n}\""))),
        ("string_50MB.toml", format!("a = \"{}\"", "x".repeat(50_000_000)).into()),
        ("comments_50MB.toml", format!("# {}\n", "y".repeat(97)).repeat(500_001).into()),
        ("hdr_many_1e6.toml", joined(0..1_000_000, |n| format!("[t{n}]"))),
        ("quad_aot.toml", joined(0..300_000, |_| "[[a]]".into())),
    ];
    all.extend(small());
    all
}

fn joined(numbers: impl Iterator<Item = usize>, line: impl Fn(usize) -> String) -> Vec<u8> {
    numbers.map(line).collect::<Vec<_>>().join("\n").into_bytes()
}

fn small() -> Vec<(&'static str, Vec<u8>)> {
    let base = "version = 1\nmunicipio = \"Ñuñoa\"\n";
    let bytes = |text: &str| text.as_bytes().to_vec();
    vec![
        ("bom.toml", [b"\xef\xbb\xbf", base.as_bytes()].concat()),
        ("crlf.toml", bytes(&base.replace('\n', "\r\n"))),
        ("cr_only.toml", bytes(&base.replace('\n', "\r"))),
        ("nul.toml", bytes("version = 1\nmunicipio = \"a\0b\"\n")),
        ("nultail.toml", [base.as_bytes(), &[0; 4096]].concat()),
        ("allnul.toml", vec![0; 4096]),
        ("esc.toml", bytes("version = 1\nmunicipio = \"a\u{1b}[2Jb\"\n")),
        ("esc_u.toml", bytes("version = 1\nmunicipio = \"a\\u001b[2Jb\"\n")),
        ("utf16le.toml", utf16(base)),
        ("latin1.toml", latin1(base)),
        (
            "merge.toml",
            bytes("version = 1\n<<<<<<< HEAD\nmunicipio = \"A\"\n=======\nmunicipio = \"B\"\n>>>>>>> b\n"),
        ),
        ("trunc.toml", bytes("version = 1\nmunicipio = \"Ñu")),
        ("trunc_clean.toml", bytes("version = 1\n")),
        ("dup.toml", bytes("version = 1\nversion = 2\n")),
        ("typo.toml", bytes("version = 1\nmuncipio = \"A\"\n")),
        ("empty.toml", Vec::new()),
        ("bigint.toml", bytes("version = 99999999999999999999\n")),
    ]
}

fn utf16(text: &str) -> Vec<u8> {
    [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

fn latin1(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect()
}

/// A whole plan after each thing that happens to files that people edit, mail and keep in shared folders.
pub fn accidents() -> Vec<(&'static str, Vec<u8>)> {
    let with = |old: &str, new: &str| {
        assert!(WHOLE.contains(old), "{old} is not in the plan");
        WHOLE.replacen(old, new, 1).into_bytes()
    };
    let cut = |before: &str, more: usize| WHOLE.as_bytes()[..WHOLE.find(before).unwrap() + more].to_vec();
    let both = "<<<<<<< HEAD\nkind = \"municipal\"\n=======\nkind = \"state\"\n>>>>>>> rosa\n";
    vec![
        ("mistyped-key.toml", with("population", "populatoin")),
        ("unknown-key.toml", with("population = ", "cabecera = \"Zapopan\"\npopulation = ")),
        ("duplicate-key.toml", with("population", "name")),
        ("duplicate-section.toml", with("[team.session]", "[team]")),
        ("merge-marks.toml", with("kind = \"municipal\"\n", both)),
        ("utf-16.toml", utf16(WHOLE)),
        ("latin-1.toml", latin1(WHOLE)),
        ("nul.toml", with("38214", "38\u{0}214")),
        ("nul-tail.toml", [WHOLE.as_bytes(), &[0; 512]].concat()),
        ("no-quotes.toml", with("\"municipal\"", "municipal")),
        ("open-quotes.toml", with("municipal\"", "municipal")),
        ("raw-escape.toml", with("\"municipal", "\"\u{1b}[2J\u{1b}]52;c;aGFjaw==\u{7}municipal")),
        ("number-as-text.toml", with("38214", "\"38214\"")),
        ("text-as-number.toml", with("\"municipal\"", "14")),
        ("date-as-text.toml", with("starts = 2026-02-20", "starts = \"2026-02-20\"")),
        ("huge-number.toml", with("38214", "99999999999999999999")),
        ("not-a-number.toml", with("38214", "nan")),
        ("date-9999.toml", with("starts = 2026-02-20", "starts = 9999-99-99")),
        ("no-last-newline.toml", WHOLE.trim_end().as_bytes().to_vec()),
        ("edited-by-hand.toml", with("Permisos otorgados", "Licencias otorgadas")),
        ("cut-at-a-line.toml", cut("# fin: ", 0)),
        ("cut-in-a-word.toml", cut("anonymise", 3)),
        ("cut-in-the-last-line.toml", cut("sha256", 20)),
        ("only-spaces.toml", b" \r\n\t\n".to_vec()),
        ("another-file.toml", b"[package]\nname = \"otra-cosa\"\nversion = \"1.0\"\n".to_vec()),
    ]
}

/// A plan that reads, with ESC, OSC, C1, CR and bidirectional marks in its answers, names and keys.
pub fn poisoned() -> Vec<u8> {
    let evil = "\u{1b}[2J\u{1b}]52;c;aGFjaw==\u{7}\u{9b}31m\r\u{202e}fdp\u{2066}";
    let mut doc = apertura::plan::doc::Doc::parse(apertura::plan::seal::open(WHOLE).0, false).unwrap();
    let texts: Vec<Address> = apertura::toml_text::address::leaves(doc.tree())
        .into_iter()
        .filter(|(at, value)| value.is_str() && !["format", "revision"].contains(&at.0[0].as_str()))
        .map(|(at, _)| at)
        .collect();
    let mut edits: Vec<_> = texts.into_iter().map(|at| (at, Some(evil.into()))).collect();
    for key in [
        vec!["remark", evil, "text"],
        vec!["dataset", evil, "title"],
        vec![evil],
        vec!["pending", evil, "ask"],
    ] {
        edits.push((Address::new(key), Some(evil.into())));
    }
    doc.apply(&edits);
    doc.bytes()
}
