//! The loopback devices of the BSDs: an address family before the packet.
use crate::names::{cooked::FAMILIES, ethernet::TYPES};
use crate::wire::*;

protocol! {
    /// Null/Loopback
    "Loopback" = "null" column "Null/Loopback" over [Key::Link(0), Key::Link(108)] {
        /// Family
        FAMILY: u32 = "family" as "type" named FAMILIES;
        /// Type
        TYPE: Hex<u16> = "type" named TYPES;
    }
}

/// The link type whose family is always in network order.
const OPENBSD: u32 = 108;
/// Families end where EtherTypes begin.
const MOST_FAMILY: u32 = 1500;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let first = r.ahead(4)?;
    if r.frame().link == OPENBSD {
        let family = r.take(FAMILY)?;
        return Ok(above(family));
    }
    if first.starts_with(&[0xff, 0x03]) {
        return Ok(Next::Over(Key::Name("ppp")));
    }
    let number = in_any_order(r.word::<Little<u32>>()?.0);
    let at = r.at() - 4;
    if number > MOST_FAMILY {
        r.put_at(TYPE, at, 4, u64::from(number));
        return Ok(Next::Over(Key::Ether(number as u16)));
    }
    r.put_at(FAMILY, at, 4, u64::from(number));
    Ok(above(number))
}

/// The number as the machine that captured meant it: in its own byte order, and in 16 bits on some.
fn in_any_order(little: u32) -> u32 {
    match little {
        0..=0xffff => little,
        0x0001_0000..=0x00ff_ffff => little >> 16,
        _ => little.swap_bytes(),
    }
}

/// Families as each of the BSDs numbers them (sys/socket.h).
fn above(family: u32) -> Next {
    Next::Over(Key::Name(match family {
        2 => "ip",
        24 | 28 | 30 => "ipv6",
        7 => "osi",
        16 => "ddp",
        23 => "ipx",
        _ => return Next::Data,
    }))
}
