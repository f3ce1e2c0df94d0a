//! Domain Name System: messages over UDP, and over TCP behind their length.
mod base32;
mod fields;
mod lines;
mod links;
mod names;
mod options;
mod records;
mod security;
pub mod security_fields;
mod services;
mod summary;

use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use names::take_name;
pub use summary::{heading, info};

/// Which of its relatives a message belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Flavour {
    Unicast,
    /// RFC 6762: the highest bit of a class is not the class's.
    Multicast,
    /// RFC 4795: other flags.
    LinkLocal,
}

/// What the parts of a message need to know of the whole.
#[derive(Clone, Copy)]
pub struct Message {
    /// Where it starts in its source: pointers count from here.
    pub start: usize,
    pub flavour: Flavour,
}

const HEADER: usize = 12;
const TYPE_AND_CLASS: usize = 4;
const RESPONSE: u16 = 0x8000;
const UPDATE: u16 = 5;
const STATEFUL: u16 = 6;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    whole(r, Flavour::Unicast)
}

/// All messages of a datagram or a segment.
pub fn whole(r: &mut Reader, flavour: Flavour) -> Result<Next, Stop> {
    match super::nearest(r, &["tcp", "udp"]) {
        "tcp" => over_tcp(r, flavour),
        _ => message(r, flavour),
    }
}

/// Over UDP elsewhere than on its port: a header with small counts, and a question that is one.
fn guess(bytes: &[u8], over: Key) -> bool {
    let [_, _, high, low, 0, 1, 0, answers, 0, authorities, 0, _, ..] = bytes else {
        return false;
    };
    let Some(name) = domain::parse(bytes, HEADER, 0) else {
        return false;
    };
    let Some([0, kind, 0, 1, ..]) = bytes.get(HEADER + name.len..) else {
        return false;
    };
    let query = high & 0x80 == 0;
    matches!(over, Key::Udp(_))
        && high & 0x78 == 0
        && low & 0x40 == 0
        && *kind != 0
        && !(query && (*answers > 0 || *authorities > 0))
}

/// RFC 1035 §4.2.2: messages one after another, each behind its length.
fn over_tcp(r: &mut Reader, flavour: Flavour) -> Result<Next, Stop> {
    let whole = |head: &[u8]| Some(2 + usize::from(u16::read(head)));
    r.messages(2, whole, |r| {
        r.take(LENGTH)?;
        message(r, flavour).map(drop)
    })
}

/// One message, to the end of the bytes.
fn message(r: &mut Reader, flavour: Flavour) -> Result<Next, Stop> {
    let message = Message {
        start: r.at(),
        flavour,
    };
    // Number and flags are told together.
    r.ahead(4)?;
    let id = r.take(ID)?.0;
    let flags = r.take(FLAGS)?.0;
    r.nested(|r| note_flags(r, flags, flavour));
    let opcode = flags >> 11 & 15;
    let counts = counts(r, opcode == UPDATE)?;
    if opcode == STATEFUL && counts == [0; 4] {
        security::stateful(r)?;
        return extraneous(r);
    }
    let heads = match opcode == UPDATE {
        false => [QUERIES, ANSWERS, AUTHORITIES, ADDITIONALS],
        true => [ZONE, PREREQUISITES, UPDATES, ADDITIONALS],
    };
    // A message that is not whole takes part in its exchange all the same, but nothing is said of that.
    let read = sections(r, counts, heads, &message);
    links::note(r, id, flags & RESPONSE != 0, read.is_ok());
    read?;
    extraneous(r)
}

fn sections(
    r: &mut Reader,
    counts: [u16; 4],
    heads: [Field<Mark>; 4],
    message: &Message,
) -> Result<(), Stop> {
    for (at, (count, head)) in counts.into_iter().zip(heads).enumerate() {
        if count > 0 {
            r.group(head, |r| section(r, at, count, message))?;
        }
    }
    Ok(())
}

