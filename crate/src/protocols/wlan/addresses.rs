//! The addresses of a frame: what the up to four of them are depends on its type and on the way it goes.
use super::{BSSID, Control, DA, RA, SA, STAA, TA, THIRD_BSSID, THIRD_DA, THIRD_SA};
use crate::wire::*;

/// How many addresses a header has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    One,
    Two,
    Three,
    Four,
}

/// Reads the addresses that follow duration; the fourth stands behind the sequence number.
pub fn read(r: &mut Reader, control: Control) -> Result<Kind, Stop> {
    match control.kind() {
        Control::MANAGEMENT => management(r),
        Control::DATA => data(r, control),
        Control::CONTROL => short(r, control),
        _ => Ok(Kind::One),
    }
}

fn address(r: &mut Reader) -> Result<(usize, u64), Stop> {
    let address = r.word::<Mac>()?.0;
    Ok((r.at() - 6, address))
}
fn note(r: &mut Reader, (at, address): (usize, u64), fields: &[Field<Mac>]) {
    for field in fields {
        r.put_at(*field, at, 6, address);
    }
}

fn management(r: &mut Reader) -> Result<Kind, Stop> {
    let to = address(r)?;
    note(r, to, &[RA]);
    let (from, bss) = (address(r)?, address(r)?);
    note(r, to, &[DA]);
    note(r, from, &[TA, SA]);
    note(r, bss, &[THIRD_BSSID]);
    r.set_addresses(Address::Mac(from.1), Address::Mac(to.1));
    Ok(Kind::Three)
}

fn data(r: &mut Reader, control: Control) -> Result<Kind, Stop> {
    let (first, second, third) = (address(r)?, address(r)?, address(r)?);
    note(r, first, &[RA]);
    note(r, second, &[TA]);
    let aggregated = is_aggregate(r, control);
    let station = |r: &mut Reader, place| note(r, place, &[STAA]);
    match (control.to_distribution(), control.from_distribution()) {
        (false, false) => {
            note(r, first, &[DA]);
            note(r, second, &[SA]);
            note(r, third, &[THIRD_BSSID]);
            r.set_addresses(Address::Mac(second.1), Address::Mac(first.1));
        }
        (true, false) => {
            if !aggregated {
                note(r, third, &[THIRD_DA]);
            }
            note(r, second, &[SA]);
            note(r, first, &[BSSID]);
            station(r, second);
            r.set_addresses(Address::Mac(second.1), Address::Mac(third.1));
        }
        (false, true) => {
            note(r, first, &[DA]);
            if !aggregated {
                note(r, third, &[THIRD_SA]);
            }
            note(r, second, &[BSSID]);
            station(r, first);
            r.set_addresses(Address::Mac(third.1), Address::Mac(first.1));
        }
        (true, true) => {
            let fourth = Mac::read(r.from(r.at() + 2).get(..6).unwrap_or(&[0; 6])).0;
            let fourth = (r.at() + 2, fourth);
            if !aggregated {
                note(r, fourth, &[THIRD_SA]);
                note(r, third, &[THIRD_DA]);
            }
            r.set_addresses(Address::Mac(fourth.1), Address::Mac(third.1));
            return Ok(Kind::Four);
        }
    }
    Ok(Kind::Three)
}

/// Whether the frame holds several, each with addresses of its own.
fn is_aggregate(r: &Reader, control: Control) -> bool {
    let four = control.to_distribution() && control.from_distribution();
    let quality = r.at() + if four { 8 } else { 2 };
    let low = r.from(quality).first().copied().unwrap_or(0);
    control.has_quality() && low & 0x80 != 0
}

/// Control frames.
fn short(r: &mut Reader, control: Control) -> Result<Kind, Stop> {
    const EXTENSION: u16 = 6;
    const WRAPPER: u16 = 7;
    const POLL: u16 = 10;
    const CLEAR_TO_SEND: u16 = 12;
    const ACK: u16 = 13;
    const CF_END: u16 = 14;
    const CF_END_ACK: u16 = 15;
    let to = address(r)?;
    let place = |address| Address::Mac(address);
    match control.subtype() {
        0 | 1 | EXTENSION => {
            note(r, to, &[RA]);
            Ok(Kind::One)
        }
        WRAPPER | CLEAR_TO_SEND | ACK => {
            note(r, to, &[RA]);
            r.set_addresses(Address::None, place(to.1));
            Ok(Kind::One)
        }
        kind => {
            let from = address(r)?;
            match kind {
                POLL => note(r, to, &[RA, BSSID]),
                _ => note(r, to, &[RA]),
            }
            match kind {
                CF_END | CF_END_ACK => note(r, from, &[THIRD_BSSID]),
                _ => note(r, from, &[TA]),
            }
            r.set_addresses(place(from.1), place(to.1));
            Ok(Kind::Two)
        }
    }
}
