//! HPACK (RFC 7541): header fields by index into two tables, or as text that may be in Huffman's code.
use std::collections::VecDeque;
use std::sync::OnceLock;

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

/// §B: how many bits each byte's code has, the end's behind them; codes of a length rise with the bytes.
#[rustfmt::skip]
const LENGTHS: [u8; 257] = [
    13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28,
    28, 28, 28, 28, 28, 28, 28, 28, 6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6,
    5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15, 6, 12, 10, 13, 6, 7, 7, 7, 7, 7, 7,
    7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6,
    15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5, 6, 7, 6, 5, 5, 6, 7, 7,
    7, 7, 7, 15, 11, 14, 13, 28, 20, 22, 20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23,
    24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24, 22, 21, 20, 22, 22, 23, 23, 21,
    23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21, 23, 22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23,
    26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25, 19, 21, 26, 27, 27, 26, 27, 24,
    21, 21, 26, 26, 28, 27, 27, 27, 20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23,
    26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26, 30,
];
const LONGEST_CODE: usize = 30;

/// Bytes by length of their code, and of each length the first code and where its bytes begin.
struct Codes {
    bytes: Vec<u16>,
    first: [(u32, usize); LONGEST_CODE + 2],
}

fn codes() -> &'static Codes {
    static CODES: OnceLock<Codes> = OnceLock::new();
    CODES.get_or_init(|| {
        let mut bytes: Vec<u16> = (0..LENGTHS.len() as u16).collect();
        bytes.sort_by_key(|byte| LENGTHS[usize::from(*byte)]);
        let mut first = [(0, 0); LONGEST_CODE + 2];
        let (mut code, mut place) = (0, 0);
        for (len, entry) in first.iter_mut().enumerate() {
            *entry = (code, place);
            let count = LENGTHS.iter().filter(|l| usize::from(**l) == len).count();
            (code, place) = ((code + count as u32) << 1, place + count);
        }
        Codes { bytes, first }
    })
}

fn decoded(text: &[u8]) -> Option<Vec<u8>> {
    let codes = codes();
    let mut out = vec![];
    let (mut code, mut len) = (0u32, 0usize);
    let bits = text
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |bit| u32::from(byte >> bit & 1)));
    for bit in bits {
        (code, len) = (code << 1 | bit, len + 1);
        if len > LONGEST_CODE {
            return None;
        }
        let (first, place) = codes.first[len];
        let (_, end) = codes.first[len + 1];
        let at = place
            + code
                .checked_sub(first)
                .map_or(usize::MAX / 2, |n| n as usize);
        if at < end {
            out.push(u8::try_from(*codes.bytes.get(at)?).ok()?);
            (code, len) = (0, 0);
        }
    }
    // What is left are the first bits of the end.
    (len < 8).then_some(out)
}
