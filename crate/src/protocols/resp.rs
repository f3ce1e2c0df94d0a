//! Redis' protocol: lines that begin with the kind of their value, arrays and strings with their length.
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// REdis Serialization Protocol (Redis protocol specification)
    "Raw" = "resp" column "RESP" over [Key::Tcp(PORT)] info info lines lines {
        /// Array
        ARRAY: Mark = "array";
        /// Length
        ARRAY_LENGTH: i64 = "array.length";
        /// Bulk String
        BULK: Mark = "bulk_string";
        /// Length
        BULK_LENGTH: i64 = "bulk_string.length";
        /// Value
        BULK_VALUE: Bytes = "bulk_string.value";
        /// Integer
        INTEGER: i64 = "integer";
        /// String
        STRING: Ascii = "string";
        /// Error
        ERROR: Ascii = "error";
        /// Fragment
        FRAGMENT: Mark = "fragment";
    }
}

/// Where servers listen.
const PORT: u16 = 6379;
/// Deeper arrays are read as if they were not inside one another.
const MOST_DEEP: usize = 32;
const END: usize = 2;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    while r.left() > 0 {
        if r.left() < MOST_AWAITED && extent(r.rest(), 0).is_none() && r.can_wait() {
            return beginning(r);
        }
        element(r, 0)?;
    }
    Ok(Next::End)
}

/// A value whose end is not here is shown as far as it is, here and in each segment that brings more of it.
fn beginning(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let whole = bytes_of_whole(r.rest(), 0);
    r.stay();
    if whole > 0 {
        r.within(whole, |r| element(r, 0))??;
    }
    r.seek(start);
    r.unfinished().map_or(Ok(Next::End), Err)
}

/// How many bytes there are before the first string or line whose end is not here.
fn bytes_of_whole(bytes: &[u8], depth: usize) -> usize {
    let Some(line) = line(bytes) else {
        return 0;
    };
    let head = line.len() + END;
    let count = line.get(1..).and_then(number).unwrap_or(-1);
    match line.first() {
        Some(b'*') if depth < MOST_DEEP => {
            let mut at = head;
            for _ in 0..count {
                let rest = bytes.get(at..).unwrap_or(&[]);
                match extent(rest, depth + 1) {
                    Some(len) if !rest.is_empty() => at += len,
                    _ => return at + bytes_of_whole(rest, depth + 1),
                }
            }
            at
        }
        Some(b'$') => extent(bytes, depth).unwrap_or(0),
        _ => head,
    }
}

/// Longer values are read as far as they are here: each segment would have them looked through again.
const MOST_AWAITED: usize = 1 << 18;

/// How many bytes the first value has; none where its end is not here.
fn extent(bytes: &[u8], depth: usize) -> Option<usize> {
    measure(bytes, depth).map(|(len, _)| len)
}

/// The same, and the first byte of the last line's value that is no array.
fn measure(bytes: &[u8], depth: usize) -> Option<(usize, u8)> {
    let line = line(bytes)?;
    let head = line.len() + END;
    let kind = line.first().copied().unwrap_or(0);
    let count = line.get(1..).and_then(number).unwrap_or(-1);
    match kind {
        b'$' => {
            let Ok(len) = usize::try_from(count) else {
                return Some((head, kind));
            };
            let whole = head.checked_add(len)?.checked_add(END)?;
            (whole <= bytes.len()).then_some((whole, kind))
        }
        b'*' if depth < MOST_DEEP => {
            let (mut at, mut last) = (head, kind);
            for _ in 0..count {
                // As in Wireshark, an array that breaks off behind a string is not waited for.
                if at == bytes.len() && at > head && !matches!(last, b':' | b'+' | b'-') {
                    break;
                }
                let (len, kind) = measure(bytes.get(at..)?, depth + 1)?;
                at += len;
                last = kind;
            }
            Some((at, last))
        }
        _ => Some((head, kind)),
    }
}

/// The bytes before the next CR LF.
fn line(bytes: &[u8]) -> Option<&[u8]> {
    let end = bytes.windows(END).position(|pair| pair == b"\r\n")?;
    bytes.get(..end)
}

