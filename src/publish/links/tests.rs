use super::*;
use crate::net::ask::{Answer, Failure, How};
use crate::net::guard::Refused;
use crate::plan::model::Checked;
use crate::watch::link::Content;

const URL: &str = "https://datos.ejemplo.gob.mx/licencias.csv";

fn link() -> Link {
    Link { url: URL.into(), format: Some("csv".into()), ..Link::default() }
}

fn status(status: u16) -> Answer {
    Answer { status, kind: Some("text/csv".into()), ..Answer::default() }
}

fn to(code: u16, location: &str) -> Answer {
    Answer { location: Some(location.into()), ..status(code) }
}

/// What a link comes to when its questions are answered like this, and which questions those were.
fn asked(link: &Link, manners: &Manners, answers: Vec<Result<Answer, Failure>>) -> (Seen, Vec<String>) {
    let mut job = Job::new(0, link, manners);
    let mut questions = Vec::new();
    for answer in answers {
        if let Ok(at) = &job.at {
            let how = match job.how {
                How::Head => "HEAD",
                How::First => "FIRST",
                How::Whole { .. } => "WHOLE",
            };
            questions.push(format!("{how} {at}"));
        }
        match job.next(answer) {
            Next::Done(_, seen) => return (*seen, questions),
            Next::Ask(next) => job = next,
            Next::Later(next, wait) => {
                questions.push(format!("WAIT {}", wait.as_secs()));
                job = next;
            }
        }
    }
    panic!("it still asks after {questions:?}");
}

fn seen(answers: Vec<Result<Answer, Failure>>) -> Seen {
    asked(&link(), &Manners::default(), answers).0
}

fn why(seen: &Seen) -> &'static str {
    seen.why.as_ref().map_or("", |why| why.code)
}

#[test]
fn a_link_that_answers_head_is_asked_nothing_else() {
    let (seen, questions) = asked(&link(), &Manners::default(), vec![Ok(status(200))]);
    assert_eq!((seen.state, seen.status, questions.len()), (State::Alive, Some(200), 1));
    assert_eq!(seen.led_to, None);
}

#[test]
fn where_head_is_refused_or_may_lie_the_file_itself_decides() {
    for head in [400, 403, 404, 405, 500, 501, 503] {
        let (seen, questions) = asked(&link(), &Manners::default(), vec![Ok(status(head)), Ok(status(206))]);
        assert_eq!((seen.state, questions[1].as_str()), (State::Alive, &*format!("FIRST {URL}")), "{head}");
    }
    let broken = seen(vec![Ok(status(404)), Ok(status(404))]);
    assert_eq!((broken.state, broken.status, why(&broken)), (State::Broken, Some(404), "status"));
    assert_eq!(seen(vec![Err(Failure::Broken), Ok(status(200))]).state, State::Alive);
    let drip = Failure::Slow { connected: true };
    assert_eq!(seen(vec![Err(drip), Ok(status(200))]).state, State::Alive);
}

#[test]
fn a_page_in_place_of_a_file_is_a_broken_link() {
    let page = || Answer { kind: Some("text/html".into()), ..status(200) };
    let body = |text: &str| Answer { body: text.into(), ..page() };
    let soft = seen(vec![Ok(page()), Ok(body("\u{feff} <!DOCTYPE HTML><title>No encontrado</title>"))]);
    assert_eq!((soft.state, soft.status, why(&soft)), (State::Broken, Some(200), "page"));
    // Some servers call a CSV a page: the file itself shows that it is none.
    assert_eq!(seen(vec![Ok(page()), Ok(body("clave,nombre\r\n1,Centro\r\n"))]).state, State::Alive);
    // Where a page is what was promised, it is no surprise.
    let html = Link { format: Some("html".into()), ..link() };
    assert_eq!(asked(&html, &Manners::default(), vec![Ok(page())]).0.state, State::Alive);
    let unknown = Link { format: None, ..link() };
    assert_eq!(asked(&unknown, &Manners::default(), vec![Ok(page())]).0.state, State::Alive);
}

#[test]
fn only_what_moved_for_good_gets_a_new_address() {
    let moved = seen(vec![Ok(to(301, "/nuevo/licencias.csv")), Ok(status(200))]);
    let new = "https://datos.ejemplo.gob.mx/nuevo/licencias.csv";
    assert_eq!(
        (moved.state, moved.new_url.as_deref(), moved.led_to.as_deref()),
        (State::Moved, Some(new), Some(new))
    );
    let now = seen(vec![Ok(to(302, "/otro")), Ok(status(200))]);
    assert_eq!((now.state, now.new_url, now.led_to.is_some()), (State::Alive, None, true));
    // For good and then for now: the new address is the one for good.
    let both = seen(vec![Ok(to(308, "/a")), Ok(to(307, "/b?token=1")), Ok(status(200))]);
    assert_eq!(both.new_url.as_deref(), Some("https://datos.ejemplo.gob.mx/a"));
    // For now and then for good: nothing says that the first part stays.
    assert_eq!(seen(vec![Ok(to(302, "/a")), Ok(to(301, "/b")), Ok(status(200))]).state, State::Alive);
    let broken = seen(vec![Ok(to(301, "/a")), Ok(status(404)), Ok(status(404))]);
    assert_eq!((broken.state, broken.new_url), (State::Broken, None));
}

