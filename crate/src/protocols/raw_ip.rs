//! Link types that have no header: an IP packet of either version.
use crate::wire::*;

protocol! {
    /// Raw packet data
    "Raw" = "raw" column "Raw" over [Key::Link(12), Key::Link(14), Key::Link(101)] {
    }
}

/// PPP's address and control bytes (RFC 1662 §3.1).
const PPP: u16 = 0xff03;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let first = r.peek::<u8>(0);
    // Some modems and routers write PPP here, or ten bytes more, as Wireshark knows.
    if r.peek::<u16>(0) == Some(PPP) {
        return Ok(Next::Over(Key::Name("ppp")));
    }
    r.ahead(8)?;
    for skip in [6, 1] {
        if r.peek::<u16>(skip) == Some(PPP) {
            r.skip(skip)?;
            return Ok(Next::Over(Key::Name("ppp")));
        }
    }
    if r.ahead(10).is_ok_and(|bytes| bytes == [0; 10]) {
        r.skip(10)?;
        return Ok(Next::Over(Key::Name("ip")));
    }
    Ok(match first.map(|byte| byte >> 4) {
        Some(4) => Next::Over(Key::Name("ip")),
        Some(6) => Next::Over(Key::Name("ipv6")),
        _ => Next::Data,
    })
}
