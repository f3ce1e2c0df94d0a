//! The control message of the multicast protocol for low-power networks (RFC 7731 §6.2).
use super::*;
use std::fmt::Write;

pub(super) fn read(r: &mut Reader) -> Result<(), Stop> {
    while r.reported() > 0 {
        r.group(SEED, read_seed)?;
    }
    Ok(())
}

fn read_seed(r: &mut Reader) -> Result<(), Stop> {
    let first = r.take(SEED_MIN)?;
    let word = r.word::<u8>()?;
    let len = r.bits(word, SEED_LEN) as usize;
    let kind = r.bits(word, SEED_ID_LEN);
    read_id(r, kind)?;
    if len == 0 {
        return Ok(());
    }
    r.group(BUFFERED, |r| {
        let start = r.at();
        let messages = r.ahead(len)?;
        let bits = messages
            .iter()
            .flat_map(|byte| (0..8).map(move |bit| byte & 0x80 >> bit != 0));
        for (nth, set) in bits.enumerate() {
            if set {
                let sequence = first.wrapping_add(nth as u8);
                r.put_at(SEED_SEQUENCE, start + nth / 8, 1, u64::from(sequence));
            }
        }
        r.skip(len)
    })
}

fn read_id(r: &mut Reader, kind: u64) -> Result<(), Stop> {
    let mut text = String::new();
    let len = match kind {
        // None: the seed is the packet's own source.
        0 => 0,
        1 => 2,
        2 => 8,
        _ => 16,
    };
    let bytes = r.ahead(len)?;
    let _ = match (kind, <[u8; 16]>::try_from(bytes)) {
        (0, _) => write!(text, "{}", r.ends().source),
        (_, Ok(address)) => write!(text, "{}", Address::Ip6(address)),
        (1, _) => write!(text, "{:04x}", u16::read(bytes)),
        _ => {
            let parts: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            write!(text, "{}", parts.join(":"))
        }
    };
    r.put_text(SEED_ID, text.as_bytes());
    r.skip(len)
}
