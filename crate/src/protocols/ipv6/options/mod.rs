//! Options in the hop-by-hop and destination headers of IPv6 (RFC 8200 §4.2).
mod fields;

use super::ioam;
use crate::names::ipv6 as numbers;
use crate::protocols::expert;
use crate::protocols::index;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;

/// Which header the options stand in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Header {
    HopByHop,
    Destination,
}

/// Reads all options of a header that ends at `end`.
pub fn read(r: &mut Reader, header: Header, end: usize) -> Result<(), Stop> {
    r.borrowing(index("ipv6.opt").unwrap_or(u16::MAX), |r| {
        while r.at() < end {
            r.group(OPTION, |r| read_option(r, header))?;
        }
        Ok(())
    })?;
    // An option that claims more than its header has was read beyond it: what follows stands where the header ends.
    r.seek(end);
    Ok(())
}

fn read_option(r: &mut Reader, header: Header) -> Result<(), Stop> {
    let kind = r.take(TYPE)?;
    if kind.0 == 0 {
        r.put_at(PAD1, r.at() - 1, 1, 0);
        return Ok(());
    }
    r.nested(|r| {
        r.bits(kind, ACTION);
        r.bits(kind, CHANGE);
        r.bits(kind, REST);
    });
    let kind = kind.0;
    let home = match kind {
        5 | 7 | 8 | 0x26 | 0x30 | 0x31 | 0x63 | 0x6d | 0xc2 | 0xee => Some(Header::HopByHop),
        4 | 0x0f | 0x41 | 0x8b | 0x8c | 0xc9 => Some(Header::Destination),
        _ => None,
    };
    if home.is_some_and(|home| home != header) {
        expert::tell(r, MISMATCH);
    }
    if kind == 0x8a {
        expert::tell(r, DEPRECATED);
    }
    let len = r.take(LENGTH)?;
    let end = r.at() + usize::from(len);
    // Wireshark reads the parts of an option whether its length has room for them or not.
    read_content(r, kind, len)?;
    if r.at() < end {
        let at = r.at();
        r.bytes(UNKNOWN_DATA, end - at)?;
        expert::tell(r, UNINTERPRETED);
    }
    Ok(())
}

/// Notes where an option's length is not the one that it has.
fn expect<'r, 'a>(r: &'r mut Reader<'a>, len: u8, expected: u8) -> &'r mut Reader<'a> {
    if len != expected {
        expert::tell(r, BAD_LEN);
    }
    r
}

fn read_content(r: &mut Reader, kind: u8, len: u8) -> Result<(), Stop> {
    let whole = usize::from(len);
    match kind {
        1 if len == 0 => {
            // Of all empty fields Wireshark shows this one so.
            r.put_text(PADN_EMPTY, b"<none>");
            Ok(())
        }
        1 => r.bytes(PADN, whole).map(drop),
        4 => expect(r, len, 1).take(TUNNEL_LIMIT).map(drop),
        5 => expect(r, len, 2).take(ROUTER_ALERT).map(drop),
        7 => read_calipso(r, len),
        8 => read_duplicate_detection(r, len),
        0x0f => read_metrics(r, len),
        0x26 => read_quick_start(r, len),
        0x30 => read_path_mtu(r, len),
        0x31 => ioam::read(r, len),
        0x41 => expect(r, len, 4).take(TUNNEL_INFO).map(drop),
        0x63 => read_rpl(r, len),
        0x6d => read_multicast(r, len),
        0x8b => r.bytes(ILNP_NONCE, whole).map(drop),
        0x8c => {
            let len = r.take(LINE_LEN)?;
            r.bytes(LINE_ID, usize::from(len)).map(drop)
        }
        0xc2 => read_jumbo(r, len),
        0xc9 => expect(r, len, 16).bytes(HOME_ADDRESS, 16).map(drop),
        0xee => read_depth_first(r, len),
        0x1e | 0x3e | 0x5e | 0x7e | 0x9e | 0xbe | 0xde | 0xfe => {
            r.bytes(EXPERIMENTAL, whole).map(drop)
        }
        _ => {
            r.bytes(UNKNOWN, whole)?;
            expert::tell(r, UNINTERPRETED);
            Ok(())
        }
    }
}

/// RFC 5570 §5.
fn read_calipso(r: &mut Reader, len: u8) -> Result<(), Stop> {
    if len < 8 {
        expert::tell(r, BAD_LEN);
    }
    r.take(CALIPSO_DOI)?;
    let words = usize::from(r.take(CALIPSO_LEN)?);
    r.take(CALIPSO_LEVEL)?;
    r.take(CALIPSO_CHECKSUM)?;
    r.bytes(CALIPSO_BITMAP, 4 * words).map(drop)
}

/// RFC 6621 §6.1.
fn read_duplicate_detection(r: &mut Reader, len: u8) -> Result<(), Stop> {
    let whole = usize::from(len);
    if r.ahead(1)?[0] & 0x80 != 0 {
        r.put_at(SMF_HASH, r.at(), 1, 1);
        return r.bytes(SMF_ASSIST, whole).map(drop);
    }
    let word = r.word::<u8>()?;
    r.bits(word, SMF_HASH);
    let mut left = whole.saturating_sub(1);
    if r.bits(word, SMF_TAGGER) != 0 {
        let tagger = r.bits(word, SMF_LEN) as usize + 1;
        r.bytes(SMF_ID, tagger)?;
        left = left.saturating_sub(tagger);
    } else {
        r.bits(word, SMF_LEN);
    }
    match left {
        0 => Ok(()),
        left => r.bytes(SMF_IDENT, left).map(drop),
    }
}

