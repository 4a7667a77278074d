use super::*;
use crate::guide::{embedded, load};
use crate::workshop::town;

fn towns() -> Vec<Town> {
    town::all(&load::load(&embedded::files()).unwrap()).unwrap()
}

#[test]
fn the_same_town_is_the_same_bytes() {
    for town in towns() {
        assert_eq!(files(&town).unwrap(), files(&town).unwrap(), "{}", town.id);
    }
}

#[test]
fn towns_differ_and_no_path_is_there_twice() {
    for town in towns() {
        let mut paths: Vec<String> = files(&town).unwrap().into_iter().map(|(path, _)| path).collect();
        let all = paths.len();
        paths.sort();
        paths.dedup();
        assert_eq!(paths.len(), all, "{}", town.id);
    }
}
