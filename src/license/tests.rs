use jiff::civil::{Date, date};

use super::catalogue::{all, find, named, outputs};
use super::compatibility::{Verdict, cell, matrix, mix};
use super::notice::{Notices, notices};
use super::*;
use crate::guide::model::Guide;
use crate::guide::model::terms::Trait;
use crate::guide::{embedded, load};
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::text::Lang;

const TODAY: Date = date(2026, 2, 2);

fn guide() -> Guide {
    load::load(&embedded::files()).unwrap()
}

fn plan(text: &str) -> Plan {
    typed(&text.parse().unwrap())
}

/// By hand, from the criteria of the Open Definition: what asks for nothing goes anywhere (Y); what asks to cite goes
/// where citing is asked (C); share-alike goes only into itself; sale or change forbidden go nowhere; the rest is unread.
const TABLE: &str = "
                      cc-by-4.0 libre-uso-mx cc0-1.0 odc-by-1.0 pddl-1.0 odbl-1.0 cc-by-sa-4.0
    cc-by-4.0             C         C           N        C         N        C         C
    libre-uso-mx          C         C           N        C         N        C         C
    cc0-1.0               Y         Y           Y        Y         Y        Y         Y
    odc-by-1.0            C         C           N        C         N        C         C
    pddl-1.0              Y         Y           Y        Y         Y        Y         Y
    odbl-1.0              N         N           N        N         N        C         N
    cc-by-sa-4.0          N         N           N        N         N        N         C
    cc-by-2.5-mx          C         C           N        C         N        C         C
    cc-by-nc-4.0          N         N           N        N         N        N         N
    cc-by-nc-sa-4.0       N         N           N        N         N        N         N
    cc-by-nd-4.0          N         N           N        N         N        N         N
    cc-by-nc-nd-4.0       N         N           N        N         N        N         N
    written-permission    C         C           C        C         C        C         C
    not-stated            ?         ?           ?        ?         ?        ?         ?
    other                 ?         ?           ?        ?         ?        ?         ?";

#[test]
fn the_matrix_is_the_table_made_by_hand() {
    let guide = guide();
    let mut lines = TABLE.trim_matches('\n').lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    let heads = lines.next().unwrap();
    assert_eq!(outputs(&guide).map(|license| license.id()).collect::<Vec<_>>(), heads);
    for (by_hand, (input, squares)) in lines.by_ref().zip(matrix(&guide)) {
        let made = squares.iter().map(|(_, cell)| match cell.verdict {
            Verdict::Yes => "Y",
            Verdict::Conditions => "C",
            Verdict::No => "N",
            Verdict::Unknown => "?",
        });
        assert_eq!(std::iter::once(input.id()).chain(made).collect::<Vec<_>>(), by_hand);
    }
    assert_eq!((lines.count(), TABLE.lines().count() - 2), (0, all(&guide).count()));
}

#[test]
fn nothing_open_comes_out_closed_and_libre_uso_is_never_called_verified() {
    let guide = guide();
    let license = |id: &str| find(&guide, id).unwrap();
    for closed in ["cc-by-nc-4.0", "cc-by-nd-4.0"] {
        assert_eq!(cell(license("cc0-1.0"), license(closed)).verdict, Verdict::No);
    }
    let libre = cell(license("libre-uso-mx"), license("cc-by-4.0"));
    assert!(!libre.verified(&guide), "{libre:?}");
    assert!(cell(license("odc-by-1.0"), license("cc-by-4.0")).verified(&guide));
}

#[test]
fn mixed_sources_leave_what_all_of_them_allow() {
    let guide = guide();
    let left = |ids: &[&str]| -> Vec<&str> {
        let inputs: Vec<License<'_>> = ids.iter().map(|id| find(&guide, id).unwrap()).collect();
        mix(&guide, &inputs).outputs.iter().map(License::id).collect()
    };
    assert_eq!(left(&[]).len(), 7);
    assert_eq!(
        left(&["cc0-1.0", "cc-by-4.0"]),
        ["cc-by-4.0", "libre-uso-mx", "odc-by-1.0", "odbl-1.0", "cc-by-sa-4.0"]
    );
    assert_eq!(left(&["cc-by-4.0", "odbl-1.0"]), ["odbl-1.0"]);
    assert_eq!(left(&["cc-by-sa-4.0", "odbl-1.0"]), [""; 0]);
    assert_eq!(left(&["cc-by-4.0", "cc-by-nc-4.0"]), [""; 0]);
    // What has to be read says nothing about the others.
    assert_eq!(left(&["not-stated", "odbl-1.0"]), ["odbl-1.0"]);
}

