//! Options behind the messages of Mobile IPv6: type, length, contents (RFC 6275 §6.2; RFC 4283, 4285, 5094, 5149, 5213, 5555,
//! 5568, 5648, 5844, 5845, 6463, 6602, 6757, 7148).
pub use super::option_fields::PROTOCOL;
use super::option_fields::*;
use crate::protocols::Own;
use crate::wire::*;

static OWN: Own = Own::of("_ws.mipv6.options");

const HEADS: &[(u8, Field<Bytes>)] = &[
    (0, HEAD_0),
    (1, HEAD_1),
    (2, HEAD_2),
    (3, HEAD_3),
    (4, HEAD_4),
    (5, HEAD_5),
    (6, HEAD_6),
    (7, HEAD_7),
    (8, HEAD_8),
    (9, HEAD_9),
    (10, HEAD_10),
    (11, HEAD_11),
    (12, HEAD_12),
    (13, HEAD_13),
    (14, HEAD_14),
    (15, HEAD_15),
    (16, HEAD_16),
    (17, HEAD_17),
    (18, HEAD_18),
    (19, HEAD_19),
    (20, HEAD_20),
    (21, HEAD_21),
    (22, HEAD_22),
    (23, HEAD_23),
    (24, HEAD_24),
    (25, HEAD_25),
    (26, HEAD_26),
    (27, HEAD_27),
    (28, HEAD_28),
    (29, HEAD_29),
    (30, HEAD_30),
    (31, HEAD_31),
    (32, HEAD_32),
    (33, HEAD_33),
    (34, HEAD_34),
    (35, HEAD_35),
    (36, HEAD_36),
    (37, HEAD_37),
    (38, HEAD_38),
    (39, HEAD_39),
    (40, HEAD_40),
    (41, HEAD_41),
    (46, HEAD_46),
    (47, HEAD_47),
    (48, HEAD_48),
    (49, HEAD_49),
    (50, HEAD_50),
    (51, HEAD_51),
    (52, HEAD_52),
    (55, HEAD_55),
];

/// All options up to the limit.
pub fn read(r: &mut Reader) -> Result<(), Stop> {
    // As in Wireshark, none is read where not all of them were captured.
    r.ahead(r.reported())?;
    r.borrowing(OWN.index(), |r| {
        while r.reported() > 0 {
            let kind = r.peek::<u8>(0).unwrap_or(0);
            if kind == 0 {
                r.bytes(HEAD_0, 1)?;
                continue;
            }
            let Some(len) = r.peek::<u8>(1).map(usize::from) else {
                break;
            };
            if len + 2 > r.reported() {
                break;
            }
            let head = HEADS.iter().find(|head| head.0 == kind);
            match head {
                Some((_, head)) => r.group(*head, |r| {
                    r.skip(1)?;
                    r.take(LEN)?;
                    r.within(len, |r| option(r, kind))?
                })?,
                None => {
                    r.take(TYPE)?;
                    r.take(LEN)?;
                    r.bytes(UNREAD, len)?;
                }
            }
        }
        Ok(())
    })
}

/// Data whose last bytes Wireshark does not show: it takes the option's head for a part of its contents.
fn short(r: &mut Reader, field: Field<Bytes>, read: usize) {
    let len = r.reported().saturating_sub(read);
    if len > 0 {
        r.put_at(field, r.at(), len, 0);
    }
}

