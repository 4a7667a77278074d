use super::super::sample::{exercise, kit};
use super::*;

fn ids(agenda: &Agenda) -> Vec<&str> {
    agenda.slots.iter().map(|slot| slot.id.as_str()).collect()
}

fn six() -> Vec<Exercise> {
    vec![
        exercise("open", "team", 10, &[]),
        exercise("scan", "inventory", 20, &["open"]),
        exercise("list", "inventory", 25, &["scan"]),
        exercise("order", "priority", 20, &["list"]),
        exercise("clean", "publication", 30, &["scan"]),
        exercise("site", "publication", 25, &["clean"]),
    ]
}

#[test]
fn two_hours_have_a_break_and_what_does_not_fit_is_told() {
    let made = agenda(&kit(), &six(), Wish { minutes: 120, aims: &[] });
    assert_eq!(
        ids(&made),
        ["welcome", "before", "open", "scan", "list", "break", "order", "closing", "after"]
    );
    let out: Vec<(&str, &Why)> = made.out.iter().map(|out| (out.id.as_str(), &out.why)).collect();
    assert_eq!(out.len(), 3, "{out:?}");
    assert_eq!(out[0], ("clean", &Why::NoTime { lacks: 20 }));
    assert!(matches!(out[1], ("site", Why::Behind { needs }) if needs.es == "clean"));
    assert_eq!(out[2].0, "canvas");
    assert_eq!(made.spare(), 10);
}

#[test]
fn an_aim_brings_what_its_exercises_need_and_nothing_else() {
    let kit = kit();
    let aim = kit.aims.iter().find(|aim| aim.id == "publicacion").unwrap();
    let made = agenda(&kit, &six(), Wish { minutes: 240, aims: &[aim] });
    let exercises: Vec<&str> = made.exercises().map(|slot| slot.id.as_str()).collect();
    assert_eq!(exercises, ["open", "scan", "clean", "site"]);
    assert_eq!(made.aside, 2);
    assert!(ids(&made).contains(&"canvas"), "there is time for the canvas");
}

#[test]
fn whatever_the_minutes_it_ends_in_time_and_nobody_works_on_without_a_break() {
    let kit = kit();
    let (all, least) = (six(), least(&kit, &six()));
    for minutes in least..=600 {
        let made = agenda(&kit, &all, Wish { minutes, aims: &[] });
        let taken: u32 = made.slots.iter().map(|slot| slot.minutes).sum();
        assert!(taken <= minutes, "{minutes}: {taken}");
        assert!(made.exercises().count() > 0, "{minutes}");
        assert_eq!(made.exercises().count() + made.out.iter().filter(|out| out.id != "canvas").count(), 6);
        let (mut stretch, mut seen) = (0, Vec::new());
        for slot in &made.slots {
            stretch = if slot.kind == Kind::Break { 0 } else { stretch + slot.minutes };
            let closing = kit.blocks.iter().any(|block| block.id == slot.id && block.at == When::End);
            assert!(closing || stretch <= kit.agenda.break_by, "{minutes}: {} at {stretch}", slot.id);
            if let Some(one) = all.iter().find(|one| one.id == slot.id) {
                assert!(one.needs.iter().all(|need| seen.contains(need)), "{minutes}: {}", slot.id);
                seen.push(one.id.clone());
            }
        }
        // Nothing ends with a break.
        assert!(made.slots.windows(2).all(|two| two[0].kind != Kind::Break || two[1].id != "closing"));
    }
}

#[test]
fn one_that_needs_what_is_not_there_is_out_with_its_reason() {
    let made = agenda(&kit(), &[exercise("a", "team", 5, &["nowhere"])], Wish { minutes: 200, aims: &[] });
    assert_eq!(made.out[0].why, Why::Unknown { needs: "nowhere".into() });
}