#[test]
fn a_way_that_goes_around_or_on_and_on_ends() {
    let around = seen(vec![Ok(to(302, "/a")), Ok(to(302, URL))]);
    assert_eq!((around.state, why(&around)), (State::Broken, "loop"));
    let on = (0..9).map(|n| Ok(to(302, &format!("/{n}")))).collect();
    let (on, questions) = asked(&link(), &Manners::default(), on);
    assert_eq!((on.state, why(&on), questions.len()), (State::Broken, "hops", 6));
}

#[test]
fn a_way_that_leaves_the_safe_web_is_told() {
    let seen = seen(vec![Ok(to(302, "http://a.mx/")), Ok(status(200))]);
    assert!(seen.downgraded && seen.state == State::Alive);
}

#[test]
fn what_a_hop_leads_to_is_looked_at_like_the_first_address() {
    for (location, code) in [
        ("file:///etc/passwd", "scheme"),
        ("https://u:p@a.mx/", "credentials"),
        ("javascript:x", "no-address"),
    ] {
        let seen = seen(vec![Ok(to(302, location))]);
        assert_eq!((seen.state, why(&seen)), (State::Refused, code), "{location}");
    }
    let inside = Failure::Refused(Refused::Inside([10, 0, 0, 1].into()));
    let seen = seen(vec![Ok(to(302, "http://a.mx/")), Err(inside)]);
    assert_eq!(
        (seen.state, why(&seen), seen.led_to.as_deref()),
        (State::Refused, "inner-network", Some("http://a.mx/"))
    );
    let odd = Link { url: "pendiente".into(), ..link() };
    let refused = Failure::Refused(Refused::NoAddress);
    assert_eq!(asked(&odd, &Manners::default(), vec![Err(refused)]).0.state, State::Refused);
}

#[test]
fn a_server_that_asks_to_wait_is_waited_for_within_the_time_of_the_link() {
    let later = |code, n: u64| Answer { retry_after: Some(n.to_string()), ..status(code) };
    let (seen, questions) = asked(&link(), &Manners::default(), vec![Ok(later(429, 2)), Ok(status(200))]);
    assert_eq!((seen.state, questions[1].as_str()), (State::Alive, "WAIT 2"));
    let long = asked(&link(), &Manners::default(), vec![Ok(later(503, 3600))]).0;
    assert_eq!((long.state, why(&long)), (State::Unasked, "later"));
    let again = asked(&link(), &Manners::default(), vec![Ok(later(429, 1)), Ok(later(429, 1))]).0;
    assert_eq!(again.state, State::Unasked);
    assert_eq!(asked(&link(), &Manners::default(), vec![Ok(status(429))]).0.state, State::Unasked);
}

#[test]
fn without_an_answer_there_is_a_reason_in_words() {
    for (failure, code) in [
        (Failure::NoName, "no-name"),
        (Failure::NoConnection, "no-connection"),
        (Failure::Slow { connected: false }, "slow"),
        (Failure::Tls("InvalidCertificate(Expired)".into()), "certificate"),
    ] {
        let seen = seen(vec![Err(failure)]);
        assert_eq!((seen.state, why(&seen)), (State::Unreachable, code));
    }
}

#[test]
fn contents_are_compared_with_what_was_published() {
    let manners = Manners { contents: Some((1_000, Duration::from_secs(60))), ..Manners::default() };
    let published = Link { sha256: Some("ab".into()), bytes: Some(4), ..link() };
    let whole = |sum: &str, bytes| Answer { whole: Some((bytes, sum.to_string())), ..status(200) };
    let content = |answer| asked(&published, &manners, vec![Ok(status(200)), answer]).0.content;
    assert_eq!(content(Ok(whole("ab", 4))), Content::Same);
    assert_eq!(content(Ok(whole("cd", 4))), Content::Changed);
    assert_eq!(content(Ok(Answer { long: true, ..status(200) })), Content::Changed);
    assert_eq!(content(Err(Failure::Slow { connected: true })), Content::Unknown);
    // Nothing was published from here: there is nothing to compare it with, and it is not downloaded.
    assert_eq!(asked(&link(), &manners, vec![Ok(status(200))]).1.len(), 1);
}

#[test]
fn a_file_made_by_the_question_tells_nothing_of_its_day() {
    let at = |modified: &str| Answer {
        modified: Some(modified.into()),
        date: Some("Mon, 02 Feb 2026 10:42:00 GMT".into()),
        ..status(200)
    };
    assert_eq!(seen(vec![Ok(at("Mon, 02 Feb 2026 10:41:59 GMT"))]).modified, None);
    let old = "Thu, 01 Jan 2026 00:00:00 GMT";
    assert_eq!(seen(vec![Ok(at(old))]).modified.as_deref(), Some(old));
    let before = Checked { modified: Some(old.into()), ..Checked::default() };
    let known = Link { before: Some(before), ..link() };
    assert_eq!(asked(&known, &Manners::default(), vec![Ok(at(old))]).0.content, Content::Same);
}
