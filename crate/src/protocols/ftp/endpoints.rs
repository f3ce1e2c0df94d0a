//! Where data connections go (RFC 959 §3.2 and §5.3.2, RFC 2428).
use super::{
    ACTIVE_CIP, ACTIVE_NAT, ACTIVE_PORT, DIRECTORY, EPRT_AF, EPRT_IP, EPRT_IPV6, EPRT_PORT,
    EPSV_IP, EPSV_IPV6, EPSV_PORT, PASSIVE_IP, PASSIVE_NAT, PASSIVE_PORT, SETUP,
};
use crate::protocols::index;
use crate::wire::*;
use std::net::{Ipv4Addr, Ipv6Addr};

/// How a data connection was agreed.
const METHODS: [&str; 4] = ["PORT", "PASV", "EPRT", "EPASV"];

/// What a data connection knows of the control connection.
pub struct Setup<'a> {
    pub method: &'static str,
    /// The command that the data belongs to, its frame (0 where none came yet), and the directory then.
    pub command: &'a [u8],
    pub command_frame: u32,
    pub directory: &'a [u8],
}
impl<'a> Setup<'a> {
    pub fn of(fact: &'a Fact) -> Self {
        let bytes = fact.bytes.split_first_chunk::<6>();
        let (head, rest) = bytes.unwrap_or((&[0; 6], &[]));
        let [a, b, c, d, high, low] = *head;
        let directory = usize::from(u16::from_be_bytes([high, low])).min(rest.len());
        let (directory, command) = rest.split_at(directory);
        let method = METHODS.get(fact.value as usize);
        Setup {
            method: method.copied().unwrap_or(""),
            command,
            command_frame: u32::from_be_bytes([a, b, c, d]),
            directory,
        }
    }
}

/// `h1,h2,h3,h4,p1,p2`
fn six_numbers(text: &[u8]) -> Option<(u32, u16)> {
    let start = text.iter().position(u8::is_ascii_digit)?;
    let text = std::str::from_utf8(text.get(start..)?.split(|b| *b == b')').next()?).ok()?;
    let mut numbers = text.split(',').map(|n| {
        let digits = n.trim();
        let end = digits.find(|c: char| !c.is_ascii_digit());
        digits[..end.unwrap_or(digits.len())].parse::<u8>()
    });
    let mut next = || numbers.next()?.ok();
    let address = [next()?, next()?, next()?, next()?];
    let port = [next()?, next()?];
    Some((u32::from_be_bytes(address), u16::from_be_bytes(port)))
}

fn expect(r: &mut Reader, address: Address, port: u16, method: u64) {
    let mut place = match address {
        Address::Ip4(ip) => ip.to_be_bytes().to_vec(),
        Address::Ip6(ip) => ip.to_vec(),
        _ => return,
    };
    place.extend_from_slice(&port.to_be_bytes());
    r.remember_bytes(SETUP, method, &place);
    announce(r, address, port, method, &[0; 6]);
}

/// Where the client listens, the server's data comes from its well-known port (RFC 959 §3.2).
fn end(address: Address, port: u16, method: u64) -> Expected {
    const DATA_PORT: u16 = 20;
    let listens = matches!(METHODS.get(method as usize), Some(&"PORT" | &"EPRT"));
    Expected {
        over_udp: false,
        address,
        port,
        peer_port: if listens { DATA_PORT } else { 0 },
    }
}

fn announce(r: &mut Reader, address: Address, port: u16, method: u64, bytes: &[u8]) {
    let end = end(address, port, method);
    if let Some(protocol) = index("ftp-data") {
        r.expect(end, protocol, method, bytes);
    }
}