/// RFC 8250 §3.
fn read_metrics(r: &mut Reader, len: u8) -> Result<(), Stop> {
    expect(r, len, 10);
    r.take(PDM_SCALE_RECEIVED)?;
    r.take(PDM_SCALE_SENT)?;
    r.take(PDM_THIS)?;
    r.take(PDM_LAST)?;
    r.take(PDM_RECEIVED)?;
    r.take(PDM_SENT).map(drop)
}

/// RFC 4782 §3.2.
fn read_quick_start(r: &mut Reader, len: u8) -> Result<(), Stop> {
    expect(r, len, 6);
    let word = r.word::<u8>()?;
    let function = r.bits(word, QUICK_FUNCTION);
    if function != 0 && function != 8 {
        return Ok(());
    }
    r.bits(word, QUICK_RATE);
    if function == 0 {
        let quick = r.take(QUICK_TTL)?;
        let hops = r.frame().bytes.get(hop_limit_at(r)).copied().unwrap_or(0);
        r.put_at(
            QUICK_TTL_DIFF,
            r.at() - 1,
            1,
            u64::from(hops.wrapping_sub(quick)),
        );
    } else {
        r.take(QUICK_UNUSED)?;
    }
    let word = r.word::<u32>()?;
    r.bits(word, QUICK_NONCE);
    r.bits(word, QUICK_RESERVED);
    Ok(())
}

/// Where the hop limit of the header below stands.
fn hop_limit_at(r: &Reader) -> usize {
    let ipv6 = index("ipv6");
    let below = r
        .packet()
        .layers
        .iter()
        .rev()
        .find(|l| Some(l.protocol) == ipv6);
    below.map_or(usize::MAX, |l| l.start as usize + 7)
}

/// RFC 9268 §5.
fn read_path_mtu(r: &mut Reader, len: u8) -> Result<(), Stop> {
    expect(r, len, 4);
    r.take(PMTU_MIN)?;
    let word = r.word::<u16>()?;
    r.put_at(PMTU_RETURN, r.at() - 2, 2, u64::from(word & !1));
    r.put_at(PMTU_FLAG, r.at() - 1, 1, u64::from(word & 1));
    Ok(())
}

/// RFC 6553 §3.
fn read_rpl(r: &mut Reader, len: u8) -> Result<(), Stop> {
    if len < 4 {
        expert::tell(r, BAD_LEN);
    }
    let flags = r.take(RPL_FLAG)?;
    r.nested(|r| {
        r.bits(flags, RPL_DOWN);
        r.bits(flags, RPL_RANK_ERROR);
        r.bits(flags, RPL_FORWARD_ERROR);
        r.bits(flags, RPL_RESERVED);
    });
    r.take(RPL_INSTANCE)?;
    r.take(RPL_RANK).map(drop)
}

/// RFC 7731 §6.1.
fn read_multicast(r: &mut Reader, len: u8) -> Result<(), Stop> {
    if len < 2 {
        expert::tell(r, BAD_LEN);
    }
    let flags = r.take(MPL_FLAG)?;
    let seed = r.nested(|r| {
        let seed = r.bits(flags, MPL_SEED_LEN);
        r.bits(flags, MPL_LARGEST);
        r.bits(flags, MPL_VERSION);
        r.bits(flags, MPL_RESERVED);
        seed
    });
    r.take(MPL_SEQUENCE)?;
    match seed {
        0 => {
            expert::tell(r, SEED_IS_SOURCE);
            Ok(())
        }
        1 => r.bytes(MPL_SEED, 2).map(drop),
        2 => r.bytes(MPL_SEED, 8).map(drop),
        _ => r.bytes(MPL_SEED, 16).map(drop),
    }
}

/// RFC 2675 §2.
fn read_jumbo(r: &mut Reader, len: u8) -> Result<(), Stop> {
    expect(r, len, 4);
    if r.take(JUMBO)? < 0x1_0000 {
        expert::tell(r, JUMBO_TRUNCATED);
    }
    let at = hop_limit_at(r).wrapping_sub(3);
    if r.frame()
        .bytes
        .get(at..at.wrapping_add(2))
        .is_some_and(|len| len != [0, 0])
    {
        expert::tell(r, JUMBO_PROHIBITED);
    }
    Ok(())
}

/// RFC 6971 §7.
fn read_depth_first(r: &mut Reader, len: u8) -> Result<(), Stop> {
    expect(r, len, 3);
    let flags = r.take(DFF_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, DFF_VERSION);
        r.bits(flags, DFF_DUPLICATE);
        r.bits(flags, DFF_RETURN);
        r.bits(flags, DFF_RESERVED);
    });
    r.take(DFF_SEQUENCE).map(drop)
}

/// An option is called by its type.
fn lines(line: &FieldLine, out: &mut String) -> Told {
    let kind = line.value(TYPE).filter(|_| line.is(OPTION));
    match kind.and_then(|kind| numbers::OPTION.get(kind)) {
        Some(name) => {
            out.push_str(name);
            Told::Whole
        }
        None => Told::Usual,
    }
}
