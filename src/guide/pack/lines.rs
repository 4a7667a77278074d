//! What it takes to get from a text back to an earlier one, line by line, small enough to be kept in a plan.
//!
//! Each hunk is a line `@@ N` (the first of its lines in the later text, from 1) and lines that begin with a blank (in
//! both), `-` (only in the later text) or `+` (only in the earlier one), each with the line end that it has.

/// Lines looked at around a difference for where the texts meet again.
const WINDOW: usize = 400;
/// Lines kept around each difference, to find it again in a text that changed.
const AROUND: usize = 2;

/// One place where the texts differ.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Hunk {
    /// Line of the later text, from 0.
    at: usize,
    before: Vec<String>,
    now: Vec<String>,
    earlier: Vec<String>,
    after: Vec<String>,
}

/// The way from `later` back to `earlier`.
pub fn way_back(later: &str, earlier: &str) -> String {
    let (now, then) = (split(later), split(earlier));
    let hunk = |(from, to, back, until): &(usize, usize, usize, usize)| Hunk {
        at: from.saturating_sub(AROUND),
        before: owned(&now[from.saturating_sub(AROUND)..*from]),
        now: owned(&now[*from..*to]),
        earlier: owned(&then[*back..*until]),
        after: owned(&now[*to..(to + AROUND).min(now.len())]),
    };
    differences(&now, &then).iter().map(hunk).map(|hunk| written(&hunk)).collect()
}

/// The text that [`way_back`] was made to reach, when `later` is the text that it was made from.
///
/// In one that changed since, each place is looked for near where it was; those not found are left. The number says
/// how many.
pub fn go_back(later: &str, way: &str) -> (String, usize) {
    let mut lines = owned(&split(later));
    let (mut shift, mut lost) = (0_isize, 0);
    for hunk in read(way) {
        let expected = usize::try_from(hunk.at as isize + shift).unwrap_or(0);
        let Some(at) = found(&lines, &hunk, expected) else {
            lost += 1;
            continue;
        };
        let start = at + hunk.before.len();
        let grown = hunk.earlier.len() as isize - hunk.now.len() as isize;
        lines.splice(start..start + hunk.now.len(), hunk.earlier);
        shift = at as isize - hunk.at as isize + grown;
    }
    (lines.concat(), lost)
}

fn split(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

fn owned(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_string()).collect()
}

/// Ranges that differ: from, to in the one; from, to in the other. Any right answer will do: it need not be shortest.
fn differences(one: &[&str], other: &[&str]) -> Vec<(usize, usize, usize, usize)> {
    let (mut i, mut j) = (0, 0);
    let mut found = Vec::new();
    while i < one.len() || j < other.len() {
        if i < one.len() && j < other.len() && one[i] == other[j] {
            (i, j) = (i + 1, j + 1);
            continue;
        }
        let (to, until) = meeting(one, other, (i, j));
        found.push((i, to, j, until));
        (i, j) = (to, until);
    }
    found
}

/// The nearest place after a difference from which the texts are the same again, for two lines or to their end.
fn meeting(one: &[&str], other: &[&str], (i, j): (usize, usize)) -> (usize, usize) {
    let same = |a: usize, b: usize| match (one.get(a), other.get(b)) {
        (Some(a), Some(b)) => a == b,
        (None, None) => true,
        _ => false,
    };
    for far in 1..=WINDOW {
        for a in 0..=far {
            let (to, until) = (i + a, j + far - a);
            if to <= one.len() && until <= other.len() && same(to, until) && same(to + 1, until + 1) {
                return (to, until);
            }
        }
    }
    (one.len(), other.len())
}

fn written(hunk: &Hunk) -> String {
    let mut text = format!("@@ {}\n", hunk.at + 1);
    for (mark, lines) in [(' ', &hunk.before), ('-', &hunk.now), ('+', &hunk.earlier), (' ', &hunk.after)] {
        for line in lines {
            text.push(mark);
            text.push_str(line);
            // The last line of a text may have no end.
            text.push_str(if line.ends_with('\n') { "" } else { "\n\\\n" });
        }
    }
    text
}

