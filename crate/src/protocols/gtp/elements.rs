//! What control messages are made of (TS 29.060 §7.7): elements of a known length, then those that say theirs.
use super::fields::*;
use super::quality::quality;
use crate::wire::*;

const AREA: u8 = 3;
pub const SELECTION: u8 = 15;
pub const SERVICE_POINT: u8 = 20;
pub const ADDRESS: u8 = 128;
pub const ACCESS_POINT_NAME: u8 = 131;
const CONFIGURATION: u8 = 132;
pub const NODE: u8 = 133;
const TELEPHONE: u8 = 134;
const QUALITY: u8 = 135;
pub const RADIO: u8 = 151;
pub const ZONE: u8 = 153;
const PRIVATE: u8 = 255;

/// Reads all of them. `first` is whether the version is 0 (TS 09.60 §7.9), `asks` whether the message is a request.
pub fn read(r: &mut Reader, first: bool, asks: bool) -> Result<(), Stop> {
    while r.reported() > 0 {
        let kind = r.ahead(1)?[0];
        let Some(len) = length(r, kind, first)? else {
            r.rest_as(CONTENTS);
            return Ok(());
        };
        r.within(len, |r| match kind & 0x80 {
            0 => fixed(r, kind, first),
            _ => r.group_as(ELEMENT, kind.into(), |r| {
                r.skip(1)?;
                counted(r, kind, first, asks)
            }),
        })??;
    }
    Ok(())
}

/// How long an element is, its type among it; none where that is not known.
fn length(r: &Reader, kind: u8, first: bool) -> Result<Option<usize>, Stop> {
    let body = match kind {
        6 if first => 3,
        1 | 8 | 11 | 13..=15 | 19 | 21 | 23 | 24 | 29 => 1,
        16 | 17 if first => 2,
        20 => 1,
        25..=28 => 2,
        12 => 3,
        4 | 5 | 16 | 17 | 127 => 4,
        18 => 5,
        3 => 6,
        2 => 8,
        22 => 9,
        9 => 28,
        128.. => {
            r.ahead(3)?;
            2 + usize::from(r.peek::<u16>(1).unwrap_or(0))
        }
        _ => return Ok(None),
    };
    Ok(Some(1 + body))
}

fn fixed(r: &mut Reader, kind: u8, first: bool) -> Result<(), Stop> {
    let start = r.at();
    r.skip(1)?;
    match kind {
        1 => r.take(CAUSE).map(drop),
        2 => identity(r),
        4 => r.take(LINK_IDENTITY).map(drop),
        5 => r.take(TEMPORARY_IDENTITY).map(drop),
        6 if first => quality(r, 3),
        8 => flag(r, REORDER),
        12 => r.take(IDENTITY_SIGNATURE).map(drop),
        13 => flag(r, VALIDATED),
        14 => r.take(RECOVERY).map(drop),
        16 if first => r.take(FLOW_DATA).map(drop),
        17 if first => r.take(FLOW_SIGNALLING).map(drop),
        16 => r.take(TUNNEL_DATA).map(drop),
        17 => r.take(TUNNEL_CONTROL).map(drop),
        18 => {
            r.skip(1)?;
            r.take(TUNNEL_DATA_2).map(drop)
        }
        19 => flag(r, TEARDOWN),
        26 => charging(r),
        127 => r.take(CHARGING_ID).map(drop),
        _ => {
            r.seek(start);
            r.group_as(ELEMENT, kind.into(), |r| {
                r.skip(1)?;
                match kind {
                    AREA => routing_area(r)?,
                    SELECTION => part(r, SELECTION_MODE)?,
                    SERVICE_POINT => part(r, NSAPI)?,
                    _ => drop(r.rest_as(CONTENTS)),
                }
                Ok(())
            })
        }
    }
}

fn part<P: Part>(r: &mut Reader, field: Field<P>) -> Result<(), Stop> {
    let word = r.word::<u8>()?;
    r.bits(word, field);
    Ok(())
}

/// TS 29.060 §7.7: only the lowest bit counts.
fn flag(r: &mut Reader, field: Field<bool>) -> Result<(), Stop> {
    let word = r.word::<u8>()?;
    r.put_at(field, r.at() - 1, 1, u64::from(word & 1));
    Ok(())
}

fn charging(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(CHARGING)?;
    r.nested(|r| {
        r.bits(word, CHARGING_SPARE);
        r.bits(word, CHARGING_NORMAL);
        r.bits(word, CHARGING_PREPAID);
        r.bits(word, CHARGING_FLAT);
        r.bits(word, CHARGING_HOT);
        r.bits(word, CHARGING_RESERVED);
    });
    Ok(())
}

/// Digits, the low half of each byte first; the highest value fills up the last.
pub fn digits(bytes: &[u8]) -> String {
    let halves = bytes.iter().flat_map(|byte| [byte & 15, byte >> 4]);
    let digits = halves.take_while(|digit| *digit != 15);
    digits
        .map(|digit| char::from_digit(digit.into(), 16).unwrap_or('?'))
        .collect()
}

