//! How a payload on ports that say nothing is told to be of a protocol that has no file of its own yet.
use crate::wire::{Judge, Key};

/// Filter names, and what their first bytes look like.
const GUESSES: &[(&str, Judge)] = &[
    ("tls", tls),
    ("openflow", openflow),
    ("fix", |bytes, over| {
        is_tcp(over) && bytes.starts_with(b"8=FIX")
    }),
    ("giop", |bytes, over| {
        is_tcp(over) && bytes.len() >= 12 && bytes.starts_with(b"GIOP")
    }),
    ("classicstun", |bytes, over| {
        !is_tcp(over) && without_cookie(bytes)
    }),
    ("dicom", |bytes, over| is_tcp(over) && association(bytes)),
    ("openwire", |bytes, over| {
        is_tcp(over) && bytes.get(5..13) == Some(b"ActiveMQ")
    }),
    ("smpp", |bytes, over| is_tcp(over) && short_message(bytes)),
    ("ymsg", |bytes, over| {
        is_tcp(over) && bytes.starts_with(b"YMSG")
    }),
    ("bt-dht", |bytes, over| !is_tcp(over) && dictionary(bytes)),
    ("miop", |bytes, over| {
        !is_tcp(over) && bytes.len() >= 16 && bytes.starts_with(b"MIOP")
    }),
    ("raknet", |bytes, over| !is_tcp(over) && offline(bytes)),
    ("rtps", |bytes, over| {
        !is_tcp(over)
            && bytes.len() >= 16
            && matches!(bytes, [b'R', b'T', b'P', b'S' | b'X', 1..=2, ..])
    }),
];
/// Protocols that do not take everything on their ports.
const ACCEPTING: &[(&str, Judge)] = &[
    ("classicstun", |bytes, _| without_cookie(bytes)),
    // DICOM PS3.8 §9.3: seven kinds of messages, and the version of those that open an association.
    ("dicom", |bytes, _| match bytes {
        [1 | 2, ..] => matches!(bytes, [_, _, _, _, _, _, 0, 1, ..]),
        _ => matches!(bytes, [3..=7, ..]),
    }),
    // Its messages begin with one of a few words.
    ("bt-dht", |bytes, _| dictionary(bytes)),
    ("enttec", |bytes, _| {
        matches!(bytes, [b'E', b'S', b'P' | b'D' | b'A' | b'N', ..])
    }),
    ("tplink-smarthome", smart_home),
    // Ember+: a frame begins with one of two bytes, by whether others are escaped in it.
    ("s101", |bytes, _| matches!(bytes, [0xfe | 0xf8, ..])),
    // ip.access: the stream's number is one of a few (signalling links, and those beside them).
    ("gsm_ipa", |bytes, _| {
        matches!(bytes, [_, _, 0x00 | 0xdd | 0xee | 0xef | 0xfc..=0xff, ..])
    }),
    ("oicq", |bytes, _| bytes.first() == Some(&2)),
    ("wccp", |bytes, _| matches!(bytes, [0, 0, 0, 7..=13, ..])),
    ("icq", |bytes, _| matches!(bytes, [2..=5, 0, ..])),
    // Versions 3 and 4 of the protocol, and the bit of a response.
    (
        "cql",
        |bytes, _| matches!(bytes, [version, ..] if matches!(version & 0x7f, 3 | 4)),
    ),
    (
        "cpfi",
        |bytes, _| matches!(bytes, [kind, ..] if matches!(kind >> 4, 4 | 9)),
    ),
];

fn is_tcp(over: Key) -> bool {
    matches!(over, Key::Tcp(_))
}

/// On the ports that it had before IANA gave it one.
fn openflow(bytes: &[u8], over: Key) -> bool {
    matches!(over, Key::Tcp(6633 | 6634))
        && matches!(bytes, [1 | 4 | 5 | 6, 0..=35, high, low, ..] if (*high, *low) >= (0, 8))
}

