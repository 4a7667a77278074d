//! Lists that two sides changed, merged as sets.

use toml::Value;

/// Both changes together; `None` where they are against each other.
///
/// What either took away goes, what either added stays: ours first, then theirs. Against each other are changes of
/// the order, lists that repeat an item, and the same item replaced by others on each side.
pub fn merged(base: &[Value], ours: &[Value], theirs: &[Value]) -> Option<Vec<Value>> {
    let sets = [base, ours, theirs].iter().all(|list| is_set(list));
    if !sets || !in_order(base, ours) || !in_order(base, theirs) {
        return None;
    }
    let (mine, yours) = (added(base, ours), added(base, theirs));
    let gone = |list: &[Value], item: &&Value| !list.contains(item);
    let both_took = base.iter().any(|item| gone(ours, &item) && gone(theirs, &item));
    if both_took && !mine.is_empty() && !yours.is_empty() && !same_items(&mine, &yours) {
        return None;
    }
    let stays = |item: &&Value| !base.contains(item) || theirs.contains(item);
    let kept = ours.iter().filter(stays);
    let new = yours.into_iter().filter(|item| !ours.contains(item));
    Some(kept.chain(new).cloned().collect())
}

fn is_set(list: &[Value]) -> bool {
    let texts = list.iter().all(Value::is_str);
    texts && list.iter().enumerate().all(|(at, item)| !list[..at].contains(item))
}

/// Whether what is left of the base stands in the order that it had there.
fn in_order(base: &[Value], list: &[Value]) -> bool {
    let places: Vec<usize> =
        list.iter().filter_map(|item| base.iter().position(|other| other == item)).collect();
    places.is_sorted()
}

fn added<'v>(base: &[Value], list: &'v [Value]) -> Vec<&'v Value> {
    list.iter().filter(|item| !base.contains(item)).collect()
}

fn same_items(one: &[&Value], other: &[&Value]) -> bool {
    one.len() == other.len() && one.iter().all(|item| other.contains(item))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(words: &str) -> Vec<Value> {
        words.split_whitespace().map(Value::from).collect()
    }

    #[test]
    fn lists_are_merged_as_sets_unless_the_changes_are_against_each_other() {
        for (base, ours, theirs, merged) in [
            ("a b", "a b c", "a b d", Some("a b c d")),
            ("a b", "b", "a b c", Some("b c")),
            ("a b", "a", "b", Some("")),
            ("a b", "a c", "a c", Some("a c")),
            ("", "a", "b", Some("a b")),
            // The same item replaced twice, another order, an item twice.
            ("a b", "a c", "a d", None),
            ("a b", "b a", "a b c", None),
            ("a", "a a", "a b", None),
        ] {
            let found = super::merged(&list(base), &list(ours), &list(theirs));
            assert_eq!(found, merged.map(list), "{base} / {ours} / {theirs}");
        }
    }
}
