//! The classes of personal data that are measured.

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

use Class::*;

pub const COUNT: usize = 16;

/// In the order of the enum: a class is its own index.
pub const CLASSES: [Class; COUNT] = [
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
];

const NAMES: [&str; COUNT] = [
    "curp",
    "rfc",
    "rfc_company",
    "nss",
    "clabe",
    "card",
    "voter_key",
    "email",
    "phone",
    "plate",
    "name",
    "address",
    "birth_date",
    "coordinates",
    "note",
    "sensitive",
];

/// Those that point to one person or one account by themselves.
pub const DIRECT: [Class; 7] = [Curp, Rfc, Nss, Clabe, Card, VoterKey, Email];

impl Class {
    pub fn name(self) -> &'static str {
        NAMES[self as usize]
    }

    /// Nothing for a class that this bench does not know.
    pub fn parse(name: &str) -> Option<Self> {
        NAMES.iter().position(|known| *known == name).map(|at| CLASSES[at])
    }
}
