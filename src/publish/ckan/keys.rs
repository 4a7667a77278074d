//! How a dataset and a file are known again on a portal.

use sha2::{Digest, Sha256};

use crate::hash::hex;

use crate::catalog::Catalog;
use crate::text::fold::slug;

/// Extras of a dataset: ids of the plan and of the dataset in it.
pub const PLAN: &str = "apertura_plan";
pub const DATASET: &str = "apertura_dataset";
/// Fields of a file: its id in the plan, and the SHA-256 of the bytes that were sent.
pub const FILE: &str = "apertura_id";
pub const SUM: &str = "apertura_hash";

/// The id of a plan as a portal is told; of one without id, the name of its institution.
pub fn plan_id(catalog: &Catalog) -> String {
    if catalog.plan.is_empty() { slug(&catalog.publisher.name, 60) } else { catalog.plan.clone() }
}

/// The id of a file, the same at every run: a UUID (version 8, of RFC 9562) made of what it is.
///
/// CKAN takes ids of files from who makes them; made twice, it is one file.
pub fn file_id(organization: &str, plan: &str, dataset: &str, file: &str) -> String {
    let digest = Sha256::digest(["apertura", organization, plan, dataset, file].join("\u{1f}"));
    let mut bytes = [0_u8; 16];
    bytes.copy_from_slice(&digest[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex = hex(bytes);
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_the_same_at_every_run_and_another_for_every_file() {
        let id = file_id("villa", "p-1", "licencias", "2025");
        assert_eq!(id, file_id("villa", "p-1", "licencias", "2025"));
        assert_ne!(id, file_id("otra", "p-1", "licencias", "2025"));
        assert_ne!(file_id("a", "b", "cd", "e"), file_id("a", "b", "c", "de"));
        assert_eq!((id.len(), id.as_bytes()[14]), (36, b'8'));
    }
}
