use std::io::Write;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use super::*;

/// A server that counts who comes, and says the same to everybody.
struct Server {
    at: SocketAddr,
    came: Arc<AtomicUsize>,
}

fn server(ip: &str, answer: &'static [u8]) -> Server {
    let listener = TcpListener::bind((ip, 0)).unwrap();
    let (at, came) = (listener.local_addr().unwrap(), Arc::new(AtomicUsize::new(0)));
    let count = came.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            count.fetch_add(1, Ordering::SeqCst);
            let mut stream = stream.unwrap();
            let mut heard = [0; 2_048];
            let _ = stream.read(&mut heard);
            let _ = stream.write_all(answer);
        }
    });
    Server { at, came }
}

/// Names that a test has, each with the answers that it gives one after the other; the last one stays.
#[derive(Debug)]
struct Told(Mutex<Vec<(&'static str, Vec<IpAddr>)>>);

impl Names for Told {
    fn look_up(&self, host: &str, port: u16, _: Duration) -> io::Result<Vec<SocketAddr>> {
        let mut all = self.0.lock().unwrap();
        let at = all.iter().position(|(name, _)| *name == host).ok_or(io::ErrorKind::NotFound)?;
        let answers = &mut all[at].1;
        let ip = if answers.len() > 1 { answers.remove(0) } else { answers[0] };
        Ok(vec![SocketAddr::new(ip, port)])
    }
}

fn names(told: &[(&'static str, &[&str])]) -> Arc<Told> {
    let ips = |texts: &[&str]| texts.iter().map(|text| text.parse().unwrap()).collect();
    Arc::new(Told(Mutex::new(told.iter().map(|(name, texts)| (*name, ips(texts))).collect())))
}

/// In these tests the public network is `127.0.0.7`; every other address of this machine is an inner one.
#[cfg(target_os = "linux")]
fn seven(ip: IpAddr) -> bool {
    ip == IpAddr::from([127, 0, 0, 7])
}

fn ask(asker: &Asker, url: &str, how: How) -> Result<Answer, Failure> {
    asker.ask(&Address::parse(url).unwrap(), how, Duration::from_secs(2))
}

const OK: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\na,b\r\n";

#[test]
#[cfg(target_os = "linux")] // elsewhere only 127.0.0.1 is an address of the machine
fn a_host_whose_name_leads_inside_is_never_connected_to() {
    let canary = server("127.0.0.1", OK);
    let port = canary.at.port();
    for inside in
        ["127.0.0.1", "::ffff:127.0.0.1", "169.254.169.254", "10.0.0.1", "64:ff9b::7f00:1", "0.0.0.0"]
    {
        let asker = Asker::new(Guard::pretended(&[port], seven), names(&[("a.mx", &[inside])]));
        for how in [How::Head, How::First, How::Whole { most: 100 }] {
            let told = ask(&asker, &format!("http://a.mx:{port}/"), how);
            assert_eq!(told, Err(Failure::Refused(Refused::Inside(inside.parse().unwrap()))));
        }
    }
    let asker = Asker::new(Guard::pretended(&[port], seven), Arc::new(super::super::guard::System));
    for spelled in
        ["127.0.0.1", "2130706433", "127.1", "0x7f.1", "localhost", "localhost.", "[::ffff:127.0.0.1]"]
    {
        let told = ask(&asker, &format!("http://{spelled}:{port}/"), How::Head);
        assert!(matches!(told, Err(Failure::Refused(_) | Failure::NoName)), "{spelled}: {told:?}");
    }
    assert_eq!(canary.came.load(Ordering::SeqCst), 0);
}

#[test]
#[cfg(target_os = "linux")]
fn a_name_that_says_something_else_the_second_time_gains_nothing() {
    let (public, canary) = (server("127.0.0.7", OK), server("127.0.0.1", OK));
    let ports = [public.at.port(), canary.at.port()];
    let names = names(&[("a.mx", &["127.0.0.7", "127.0.0.1"])]);
    let asker = Asker::new(Guard::pretended(&ports, seven), names);
    // The address that was looked at is the one that is connected to: were it looked up again, it would be the canary.
    assert_eq!(ask(&asker, &format!("http://a.mx:{}/", ports[0]), How::Head).unwrap().status, 200);
    for port in ports {
        let told = ask(&asker, &format!("http://a.mx:{port}/"), How::First);
        assert!(matches!(told, Err(Failure::Refused(Refused::Inside(_)))), "{told:?}");
    }
    assert_eq!((public.came.load(Ordering::SeqCst), canary.came.load(Ordering::SeqCst)), (1, 0));
}

#[test]
#[cfg(target_os = "linux")]
fn a_redirect_is_told_and_not_followed() {
    let inside = "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    let public = server("127.0.0.7", inside.as_bytes());
    let asker = Asker::new(Guard::pretended(&[public.at.port()], seven), names(&[("a.mx", &["127.0.0.7"])]));
    let told = ask(&asker, &format!("http://a.mx:{}/", public.at.port()), How::Head).unwrap();
    assert_eq!((told.status, told.location.as_deref()), (302, Some("http://127.0.0.1/x")));
}

#[test]
fn what_a_server_says_of_a_file_is_read() {
    let told =
        b"HTTP/1.1 206 Partial Content\r\nETag: \"x\"\r\nLast-Modified: Wed, 21 Jan 2026 07:28:00 GMT\r\n\
        Content-Type: text/CSV; charset=utf-8\r\nContent-Range: bytes 0-0/4321\r\nContent-Length: 1\r\n\r\na";
    let server = server("127.0.0.1", told);
    let guard = Guard::new(&[format!("127.0.0.1:{}", server.at.port())]).unwrap();
    let asker = Asker::new(guard, Arc::new(super::super::guard::System));
    let answer = ask(&asker, &format!("http://{}/", server.at), How::First).unwrap();
    assert_eq!((answer.status, answer.length, answer.kind.as_deref()), (206, Some(4321), Some("text/csv")));
    assert_eq!((answer.etag.as_deref(), answer.body.as_slice()), (Some("\"x\""), b"a".as_slice()));
}

#[test]
fn a_file_is_hashed_to_its_end_or_cut() {
    let server = server("127.0.0.1", OK);
    let guard = Guard::new(&[format!("127.0.0.1:{}", server.at.port())]).unwrap();
    let asker = Asker::new(guard, Arc::new(super::super::guard::System));
    let url = format!("http://{}/", server.at);
    let whole = ask(&asker, &url, How::Whole { most: 5 }).unwrap();
    let sum = "fbf6b30113a4b6418c623a96ed6844f17ef5751b908a16abaa919d0bcd6b7784";
    let (bytes, hex) = whole.whole.unwrap();
    assert_eq!((bytes, hex.as_str(), whole.long), (5, sum, false));
    let cut = ask(&asker, &url, How::Whole { most: 4 }).unwrap();
    assert_eq!((cut.whole, cut.long), (None, true));
}

#[test]
fn a_drip_and_a_silence_end_in_time() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            std::thread::spawn(move || {
                let mut stream = stream.unwrap();
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n");
                for _ in 0..100 {
                    std::thread::sleep(Duration::from_millis(50));
                    let _ = stream.write_all(b"X-A: b\r\n");
                }
            });
        }
    });
    let guard = Guard::new(&[at.to_string()]).unwrap();
    let asker = Asker::new(guard, Arc::new(super::super::guard::System));
    let start = Instant::now();
    let url = Address::parse(&format!("http://{at}/")).unwrap();
    let told = asker.ask(&url, How::Head, Duration::from_millis(400));
    assert_eq!(told, Err(Failure::Slow { connected: true }));
    assert!(start.elapsed() < Duration::from_secs(2));
}

#[test]
fn a_closed_door_and_a_host_without_an_address_are_told_apart() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let guard = Guard::new(&[closed.to_string(), "a.mx:1".into()]).unwrap();
    let asker = Asker::new(guard, names(&[("127.0.0.1", &["127.0.0.1"])]));
    assert_eq!(ask(&asker, &format!("http://{closed}/"), How::Head), Err(Failure::NoConnection));
    assert_eq!(ask(&asker, "http://a.mx:1/", How::Head), Err(Failure::NoName));
}
