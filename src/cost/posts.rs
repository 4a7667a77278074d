//! Salaries out of a table of posts: which column is the post, which the gross monthly pay, which role a post is of.
//!
//! Only posts and pay are read; names of persons, if the table has them, are never looked at.

use std::collections::BTreeMap;

use super::changes::typed;
use super::money::decimal;
use crate::guide::model::Guide;
use crate::guide::model::effort::Columns;
use crate::text::fold::fold;

/// Rows in which the heads are looked for.
const HEAD_WITHIN: usize = 40;
/// Monthly pay below which a number is something else: a key, a level.
const LEAST_PAY: f64 = 1_000.0;
/// And above.
const MOST_PAY: f64 = 1_000_000.0;

/// A row of a table: its number as the program that wrote it counts, and its cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'r> {
    pub number: u64,
    pub cells: &'r [String],
}

/// One post with what it is paid a month.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Post {
    /// Gross pesos a month, a decimal string.
    pub pay: String,
    pub title: String,
    pub row: u64,
}

/// What a table of posts says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// Heads of the columns that were read: post and pay.
    pub heads: (String, String),
    /// Pay was by half month, and was doubled.
    pub doubled: bool,
    /// Posts by role, the lowest pay first.
    pub roles: BTreeMap<String, Vec<Post>>,
    /// Posts that are of no role here.
    pub others: usize,
}

/// Reads a table; `None` when no row has the heads of one.
pub fn table(guide: &Guide, rows: &[Row<'_>]) -> Option<Table> {
    let columns = &guide.effort.columns;
    let found =
        rows.iter().take(HEAD_WITHIN).enumerate().find_map(|(at, row)| Some((at, heads(columns, row)?)));
    let (at, (post, pay)) = found?;
    let head =
        |column: usize| rows.get(at).and_then(|row| row.cells.get(column)).cloned().unwrap_or_default();
    let doubled = columns.half_month.iter().any(|word| fold(&head(pay)).contains(word.as_str()));
    let mut table = Table { heads: (head(post), head(pay)), doubled, ..Table::default() };
    for row in rows.iter().skip(at + 1) {
        let Some(one) = post_of(row, post, pay, doubled) else { continue };
        match role(guide, &one.title) {
            Some(role) => table.roles.entry(role.to_string()).or_default().push(one),
            None => table.others += 1,
        }
    }
    for posts in table.roles.values_mut() {
        posts.sort_by(|a, b| decimal(&a.pay).cmp(&decimal(&b.pay)).then_with(|| a.cmp(b)));
        posts.dedup_by(|a, b| a.pay == b.pay && fold(&a.title) == fold(&b.title));
    }
    Some(table)
}

/// The columns of post and pay, where a row has both.
fn heads(columns: &Columns, row: &Row<'_>) -> Option<(usize, usize)> {
    let folded: Vec<String> = row.cells.iter().map(|cell| fold(cell)).collect();
    let is = |cell: &str, words: &[String]| words.iter().any(|word| cell.contains(word.as_str()));
    let post = folded.iter().position(|cell| is(cell, &columns.post) && !is(cell, &columns.pay))?;
    let pay = columns.pay.iter().chain(&columns.half_month).find_map(|word| {
        let fits = |cell: &String| cell.contains(word.as_str()) && !is(cell, &columns.not_pay);
        folded.iter().position(fits).filter(|at| *at != post)
    })?;
    Some((post, pay))
}

fn post_of(row: &Row<'_>, post: usize, pay: usize, doubled: bool) -> Option<Post> {
    let title = row.cells.get(post)?.split_whitespace().collect::<Vec<_>>().join(" ");
    let pay = typed(row.cells.get(pay)?)?;
    // To the centavo: what programs write of sums may have more.
    let number: f64 = pay.parse().ok()?;
    let monthly = if doubled { number * 2.0 } else { number };
    let fits = !title.is_empty() && (LEAST_PAY..=MOST_PAY).contains(&monthly);
    fits.then(|| Post { pay: format!("{monthly:.2}"), title, row: row.number })
}

/// The role of a post, by the first word of the Guide that is in it.
fn role<'g>(guide: &'g Guide, title: &str) -> Option<&'g str> {
    let title = fold(title);
    let has = |words: &[String]| words.iter().any(|word| title.contains(word.as_str()));
    guide.effort.posts.iter().find(|post| has(&post.words)).map(|post| post.role.as_str())
}

/// The post proposed for a role: the one in the middle, so that neither the best nor the worst paid decides.
pub fn middle(posts: &[Post]) -> Option<&Post> {
    posts.get(posts.len().saturating_sub(1) / 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::{embedded, load};

    fn read(lines: &[&str]) -> Option<Table> {
        let guide = load::load(&embedded::files()).unwrap();
        let cells: Vec<Vec<String>> =
            lines.iter().map(|line| line.split('|').map(|cell| cell.trim().to_string()).collect()).collect();
        let rows: Vec<Row<'_>> = cells.iter().zip(1..).map(|(cells, number)| Row { number, cells }).collect();
        table(&guide, &rows)
    }

    #[test]
    fn posts_are_told_by_their_words_and_names_are_not_looked_at() {
        let table = read(&[
            "H. Ayuntamiento de Villa Ejemplo",
            "Tabulador 2026",
            "Nivel | Nombre | Puesto | Sueldo bruto mensual | Sueldo neto",
            "1 | Ana Pérez | Director de Sistemas | $22,500.00 | 18,000",
            "2 | Juan Ruiz | Auxiliar de Informática | 11200 | 9800",
            "2 | Eva Gil | Programador | 15000.5 | 9800",
            "3 | Luz Mar | Titular de Transparencia | 19000 | 15000",
            "4 | Ivo Sol | Jardinero | 8000 | 7000",
            " | | Total | | ",
        ])
        .unwrap();
        assert_eq!(table.heads, ("Puesto".to_string(), "Sueldo bruto mensual".to_string()));
        let pays = |role: &str| table.roles[role].iter().map(|post| post.pay.as_str()).collect::<Vec<_>>();
        assert_eq!(pays("administrator"), ["11200.00", "15000.50", "22500.00"]);
        assert_eq!(middle(&table.roles["administrator"]).unwrap().row, 6);
        assert_eq!((pays("transparency").len(), table.others), (1, 1));
        assert!(!format!("{table:?}").contains("Pérez"));
    }

    #[test]
    fn pay_by_half_month_is_doubled_and_a_table_without_heads_is_none() {
        let table = read(&["Cargo | Quincenal", "Contralor municipal | 9,000"]).unwrap();
        assert!(table.doubled);
        assert_eq!(table.roles["comptroller"][0].pay, "18000.00");
        assert_eq!(read(&["Colonia | Reportes", "Centro | 12"]), None);
    }
}
