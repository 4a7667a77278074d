//! Ten thousand links of two hundred hosts of this machine, as the web is: most answer, some are gone, slow, go in
//! circles, or lead inside. Prints the seconds, the questions, and how often anybody came to a forbidden door.
//!
//! `APERTURA_LINKS` asks for another number of links, `APERTURA_HOSTS` for another number of hosts.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

use apertura::net::ask::Asker;
use apertura::net::guard::{Guard, System};
use apertura::publish::links::{Manners, check};
use apertura::watch::link::Link;

#[path = "../suite/support/web.rs"]
#[allow(dead_code)]
mod web;

use web::{Canary, Web};

/// Of a hundred links.
const KINDS: [(&str, usize); 14] = [
    ("ok", 78),
    ("nohead", 4),
    ("gone", 5),
    ("moved", 3),
    ("now", 2),
    ("loop", 1),
    ("deep", 1),
    ("page", 1),
    ("slow", 1),
    ("inside", 1),
    ("meta", 1),
    ("file", 0),
    ("canary", 1),
    ("endless", 1),
];

fn number(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

#[allow(clippy::disallowed_macros, reason = "a bench prints its figures")]
fn main() {
    let (count, hosts) = (number("APERTURA_LINKS", 10_000), number("APERTURA_HOSTS", 200));
    let canary = Canary::new();
    let web = Web::new(canary.at);
    let kinds: Vec<&str> = KINDS.iter().flat_map(|(kind, n)| std::iter::repeat_n(*kind, *n)).collect();
    let host = |n: usize| format!("127.0.{}.{}:{}", 1 + n / 250, 1 + n % 250, web.at.port());
    let url = |n: usize| match kinds[(n * 37) % kinds.len()] {
        "canary" => format!("http://{}/x", canary.at),
        kind => format!("http://{}/{kind}/{n}.csv", host((n / 7) % hosts)),
    };
    let link = |n: usize| Link { url: url(n), format: Some("csv".into()), ..Link::default() };
    let links: Vec<Link> = (0..count).map(link).collect();
    let guard = Guard::new(&(0..hosts).map(host).collect::<Vec<_>>()).unwrap();
    let asker = Asker::new(guard, Arc::new(System));
    let mut states: BTreeMap<&str, usize> = BTreeMap::new();
    let start = Instant::now();
    check(&links, &asker, &Manners::default(), &|| false, &mut |_, seen| {
        *states.entry(seen.state.code()).or_default() += 1;
    });
    let asked = web.asked.load(std::sync::atomic::Ordering::SeqCst);
    println!("{count} links, {hosts} hosts: {:.1} s, {asked} questions", start.elapsed().as_secs_f64());
    println!("{states:?}; came to forbidden doors: {}", canary.came());
    assert_eq!(canary.came(), 0);
}