fn option(r: &mut Reader, kind: u8) -> Result<(), Stop> {
    const HEAD: usize = 2;
    match kind {
        1 => drop(r.rest_as(PADDING)),
        2 => drop(r.take(REFRESH)?),
        3 => drop(r.bytes(CARE_OF, 16)?),
        4 => {
            r.take(HOME_NONCE)?;
            r.take(CARE_NONCE)?;
        }
        5 => drop(r.rest_as(AUTHENTICATOR)),
        6 | 22 => {
            r.skip(1)?;
            r.take(PREFIX_LEN)?;
            r.bytes(PREFIX, 16)?;
        }
        7 => {
            r.take(LINK_CODE)?;
            match r.reported() {
                6 => drop(r.take(LINK_ADDRESS)?),
                _ => drop(r.rest_as(OTHER_LINK_ADDRESS)),
            }
        }
        8 => {
            r.take(IDENTIFIER_TYPE)?;
            r.rest_as(IDENTIFIER);
        }
        9 => {
            r.take(AUTHENTICATION)?;
            r.take(AUTHENTICATION_INDEX)?;
            short(r, AUTHENTICATION_DATA, HEAD);
        }
        10 => {
            let (seconds, rest) = (r.word::<u32>()?, r.word::<u32>()?);
            let time = u64::from(seconds) * 1_000_000_000 + u64::from(rest);
            r.put_at(MESSAGE_TIME, r.at() - 8, 8, time);
        }
        12 => short(r, PARAMETERS, HEAD),
        13 => short(r, SIGNATURE, HEAD),
        14 => short(r, HOME_TOKEN, HEAD),
        16 => short(r, CARE_TOKEN, HEAD),
        17 => {
            r.take(NAME_STATUS)?;
            let word = r.word::<u8>()?;
            flags!(r, word: NAME_REMOVE);
            short(r, NAME, HEAD);
        }
        18 => short(r, EXPERIMENT, HEAD),
        19 => {
            r.take(VENDOR)?;
            r.take(VENDOR_TYPE)?;
            short(r, VENDOR_DATA, HEAD);
        }
        20 => drop(r.rest_as(SERVICE)),
        21 => {
            r.take(FAST_INDEX)?;
            short(r, FAST_AUTHENTICATOR, HEAD);
        }
        23 => {
            r.take(HANDOFF_RESERVED)?;
            r.take(HANDOFF)?;
        }
        24 => {
            r.take(ACCESS_RESERVED)?;
            r.take(ACCESS)?;
        }
        25 => {
            r.take(LINK_RESERVED)?;
            r.rest_as(LINK_IDENTIFIER);
        }
        26 => drop(r.bytes(LINK_LOCAL, 16)?),
        27 => {
            // RFC 5213 §8.8: seconds in 48 bits, and parts of 65,536.
            let word = r.word::<u64>()?;
            let parts = (word & 0xffff) as i64 * 1_000_000_000;
            let seconds = (word >> 16) as i64;
            let time = seconds
                .saturating_mul(1_000_000_000)
                .saturating_add(parts >> 16);
            r.put_at(TIME, r.at() - 8, 8, time as u64);
        }
        28 => drop(r.take(RESTARTS)?),
        _ => return later(r, kind),
    }
    Ok(())
}

