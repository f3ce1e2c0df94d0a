//! What stands in an Ethernet frame behind the packet: padding, trailers of equipment, the check sequence.
use super::{FCS, FCS_STATUS, PADDING, PADDING_BAD, TRAILER, table};
use crate::protocols::{below, expert};
use crate::wire::*;

/// The shortest frame without its check sequence (IEEE 802.3 §3.2.8).
const SHORTEST: usize = 60;
const FCS_LEN: usize = 4;

/// Reads all that is left of an Ethernet frame, as Wireshark divides it.
pub fn read(r: &mut Reader) -> Result<(), Stop> {
    padding(r)?;
    let has_fcs = match r.frame().fcs_len {
        Some(0) => false,
        Some(4) => true,
        // GRE carries frames without theirs (RFC 1701, ERSPAN).
        _ if matches!(below(r, 1), "gre" | "erspan") => false,
        // Not said: what makes a frame longer than the shortest one with its check sequence is taken for one.
        _ => r.end() >= SHORTEST + FCS_LEN,
    };
    if !has_fcs || r.reported() < FCS_LEN {
        r.rest_as(TRAILER);
        return Ok(());
    }
    let trailer = (r.reported() - FCS_LEN).min(r.left());
    if trailer > 0 {
        r.bytes(TRAILER, trailer)?;
    }
    if r.left() >= FCS_LEN {
        r.take(FCS)?;
        // Unverified, as Wireshark leaves it unless asked.
        r.put_at(FCS_STATUS, r.at() - FCS_LEN, 0, 2);
    }
    Ok(())
}

/// Zeros up to the shortest length are padding; anything else there belongs to the trailer. Zeros that the capture cut may be
/// either.
pub fn padding(r: &mut Reader) -> Result<(), Stop> {
    let len = SHORTEST.saturating_sub(r.at());
    if len == 0 || r.end() < SHORTEST {
        return Ok(());
    }
    let is_zero = |bytes: &[u8]| bytes.iter().all(|b| *b == 0);
    match r.ahead(len) {
        Ok(bytes) if is_zero(bytes) => r.borrowing(table(), |r| r.bytes(PADDING, len).map(|_| ())),
        Err(stop) if is_zero(r.rest()) => Err(stop),
        Ok(_) => {
            r.borrowing(table(), |r| expert::tell(r, PADDING_BAD));
            Ok(())
        }
        Err(_) => Ok(()),
    }
}