/// A command behind an agreed place is what its data belongs to: the first one, whatever it is.
pub fn command(r: &mut Reader, text: &[u8]) {
    const DONE: u64 = 1 << 8;
    let Some(setup) = r.recall(SETUP).filter(|setup| setup.value < DONE) else {
        return;
    };
    let Some((address, port)) = setup.bytes.split_last_chunk::<2>() else {
        return;
    };
    let address = match (<[u8; 4]>::try_from(address), <[u8; 16]>::try_from(address)) {
        (Ok(ip), _) => Address::Ip4(u32::from_be_bytes(ip)),
        (_, Ok(ip)) => Address::Ip6(ip),
        _ => return,
    };
    let directory = r.recall(DIRECTORY).map(|fact| fact.bytes);
    let directory = directory.as_deref().unwrap_or(&[]);
    let mut bytes = r.frame().number.to_be_bytes().to_vec();
    bytes.extend_from_slice(&(directory.len().min(usize::from(u16::MAX)) as u16).to_be_bytes());
    bytes.extend_from_slice(directory);
    bytes.extend_from_slice(text);
    let end = end(address, u16::from_be_bytes(*port), setup.value);
    if let Some(protocol) = index("ftp-data") {
        r.expect_as(end, protocol, &setup, &bytes);
    }
    r.remember_bytes(SETUP, setup.value | DONE, &setup.bytes);
}

pub fn port(r: &mut Reader, start: usize, text: &[u8]) {
    let Some((ip, port)) = six_numbers(text) else {
        return;
    };
    r.put_at(ACTIVE_CIP, start, 0, u64::from(ip));
    r.put_at(ACTIVE_PORT, start, 0, u64::from(port));
    if r.ends().source != Address::Ip4(ip) {
        r.put(ACTIVE_NAT, 1);
    }
    expect(r, Address::Ip4(ip), port, 0);
}

pub fn passive(r: &mut Reader, start: usize, text: &[u8]) {
    let text = text.get(4..).unwrap_or(&[]);
    let Some((ip, port)) = six_numbers(text) else {
        return;
    };
    r.put_at(PASSIVE_IP, start, 0, u64::from(ip));
    r.put_at(PASSIVE_PORT, start, 0, u64::from(port));
    let server = r.ends().source;
    if server != Address::Ip4(ip) {
        r.put(PASSIVE_NAT, 1);
    }
    expect(r, Address::Ip4(ip), port, 1);
}

/// `|1|132.235.1.2|6275|`
pub fn extended_port(r: &mut Reader, start: usize, text: &[u8]) {
    let Some(separator) = text.first() else {
        return;
    };
    let mut parts = text.split(|b| b == separator).skip(1);
    let mut next = || std::str::from_utf8(parts.next()?).ok();
    let (Some(family), Some(address), Some(port)) = (next(), next(), next()) else {
        return;
    };
    let (Ok(family), Ok(port)) = (family.parse::<u8>(), port.parse::<u16>()) else {
        return;
    };
    r.put_at(EPRT_AF, start, 0, u64::from(family));
    let address = match (
        family,
        address.parse::<Ipv4Addr>(),
        address.parse::<Ipv6Addr>(),
    ) {
        (1, Ok(ip), _) => {
            r.put_at(EPRT_IP, start, 0, u64::from(u32::from(ip)));
            Address::Ip4(ip.into())
        }
        (2, _, Ok(ip)) => {
            r.put_text(EPRT_IPV6, &ip.octets());
            Address::Ip6(ip.octets())
        }
        _ => return,
    };
    r.put_at(EPRT_PORT, start, 0, u64::from(port));
    expect(r, address, port, 2);
}

/// `(|||6446|)`
pub fn extended_passive(r: &mut Reader, start: usize, text: &[u8]) {
    let inside = text.split(|b| *b == b'(').nth(1).unwrap_or(&[]);
    let Some(separator) = inside.first() else {
        return;
    };
    let port = inside.split(|b| b == separator).nth(3);
    let port = port.and_then(|p| std::str::from_utf8(p).ok()?.parse::<u16>().ok());
    let Some(port) = port else {
        return;
    };
    let server = r.ends().source;
    match server {
        Address::Ip4(ip) => r.put(EPSV_IP, u64::from(ip)),
        Address::Ip6(ip) => r.put_text(EPSV_IPV6, &ip),
        _ => return,
    }
    r.put_at(EPSV_PORT, start, 0, u64::from(port));
    expect(r, server, port, 3);
}
