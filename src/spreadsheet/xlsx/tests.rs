//! XLSX as its parts say it.

use super::super::testing::book;
use super::*;

#[test]
fn the_same_content_is_the_same_bytes() {
    assert_eq!(write(&book()).unwrap(), write(&book()).unwrap());
}
