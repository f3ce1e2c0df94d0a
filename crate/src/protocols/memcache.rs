//! Memcached: values under keys, by lines of text or by messages with a header of 24 bytes.
use super::http::lines::{line, offset};
use crate::names::memcache as names;
use crate::wire::*;

protocol! {
    /// Memcache Protocol (memcached's protocol.txt and protocol_binary.h)
    "Raw" = "memcache" column "MEMCACHE" over [Key::Tcp(11211), Key::Udp(11211)] info info {
        /// Magic
        MAGIC: u8 = "magic" named names::MAGIC;
        /// Opcode
        OPCODE: u8 = "opcode" named names::OPCODE;
        /// Key Length
        KEY_LENGTH: u16 = "key.length";
        /// Extras length
        EXTRAS_LENGTH: u8 = "extras.length";
        /// Data type
        DATA_TYPE: u8 = "data_type" named names::DATA_TYPE;
        /// Reserved
        RESERVED: u16 = "reserved";
        /// Status
        STATUS: u16 = "status" named names::STATUS;
        /// Value length
        VALUE_LENGTH: u32 = "value.length";
        /// Total body length
        TOTAL_BODY_LENGTH: u32 = "total_body_length";
        /// Opaque
        OPAQUE: u32 = "opaque";
        /// CAS
        CAS: u64 = "cas";
        /// Extras
        EXTRAS: Mark = "extras";
        /// Flags
        EXTRAS_FLAGS: Hex<u32> = "extras.flags";
        /// Expiration
        EXTRAS_EXPIRATION: u32 = "extras.expiration";
        /// Amount to add
        EXTRAS_DELTA: u64 = "extras.delta";
        /// Initial value
        EXTRAS_INITIAL: u64 = "extras.initial";
        /// Unknown
        EXTRAS_UNKNOWN: Bytes = "extras.unknown";
        /// Key
        KEY: Text = "key";
        /// Value
        VALUE: Text = "value";
        /// Response
        EXTRAS_RESPONSE: u64 = "extras.response";
        /// Command
        COMMAND: Text = "command";
        /// Flags
        FLAGS: u16 = "flags";
        /// Expiration
        EXPIRATION: u32 = "expiration";
        /// Noreply
        NOREPLY: Text = "noreply";
        /// Response
        RESPONSE: Text = "response";
        /// Version
        VERSION: Text = "version";
        /// Stat name
        NAME: Text = "name";
        /// Stat value
        NAME_VALUE: Text = "name_value";
        /// Line
        LINE: Text = "";
    }
}

const ASKING: u8 = 0x80;
const ANSWERING: u8 = 0x81;
const HEADER: usize = 24;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    match r.rest().first() {
        Some(&(ASKING | ANSWERING)) => r.messages(HEADER, length, message),
        _ => text(r),
    }
}

fn length(header: &[u8]) -> Option<usize> {
    let body = header.get(8..).map_or(0, u32::read) as usize;
    matches!(header.first(), Some(&(ASKING | ANSWERING))).then_some(HEADER + body)
}

fn message(r: &mut Reader) -> Result<(), Stop> {
    let asks = r.take(MAGIC)? == ASKING;
    let opcode = r.take(OPCODE)?;
    let key = usize::from(r.take(KEY_LENGTH)?);
    let extras = usize::from(r.take(EXTRAS_LENGTH)?);
    r.take(DATA_TYPE)?;
    r.take(if asks { RESERVED } else { STATUS })?;
    let body = r.take(TOTAL_BODY_LENGTH)? as usize;
    let value = body.saturating_sub(key + extras);
    r.put_at(VALUE_LENGTH, r.at() - 4, 4, value as u64);
    r.take(OPAQUE)?;
    r.take(CAS)?;
    if extras > 0 {
        r.group(EXTRAS, |r| r.within(extras, |r| more(r, opcode, asks)))??;
    }
    if key > 0 {
        r.bytes(KEY, key)?;
    }
    // Sums are answered by a number.
    if !asks && value == 8 && matches!(opcode, 5 | 6 | 0x15 | 0x16) {
        return r.take(EXTRAS_RESPONSE).map(drop);
    }
    if value > 0 {
        r.bytes(VALUE, value.min(r.left()))?;
    }
    Ok(())
}

fn more(r: &mut Reader, opcode: u8, asks: bool) -> Result<(), Stop> {
    match (opcode, asks) {
        (5 | 6 | 0x15 | 0x16, true) => {
            r.run(&PROTOCOL, EXTRAS_DELTA, EXTRAS_INITIAL)?;
            r.take(EXTRAS_EXPIRATION)?;
        }
        (1..=3 | 0x11..=0x13, true) => {
            r.run(&PROTOCOL, EXTRAS_FLAGS, EXTRAS_EXPIRATION)?;
        }
        (8 | 0x18, true) => drop(r.take(EXTRAS_EXPIRATION)?),
        (0 | 9 | 0x0c | 0x0d, false) => drop(r.take(EXTRAS_FLAGS)?),
        _ => {}
    }
    r.rest_as(EXTRAS_UNKNOWN);
    Ok(())
}

