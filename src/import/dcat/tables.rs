//! Properties of datasets, files and people, and what becomes of each.

use super::super::pod::{access, lifted_day, modified};
use super::super::sink::{Row, Take};
use super::{checksum, creator, location, often, publisher};

/// Properties of a catalogue.
pub const CATALOG: &[Row] = &[
    ("@id", Take::Mark),
    ("@value", Take::Mark),
    ("rdf:type", Take::Mark),
    ("dct:publisher", Take::By(publisher)),
    ("dct:license", Take::License),
    ("foaf:homepage", Take::One("institution.homepage")),
    ("dct:language", Take::Mark),
    ("dct:issued", Take::Mark),
    ("dct:modified", Take::Mark),
    ("dcat:dataset", Take::Mark),
    ("dcat:service", Take::Mark),
    ("dcat:record", Take::Mark),
    ("dcat:themeTaxonomy", Take::Mark),
];

/// Properties of a dataset.
pub const DATASET: &[Row] = &[
    ("@id", Take::Mark),
    ("@value", Take::Mark),
    ("rdf:type", Take::Mark),
    ("dct:title", Take::One("dataset.title")),
    ("dct:description", Take::One("dataset.description")),
    ("dct:identifier", Take::Identifier),
    ("dcat:keyword", Take::Each("dataset.keyword")),
    ("dcat:theme", Take::Each("dataset.theme")),
    ("dct:publisher", Take::By(publisher)),
    ("dct:creator", Take::By(creator)),
    ("dcat:contactPoint", Take::In(CONTACT)),
    ("adms:contactPoint", Take::In(CONTACT)),
    ("dct:modified", Take::By(modified)),
    ("dct:accrualPeriodicity", Take::By(often)),
    ("dct:temporal", Take::In(PERIOD)),
    ("dct:spatial", Take::By(location)),
    ("dct:language", Take::Language),
    ("dct:accessRights", Take::By(access)),
    ("dct:rights", Take::Spare("dataset.reserve.reason")),
    ("dct:license", Take::License),
    ("dcat:landingPage", Take::One("dataset.published_at")),
    ("foaf:homepage", Take::Spare("dataset.published_at")),
    ("foaf:page", Take::Spare("dataset.documentation")),
    ("dct:conformsTo", Take::Each("dataset.conforms_to")),
    ("dct:provenance", Take::Spare("dataset.quality")),
    ("adms:versionNotes", Take::One("dataset.version_notes")),
    ("dcat:distribution", Take::Files(FILE)),
];

const FILE: &[Row] = &[
    ("@id", Take::Mark),
    ("@value", Take::Mark),
    ("rdf:type", Take::Mark),
    ("dct:title", Take::One("distribution.title")),
    ("dct:description", Take::One("distribution.description")),
    ("dcat:downloadURL", Take::One("distribution.download_url")),
    ("dcat:accessURL", Take::Else("distribution.download_url")),
    ("dct:format", Take::One("distribution.format")),
    ("dcat:mediaType", Take::Second("distribution.format")),
    ("dcat:byteSize", Take::Size("distribution.byte_size")),
    ("dct:license", Take::License),
    ("dct:modified", Take::By(lifted_day)),
    ("spdx:checksum", Take::By(checksum)),
];

const CONTACT: &[Row] = &[
    ("", Take::One("dataset.contact_point.name")),
    ("@id", Take::Mark),
    ("@value", Take::Mark),
    ("rdf:type", Take::Mark),
    ("vcard:fn", Take::One("dataset.contact_point.name")),
    ("foaf:name", Take::One("dataset.contact_point.name")),
    ("vcard:organization-name", Take::Second("dataset.contact_point.name")),
    ("vcard:hasEmail", Take::Mail("dataset.contact_point.email")),
    ("vcard:email", Take::Mail("dataset.contact_point.email")),
    ("foaf:mbox", Take::Mail("dataset.contact_point.email")),
    ("vcard:hasTelephone", Take::One("dataset.contact_point.phone")),
];

const START: Take = Take::Day("dataset.temporal.start");
const END: Take = Take::Day("dataset.temporal.end");

const PERIOD: &[Row] = &[
    ("", Take::Span),
    ("@id", Take::Mark),
    ("@value", Take::Mark),
    ("rdf:type", Take::Mark),
    ("dcat:startDate", START),
    ("dcat:endDate", END),
    ("schema:startDate", START),
    ("schema:endDate", END),
    (
        "time:hasBeginning",
        Take::In(&[("time:inXSDDate", START), ("time:inXSDDateTime", START), ("*", Take::Mark)]),
    ),
    ("time:hasEnd", Take::In(&[("time:inXSDDate", END), ("time:inXSDDateTime", END), ("*", Take::Mark)])),
];