fn read(way: &str) -> Vec<Hunk> {
    let mut hunks: Vec<Hunk> = Vec::new();
    for line in split(way) {
        if let Some(at) = line.strip_prefix("@@ ") {
            let at = at.trim().parse::<usize>().unwrap_or(1).saturating_sub(1);
            hunks.push(Hunk { at, before: vec![], now: vec![], earlier: vec![], after: vec![] });
            continue;
        }
        let Some(hunk) = hunks.last_mut() else { continue };
        let Some((mark, rest)) = line.split_at_checked(1) else { continue };
        let list = match mark {
            "-" => &mut hunk.now,
            "+" => &mut hunk.earlier,
            " " if hunk.now.is_empty() && hunk.earlier.is_empty() => &mut hunk.before,
            " " => &mut hunk.after,
            _ => {
                let last = [&mut hunk.after, &mut hunk.earlier, &mut hunk.now, &mut hunk.before];
                let last = last.into_iter().find_map(|list| list.last_mut());
                last.into_iter().for_each(|line| line.truncate(line.trim_end_matches('\n').len()));
                continue;
            }
        };
        list.push(rest.to_string());
    }
    hunks
}

/// Where the later lines of a hunk stand, nearest to where they were; else where the same keys have other values: who goes
/// back puts those in their places afterwards.
fn found(lines: &[String], hunk: &Hunk, near: usize) -> Option<usize> {
    standing(lines, hunk, near, |line, wanted| line == wanted || (counts(line) && counts(wanted)))
        .or_else(|| standing(lines, hunk, near, alike))
}

fn standing(lines: &[String], hunk: &Hunk, near: usize, same: fn(&str, &str) -> bool) -> Option<usize> {
    let wanted: Vec<&String> = hunk.before.iter().chain(&hunk.now).chain(&hunk.after).collect();
    let last = lines.len().checked_sub(wanted.len())?;
    let fits = |at: &usize| lines.iter().skip(*at).zip(&wanted).all(|(line, wanted)| same(line, wanted));
    let near = near.min(last);
    (0..=near.max(last - near)).find_map(|far| {
        let places = [near.checked_sub(far), Some(near + far).filter(|at| *at <= last)];
        places.into_iter().flatten().find(fits)
    })
}

/// Whether two lines are the same, or give the same key another value, with the same comment behind it.
fn alike(line: &str, wanted: &str) -> bool {
    let key = |line: &str| line.split_once('=').map(|(key, _)| key.to_string());
    let comment = |line: &str| line.rsplit_once(" #").map(|(_, comment)| comment.to_string());
    line == wanted || (key(line).is_some() && key(line) == key(wanted) && comment(line) == comment(wanted))
}

/// The line that changes with every save.
fn counts(line: &str) -> bool {
    line.trim_start().strip_prefix("revision").is_some_and(|rest| rest.trim_start().starts_with('='))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_changed_line_is_one_short_hunk() {
        let (now, then) = ("a\nb\r\nX\nd\ne\nf", "a\nb\r\nc\nd\ne\nf");
        let way = way_back(now, then);
        assert_eq!(way, "@@ 1\n a\n b\r\n-X\n+c\n d\n e\n");
        assert_eq!(go_back(now, &way), (then.to_string(), 0));
    }

    #[test]
    fn a_place_is_found_again_after_others_wrote_above_it() {
        let (now, then) = ("a\nb\nX\nd\ne\nf\n", "a\nb\nc\nd\ne\nf\n");
        let way = way_back(now, then);
        assert_eq!(go_back("new\nnew\na\nb\nX\nd\ne\nf\n", &way).0, "new\nnew\na\nb\nc\nd\ne\nf\n");
        assert_eq!(go_back("a\nb\nY\nd\n", &way), ("a\nb\nY\nd\n".to_string(), 1));
    }

    #[test]
    fn a_line_with_another_value_is_the_same_line() {
        let way = way_back("a\n[x]\nnew = 1 # uno\nd\n", "a\nold = 1 # uno\n[x]\nd\n");
        assert_eq!(go_back("a\n[x]\nnew = 2 # uno\nd\n", &way).0, "a\nold = 1 # uno\n[x]\nd\n");
        assert_eq!(go_back("a\n[x]\nnew = 2 # mía\nd\n", &way).1, 1);
    }

    #[test]
    fn a_way_that_somebody_spoilt_takes_nothing_down() {
        for odd in ["", "@@", "@@ x\n", "-a\n", "@@ 99999999999999999999\n-a\n", "@@ 3\n\\\n", "@@ 1\nñ\n"] {
            go_back("a\nb\n", odd);
        }
    }

    proptest! {
        #[test]
        fn every_text_is_reached_again(one in "([ab@+ -]{0,2}(\n|\r\n)){0,12}[ab]{0,1}", other in "([ab@+ -]{0,2}(\n|\r\n)){0,12}[ab]{0,1}") {
            prop_assert_eq!(go_back(&one, &way_back(&one, &other)), (other, 0));
        }
    }
}
