//! Encrypted frames: what stands before and behind the cipher text (IEEE 802.11-2020 clauses 12.3 and 12.5).
use super::*;
use std::fmt::Write;

pub fn read(r: &mut Reader) -> Result<Next, Stop> {
    /// Bytes behind the cipher text: a checksum of four, or a code of eight.
    const CHECKSUM: usize = 4;
    const CODE: usize = 8;
    let head = r.ahead(4)?;
    let (first, second, third, key) = (head[0], head[1], head[2], head[3]);
    let extended = key & 0x20 != 0;
    // TKIP's second byte follows from its first, so that no weak key is used.
    let behind = match (extended, second == (first | 0x20) & 0x7f) {
        (false, _) => {
            r.bytes_as(
                WEP_IV,
                3,
                (0..3).fold(0, |iv, at| iv << 8 | u64::from(head[at])),
            )?;
            key_index(r)?;
            checksum(r);
            CHECKSUM
        }
        (true, true) => {
            extended_vector(r, TKIP_EXTIV, [0, 2])?;
            CHECKSUM
        }
        // CCMP keeps its third byte free.
        (true, false) if third != 0 => {
            r.ahead(8)?;
            r.skip(3)?;
            key_index(r)?;
            r.skip(4)?;
            0
        }
        (true, false) => {
            extended_vector(r, CCMP_EXTIV, [1, 0])?;
            CODE
        }
    };
    let len = r.reported().saturating_sub(behind);
    r.limit_above(len);
    Ok(if len == 0 { Next::End } else { Next::Data })
}

fn key_index(r: &mut Reader) -> Result<(), Stop> {
    let key = r.word::<u8>()? >> 6;
    r.put_at(WEP_KEY, r.at() - 1, 1, key.into());
    Ok(())
}

fn checksum(r: &mut Reader) {
    let end = r.at() + r.reported();
    if let Some(start) = end.checked_sub(4)
        && let Some(bytes) = r.from(start).get(..4)
        && start >= r.at()
    {
        let value = bytes
            .iter()
            .fold(0, |word, byte| word << 8 | u64::from(*byte));
        r.put_at(WEP_ICV, start, 4, value);
    }
}

/// Eight bytes: the number of the packet lies in six of them.
fn extended_vector(r: &mut Reader, field: Field<Text>, low: [usize; 2]) -> Result<(), Stop> {
    let bytes = r.ahead(8)?;
    let high = bytes.iter().skip(4).rev();
    let high = high.fold(0u32, |word, byte| word << 8 | u32::from(*byte));
    let mut text = String::new();
    let _ = write!(
        text,
        "0x{high:08X}{:02X}{:02X}",
        bytes[low[0]], bytes[low[1]]
    );
    r.put_text(field, text.as_bytes());
    r.skip(3)?;
    key_index(r)?;
    r.skip(4)
}
