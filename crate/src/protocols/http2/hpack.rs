//! HPACK (RFC 7541): header fields by index into two tables, or as text that may be in Huffman's code.
use super::huffman::decoded;
use std::collections::VecDeque;

/// §4.1: what an entry counts besides its bytes.
const OVERHEAD: usize = 32;
const DEFAULT_SIZE: usize = 4096;
/// A larger table is not kept, whatever the ends agree on.
const LARGEST: usize = 1 << 16;
/// Longer text is not decoded.
const LONGEST: usize = 1 << 16;

/// §A: names in the order in which the static table first has them.
const NAMES: [&str; 52] = [
    ":authority",
    ":method",
    ":path",
    ":scheme",
    ":status",
    "accept-charset",
    "accept-encoding",
    "accept-language",
    "accept-ranges",
    "accept",
    "access-control-allow-origin",
    "age",
    "allow",
    "authorization",
    "cache-control",
    "content-disposition",
    "content-encoding",
    "content-language",
    "content-length",
    "content-location",
    "content-range",
    "content-type",
    "cookie",
    "date",
    "etag",
    "expect",
    "expires",
    "from",
    "host",
    "if-match",
    "if-modified-since",
    "if-none-match",
    "if-range",
    "if-unmodified-since",
    "last-modified",
    "link",
    "location",
    "max-forwards",
    "proxy-authenticate",
    "proxy-authorization",
    "range",
    "referer",
    "refresh",
    "retry-after",
    "server",
    "set-cookie",
    "strict-transport-security",
    "transfer-encoding",
    "user-agent",
    "vary",
    "via",
    "www-authenticate",
];
/// §A: the entries that have a value, from the second on; behind them names stand once each.
const VALUES: [(u8, &str); 13] = [
    (1, "GET"),
    (1, "POST"),
    (2, "/"),
    (2, "/index.html"),
    (3, "http"),
    (3, "https"),
    (4, "200"),
    (4, "204"),
    (4, "206"),
    (4, "304"),
    (4, "400"),
    (4, "404"),
    (4, "500"),
];
const STATIC: usize = 61;

fn fixed(index: usize) -> Option<(Vec<u8>, Vec<u8>)> {
    let (name, value) = match index {
        1 => (0, ""),
        2..=14 => {
            let (name, value) = VALUES.get(index - 2)?;
            (usize::from(*name), *value)
        }
        16 => (6, "gzip, deflate"),
        _ => (index - 10, ""),
    };
    Some((NAMES.get(name)?.as_bytes().to_vec(), value.into()))
}

/// The table that grows with what was sent, its newest entry first.
pub struct Table {
    entries: VecDeque<(Vec<u8>, Vec<u8>)>,
    size: usize,
    most: usize,
}
impl Default for Table {
    fn default() -> Self {
        Table {
            entries: VecDeque::new(),
            size: 0,
            most: DEFAULT_SIZE,
        }
    }
}

fn size((name, value): &(Vec<u8>, Vec<u8>)) -> usize {
    name.len() + value.len() + OVERHEAD
}