#[test]
fn a_licence_is_found_by_id_name_or_number() {
    let guide = guide();
    let id = |word: &str| named(&guide, word).map(|license| license.id());
    assert_eq!(
        [id("CC BY 4.0"), id("odbl"), id("3"), id("cc0"), id("libre uso")],
        [Some("cc-by-4.0"), Some("odbl-1.0"), Some("cc0-1.0"), Some("cc0-1.0"), Some("libre-uso-mx")]
    );
    assert_eq!([id("0"), id("99"), id("mit"), id("")], [None; 4]);
}

#[test]
fn codes_are_told_with_whether_they_were_verified() {
    let guide = guide();
    let license = |id: &str| find(&guide, id).unwrap();
    let base = "http://publications.europa.eu/resource/authority/licence/";
    assert_eq!(license("cc-by-4.0").eu_uri(), Some(format!("{base}CC_BY_4_0")));
    // Seen only in copies (guide-facts 3.1): not offered as an address.
    assert_eq!((license("odbl-1.0").code("eu"), license("odbl-1.0").eu_uri()), (Some("ODC_BL"), None));
    assert!(license("libre-uso-mx").has(Trait::Unlisted) && license("libre-uso-mx").code("spdx").is_none());
}

fn rules<'g>(reasons: &[Reason<'g>]) -> Vec<&'g str> {
    reasons.iter().map(|reason| reason.rule.id.as_str()).collect()
}

#[test]
fn without_answers_cc_by_is_proposed_and_the_open_questions_are_told() {
    let guide = guide();
    let advice = advise(&guide, &plan(""));
    assert_eq!(advice.recommended.map(|license| license.id()), Some("cc-by-4.0"));
    assert_eq!(rules(&advice.reasons), ["default"]);
    assert_eq!(rules(&advice.warnings), ["state-unknown"]);
    let open: Vec<&str> = advice.open.iter().map(|question| question.code.as_str()).collect();
    assert_eq!(open, ["L11", "L10", "U07"]);
}

#[test]
fn what_the_state_fixed_goes_before_every_wish() {
    let guide = guide();
    let text = "[license]\nstate_rule = \"libre-uso-mx\"\nreuse = [\"companies\", \"openstreetmap\"]";
    let advice = advise(&guide, &plan(text));
    assert_eq!(advice.recommended.map(|license| license.id()), Some("libre-uso-mx"));
    // Reasons for another licence would only confuse; what is to be weighed stays.
    assert_eq!(rules(&advice.reasons), ["state-fixed", "openstreetmap"]);
}

#[test]
fn what_is_not_open_is_never_recommended_whoever_fixed_it() {
    let guide = guide();
    let plan = plan("[license]\nid = \"cc-by-4.0\"\nstate_rule = \"cc-by-nc-4.0\"");
    assert_eq!(advise(&guide, &plan).recommended.map(|license| license.id()), Some("cc-by-4.0"));
    assert!(findings(&guide, &plan).is_empty());
}

#[test]
fn every_reason_rests_on_answers_that_were_given() {
    let guide = guide();
    let text = "[license]\nid = \"cc0-1.0\"\nstate_rule = \"none\"\nreuse = [\"press\"]\n[publication]\nchannels = [\"datos-gob-mx\"]";
    let advice = advise(&guide, &plan(text));
    let codes = |reasons: &[Reason<'_>]| -> Vec<String> {
        let of =
            |reason: &Reason<'_>| reason.questions.iter().map(|question| question.code.clone()).collect();
        reasons
            .iter()
            .map(|reason| {
                let codes: Vec<String> = of(reason);
                codes.join("+")
            })
            .collect()
    };
    assert_eq!(codes(&advice.reasons), ["L10", ""]);
    assert_eq!(
        (rules(&advice.warnings), codes(&advice.warnings)),
        (vec!["national-portal", "chosen-public-domain"], vec!["U07".to_string(), "L01".to_string()])
    );
}

