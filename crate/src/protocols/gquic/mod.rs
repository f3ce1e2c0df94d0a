//! Google's QUIC, before the IETF's: versions Q023 to Q046. The handshake's messages are sent in clear, behind a hash.
mod fields;
mod frames;
mod tags;

use super::Own;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use frames::Layout;

static GQUIC: Own = Own::of("gquic");

const MIN_LEN: usize = 13;
const HASH_LEN: usize = 12;
const NONCE_LEN: usize = 32;
const ID_LEN: usize = 8;

/// Public flags up to Q043.
const WITH_VERSION: u8 = 1;
const WITH_NONCE: u8 = 4;
const WITH_ID: u8 = 8;
/// The first byte of Q046, whose packets have headers like the IETF's.
const LONG: u8 = 0xc0;
const SHORT: u8 = 0x40;
const Q046: u16 = 46;
/// From here on the most significant byte of a number comes first; before Q034 private flags stand behind a hash.
const BIG_ENDIAN_SINCE: u16 = 39;
const NO_PRIVATE_FLAGS_SINCE: u16 = 34;
const EARLY_DATA: u64 = 1;

/// Key of a fact of the conversation: the version, and the server's port behind it.
const AGREED: u64 = 0;

/// The number behind `Q`.
fn version(bytes: &[u8]) -> Option<u16> {
    let [b'Q', b'0', tens @ b'0'..=b'9', ones @ b'0'..=b'9', ..] = bytes else {
        return None;
    };
    Some(u16::from(tens - b'0') * 10 + u16::from(ones - b'0'))
}

/// A client's first packet: its flags, and a version that is known.
fn guess(bytes: &[u8], over: Key) -> bool {
    if !matches!(over, Key::Udp(_)) || bytes.len() < MIN_LEN {
        return false;
    }
    let first = bytes.first().copied().unwrap_or_default();
    let after = |at: usize| bytes.get(at..).and_then(version);
    match first & LONG {
        LONG => after(1) == Some(Q046),
        0 if first & (WITH_VERSION | WITH_ID) == WITH_VERSION | WITH_ID => {
            after(1 + ID_LEN).is_some_and(|version| (23..=Q046).contains(&version))
        }
        _ => false,
    }
}

/// What is known of the conversation.
#[derive(Clone, Copy)]
struct Agreed {
    version: u16,
    from_server: bool,
}