fn identity(r: &mut Reader) -> Result<(), Stop> {
    let text = digits(r.ahead(8)?);
    r.put_text(IMSI, text.as_bytes());
    r.put_text(ASSOCIATION, text.as_bytes());
    r.skip(8)
}

/// TS 24.008 §10.5.5.15.
fn routing_area(r: &mut Reader) -> Result<(), Stop> {
    let (at, bytes) = (r.at(), r.ahead(3)?);
    let [first, second, third] = [bytes[0], bytes[1], bytes[2]];
    let number = |digits: &[u8]| digits.iter().fold(0, |n, digit| 10 * n + u64::from(*digit));
    let country = number(&[first & 15, first >> 4, second & 15]);
    let network = match second >> 4 {
        15 => number(&[third & 15, third >> 4]),
        last => number(&[third & 15, third >> 4, last]),
    };
    r.put_at(AREA_COUNTRY, at, 2, country);
    r.put_at(AREA_NETWORK, at + 1, 2, network);
    r.skip(3)?;
    r.take(LOCATION_AREA)?;
    r.take(ROUTING_AREA)?;
    Ok(())
}

/// An element that says its length; type and length among it.
fn counted(r: &mut Reader, kind: u8, first: bool, asks: bool) -> Result<(), Stop> {
    match kind {
        NODE => {
            r.take(NODE_LEN)?;
            address(r, NODE_IP4, NODE_IP6)
        }
        ACCESS_POINT_NAME => {
            r.take(ACCESS_POINT_LEN)?;
            let name = domain::labels(r.rest());
            r.put_text(ACCESS_POINT, &name);
            r.skip(r.left())
        }
        QUALITY => {
            let len = r.take(QUALITY_LEN)?;
            quality(r, len.into())
        }
        _ => {
            // Elements that were there from the beginning share the message's name for it.
            r.take(match kind {
                ADDRESS | CONFIGURATION | TELEPHONE => OLD_ELEMENT_LEN,
                _ => ELEMENT_LEN,
            })?;
            match kind {
                ADDRESS => {
                    let word = r.word::<u8>()?;
                    r.put_at(ORGANIZATION, r.at() - 1, 1, u64::from(word & 15));
                    r.take(ADDRESS_TYPE)?;
                    address(r, USER_IP4, USER_IP6)
                }
                CONFIGURATION => configuration(r, asks),
                TELEPHONE => telephone(r),
                RADIO => r.take(RADIO_ACCESS).map(drop),
                ZONE if !first => {
                    let word = r.word::<u8>()?;
                    r.put_at(TIME_ZONE, r.at() - 1, 1, quarters(word));
                    part(r, SUMMER_TIME)
                }
                PRIVATE => {
                    r.take(PRIVATE_ID)?;
                    r.rest_as(PRIVATE_VALUE);
                    Ok(())
                }
                _ => {
                    r.rest_as(CONTENTS);
                    Ok(())
                }
            }
        }
    }
}

/// What is left is an address of either version, one of each, or none.
fn address(r: &mut Reader, four: Field<Ip4>, six: Field<Ip6>) -> Result<(), Stop> {
    if matches!(r.reported(), 4 | 20) {
        r.take(four)?;
    }
    if r.reported() == 16 {
        r.bytes(six, 16)?;
    }
    r.rest_as(CONTENTS);
    Ok(())
}

/// TS 24.008 §10.5.6.3: messages of PPP's protocols, and containers.
fn configuration(r: &mut Reader, asks: bool) -> Result<(), Stop> {
    r.put(DIRECTION, (!asks).into());
    let word = r.word::<u8>()?;
    r.bits(word, OPTIONS_EXTENDED);
    r.bits(word, OPTIONS_PROTOCOL);
    while r.reported() >= 3 {
        let option = r.take(OPTION)?.0;
        r.nested(|r| {
            let len = usize::from(r.take(OPTION_LEN)?.0).min(r.reported());
            let name = match option {
                0x8021 => "ipcp",
                0xc021 => "lcp",
                0xc023 => "pap",
                0xc223 => "chap",
                _ => return r.bytes(OPTION_CONTENTS, len).map(drop),
            };
            r.carry(len, Key::Name(name));
            Ok(())
        })?;
    }
    Ok(())
}

/// TS 29.002 §17.7.8, ISDN-AddressString.
fn telephone(r: &mut Reader) -> Result<(), Stop> {
    let word = r.word::<u8>()?;
    r.bits(word, SUBSCRIBER_EXTENSION);
    r.bits(word, SUBSCRIBER_NATURE);
    r.bits(word, SUBSCRIBER_PLAN);
    let number = digits(r.rest());
    r.put_text(SUBSCRIBER, number.as_bytes());
    r.skip(r.left())
}

/// TS 24.008 §10.5.3.8: of an hour, the tens in the low half's three bits; the sign stands above them.
fn quarters(word: u8) -> u64 {
    u64::from(10 * (word & 7) + (word >> 4))
}
