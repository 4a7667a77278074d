//! The seventeen classes of personal data, and what is true of a column.

use crate::rng::Rng;
use crate::rows::Rows;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    Curp,
    Rfc,
    RfcCompany,
    Nss,
    Clabe,
    Card,
    VoterKey,
    Email,
    Phone,
    Plate,
    Name,
    Address,
    BirthDate,
    Coordinates,
    Note,
    Sensitive,
}

/// In the order of the enum, so that a class is its own index.
pub const NAMES: [&str; COUNT] = [
    "curp", "rfc", "rfc_company", "nss", "clabe", "card", "voter_key", "email", "phone", "plate", "name", "address",
    "birth_date", "coordinates", "note", "sensitive",
];
