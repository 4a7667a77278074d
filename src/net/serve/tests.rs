use std::io::{Read, Write};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Instant;

use super::request::{Asked, Refused, read};
use super::*;

fn page(body: &str) -> Page {
    Page { kind: "text/plain", body: body.into(), policy: "default-src 'none'".into() }
}

/// Serves for as long as the job takes.
fn served<R>(reach: Reach, job: impl FnOnce(u16) -> R) -> R {
    let server = Server::bind(reach, 0).unwrap();
    let end = AtomicBool::new(false);
    let give = |path: &str| (path == "/").then(|| page("hola"));
    let stop = || end.load(Ordering::SeqCst);
    std::thread::scope(|scope| {
        scope.spawn(|| server.run(&give, &stop));
        // Whatever comes of the job, the server ends.
        let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| job(server.port)));
        end.store(true, Ordering::SeqCst);
        done.unwrap()
    })
}

fn say(port: u16, request: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

fn get(port: u16, line: &str, rest: &str) -> String {
    say(port, &format!("{line} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{rest}\r\n"))
}

#[test]
fn only_what_is_known_is_given_and_only_to_be_read() {
    served(Reach::Loopback, |port| {
        let whole = get(port, "GET /", "");
        assert!(whole.starts_with("HTTP/1.1 200 OK\r\n") && whole.ends_with("\r\n\r\nhola"), "{whole}");
        assert!(whole.contains("nosniff") && whole.contains("frame-ancestors 'none'"), "{whole}");
        let head = get(port, "HEAD /", "");
        assert!(head.contains("Content-Length: 4\r\n") && head.ends_with("\r\n\r\n"), "{head}");
        for path in ["/x", "/plan.toml", "/../etc/passwd", "/%2e%2e/", "//", "/?a", "/#"] {
            let said = get(port, &format!("GET {path}"), "");
            assert!(said.starts_with("HTTP/1.1 404"), "{path}: {said}");
            assert!(!said.contains("root:"));
        }
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"] {
            let said = get(port, &format!("{method} /"), "");
            assert!(
                said.starts_with("HTTP/1.1 405") && said.contains("Allow: GET, HEAD"),
                "{method}: {said}"
            );
        }
        assert!(get(port, "GET /", "Content-Length: 5\r\n").starts_with("HTTP/1.1 413"));
        assert!(get(port, "GET /", "Transfer-Encoding: chunked\r\n").starts_with("HTTP/1.1 413"));
        assert!(get(port, "GET http://127.0.0.1/", "").starts_with("HTTP/1.1 400"));
        assert!(
            say(port, "\x16\x03\x01\x02\x00\x01").starts_with("HTTP/1.1 400"),
            "a browser that tries TLS"
        );
    });
}

#[test]
fn a_name_that_was_bound_to_this_machine_by_somebody_else_gets_nothing() {
    served(Reach::Loopback, |port| {
        for host in ["malo.example", "127.0.0.1", "192.168.1.5", "127.0.0.1.malo.example", "[::1]", ""] {
            let said = say(port, &format!("GET / HTTP/1.1\r\nHost: {host}:{port}x\r\n\r\n"));
            assert!(said.starts_with("HTTP/1.1 421"), "{host}: {said}");
        }
        let said = say(port, &format!("GET / HTTP/1.1\r\nHost: malo.example:{port}\r\n\r\n"));
        assert!(said.starts_with("HTTP/1.1 421") && !said.contains("hola"));
        let twice = format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: malo.example\r\n\r\n");
        assert!(say(port, &twice).starts_with("HTTP/1.1 400"));
        assert!(say(port, "GET / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 400"));
        let local = format!("GET / HTTP/1.1\r\nHost: LOCALHOST:{port}\r\n\r\n");
        assert!(say(port, &local).starts_with("HTTP/1.1 200"));
    });
}

#[test]
fn a_head_that_does_not_end_is_cut_by_its_length() {
    served(Reach::Loopback, |port| {
        let long = get(port, "GET /", &format!("X: {}\r\n", "a".repeat(20_000)));
        assert!(long.starts_with("HTTP/1.1 431") || long.is_empty(), "{long}");
        let many = get(port, "GET /", &"X: 1\r\n".repeat(100));
        assert!(many.starts_with("HTTP/1.1 431"), "{many}");
    });
}

#[test]
fn who_sends_a_letter_at_a_time_is_sent_away_and_keeps_nobody_waiting() {
    served(Reach::Loopback, |port| {
        let start = Instant::now();
        let mut slow = TcpStream::connect(("127.0.0.1", port)).unwrap();
        slow.write_all(b"GET / HTTP/1.1\r\n").unwrap();
        let mut sent = 0;
        // A new line of a head resets no clock.
        while start.elapsed() < Duration::from_secs(9) && slow.write_all(b"X: 1\r\n").is_ok() {
            sent += 1;
            let quick = Instant::now();
            assert!(get(port, "GET /", "").ends_with("hola"));
            assert!(quick.elapsed() < Duration::from_secs(1));
            std::thread::sleep(Duration::from_millis(400));
        }
        assert!(start.elapsed() < Duration::from_secs(8), "{sent} lines went through");
    });
}

#[test]
fn one_address_cannot_take_every_place() {
    let doors = Doors::default();
    let (greedy, other) = (IpAddr::from([10, 0, 0, 1]), IpAddr::from([10, 0, 0, 2]));
    let inside: Vec<_> = (0..MOST_EACH).map(|_| doors.enter(greedy).unwrap()).collect();
    assert!(doors.enter(greedy).is_none() && doors.enter(other).is_some());
    drop(inside);
    assert!(doors.enter(greedy).is_some());
    let crowd: Vec<_> = (0..MOST).map(|n| doors.enter(IpAddr::from([10, 1, 0, n as u8]))).collect();
    assert!(crowd.iter().all(Option::is_some) && doors.enter(other).is_none());
}

#[test]
fn it_is_of_this_machine_unless_told() {
    let at = |reach| Server::bind(reach, 0).unwrap().listener.local_addr().unwrap().ip();
    assert!(at(Reach::Loopback).is_loopback());
    assert!(at(Reach::Lan).is_unspecified());
    let alone = Server::bind(Reach::Loopback, 0).unwrap().addresses();
    assert_eq!(alone.len(), 1);
    assert!(alone[0].starts_with("http://127.0.0.1:"));
    for ip in ["127.0.0.1", "192.168.1.9", "10.2.3.4", "172.20.0.4", "169.254.3.3"] {
        assert!(inner(ip.parse().unwrap()), "{ip}");
    }
    assert!(!inner("8.8.8.8".parse().unwrap()), "nobody of the public network");
}

#[test]
fn it_ends_at_once_even_with_somebody_hanging_on() {
    let server = Server::bind(Reach::Loopback, 0).unwrap();
    let turns = AtomicUsize::new(0);
    let stop = || turns.fetch_add(1, Ordering::SeqCst) > 10;
    let _hanging = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
    let start = Instant::now();
    server.run(&|_| None, &stop);
    assert!(start.elapsed() < Duration::from_secs(3));
}

#[test]
fn a_head_in_pieces_is_waited_for() {
    let own: SocketAddr = "127.0.0.1:80".parse().unwrap();
    let head = b"GET /a HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n";
    for cut in 0..head.len() {
        assert_eq!(read(&head[..cut], own), None, "{cut}");
    }
    assert_eq!(read(head, own), Some(Ok(Asked { path: "/a".into(), head_only: false })));
    assert_eq!(read(b"GET /\xff HTTP/1.1\r\n\r\n", own), Some(Err(Refused::Garbled)));
}