/// Lines, each a request or an answer; a value stands behind the line that says how long it is.
fn text(r: &mut Reader) -> Result<Next, Stop> {
    while r.left() > 0 {
        let (start, rest) = (r.at(), r.rest());
        let (text, len) = line(rest);
        if len == text.len()
            && let Some(stop) = r.unfinished()
        {
            return Err(stop);
        }
        let value = value_length(text);
        if let Some(value) = value {
            r.whole(len.saturating_add(value).saturating_add(2))?;
        }
        r.group(LINE, |r| {
            words(r, start, text);
            r.skip(len)?;
            if let Some(value) = value {
                r.bytes(VALUE, value.min(r.left()))?;
                r.skip(2.min(r.left()))?;
            }
            Ok::<(), Stop>(())
        })?;
    }
    Ok(Next::End)
}

fn number(digits: &[u8]) -> Option<u64> {
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// `set lamp 0 60 3`, `VALUE lamp 0 3`
fn value_length(text: &[u8]) -> Option<usize> {
    let mut words = text.split(|b| *b == b' ').filter(|word| !word.is_empty());
    let between = match words.next()? {
        b"set" | b"add" | b"replace" | b"append" | b"prepend" | b"cas" => 3,
        b"VALUE" => 2,
        _ => return None,
    };
    number(words.nth(between)?).and_then(|len| usize::try_from(len).ok())
}

fn words(r: &mut Reader, start: usize, text: &[u8]) {
    let words: Vec<&[u8]> = text
        .split(|b| *b == b' ')
        .filter(|word| !word.is_empty())
        .collect();
    let Some((first, rest)) = words.split_first() else {
        return;
    };
    let put = |r: &mut Reader, field: Field<Text>, word: &[u8]| {
        r.put_at(field, start + offset(text, word), word.len(), 0);
    };
    let count = |r: &mut Reader, field: u8, word: &[u8]| {
        if let Some(value) = number(word) {
            let field = Field::<u64>::at(field);
            r.put_at(field, start + offset(text, word), word.len(), value);
        }
    };
    let numbers: &[u8] = match *first {
        b"set" | b"add" | b"replace" | b"append" | b"prepend" | b"cas" => {
            &[FLAGS.index, EXPIRATION.index, VALUE_LENGTH.index, CAS.index]
        }
        b"VALUE" => &[FLAGS.index, VALUE_LENGTH.index, CAS.index],
        b"get" | b"gets" | b"incr" | b"decr" | b"delete" | b"touch" => &[],
        b"VERSION" => {
            rest.iter().for_each(|word| put(r, VERSION, word));
            return;
        }
        b"STAT" => {
            put(r, COMMAND, first);
            for (field, word) in [NAME, NAME_VALUE].into_iter().zip(rest) {
                put(r, field, word);
            }
            return;
        }
        word if word.iter().all(u8::is_ascii_uppercase) && *first != b"END" => {
            put(r, RESPONSE, first);
            return;
        }
        b"END" => return,
        word if word.iter().all(u8::is_ascii_lowercase) => {
            put(r, COMMAND, first);
            return;
        }
        _ => return,
    };
    if *first != b"VALUE" {
        put(r, COMMAND, first);
    }
    if numbers.is_empty() {
        let sums = matches!(*first, b"incr" | b"decr");
        for (at, word) in rest.iter().enumerate() {
            let field = match at {
                _ if *word == b"noreply" => NOREPLY,
                1 if sums => VALUE,
                _ => KEY,
            };
            put(r, field, word);
        }
        return;
    }
    if let Some((key, rest)) = rest.split_first() {
        put(r, KEY, key);
        for (field, word) in numbers.iter().zip(rest) {
            count(r, *field, word);
        }
        if let Some(word) = rest.iter().find(|word| **word == b"noreply") {
            put(r, NOREPLY, word);
        }
    }
}

/// `Get Request`, `set lamp 0 60 3`
fn info(layer: &Layer, out: &mut String) {
    if let (Some(magic), Some(opcode)) = (layer.value(MAGIC), layer.value(OPCODE)) {
        out.push_str(names::OPCODE.get(opcode).unwrap_or("Unknown opcode"));
        out.push(' ');
        out.push_str(names::MAGIC.get(magic).unwrap_or(""));
        return;
    }
    match layer.bytes(LINE).map(|bytes| line(bytes).0) {
        Some(text) if text.first().is_some_and(u8::is_ascii_alphabetic) => {
            out.push_str(&String::from_utf8_lossy(text));
        }
        _ => out.push_str("MEMCACHE Continuation"),
    }
}
