//! Routes: prefixes of some family, with labels and distinguishers where the family has them.
use super::fields::*;
use crate::protocols::expert;
use crate::wire::*;
use std::fmt::Write;

const IPV4: u16 = 1;
const IPV6: u16 = 2;
const LABELED: u8 = 4;
const VPN: [u8; 2] = [128, 129];
const LABEL: usize = 3;
const RD_LEN: usize = 8;

/// What a run of routes is of.
#[derive(Clone, Copy)]
pub struct Family {
    afi: u16,
    safi: u8,
    bits: Field<u8>,
    ip4: Field<Ip4>,
    ip6: Field<Ip6>,
}
impl Family {
    pub fn reached(afi: u16, safi: u8) -> Family {
        Family {
            afi,
            safi,
            bits: REACH_BITS,
            ip4: REACH_IP4,
            ip6: REACH_IP6,
        }
    }
    pub fn withdrawn(afi: u16, safi: u8) -> Family {
        Family {
            afi,
            safi,
            bits: UNREACH_BITS,
            ip4: UNREACH_IP4,
            ip6: UNREACH_IP6,
        }
    }
    fn is_known(self) -> bool {
        matches!(self.afi, IPV4 | IPV6)
            && (matches!(self.safi, 1..=LABELED) || VPN.contains(&self.safi))
    }
}

/// IPv4 prefixes, each behind its length in bits (RFC 4271 §4.3).
pub fn plain(r: &mut Reader, bits: Field<u8>, field: Field<Ip4>) -> Result<(), Stop> {
    while r.left() > 0 {
        r.group(ROUTE, |r| {
            // RFC 7911 §3: paths may be numbered, which no byte here tells; no prefix of length 0 is followed by others so.
            if r.rest().starts_with(&[0, 0]) && r.left() > 5 {
                r.take(PATH_ID)?;
            }
            let bits = r.take(bits)?;
            ip4(r, field, usize::from(bits))
        })?;
    }
    Ok(())
}

pub fn routes(r: &mut Reader, family: Family) -> Result<(), Stop> {
    if !family.is_known() {
        if r.left() > 0 {
            expert::tell_at(r, FAMILY_UNKNOWN, r.at(), r.left());
        }
        return r.skip(r.left());
    }
    while r.left() > 0 {
        r.group(ROUTE, |r| route(r, family))?;
    }
    Ok(())
}

/// RFC 8277 §2, RFC 4364 §4.3.4: labels and distinguisher count in the length.
fn route(r: &mut Reader, family: Family) -> Result<(), Stop> {
    let mut bits = usize::from(r.take(family.bits)?);
    if family.safi >= LABELED {
        let len = labels(r.rest(), bits);
        let text = label_text(r.ahead(len)?);
        r.put_text(LABELS, text.as_bytes());
        r.skip(len)?;
        bits = bits.saturating_sub(8 * len);
    }
    if VPN.contains(&family.safi) {
        let text = distinguisher(r.ahead(RD_LEN)?);
        r.put_text(RD, text.as_bytes());
        r.skip(RD_LEN)?;
        bits = bits.saturating_sub(8 * RD_LEN);
    }
    match family.afi {
        IPV6 => ip6(r, family.ip6, bits),
        _ => ip4(r, family.ip4, bits),
    }
}

/// The length of a stack of labels: up to the one with the mark of the bottom, or the one that withdraws.
fn labels(bytes: &[u8], bits: usize) -> usize {
    let most = bits / (8 * LABEL);
    let ends = |label: &[u8]| {
        label.last().is_some_and(|last| last & 1 == 1) || matches!(label, [0 | 0x80, 0, 0])
    };
    let labels = bytes.chunks_exact(LABEL).take(most);
    let before = labels.clone().take_while(|label| !ends(label)).count();
    LABEL * (before + usize::from(labels.count() > before))
}

fn label_text(bytes: &[u8]) -> String {
    let mut text = String::new();
    for (at, label) in bytes.chunks_exact(LABEL).enumerate() {
        let value = label.iter().fold(0u32, |v, byte| v << 8 | u32::from(*byte));
        let comma = if at == 0 { "" } else { "," };
        let _ = match value {
            0 | 0x80_0000 => write!(text, "{comma}{} (withdrawn)", value >> 4),
            _ => write!(text, "{comma}{}", value >> 4),
        };
        if value & 1 == 1 {
            text.push_str(" (bottom)");
        }
    }
    text
}

/// RFC 4364 §4.2.
fn distinguisher(bytes: &[u8]) -> String {
    let number = |from: usize, to: usize| {
        let bytes = bytes.get(from..to).unwrap_or(&[]);
        bytes.iter().fold(0u64, |v, byte| v << 8 | u64::from(*byte))
    };
    match number(0, 2) {
        0 => format!("{}:{}", number(2, 4), number(4, 8)),
        1 => {
            let address = std::net::Ipv4Addr::from(number(2, 6) as u32);
            format!("{address}:{}", number(6, 8))
        }
        2 => format!("{}:{}", number(2, 6), number(6, 8)),
        _ => format!("Unknown (0x{:016x})", number(0, 8)),
    }
}

fn ip4(r: &mut Reader, field: Field<Ip4>, bits: usize) -> Result<(), Stop> {
    if bits > 32 {
        return Err(Stop::Malformed("an IPv4 prefix has at most 32 bits"));
    }
    let len = bits.div_ceil(8);
    let mut address = [0; 4];
    address[..len].copy_from_slice(r.ahead(len)?);
    r.bytes_as(field, len, u64::from(u32::from_be_bytes(address)))?;
    Ok(())
}

fn ip6(r: &mut Reader, field: Field<Ip6>, bits: usize) -> Result<(), Stop> {
    if bits > 128 {
        return Err(Stop::Malformed("an IPv6 prefix has at most 128 bits"));
    }
    r.bytes(field, bits.div_ceil(8))?;
    Ok(())
}

/// RFC 4760 §3, RFC 2545 §3, RFC 4659 §3.2.1.
pub fn next_hop(r: &mut Reader, afi: u16, safi: u8) -> Result<(), Stop> {
    if !matches!(afi, IPV4 | IPV6) {
        return Ok(());
    }
    let mut first = true;
    while r.left() > 0 {
        if VPN.contains(&safi) && r.left() >= RD_LEN + 4 {
            let text = distinguisher(r.ahead(RD_LEN)?);
            r.put_text(HOP_RD, text.as_bytes());
            r.skip(RD_LEN)?;
        }
        match r.left() {
            16.. if first => drop(r.bytes(HOP_IP6, 16)?),
            16.. => drop(r.bytes(HOP_LOCAL, 16)?),
            4.. => drop(r.take(HOP_IP4)?),
            _ => return Ok(()),
        }
        first = false;
    }
    Ok(())
}