impl Table {
    /// As bytes, to be remembered.
    pub fn pack(&self) -> Vec<u8> {
        let mut out = (self.most as u32).to_be_bytes().to_vec();
        for text in self.entries.iter().flat_map(|(name, value)| [name, value]) {
            out.extend_from_slice(&(text.len() as u32).to_be_bytes());
            out.extend_from_slice(text);
        }
        out
    }
    pub fn unpack(mut bytes: &[u8]) -> Table {
        let number = |bytes: &mut &[u8]| {
            let (number, rest) = bytes.split_first_chunk::<4>()?;
            *bytes = rest;
            Some(u32::from_be_bytes(*number) as usize)
        };
        let mut table = Table {
            most: number(&mut bytes).unwrap_or(DEFAULT_SIZE),
            ..Table::default()
        };
        let mut text = || {
            let len = number(&mut bytes)?;
            let (text, rest) = bytes.split_at_checked(len)?;
            bytes = rest;
            Some(text.to_vec())
        };
        while let (Some(name), Some(value)) = (text(), text()) {
            let entry = (name, value);
            table.size += size(&entry);
            table.entries.push_back(entry);
        }
        table
    }
    fn get(&self, index: usize) -> Option<(Vec<u8>, Vec<u8>)> {
        match index {
            0 => None,
            1..=STATIC => fixed(index),
            _ => self.entries.get(index - STATIC - 1).cloned(),
        }
    }
    fn shrink(&mut self, room: usize) {
        while self.size + room > self.most
            && let Some(oldest) = self.entries.pop_back()
        {
            self.size -= size(&oldest);
        }
    }
    fn add(&mut self, entry: (Vec<u8>, Vec<u8>)) {
        let room = size(&entry);
        self.shrink(room);
        if room <= self.most {
            self.size += room;
            self.entries.push_front(entry);
        }
    }
}

/// One step of a header block.
pub struct Item {
    pub len: usize,
    pub what: What,
}
pub enum What {
    Size(usize),
    Header {
        name: Vec<u8>,
        value: Vec<u8>,
        /// §6: how it was written, without and with the name's index.
        representation: &'static str,
        /// 0 for a new name.
        index: usize,
    },
}

/// Reads what a header block begins with; none where it is wrong or not whole.
pub fn item(table: &mut Table, bytes: &[u8]) -> Option<Item> {
    let mut rest = bytes;
    let first = *bytes.first()?;
    let what = match first {
        0x80.. => {
            let index = integer(&mut rest, 7)?;
            let (name, value) = table.get(index)?;
            What::Header {
                name,
                value,
                representation: "Indexed Header Field",
                index,
            }
        }
        0x20..=0x3f => {
            let most = integer(&mut rest, 5)?;
            table.most = most.min(LARGEST);
            table.shrink(0);
            What::Size(most)
        }
        _ => {
            let (prefix, representation) = match first {
                0x40.. => (
                    6,
                    [
                        "Literal Header Field with Incremental Indexing - New Name",
                        "Literal Header Field with Incremental Indexing - Indexed Name",
                    ],
                ),
                0x10.. => (
                    4,
                    [
                        "Literal Header Field never Indexed - New Name",
                        "Literal Header Field never Indexed - Indexed Name",
                    ],
                ),
                _ => (
                    4,
                    [
                        "Literal Header Field without Indexing - New Name",
                        "Literal Header Field without Indexing - Indexed Name",
                    ],
                ),
            };
            let index = integer(&mut rest, prefix)?;
            let name = match index {
                0 => text(&mut rest)?,
                index => table.get(index)?.0,
            };
            let value = text(&mut rest)?;
            if prefix == 6 {
                table.add((name.clone(), value.clone()));
            }
            What::Header {
                name,
                value,
                representation: representation[usize::from(index > 0)],
                index,
            }
        }
    };
    Some(Item {
        len: bytes.len() - rest.len(),
        what,
    })
}

/// §5.1.
fn integer(bytes: &mut &[u8], prefix: u32) -> Option<usize> {
    let (first, mut rest) = bytes.split_first()?;
    let most = (1 << prefix) - 1;
    let mut number = usize::from(*first) & most;
    if number == most {
        for shift in (0..28).step_by(7) {
            let (byte, behind) = rest.split_first()?;
            rest = behind;
            number += usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                *bytes = rest;
                return Some(number);
            }
        }
        return None;
    }
    *bytes = rest;
    Some(number)
}

/// §5.2.
fn text(bytes: &mut &[u8]) -> Option<Vec<u8>> {
    let coded = bytes.first()? & 0x80 != 0;
    let len = integer(bytes, 7)?;
    let (text, rest) = bytes.split_at_checked(len).filter(|_| len <= LONGEST)?;
    *bytes = rest;
    match coded {
        true => decoded(text),
        false => Some(text.to_vec()),
    }
}
