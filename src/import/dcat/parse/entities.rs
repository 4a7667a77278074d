//! Entities that a document declares for itself: shorthand for namespaces is usual, texts that grow are an attack.

/// Bytes that entities may add to a document.
const MOST: usize = 8 << 20;
/// Entities that a document may declare.
const MANY: usize = 100;

/// Refuses a document whose entities are made of others, or add too much to it.
///
/// # Errors
/// That its entities are not taken.
pub fn check(text: &str) -> Result<(), String> {
    let mut added = 0usize;
    for (at, declared) in text.split("<!ENTITY").skip(1).enumerate() {
        let declared = declared.split('>').next().unwrap_or_default();
        let mut parts = declared.splitn(3, '"');
        let (name, value) = (parts.next().unwrap_or_default().trim(), parts.next().unwrap_or_default());
        if at >= MANY || name.starts_with('%') || name.contains("SYSTEM") || value.contains('&') {
            return Err("ENTITY".into());
        }
        let uses = text.matches(&format!("&{name};")).count();
        added = added.saturating_add(uses.saturating_mul(value.len()));
    }
    if added > MOST { Err("ENTITY".into()) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shorthand_is_taken_and_growth_is_not() {
        assert!(
            check("<!DOCTYPE r [<!ENTITY dcat \"http://www.w3.org/ns/dcat#\">]><r a=\"&dcat;x\"/>").is_ok()
        );
        assert!(check("<!ENTITY a \"ha\"> <!ENTITY b \"&a;&a;\">").is_err());
        assert!(check("<!ENTITY a SYSTEM \"file:///etc/passwd\">").is_err());
        let long = "x".repeat(100_000);
        assert!(check(&format!("<!ENTITY a \"{long}\">{}", "&a;".repeat(1_000))).is_err());
        assert!(check(&"<!ENTITY a \"b\">".repeat(MANY + 1)).is_err());
    }
}
