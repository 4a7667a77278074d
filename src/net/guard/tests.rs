use super::*;

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

#[test]
fn only_the_public_network_is_global() {
    for inside in [
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.8.9.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.1.1.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "::ffff:0:10.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b::169.254.169.254",
        "64:ff9b:1::a00:1",
        "100::1",
        "2001:db8::1",
        "2001::1",
        "2001:10::1",
        "2002:7f00:1::",
        "2002:a9fe:a9fe::",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
    ] {
        assert!(!global(ip(inside)), "{inside}");
    }
    for public in [
        "1.1.1.1",
        "100.128.0.1",
        "172.32.0.1",
        "189.240.1.1",
        "193.0.0.1",
        "2606:4700::1",
        "2806:10::1",
        "::ffff:8.8.8.8",
        "64:ff9b::8.8.8.8",
    ] {
        assert!(global(ip(public)), "{public}");
    }
}

fn at(text: &str) -> Address {
    Address::parse(text).unwrap()
}

#[test]
fn ports_of_the_web_only() {
    let guard = Guard::new(&[]).unwrap();
    assert_eq!(guard.admit(&at("http://a.mx/")), Ok(()));
    assert_eq!(guard.admit(&at("https://a.mx/")), Ok(()));
    assert_eq!(guard.admit(&at("http://a.mx:8080/")), Err(Refused::Port(8080)));
    assert_eq!(guard.admit(&at("https://a.mx:22/")), Err(Refused::Port(22)));
}

fn found(texts: &[&str]) -> Vec<SocketAddr> {
    texts.iter().map(|text| text.parse().unwrap()).collect()
}

#[test]
fn of_the_addresses_of_a_host_only_the_public_ones_stay() {
    let guard = Guard::new(&[]).unwrap();
    let mixed = found(&["10.0.0.1:80", "8.8.8.8:80"]);
    assert_eq!(guard.keep("a.mx", mixed), Ok(found(&["8.8.8.8:80"])));
    assert_eq!(guard.keep("a.mx", found(&["10.0.0.1:80"])), Err(Refused::Inside(ip("10.0.0.1"))));
    assert_eq!(guard.keep("a.mx", Vec::new()), Ok(Vec::new()));
}

#[test]
fn a_named_host_of_the_own_network_opens_itself_and_nothing_else() {
    let guard =
        Guard::new(&["127.0.0.1:8123".into(), "datos.interno".into(), "Otro.Interno.".into()]).unwrap();
    assert_eq!(guard.admit(&at("http://127.0.0.1:8123/")), Ok(()));
    assert_eq!(guard.admit(&at("http://127.0.0.1:8124/")), Err(Refused::Port(8124)));
    assert!(guard.keep("127.0.0.1", found(&["127.0.0.1:8123"])).is_ok());
    assert!(guard.keep("127.0.0.1", found(&["127.0.0.1:80"])).is_err());
    assert!(guard.keep("datos.interno", found(&["10.1.1.1:443"])).is_ok());
    assert!(guard.keep("otro.interno", found(&["10.1.1.1:443"])).is_ok());
    assert!(guard.keep("ajeno.interno", found(&["10.1.1.1:443"])).is_err());
    for never in ["169.254.169.254:80", "0.0.0.0:80", "224.0.0.1:80", "255.255.255.255:80"] {
        assert!(guard.keep("datos.interno", found(&[never])).is_err(), "{never}");
    }
    assert!(guard.keep("datos.interno", found(&["[fe80::1]:80"])).is_err());
    assert!(guard.keep("datos.interno", found(&["[::ffff:169.254.169.254]:80"])).is_err());
    assert!(guard.keep("datos.interno", found(&["[fd00::1]:80", "[::1]:80"])).is_ok());
    assert!(Guard::new(&["no es un host".into()]).is_err());
}
