//! Where the fields of a radiotap header lie (radiotap.org): each behind the one before, at a multiple of its own alignment.

/// The bits of the present words.
pub mod kind {
    pub const TSFT: u8 = 0;
    pub const FLAGS: u8 = 1;
    pub const RATE: u8 = 2;
    pub const CHANNEL: u8 = 3;
    pub const FHSS: u8 = 4;
    pub const DBM_SIGNAL: u8 = 5;
    pub const DBM_NOISE: u8 = 6;
    pub const LOCK_QUALITY: u8 = 7;
    pub const TX_ATTENUATION: u8 = 8;
    pub const DB_TX_ATTENUATION: u8 = 9;
    pub const DBM_TX_POWER: u8 = 10;
    pub const ANTENNA: u8 = 11;
    pub const DB_SIGNAL: u8 = 12;
    pub const DB_NOISE: u8 = 13;
    pub const RX_FLAGS: u8 = 14;
    pub const TX_FLAGS: u8 = 15;
    pub const DATA_RETRIES: u8 = 17;
    pub const XCHANNEL: u8 = 18;
    pub const MCS: u8 = 19;
    pub const AMPDU: u8 = 20;
    pub const VHT: u8 = 21;
    pub const TIMESTAMP: u8 = 22;
    pub const HE: u8 = 23;
    pub const HE_MU: u8 = 24;
    pub const ZERO_LENGTH: u8 = 26;
    pub const L_SIG: u8 = 27;
    pub const TLVS: u8 = 28;
    /// The namespace of a vendor, not a bit of the present words.
    pub const VENDOR: u8 = 255;
}

/// Length and alignment by kind; 0 where none is defined.
#[rustfmt::skip]
const SIZES: [(u8, u8); 29] = [
    (8, 8), (1, 1), (1, 1), (4, 2), (2, 2), (1, 1), (1, 1), (2, 2), (2, 2), (2, 2), (1, 1), (1, 1), (1, 1), (1, 1), (2, 2),
    (2, 2), (0, 1), (1, 1), (8, 4), (3, 1), (8, 4), (12, 2), (12, 8), (12, 2), (12, 2), (0, 2), (1, 1), (4, 2), (0, 4),
];

const EXTENDED: u32 = 1 << 31;
const VENDOR_NEXT: u32 = 1 << 30;
const RADIOTAP_NEXT: u32 = 1 << 29;
/// Behind version, padding and length.
pub const FIRST_WORD: usize = 4;

/// A field: what it is, where it begins in the header, and how long it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    pub kind: u8,
    pub start: usize,
    pub len: usize,
}

/// How many present words there are.
pub fn words(header: &[u8]) -> usize {
    let words = header.get(FIRST_WORD..).unwrap_or(&[]).chunks_exact(4);
    let more = words.take_while(|word| word[3] & 0x80 != 0).count();
    more + 1
}

/// Calls `each` for every field, as far as the header goes; the fields behind one of unknown length cannot be found.
/// Whether nothing was amiss.
pub fn entries(header: &[u8], mut each: impl FnMut(Entry)) -> bool {
    let words = words(header);
    let mut at = FIRST_WORD + 4 * words;
    let (mut vendor, mut base) = (false, 0);
    for word in 0..words {
        let present = word_at(header, FIRST_WORD + 4 * word);
        for (bit, size) in SIZES.iter().enumerate().take(29) {
            if vendor || present >> bit & 1 == 0 {
                continue;
            }
            let (len, align) = match base {
                0 => *size,
                _ => (0, 1),
            };
            if len == 0 && !(base == 0 && bit == usize::from(kind::TLVS)) {
                return false;
            }
            at = at.next_multiple_of(usize::from(align));
            let len = match len {
                0 => header.len().saturating_sub(at),
                len => usize::from(len),
            };
            if at + len > header.len() {
                return false;
            }
            let kind = bit as u8;
            each(Entry {
                kind,
                start: at,
                len,
            });
            at += len;
        }
        (vendor, base) = (false, base + 1);
        if present & RADIOTAP_NEXT != 0 {
            base = 0;
        }
        if present & VENDOR_NEXT != 0 {
            let Some(len) = vendor_len(header, at.next_multiple_of(2)) else {
                return false;
            };
            at = at.next_multiple_of(2);
            let kind = kind::VENDOR;
            each(Entry {
                kind,
                start: at,
                len,
            });
            at += len;
            (vendor, base) = (true, 0);
        }
        if present & EXTENDED == 0 {
            break;
        }
    }
    true
}

/// Six bytes, the last two of which say how many more there are.
fn vendor_len(header: &[u8], at: usize) -> Option<usize> {
    let len = header.get(at + 4..at + 6)?;
    let len = 6 + usize::from(len[0]) + 256 * usize::from(len[1]);
    (at + len <= header.len()).then_some(len)
}

pub fn word_at(header: &[u8], at: usize) -> u32 {
    let bytes = header.get(at..at + 4).unwrap_or(&[]);
    let bytes = bytes.iter().rev();
    bytes.fold(0, |word, byte| word << 8 | u32::from(*byte))
}
