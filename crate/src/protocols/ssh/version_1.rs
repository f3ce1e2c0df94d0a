//! Packets of the first version (draft-ylonen-ssh-protocol-00), as far as they are not encrypted.
use super::fields::*;
use super::{MAX_PACKET, PACKETS, encrypted};
use crate::wire::*;

/// A length, padding up to a multiple of eight, then what was counted: a kind, its data and a checksum.
pub fn packet(r: &mut Reader, from: u64) -> Result<(), Stop> {
    const HEADER: usize = 4;
    const BLOCK: usize = 8;
    if r.left() < HEADER
        && let Some(stop) = r.unfinished()
    {
        return Err(stop);
    }
    let len = r.peek::<u32>(0).unwrap_or(0) as usize;
    if len > MAX_PACKET {
        return encrypted(r);
    }
    let padding = BLOCK - len % BLOCK;
    r.stay();
    r.whole(HEADER + padding + len)?;
    r.take(LENGTH)?;
    r.put_at(PADDING_LEN, r.at(), padding, padding as u64);
    r.skip(padding)?;
    // Each end's first message makes or takes the key; all that follow are encrypted.
    let before = r.recall(PACKETS | from).map_or(0, |fact| fact.value);
    r.remember(PACKETS | from, before + 1);
    r.within(len, |r| {
        if before == 0 && len > 0 {
            r.take(MESSAGE_1)?;
        }
        r.rest_as(PAYLOAD);
        Ok(())
    })?
}
