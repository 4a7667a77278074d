//! One of the list as a dataset of the inventory, and which dataset is one of the list.

use jiff::civil::Date;
use toml::Value;

use super::compare::NONE;
use crate::guide::model::Guide;
use crate::guide::model::recommended::Recommended;
use crate::plan::doc::Edit;
use crate::plan::model::Plan;
use crate::text::Lang;
use crate::text::fold::fold;
use crate::toml_text::Address;
use crate::wizard::detect::{LISTED, new_id};
use crate::wizard::marks::{answered, origin};

/// Where answers come from that the list proposed and nobody has confirmed.
pub const FROM_LIST: &str = "recommended";

/// A new dataset that is one of the list, and its id. What the list only supposes (unit, how often it changes) waits
/// to be confirmed.
pub fn adopted(
    guide: &Guide,
    plan: &Plan,
    entry: &Recommended,
    (lang, on): (Lang, Date),
) -> (String, Vec<Edit>) {
    let title = entry.title.to(lang);
    let taken: Vec<&str> = plan.dataset.keys().map(String::as_str).collect();
    let id = new_id(title, &taken, "conjunto");
    let at = |field: &str| Address::new(["dataset", id.as_str(), field]);
    let mut edits = answered(&at("title"), title.into(), Some((LISTED, on)));
    if let Some(unit) = unit(guide, plan, entry) {
        edits.extend(answered(&at("unit"), unit.into(), Some((FROM_LIST, on))));
    }
    edits.extend(answered(
        &at("accrual_periodicity"),
        entry.periodicity.as_str().into(),
        Some((FROM_LIST, on)),
    ));
    edits.extend(linked(&id, Some(&entry.id), on));
    (id, edits)
}

/// Says of which of the list a dataset is, or that it is of none.
pub fn linked(dataset: &str, entry: Option<&str>, on: Date) -> Vec<Edit> {
    let at = Address::new(["dataset", dataset, "recommended"]);
    let origin = origin(&at, LISTED, None, on);
    vec![(at, Some(Value::from(entry.unwrap_or(NONE)))), origin]
}

/// The unit that usually keeps it: one that the plan has already, as it writes it, else the likeliest.
fn unit(guide: &Guide, plan: &Plan, entry: &Recommended) -> Option<String> {
    let used = |id: &String| {
        let label = guide.term_label("units", id);
        let names = [fold(id), fold(&label.es), fold(&label.en)];
        let mut units = plan.dataset.values().filter_map(|dataset| dataset.unit.as_ref());
        units.find(|unit| names.contains(&fold(unit))).cloned()
    };
    entry.units.iter().find_map(used).or_else(|| entry.units.first().cloned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::{embedded, load};
    use crate::plan::doc::Doc;
    use crate::plan::typed::typed;
    use crate::recommend::{State, compare};

    #[test]
    fn a_dataset_of_the_list_is_in_the_inventory_and_waits_for_its_unit() {
        let guide = load::load(&embedded::files()).unwrap();
        let text = "format = 1\n\n[dataset.gasto]\ntitle = \"Caja chica\"\nunit = \"tesoreria\"\n";
        let mut doc = Doc::parse(text, false).unwrap();
        let entry = guide.recommended.dataset.iter().find(|entry| entry.id == "budget").unwrap();
        let day = jiff::civil::date(2026, 2, 2);
        let (id, edits) = adopted(&guide, &typed(doc.tree()), entry, (Lang::Es, day));
        doc.apply(&edits);
        let plan = typed(doc.tree());
        let dataset = &plan.dataset[&id];
        assert_eq!(dataset.title.as_deref(), Some(&*entry.title.es));
        // The plan writes the unit in its own way, and it stays so.
        assert_eq!(dataset.unit.as_deref(), Some("tesoreria"));
        let origin = |field: &str| plan.origin[&format!("dataset.{id}.{field}")].from.clone();
        assert_eq!([origin("title"), origin("unit")], [Some("list".into()), Some("recommended".into())]);
        let one = compare(&guide, &plan).into_iter().find(|one| one.entry.id == "budget").unwrap();
        assert_eq!((one.state(), one.confirmed), (State::Have, vec![id]));
    }
}
