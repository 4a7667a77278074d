//! Keys of packages and resources, and what becomes of each.

use super::super::pod::{access, lifted_day, modified, place, spare_mail};
use super::super::sink::{Row, Take};
use super::{extras, groups, hash, hidden, post, state, tags};

/// Keys of a package, and of its extras.
pub const PACKAGE: &[Row] = &[
    ("id", Take::Mark),
    ("name", Take::Identifier),
    ("title", Take::One("dataset.title")),
    ("notes", Take::One("dataset.description")),
    ("url", Take::One("dataset.published_at")),
    ("tags", Take::By(tags)),
    ("tag_string", Take::Each("dataset.keyword")),
    ("groups", Take::By(groups)),
    ("organization", Take::In(ORGANIZATION)),
    ("maintainer", Take::Spare("dataset.contact_point.name")),
    ("maintainer_email", Take::By(spare_mail)),
    ("author", Take::Spare("dataset.contact_point.name")),
    ("author_email", Take::By(spare_mail)),
    ("license_id", Take::License),
    ("license_title", Take::Mark),
    ("license_url", Take::Mark),
    ("isopen", Take::Mark),
    ("private", Take::By(hidden)),
    ("state", Take::By(state)),
    ("type", Take::Mark),
    ("owner_org", Take::Mark),
    ("creator_user_id", Take::Mark),
    ("revision_id", Take::Mark),
    ("metadata_created", Take::Mark),
    ("metadata_modified", Take::By(last_change)),
    ("num_resources", Take::Mark),
    ("num_tags", Take::Mark),
    ("extras", Take::By(extras)),
    ("resources", Take::Files(RESOURCE)),
    ("uri", Take::Mark),
    ("harvest_object_id", Take::Mark),
    ("harvest_source_id", Take::Mark),
    ("harvest_source_title", Take::Mark),
    // ckanext-dcat, usmetadata and datos.gob.mx.
    ("identifier", Take::Identifier),
    ("guid", Take::Identifier),
    ("unique_id", Take::Identifier),
    ("modified", Take::By(modified)),
    ("dcat_modified", Take::By(modified)),
    ("publisher", Take::In(PUBLISHER)),
    ("publisher_name", Take::Publisher),
    ("dcat_publisher_name", Take::Publisher),
    ("publisher_email", Take::By(spare_mail)),
    ("dcat_publisher_email", Take::By(spare_mail)),
    ("publisher_type", Take::By(post)),
    ("contact", Take::In(CONTACT)),
    ("contact_name", Take::One("dataset.contact_point.name")),
    ("contact_email", Take::Mail("dataset.contact_point.email")),
    ("theme", Take::Each("dataset.theme")),
    ("frequency", Take::One("dataset.accrual_periodicity")),
    ("accrual_periodicity", Take::One("dataset.accrual_periodicity")),
    ("accrualPeriodicity", Take::One("dataset.accrual_periodicity")),
    ("temporal_start", Take::Day("dataset.temporal.start")),
    ("temporal_end", Take::Day("dataset.temporal.end")),
    ("temporal", Take::Span),
    ("temporal_coverage", Take::In(PERIOD)),
    ("spatial", Take::By(place)),
    ("spatial_text", Take::By(place)),
    ("spatial_coverage", Take::In(&[("text", Take::One("dataset.spatial"))])),
    ("access_rights", Take::By(access)),
    ("public_access_level", Take::One("dataset.access")),
    ("access_level_comment", Take::One("dataset.reserve.reason")),
    ("language", Take::Language),
    ("conforms_to", Take::Each("dataset.conforms_to")),
    ("documentation", Take::Spare("dataset.documentation")),
    ("dataDictionary", Take::Spare("dataset.documentation")),
    ("data_dictionary", Take::Spare("dataset.documentation")),
    ("quality", Take::One("dataset.quality")),
    ("provenance", Take::Spare("dataset.quality")),
    ("version_notes", Take::One("dataset.version_notes")),
    ("number_of_records", Take::One("dataset.records")),
];

/// Of an organization nothing but its name is of the dataset.
const ORGANIZATION: &[Row] = &[("title", Take::Publisher), ("*", Take::Mark)];

const PUBLISHER: &[Row] = &[
    ("", Take::Publisher),
    ("name", Take::Publisher),
    ("email", Take::By(spare_mail)),
    ("identifier", Take::Mark),
];

const CONTACT: &[Row] = &[
    ("name", Take::One("dataset.contact_point.name")),
    ("email", Take::Mail("dataset.contact_point.email")),
    ("identifier", Take::Mark),
];

const PERIOD: &[Row] =
    &[("start", Take::Day("dataset.temporal.start")), ("end", Take::Day("dataset.temporal.end"))];

const RESOURCE: &[Row] = &[
    ("id", Take::Mark),
    ("package_id", Take::Mark),
    ("name", Take::One("distribution.title")),
    ("description", Take::One("distribution.description")),
    ("url", Take::One("distribution.download_url")),
    ("download_url", Take::Else("distribution.download_url")),
    ("access_url", Take::Else("distribution.download_url")),
    ("format", Take::One("distribution.format")),
    ("mimetype", Take::Second("distribution.format")),
    ("mimetype_inner", Take::Mark),
    ("size", Take::Size("distribution.byte_size")),
    ("hash", Take::By(hash)),
    ("last_modified", Take::By(lifted_day)),
    ("modified", Take::By(lifted_day)),
    ("license", Take::License),
    ("created", Take::Mark),
    ("metadata_modified", Take::Mark),
    ("position", Take::Mark),
    ("state", Take::By(state)),
    ("cache_url", Take::Mark),
    ("cache_last_updated", Take::Mark),
    ("datastore_active", Take::Mark),
    ("url_type", Take::Mark),
    ("resource_type", Take::Mark),
    ("revision_id", Take::Mark),
];

/// The day that the record changed, where nothing says when the data did.
fn last_change(sink: &mut super::Sink, value: &super::Json) {
    sink.with(value, |sink, text| {
        let day = super::super::values::day(&text).unwrap_or(text);
        sink.spare("dataset.modified", day, true);
    });
}