#[test]
fn a_dataset_may_carry_terms_of_its_own_and_only_what_its_sources_allow() {
    let guide = guide();
    let text = "[license]\nid = \"cc-by-4.0\"\n[dataset.calles]\nsource_licenses = [\"odbl-1.0\"]\nthird_party = { status = \"yes\" }\n[dataset.lista]\nlicense = \"cc0-1.0\"\nsource_licenses = [\"odbl-1.0\"]\nthird_party = { status = \"no\" }";
    let advice = advise(&guide, &plan(text));
    let told: Vec<_> = advice
        .datasets
        .iter()
        .map(|one| {
            (one.id.as_str(), one.effective.map(|l| l.id()), one.fits(), one.recommended.map(|l| l.id()))
        })
        .collect();
    // Sources left behind by a «yes» that became «no» do not count.
    assert_eq!(
        told,
        [
            ("calles", Some("cc-by-4.0"), Some(Verdict::No), Some("odbl-1.0")),
            ("lista", Some("cc0-1.0"), Some(Verdict::Yes), Some("cc-by-4.0")),
        ]
    );
}

#[test]
fn the_chain_of_rights_is_looked_at() {
    let guide = guide();
    let told = |text: &str| -> Vec<String> {
        let advice = advise(&guide, &plan(&format!("[license]\nid = \"cc-by-4.0\"\n[dataset.a]\n{text}")));
        let dataset = &advice.datasets[0];
        rules(&dataset.blocked).into_iter().chain(rules(&dataset.warnings)).map(String::from).collect()
    };
    assert_eq!(told("rights = \"institution\""), [""; 0]);
    assert_eq!(told("rights = \"third-party\""), ["rights-third-party"]);
    assert_eq!(told("rights = \"unknown\""), ["rights-unknown"]);
    assert_eq!(told("contract = { status = \"yes\" }\nrights = \"shared\""), ["contract", "rights-shared"]);
}

#[test]
fn what_belongs_to_others_has_a_notice_only_with_their_permission() {
    let made = |more: &str| {
        let text = format!("[license]\nid = \"cc-by-4.0\"\n[dataset.a]\nrights = \"third-party\"\n{more}");
        notices(&guide(), &plan(&text), TODAY, Lang::Es).left_out.len()
    };
    assert_eq!(made(""), 1);
    assert_eq!(made("third_party = { status = \"yes\" }\nsource_licenses = [\"written-permission\"]"), 0);
}

#[test]
fn unread_terms_share_alike_where_the_person_says_so() {
    let guide = guide();
    let text = "[license]\nid = \"other\"\nshare_alike = \"yes\"\nstate_rule = \"none\"";
    assert_eq!(rules(&advise(&guide, &plan(text)).warnings), ["chosen-share-alike", "chosen-unread"]);
}

#[test]
fn findings_name_what_is_wrong_with_its_question() {
    let guide = guide();
    let codes = |text: &str| -> Vec<String> {
        let found = findings(&guide, &plan(text));
        found.iter().map(|f| format!("{} {}", f.code, f.place.question.clone().unwrap_or_default())).collect()
    };
    let sources = |list: &str| {
        format!(
            "[license]\nid = \"cc-by-4.0\"\n[dataset.a]\nsource_licenses = [{list}]\nthird_party = {{ status = \"yes\" }}"
        )
    };
    assert_eq!(codes("[license]\nid = \"cc-by-4.0\""), [""; 0]);
    assert_eq!(codes("[license]\nid = \"cc-by-nc-sa-4.0\""), ["license-blocked L01"]);
    assert_eq!(codes("[license]\nid = \"odbl-1.0\""), ["license-share-alike L01"]);
    assert_eq!(codes("[license]\nid = \"cc-by-2.5-mx\""), ["license-superseded L01"]);
    assert_eq!(
        codes("[license]\nid = \"cc0-1.0\"\nstate_rule = \"cc-by-4.0\""),
        ["terms-differ-from-state L01"]
    );
    assert_eq!(
        codes("[license]\nid = \"cc0-1.0\"\n[publication]\nchannels = [\"datos-gob-mx\"]"),
        ["terms-differ-from-portal L01"]
    );
    assert_eq!(codes(&sources("\"cc-by-nd-4.0\"")), ["sources-closed L12"]);
    assert_eq!(codes(&sources("\"odbl-1.0\", \"cc-by-sa-4.0\"")), ["sources-incompatible L12"]);
    assert_eq!(codes(&sources("\"odbl-1.0\"")), ["license-against-sources L12"]);
    assert_eq!(codes(&sources("\"not-stated\"")), ["sources-unread L12"]);
    assert_eq!(codes("[dataset.a]\nlicense = \"cc-by-nd-4.0\""), ["license-blocked L13"]);
}