fn note_flags(r: &mut Reader, flags: u16, flavour: Flavour) {
    let response = flags & RESPONSE != 0;
    r.bits(flags, FLAGS_RESPONSE);
    r.bits(flags, FLAGS_OPCODE);
    if flavour == Flavour::LinkLocal {
        r.bits(flags, FLAGS_CONFLICT);
        r.bits(flags, FLAGS_TRUNCATED);
        r.bits(flags, FLAGS_TENTATIVE);
    } else {
        if response {
            r.bits(flags, FLAGS_AUTHORITATIVE);
        }
        r.bits(flags, FLAGS_TRUNCATED);
        r.bits(flags, FLAGS_RECDESIRED);
        if response {
            r.bits(flags, FLAGS_RECAVAIL);
        }
        r.bits(flags, FLAGS_Z);
        // A query asks by this bit for signed data (RFC 6840 §5.7).
        if response {
            r.bits(flags, FLAGS_AUTHENTICATED);
        } else if flags & 0x20 != 0 {
            r.bits(flags, FLAGS_AD);
        }
        r.bits(flags, FLAGS_CHECKDISABLE);
    }
    if response {
        r.bits(flags, FLAGS_RCODE);
    }
    r.bits(flags, AUTHORITATIVE);
    r.bits(flags, RECURSION_AVAILABLE);
    r.bits(flags, AUTHENTIC);
    r.bits(flags, RESPONSE_CODE);
}

/// How many entries the four sections have; those of an update are called otherwise (RFC 2136 §2.2).
fn counts(r: &mut Reader, update: bool) -> Result<[u16; 4], Stop> {
    let fields = match update {
        false => [COUNT_QUERIES, COUNT_ANSWERS, COUNT_AUTH_RR, COUNT_ADD_RR],
        true => [
            COUNT_ZONES,
            COUNT_PREREQUISITES,
            COUNT_UPDATES,
            COUNT_ADD_RR,
        ],
    };
    let mut counts = [0; 4];
    for (count, field) in counts.iter_mut().zip(fields) {
        *count = r.take(field)?;
    }
    Ok(counts)
}

fn section(r: &mut Reader, at: usize, count: u16, message: &Message) -> Result<(), Stop> {
    for _ in 0..count {
        if at == 0 {
            question(r, message)?;
        } else {
            records::record(r, message)?;
        }
    }
    Ok(())
}

fn question(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    let (head, start) = (summary::reserve(r), r.at());
    let result = r.nested(|r| {
        // Of a question that is not all there nothing is said.
        let (name, len) = match domain::parse(r.from(0), start, message.start) {
            Some(name) => (name.text, name.len),
            None => (take_name(r, QRY_NAME, message)?, 0),
        };
        r.ahead(len + TYPE_AND_CLASS)?;
        r.bytes_as(QRY_NAME, len, message.start as u64)?;
        let dots = name.iter().filter(|b| **b == b'.').count();
        // A name of one character counts as none in Wireshark.
        let (letters, labels) = match name.len() {
            0 | 1 => (0, 0),
            letters => (letters, dots + 1),
        };
        r.put_at(QRY_NAME_LEN, start, len, letters as u64);
        r.put_at(COUNT_LABELS, start, len, labels as u64);
        let kind = r.take(QRY_TYPE)?;
        let class = class(r, message, QRY_CLASS, QRY_QU)?;
        Ok((name, kind, class))
    });
    let (name, kind, class) = result?;
    summary::question(r, head, &name, kind, class);
    Ok(())
}

/// A class, and the bit that multicast takes from it; returns both.
fn class(
    r: &mut Reader,
    message: &Message,
    field: Field<Hex<u16>>,
    flag: Field<Flag<15>>,
) -> Result<u16, Stop> {
    if message.flavour != Flavour::Multicast {
        return Ok(r.take(field)?.0);
    }
    let class = r.word::<u16>()?;
    r.put_at(field, r.at() - 2, 2, u64::from(class & 0x7fff));
    r.bits(class, flag);
    Ok(class)
}

/// What stands behind the last section.
fn extraneous(r: &mut Reader) -> Result<Next, Stop> {
    let len = r.reported();
    if len > 0 {
        let at = r.at();
        r.rest_as(EXTRANEOUS_DATA);
        r.put_at(EXTRANEOUS_LENGTH, at, r.at() - at, len as u64);
    }
    Ok(Next::End)
}