/// Of IPv4 and of proxies.
fn later(r: &mut Reader, kind: u8) -> Result<(), Stop> {
    match kind {
        29 => {
            let word = r.word::<u16>()?;
            r.put_at(HOME_4_LEN, r.at() - 2, 1, u64::from(word >> 10));
            flags!(r, word: HOME_4_PREFIX);
            r.take(HOME_4)?;
        }
        30 | 37 => {
            r.take(HOME_4_STATUS)?;
            let word = r.word::<u8>()?;
            flags!(r, word: HOME_4_LEN);
            r.take(HOME_4)?;
        }
        31 => {
            let word = r.word::<u16>()?;
            flags!(r, word: NAT_FORCED, NAT_RESERVED);
            r.take(NAT_REFRESH)?;
        }
        32 => {
            r.take(CARE_4_RESERVED)?;
            r.take(CARE_4)?;
        }
        33 => {
            r.take(ROUTER_RESERVED)?;
            if r.reported() >= 4 {
                r.take(GRE_KEY)?;
            }
        }
        34 => address(r)?,
        35 => {
            r.take(BINDING)?;
            r.take(BINDING_STATUS)?;
            let word = r.word::<u8>()?;
            flags!(r, word: BINDING_BOTH);
            match r.reported() {
                4 => drop(r.take(BINDING_4)?),
                16 => drop(r.bytes(BINDING_6, 16)?),
                _ => {}
            }
        }
        36 => {
            let word = r.word::<u8>()?;
            flags!(r, word: HOME_4_LEN);
            r.take(HOME_4_RESERVED)?;
            r.take(HOME_4)?;
        }
        38 => {
            r.take(ROUTER_RESERVED)?;
            r.take(ROUTER)?;
        }
        39 => {
            let word = r.word::<u16>()?;
            flags!(r, word: SUPPORT_RESERVED, SUPPORT);
        }
        40 => {
            r.take(REQUEST_RESERVED)?;
            while r.reported() > 1 {
                r.take(REQUEST)?;
                let len = usize::from(r.take(REQUEST_LEN)?);
                r.skip(len)?;
            }
        }
        41 => {
            r.take(ANCHOR_CODE)?;
            r.take(ANCHOR_RESERVED)?;
            family(r, ANCHOR_4, ANCHOR_6)?;
        }
        46 => drop(r.take(REDIRECTABLE)?),
        47 => {
            let word = r.word::<u16>()?;
            flags!(r, word: REDIRECT_K, REDIRECT_N, REDIRECT_RESERVED);
            family(r, REDIRECT_4, REDIRECT_6)?;
        }
        48 => drop(r.run(&PROTOCOL, LOAD_PRIORITY, LOAD_CAPACITY)?),
        49 => drop(r.take(OTHER_CARE_4)?),
        50 => {
            r.take(GROUP_TYPE)?;
            r.take(GROUP_RESERVED)?;
            r.take(GROUP)?;
        }
        51 => {
            r.take(GATEWAY_RESERVED)?;
            r.take(GATEWAY_LEN)?;
            r.bytes(GATEWAY, 16)?;
        }
        52 => {
            while r.reported() > 2 {
                r.group(NETWORK, network)?;
            }
        }
        55 => {
            let word = r.word::<u8>()?;
            flags!(r, word: DELEGATED_V, DELEGATED_RESERVED);
            r.take(DELEGATED_LEN)?;
            family(r, DELEGATED_4, DELEGATED_6)?;
        }
        _ => {}
    }
    Ok(())
}

/// An address, of IPv4 where there is no room for IPv6's.
fn family(r: &mut Reader, four: Field<Ip4>, six: Field<Ip6>) -> Result<(), Stop> {
    match r.reported() {
        16.. => r.bytes(six, 16).map(drop),
        _ => r.take(four).map(drop),
    }
}

/// RFC 5568 §6.4.2.
fn address(r: &mut Reader) -> Result<(), Stop> {
    r.take(ADDRESS_CODE)?;
    r.take(ADDRESS_LEN)?;
    let bytes = r.bytes(ADDRESS, 16)?;
    let octets = <[u8; 16]>::try_from(bytes).unwrap_or_default();
    let text = std::net::Ipv6Addr::from(octets).to_string();
    r.put_text(ADDRESS_PREFIX, text.as_bytes());
    Ok(())
}

/// RFC 6757 §3.1.
fn network(r: &mut Reader) -> Result<(), Stop> {
    let kind = r.take(NETWORK_TYPE)?;
    let len = usize::from(r.take(NETWORK_LEN)?);
    r.within(len, |r| {
        match kind {
            1 => {
                let word = r.word::<u8>()?;
                flags!(r, word: NETWORK_ENCODING);
                let len = usize::from(r.take(NETWORK_NAME_LEN)?);
                r.bytes(NETWORK_NAME, len)?;
                let len = usize::from(r.take(POINT_LEN)?);
                r.bytes(POINT, len)?;
            }
            3 => {
                r.take(OPERATOR_TYPE)?;
                r.rest_as(OPERATOR);
            }
            _ => {}
        }
        Ok(())
    })?
}