/// DICOM PS3.8 §9.3.2: a request to associate, whose version is the first.
fn association(bytes: &[u8]) -> bool {
    matches!(bytes, [1, _, _, _, _, _, 0, 1, _, _, ..])
}

/// RakNet: before there is a connection each message has the same sixteen bytes, behind its kind or, of pings and answers
/// to them, behind a time and a number as well.
fn offline(bytes: &[u8]) -> bool {
    const MAGIC: [u8; 16] = [
        0, 0xff, 0xff, 0, 0xfe, 0xfe, 0xfe, 0xfe, 0xfd, 0xfd, 0xfd, 0xfd, 0x12, 0x34, 0x56, 0x78,
    ];
    let at = match bytes.first() {
        Some(1 | 2) => 9,
        Some(0x1c) => 17,
        _ => 1,
    };
    bytes.get(at..at + MAGIC.len()) == Some(&MAGIC)
}

/// RFC 3489 §11.1, and the relays that came before RFC 5766: one of their messages, whose length fits.
fn without_cookie(bytes: &[u8]) -> bool {
    const HEADER: usize = 20;
    const COOKIE: &[u8] = &[0x21, 0x12, 0xa4, 0x42];
    let &[high, low, long, short, ref id @ ..] = bytes else {
        return false;
    };
    if id.starts_with(COOKIE) {
        return false;
    }
    let known = matches!(
        u16::from_be_bytes([high, low]),
        1..=4 | 6 | 0x101..=0x104 | 0x106 | 0x111..=0x116
    );
    known && usize::from(u16::from_be_bytes([long, short])) + HEADER == bytes.len()
}

/// SMPP 3.4 §3.2: length, command (a bit tells responses), status (0 in requests), sequence number from 1 on.
fn short_message(bytes: &[u8]) -> bool {
    let word = |at: usize| {
        bytes
            .get(at..at + 4)?
            .try_into()
            .ok()
            .map(u32::from_be_bytes)
    };
    let (Some(len), Some(command), Some(status), Some(1..)) = (word(0), word(4), word(8), word(12))
    else {
        return false;
    };
    let known =
        matches!(command & 0x7fff_ffff, 0..=9 | 0x0b | 0x15 | 0x21 | 0x102 | 0x103 | 0x111..=0x113);
    (16..1 << 16).contains(&len) && known && (status == 0 || command >> 31 == 1)
}

/// BEP 5: a message is a dictionary whose first key is that of its arguments, its answer, its error or its kind.
fn dictionary(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [b'd', b'1', b':', b'a' | b'r' | b'e' | b'q', ..] | [b'd', b'2', b':', b'i', b'p', ..]
    )
}

/// JSON, each byte mixed with the one before it and the first with 171; over TCP behind a length.
fn smart_home(bytes: &[u8], over: Key) -> bool {
    let text = bytes.get(if is_tcp(over) { 4 } else { 0 }..).unwrap_or(&[]);
    matches!(text, [first, second, ..] if first ^ 171 == b'{' && matches!(second ^ first, b'"' | b'}'))
}

pub const fn guessing(filter: &str) -> Option<Judge> {
    find(GUESSES, filter)
}
pub const fn accepting(filter: &str) -> Option<Judge> {
    find(ACCEPTING, filter)
}

const fn find(table: &[(&str, Judge)], filter: &str) -> Option<Judge> {
    let mut at = 0;
    while at < table.len() {
        if same(table[at].0, filter) {
            return Some(table[at].1);
        }
        at += 1;
    }
    None
}

/// `<`, for constants.
pub const fn before(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at < b.len() && (at == a.len() || a[at] < b[at])
}
/// `==`, for constants.
pub const fn same(a: &str, b: &str) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len()
}

/// A record header: its type and a version 3.x (RFC 8446 §5.1).
fn tls(bytes: &[u8], over: Key) -> bool {
    is_tcp(over) && matches!(bytes, [20..=24, 3, 0..=4, ..])
}