fn number(digits: &[u8]) -> Option<i64> {
    std::str::from_utf8(digits).ok()?.trim().parse().ok()
}

fn element(r: &mut Reader, depth: usize) -> Result<(), Stop> {
    let Some(line) = line(r.rest()) else {
        r.put_at(FRAGMENT, r.at(), r.left(), 0);
        return r.skip(r.left());
    };
    let value = line.get(1..).unwrap_or(&[]);
    match (line.first(), number(value)) {
        (Some(b'*'), Some(count)) => array(r, line.len() + END, count, depth),
        (Some(b'$'), Some(len)) => bulk(r, line.len() + END, len),
        (Some(b':'), Some(number)) => {
            r.put_at(INTEGER, r.at(), line.len() + END, number as u64);
            r.skip(line.len() + END)
        }
        (Some(b'+'), _) => text(r, STRING, value.len()),
        (Some(b'-'), _) => text(r, ERROR, value.len()),
        _ => {
            r.put_at(FRAGMENT, r.at(), line.len() + END, 0);
            r.skip(line.len() + END)
        }
    }
}

fn text(r: &mut Reader, field: Field<Ascii>, len: usize) -> Result<(), Stop> {
    r.put_at(field, r.at() + 1, len, 0);
    r.skip(1 + len + END)
}

fn array(r: &mut Reader, head: usize, count: i64, depth: usize) -> Result<(), Stop> {
    r.group(ARRAY, |r| {
        r.put_at(ARRAY_LENGTH, r.at(), head, count as u64);
        r.skip(head)?;
        if depth >= MOST_DEEP {
            return Ok(());
        }
        for _ in 0..count {
            if r.left() == 0 {
                break;
            }
            element(r, depth + 1)?;
        }
        Ok(())
    })
}

fn bulk(r: &mut Reader, head: usize, len: i64) -> Result<(), Stop> {
    r.group(BULK, |r| {
        r.put_at(BULK_LENGTH, r.at(), head, len as u64);
        r.skip(head)?;
        let Ok(len) = usize::try_from(len) else {
            return Ok(());
        };
        let here = len.min(r.left());
        r.bytes(BULK_VALUE, here)?;
        r.skip(END.min(r.left()))
    })
}

/// The most values that a line tells of.
const MOST_TOLD: usize = 100;

/// A request's words; an answer's values, of an array how many it has.
fn info(layer: &Layer, out: &mut String) {
    let request = layer.packet.ends.destination_port == PORT;
    out.push_str(if request { "Request:" } else { "Response:" });
    let spans = layer.packet.spans.iter().filter(|s| s.layer == layer.index);
    let mut in_array = false;
    for span in spans.take(MOST_TOLD) {
        let text = || String::from_utf8_lossy(layer.packet.bytes(span, layer.frame));
        let _ = match span.field {
            f if f == BULK.index => {
                in_array = span.depth > 0;
                Ok(())
            }
            // A word of a request, or a value by itself.
            f if f == BULK_VALUE.index && (!in_array || request) => write!(out, " {}", text()),
            f if f == ARRAY_LENGTH.index && !request => {
                write!(out, " Array({})", span.value as i64)
            }
            f if f == INTEGER.index && span.depth == 0 => write!(out, " {}", span.value as i64),
            f if f == STRING.index => write!(out, " {}", text()),
            f if f == ERROR.index => write!(out, " Error: {}", text()),
            f if f == FRAGMENT.index => write!(out, " [fragment]"),
            _ => Ok(()),
        };
    }
}

/// `Array: Length 3`, `Bulk String: ttl`
fn lines(line: &FieldLine, out: &mut String) -> Told {
    let _ = match (line.value(ARRAY_LENGTH), line.find(BULK_VALUE)) {
        (Some(len), _) if line.is(ARRAY) => write!(out, ": Length {}", len as i64),
        (_, Some(value)) if line.is(BULK) => {
            let bytes = line.bytes(value);
            let text = String::from_utf8_lossy(bytes.get(..80).unwrap_or(bytes));
            let shown: String = text
                .chars()
                .map(|c| if c.is_control() { '·' } else { c })
                .collect();
            write!(out, ": {shown}")
        }
        _ => return Told::Usual,
    };
    Told::Behind
}