fn agreed(r: &mut Reader, said: Option<u16>) -> Agreed {
    let ends = r.ends();
    let known = r.recall(AGREED).map(|fact| fact.value);
    let known = known.unwrap_or_else(|| {
        let version = said.unwrap_or(Q046);
        let value = u64::from(version) << 16 | u64::from(ends.destination_port);
        if said.is_some() {
            r.remember(AGREED, value);
        }
        value
    });
    Agreed {
        version: (known >> 16) as u16,
        from_server: u64::from(ends.source_port) == known & 0xffff,
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let first: u8 = r.peek(0).unwrap_or_default();
    let (number_len, agreed) = match first & LONG {
        LONG => long(r)?,
        SHORT => short(r)?,
        _ => public(r)?,
    };
    let layout = Layout {
        little: agreed.version < BIG_ENDIAN_SINCE,
        entropy: agreed.version < NO_PRIVATE_FLAGS_SINCE,
        number_len,
    };
    let behind = usize::from(agreed.version < NO_PRIVATE_FLAGS_SINCE);
    let in_clear = r.rest().get(HASH_LEN + behind..);
    if in_clear.is_some_and(|rest| frames::is_clear(rest, layout)) {
        r.bytes(HASH, HASH_LEN)?;
        if behind > 0 {
            r.take(PRIVATE_FLAGS)?;
        }
        frames::all(r, layout)?;
    }
    r.rest_as(PAYLOAD);
    Ok(Next::End)
}

/// The header up to Q043.
fn public(r: &mut Reader) -> Result<(usize, Agreed), Stop> {
    let flags = r.take(FLAGS)?.0;
    r.nested(|r| {
        r.bits(flags, HAS_VERSION);
        r.bits(flags, RESET);
        r.bits(flags, HAS_NONCE);
        r.bits(flags, HAS_ID);
        r.bits(flags, NUMBER_SIZE);
        r.bits(flags, MULTIPATH);
        r.bits(flags, FLAGS_RESERVED);
    });
    // The version, which says how numbers are written, stands behind the first of them.
    let id_len = if flags & WITH_ID != 0 { 8 } else { 0 };
    let said = r.rest().get(id_len..).filter(|_| flags & WITH_VERSION != 0);
    let agreed = agreed(r, said.and_then(version));
    let little = agreed.version < BIG_ENDIAN_SINCE;
    if id_len > 0 {
        number(r, ID, id_len, little)?;
    }
    if flags & WITH_VERSION != 0 {
        r.bytes(VERSION, 4)?;
    }
    if flags & WITH_NONCE != 0 && agreed.from_server {
        r.bytes(NONCE, NONCE_LEN)?;
    }
    let len = [1, 2, 4, 6][usize::from(flags >> 4 & 3)];
    number(r, NUMBER, len, little)?;
    Ok((len, agreed))
}

fn number<T: Shown>(r: &mut Reader, field: Field<T>, len: usize, little: bool) -> Result<(), Stop> {
    let bytes = r.ahead(len)?.iter();
    let add = |value, byte: &u8| value << 8 | u64::from(*byte);
    let value = match little {
        true => bytes.rev().fold(0, add),
        false => bytes.fold(0, add),
    };
    r.bytes_as(field, len, value).map(drop)
}

fn long(r: &mut Reader) -> Result<(usize, Agreed), Stop> {
    let first = r.take(FLAGS)?.0;
    let kind = r.nested(|r| {
        r.bits(first, FORM);
        r.bits(first, FIXED);
        let kind = r.bits(first, PACKET_TYPE);
        r.bits(first, RESERVED);
        r.bits(first, NUMBER_LENGTH);
        kind
    });
    let said = version(r.bytes(VERSION, 4)?);
    let agreed = agreed(r, said);
    let lens: u8 = r.word()?;
    let destination = r.bits(lens, DESTINATION_LENGTH);
    let source = r.bits(lens, SOURCE_LENGTH);
    for len in [destination, source] {
        if len > 0 {
            r.take(ID)?;
        }
    }
    let len = usize::from(first & 3) + 1;
    number(r, NUMBER, len, false)?;
    if kind == EARLY_DATA && agreed.from_server {
        r.bytes(NONCE, NONCE_LEN)?;
    }
    Ok((len, agreed))
}

fn short(r: &mut Reader) -> Result<(usize, Agreed), Stop> {
    let first = r.take(FLAGS)?.0;
    r.nested(|r| {
        r.bits(first, FORM);
        r.bits(first, FIXED);
        r.bits(first, NUMBER_LENGTH);
    });
    let agreed = agreed(r, None);
    if !agreed.from_server {
        r.take(ID)?;
    }
    let len = usize::from(first & 3) + 1;
    number(r, NUMBER, len, false)?;
    Ok((len, agreed))
}

/// The frames of Q050, whose packets are like those of the IETF's drafts.
pub fn frames_of_q050(r: &mut Reader) -> Result<(), Stop> {
    let layout = Layout {
        little: false,
        entropy: false,
        number_len: 1,
    };
    r.borrowing(GQUIC.index(), |r| frames::all(r, layout))
}

/// `Payload (Encrypted), PKN: 1, CID: …` or `CHLO, PKN: 1`
fn info(layer: &Layer, out: &mut String) {
    use std::fmt::Write;
    out.push_str(match layer.value(PAYLOAD).is_some() {
        true => "Payload (Encrypted)",
        false => "Handshake",
    });
    if let Some(number) = layer.value(NUMBER) {
        let _ = write!(out, ", PKN: {number}");
    }
    if let Some(id) = layer.value(ID) {
        let _ = write!(out, ", CID: {id}");
    }
}
