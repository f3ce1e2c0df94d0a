//! Header blocks: what they say in full, and the table that the next block refers to.
use super::fields::*;
use super::hpack::{Table, What, item};
use crate::wire::*;

/// Keys of what a conversation remembers, with the direction: the table, and a block whose end is in a later frame.
const TABLE: u64 = 0;
const PENDING: u64 = 2;
/// More headers are not read of a block, as in Wireshark.
const MOST_HEADERS: u32 = 200;
/// What Wireshark counts besides of each: two lengths.
const LENGTHS: usize = 8;
/// Nor of one that waits for its end.
const LONGEST_BLOCK: usize = 1 << 18;

pub struct Headers {
    table: Table,
    pending: Vec<u8>,
    changed: bool,
}

/// What of a block the body depends on.
#[derive(Default)]
pub struct Said {
    pub media: Vec<u8>,
    pub encoding: Vec<u8>,
}

impl Headers {
    /// The state behind the packets before.
    pub fn begun(r: &mut Reader) -> Headers {
        let direction = r.direction();
        let table = r.recall_earlier(TABLE | direction);
        let pending = r.recall_earlier(PENDING | direction);
        Headers {
            table: table.map_or_else(Table::default, |fact| Table::unpack(&fact.bytes)),
            pending: pending.map_or(vec![], |fact| fact.bytes.to_vec()),
            changed: false,
        }
    }
    pub fn remember(&self, r: &mut Reader) {
        if self.changed {
            let direction = r.direction();
            r.remember_bytes(TABLE | direction, 0, &self.table.pack());
            r.remember_bytes(PENDING | direction, 0, &self.pending);
        }
    }
    /// Reads a block at a place just read; one that does not end there is kept.
    pub fn read(
        &mut self,
        r: &mut Reader,
        (start, len): (usize, usize),
        ends: bool,
    ) -> Option<Said> {
        self.changed = true;
        let bytes = r.from(start).get(..len).unwrap_or(&[]);
        if self.pending.is_empty() && ends {
            return Some(self.block(r, start, bytes));
        }
        if self.pending.len() + len <= LONGEST_BLOCK {
            self.pending.extend_from_slice(bytes);
        }
        if !ends {
            return None;
        }
        let whole = std::mem::take(&mut self.pending);
        let mut said = None;
        r.decoding("Header block", whole.clone(), |r| {
            said = Some(self.block(r, 0, &whole));
        });
        said
    }

    fn block(&mut self, r: &mut Reader, start: usize, bytes: &[u8]) -> Said {
        let mut said = Said::default();
        let (mut at, mut count, mut total) = (0, 0, 0);
        let mut parts: [Vec<u8>; 3] = Default::default();
        let length = r.packet().spans.len();
        r.put(HEADER_LENGTH, 0);
        r.put(HEADER_COUNT, 0);
        let noted = r.packet().spans.len() > length;
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
            let Some(item) = item(&mut self.table, rest) else {
                r.note_stop(Stop::Malformed("a header block cannot be decoded"));
                break;
            };
            let place = start + at;
            at += item.len;
            if count >= MOST_HEADERS {
                continue;
            }
            match item.what {
                What::Size(size) => {
                    count += 1;
                    r.put_at(TABLE_SIZE_UPDATE, place, item.len, 0);
                    r.nested(|r| r.put_at(TABLE_SIZE, place, item.len, size as u64));
                }
                What::Header {
                    name,
                    value,
                    representation,
                    index,
                } => {
                    count += 1;
                    total += name.len() + value.len() + LENGTHS;
                    r.put_at(HEADER, place, item.len, 0);
                    r.nested(|r| {
                        header(r, &name, &value);
                        r.put_text(HEADER_REPR, representation.as_bytes());
                        if index > 0 {
                            r.put_at(HEADER_INDEX, place, 1, index as u64);
                        }
                    });
                    match name.as_slice() {
                        b":scheme" => parts[0] = value,
                        b":authority" => parts[1] = value,
                        b":path" => parts[2] = value,
                        b"content-type" => said.media = value,
                        b"content-encoding" => said.encoding = value,
                        _ => {}
                    }
                }
            }
        }
        if noted {
            self.counted(r, length, (total, count));
        }
        if parts.iter().all(|part| !part.is_empty()) {
            let [scheme, authority, path] = parts;
            r.put_text(FULL_URI, &[&scheme[..], b"://", &authority, &path].concat());
        }
        said
    }

    /// The two numbers that stand before the headers are known only behind them.
    fn counted(&self, r: &mut Reader, place: usize, (total, count): (usize, u32)) {
        r.revalue(place, HEADER_LENGTH, total as u64);
        r.revalue(place, HEADER_COUNT, u64::from(count));
    }
}

fn header(r: &mut Reader, name: &[u8], value: &[u8]) {
    r.put(HEADER_NAME_LENGTH, name.len() as u64);
    r.put_text(HEADER_NAME, name);
    r.put(HEADER_VALUE_LENGTH, value.len() as u64);
    r.put_text(HEADER_VALUE, value);
    if let Some(index) = PROTOCOL.labelled(H_AUTHORITY, H_WWW_AUTHENTICATE, name) {
        let known = PROTOCOL.fields.get(usize::from(index));
        match known.map(|field| field.kind) {
            Some(Kind::Text) => r.put_text(Field::<Text>::at(index), value),
            _ => {
                let digits = value.iter().take_while(|b| b.is_ascii_digit()).take(18);
                let number = digits.fold(0, |n, d| n * 10 + u64::from(d - b'0'));
                r.put(Field::<u64>::at(index), number);
            }
        }
    }
    r.put_text(HEADER_UNESCAPED, value);
}
