//! From a key to its protocol, and from a payload whose key says too little.
use super::{ALL, index, quic};
use crate::names::{layers, ports};
use crate::wire::{Judge, Key, Next, Reader};
use std::borrow::Cow;
use std::sync::OnceLock;

const NONE: u16 = u16::MAX;
/// No datagram is longer.
const MOST_JUDGED: usize = 1 << 16;
const _: () = assert!(ALL.len() < NONE as usize, "a span's protocol is two bytes");

/// Tables from key to protocol, made once from all declarations.
struct Tables {
    ether: Vec<u16>,
    tcp: Vec<u16>,
    udp: Vec<u16>,
    ip: Vec<u16>,
    sap: Vec<u16>,
    link: Vec<(u32, u16)>,
    name: Vec<(&'static str, u16)>,
    /// What has no protocol of its own.
    data: Option<u16>,
    guesses: Vec<(u16, Judge)>,
}

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        let mut tables = Tables {
            ether: by_number(1 << 16, layers::ETHER),
            tcp: by_port(ports::TCP),
            udp: by_port(ports::UDP),
            ip: by_number(256, layers::IP),
            sap: by_number(256, layers::SAP),
            link: vec![],
            name: vec![],
            data: index("data"),
            guesses: vec![],
        };
        for (index, protocol) in (0..).zip(ALL) {
            tables.name.push((protocol.filter, index));
            tables.guesses.extend(protocol.guess.map(|g| (index, g)));
            for key in protocol.over {
                match *key {
                    Key::Ether(n) => tables.ether[usize::from(n)] = index,
                    Key::Tcp(n) => tables.tcp[usize::from(n)] = index,
                    Key::Udp(n) => tables.udp[usize::from(n)] = index,
                    Key::Ip(n) => tables.ip[usize::from(n)] = index,
                    Key::Sap(n) => tables.sap[usize::from(n)] = index,
                    Key::Link(n) => tables.link.push((n, index)),
                    Key::Name(name) => tables.name.push((name, index)),
                }
            }
        }
        // Behind what the protocols claim themselves: the first entry holds.
        let named = layers::LINK.iter();
        let named = named.filter_map(|(link, filter)| Some((*link, index(filter)?)));
        tables.link.extend(named);
        tables
    })
}

fn by_number<T: Copy + Into<usize>>(len: usize, named: &[(T, &str)]) -> Vec<u16> {
    let mut table = vec![NONE; len];
    for (number, filter) in named {
        table[(*number).into()] = index(filter).unwrap_or(NONE);
    }
    table
}

fn by_port(runs: &[(u16, u16, &str)]) -> Vec<u16> {
    let mut table = vec![NONE; 1 << 16];
    for (first, last, filter) in runs {
        table[usize::from(*first)..=usize::from(*last)].fill(index(filter).unwrap_or(NONE));
    }
    table
}

/// The protocol under a key.
pub fn index_of(key: Key) -> Option<u16> {
    found(&key)
}
fn found(key: &Key) -> Option<u16> {
    let tables = tables();
    let index = match key {
        Key::Ether(n) => tables.ether[usize::from(*n)],
        Key::Tcp(n) => tables.tcp[usize::from(*n)],
        Key::Udp(n) => tables.udp[usize::from(*n)],
        Key::Ip(n) => tables.ip[usize::from(*n)],
        Key::Sap(n) => tables.sap[usize::from(*n)],
        Key::Link(n) => tables.link.iter().find(|e| e.0 == *n)?.1,
        Key::Name(name) => tables.name.iter().find(|e| e.0 == *name)?.1,
    };
    (index != NONE).then_some(index)
}

/// The protocol that follows; what has no protocol of its own is `data`.
pub fn following(reader: &mut Reader, next: &Next) -> Option<u16> {
    let data = || tables().data;
    match next {
        Next::End | Next::Unclaimed => None,
        Next::Data => data(),
        Next::Over(key) => (reader.decode_as(key)).or_else(|| found(key)).or_else(data),
        Next::Either(low, high) => carried(reader, low, high).or_else(data),
    }
}

/// A payload as it is judged: where the capture cut it, with zeros for what is not there, since lengths are judged too.
fn whole<'a>(reader: &Reader<'a>) -> Cow<'a, [u8]> {
    let (bytes, reported) = (reader.rest(), reader.reported());
    if bytes.len() >= reported {
        return Cow::Borrowed(bytes);
    }
    let mut whole = Vec::with_capacity(reported.min(MOST_JUDGED));
    whole.extend_from_slice(&bytes[..bytes.len().min(MOST_JUDGED)]);
    whole.resize(reported.min(MOST_JUDGED), 0);
    Cow::Owned(whole)
}

/// As Wireshark tries them: what earlier packets of the conversation carried, what the ports say, what the bytes look like.
fn carried(reader: &mut Reader, low: &Key, high: &Key) -> Option<u16> {
    let owns = |protocol: u16, bytes, key: &Key| {
        let accepts = ALL[usize::from(protocol)].accepts;
        accepts.is_none_or(|accepts| accepts(bytes, *key))
    };
    if let Some(protocol) = reader.decode_as(low).or_else(|| reader.decode_as(high)) {
        return Some(protocol);
    }
    let bytes = whole(reader);
    let bytes = bytes.as_ref();
    if let Some(protocol) = reader.conversation_carries()
        && owns(protocol, bytes, low)
    {
        return Some(protocol);
    }
    if let Some(protocol) = reader.conversation_expected(matches!(low, Key::Udp(_)))
        && owns(protocol, bytes, low)
    {
        return Some(protocol);
    }
    let accepted = |key: &Key| {
        // Port 0 is nobody's.
        let protocol = found(key).filter(|_| !matches!(key, Key::Tcp(0) | Key::Udp(0)))?;
        owns(protocol, bytes, key).then_some(protocol)
    };
    if let Some(protocol) = accepted(low).or_else(|| accepted(high)) {
        return Some(protocol);
    }
    let mut guesses = tables().guesses.iter();
    let guessed = guesses.find(|(_, guess)| guess(bytes, *low));
    let protocol = match guessed {
        Some((protocol, _)) => *protocol,
        None if matches!(low, Key::Udp(_)) && quic::goes_on(reader, bytes) => quic::index(),
        None => return None,
    };
    reader.note_carried(protocol);
    Some(protocol)
}
