//! Names that synchronising folders give to the second version of a file that two people changed.
//!
//! Dropbox and Nextcloud: `plan (conflicted copy 2026-02-02).toml`, `plan (copia en conflicto de ANA).toml`; OneDrive:
//! `plan-LAPTOP.toml`; Syncthing: `plan.sync-conflict-20260202-104200-ABCDEFG.toml`; Google Drive: `plan (1).toml`;
//! iCloud: `plan 2.toml`; and our own `plan (recuperado).toml`.

/// Parts of what stands in parentheses, in lower case.
const WORDS: [&str; 6] = ["conflict", "conflicto", "conflicted", "en conflit", "recuperado", "recovered"];

/// Whether `name` looks like another version of `plan` (both file names), made on `machine` or on some other.
pub fn is_copy_of(name: &str, plan: &str, machine: &str) -> bool {
    let (stem, extension) = plan.rsplit_once('.').unwrap_or((plan, ""));
    let without_extension = match extension {
        "" => Some(name),
        _ => name.strip_suffix(extension).and_then(|rest| rest.strip_suffix('.')),
    };
    let rest = without_extension.and_then(|rest| rest.strip_prefix(stem));
    rest.is_some_and(|rest| is_mark(rest, machine))
}

/// What was added to the name.
fn is_mark(rest: &str, machine: &str) -> bool {
    if let Some(inner) = rest.strip_prefix(" (").and_then(|inner| inner.strip_suffix(')')) {
        let inner = inner.to_lowercase();
        return is_small_number(&inner) || WORDS.iter().any(|word| inner.contains(word));
    }
    let conflict = [".sync-conflict-", "_conflict-", " [conflict]"];
    let lower = rest.to_lowercase();
    conflict.iter().any(|mark| lower.starts_with(mark))
        || rest.strip_prefix(' ').is_some_and(is_small_number)
        || rest.strip_prefix('-').is_some_and(|suffix| is_machine(suffix, machine))
}

fn is_small_number(text: &str) -> bool {
    (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A computer's name as Windows gives it (capitals, digits and hyphens, 15 at most), perhaps numbered; or this one.
fn is_machine(suffix: &str, machine: &str) -> bool {
    let name = match suffix.rsplit_once('-') {
        Some((name, number)) if is_small_number(number) => name,
        _ => suffix,
    };
    let windows = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-';
    let like_windows = (3..=15).contains(&name.len())
        && name.bytes().all(windows)
        && name.bytes().any(|byte| byte.is_ascii_uppercase());
    like_windows || [name, suffix].iter().any(|name| !name.is_empty() && name.eq_ignore_ascii_case(machine))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn second_versions_are_known_by_their_names() {
        for name in [
            "plan (conflicted copy 2026-02-02).toml",
            "plan (Ana's conflicted copy 2026-02-02).toml",
            "plan (copia en conflicto de PC-OBRAS 2026-02-02).toml",
            "plan (Copia en conflicto de Ana López).toml",
            "plan-LAPTOP.toml",
            "plan-DESKTOP-4F2A9QK.toml",
            "plan-PC-OBRAS-2.toml",
            "plan-MacBook-de-Ana.toml",
            "plan.sync-conflict-20260202-104200-ABCDEFG.toml",
            "plan_conflict-20260202-104200.toml",
            "plan [Conflict].toml",
            "plan (1).toml",
            "plan 2.toml",
            "plan (recuperado).toml",
            "plan (recuperado 2).toml",
        ] {
            assert!(is_copy_of(name, "plan.toml", "macbook-de-ana"), "{name}");
        }
    }

    #[test]
    fn other_files_of_the_folder_are_not_second_versions() {
        for name in [
            "plan.toml",
            "plan.toml.bak",
            ".plan.toml.12-0.tmp",
            "plan-2025.toml",
            "plan-obras.toml",
            "plan (2025).toml",
            "plan 2025.toml",
            "plan-.toml",
            "plan-LAPTOP.txt",
            "planes (1).toml",
            "otro (1).toml",
        ] {
            assert!(!is_copy_of(name, "plan.toml", ""), "{name}");
        }
    }

    #[test]
    fn a_plan_without_extension_has_second_versions_too() {
        assert!(is_copy_of("plan (1)", "plan", ""));
        assert!(!is_copy_of("plan", "plan", ""));
    }
}