#[test]
fn every_finding_has_its_rule_and_leaves_no_mark_unfilled() {
    let guide = guide();
    let text = "[license]\nid = \"cc-by-2.5-mx\"\nstate_rule = \"cc-by-4.0\"\n[publication]\nchannels = [\"datos-gob-mx\"]\n[dataset.a]\nsource_licenses = [\"odbl-1.0\", \"cc-by-nd-4.0\", \"other\"]\nthird_party = { status = \"yes\" }\n[dataset.b]\nsource_licenses = [\"odbl-1.0\", \"cc-by-sa-4.0\"]\nthird_party = { status = \"yes\" }\n[dataset.c]\nlicense = \"odbl-1.0\"\nsource_licenses = [\"cc-by-sa-4.0\"]\nthird_party = { status = \"yes\" }\n[dataset.d]\nlicense = \"cc-by-nc-4.0\"";
    let found = findings(&guide, &plan(text));
    assert!(found.len() > 7, "{found:?}");
    for finding in found {
        assert!(guide.rules.0.contains_key(finding.code), "{} has no rule", finding.code);
        let told = guide.rules.tell(&finding);
        assert!(!format!("{told:?}").contains("{sources}") && !told.message.es.contains('{'), "{told:?}");
    }
}

const WHOLE: &str = "[institution]\nname = \"Ayuntamiento de Villa Ejemplo\"\nhomepage = \"https://villaejemplo.gob.mx\"\n[license]\nid = \"cc-by-4.0\"\n[dataset.\"Á b\"]\ntitle = \"</script><b>Obras\"\n[dataset.\"a-b\"]\ntitle = \"Otra\"\n[dataset.\"../x\"]\ntitle = \"Fuera\"";

fn of(notices: &Notices, path: &str) -> String {
    notices.sheets.iter().find(|sheet| sheet.path == path).unwrap().text.clone()
}

#[test]
fn notices_stay_in_their_folder_whatever_ids_are_made_of() {
    let made = notices(&guide(), &plan(WHOLE), TODAY, Lang::Es);
    let mut folders: Vec<&str> =
        made.sheets.iter().filter_map(|sheet| sheet.path.split_once('/')).map(|(folder, _)| folder).collect();
    folders.dedup();
    assert_eq!(folders, ["x", "a-b", "a-b-2"]);
    assert!(made.sheets.iter().all(|sheet| !sheet.path.contains("..") && !sheet.path.starts_with('/')));
}

#[test]
fn the_page_of_a_notice_cannot_be_broken_by_a_title() {
    let made = notices(&guide(), &plan(WHOLE), TODAY, Lang::Es);
    let page = of(&made, "a-b-2/licencia.html");
    assert!(
        page.contains("&lt;/script&gt;&lt;b&gt;Obras") && page.matches("</script>").count() == 1,
        "{page}"
    );
    let (_, script) = page.split_once("ld+json\">").unwrap();
    let linked: serde_json::Value =
        serde_json::from_str(script.trim().trim_end_matches("</script>")).unwrap();
    assert_eq!(linked["name"], "</script><b>Obras");
}

#[test]
fn the_notice_for_programs_has_the_forms_that_catalogues_take() {
    let made = notices(&guide(), &plan(WHOLE), TODAY, Lang::Es);
    let notice: serde_json::Value = serde_json::from_str(&of(&made, "a-b/licencia.json")).unwrap();
    assert_eq!(notice["datapackage"]["licenses"][0]["name"], "CC-BY-4.0");
    assert_eq!(notice["ckan"]["license_id"], "cc-by");
    assert_eq!(
        notice["dcat"]["dct:license"],
        "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0"
    );
    assert_eq!(
        notice["citation"],
        "«Otra», Ayuntamiento de Villa Ejemplo. https://villaejemplo.gob.mx [AAAA-MM-DD]"
    );
    let reuse: toml::Table = of(&made, "REUSE.toml").parse().unwrap();
    assert_eq!(reuse["annotations"][0]["SPDX-License-Identifier"].as_str(), Some("CC-BY-4.0"));
}

#[test]
fn terms_that_are_not_open_have_no_notice() {
    for id in ["cc-by-nc-4.0", "other", "written-permission", "mit"] {
        let made =
            notices(&guide(), &plan(&format!("[license]\nid = \"{id}\"\n[dataset.a]")), TODAY, Lang::Es);
        assert_eq!((made.sheets.len(), made.left_out.len()), (0, 1), "{id}");
    }
}

#[test]
fn a_citation_without_a_date_has_no_empty_brackets() {
    let terms = guide().terms;
    assert_eq!(terms.cite("Rutas", "VE", None, None), "«Rutas», VE.");
    assert_eq!(
        terms.cite("Rutas", "VE", Some("https://x.mx"), Some("2026-05-15")),
        "«Rutas», VE. https://x.mx [2026-05-15]"
    );
}
