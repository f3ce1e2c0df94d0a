//! Attributes, one after another, each filled up to whole words (RFC 8489 §14, RFC 8656 §18).
use super::fields::*;
use super::{COOKIE_VALUE, HEADER, microsoft};
use crate::names::stun as names;
use crate::wire::*;
use std::fmt::Write;

const ATTRIBUTE_HEADER: usize = 4;
const IP4: u8 = 1;
const FINGERPRINT: u16 = 0x8028;

pub fn read(r: &mut Reader, message: &[u8], id: &[u8]) -> Result<(), Stop> {
    while r.left() >= ATTRIBUTE_HEADER {
        let kind = r.peek::<u16>(0).unwrap_or(0);
        let len = usize::from(r.peek::<u16>(2).unwrap_or(0));
        let padding = len.wrapping_neg() % 4;
        let whole = (ATTRIBUTE_HEADER + len + padding).min(r.left());
        let known = names::ATTRIBUTE.get(u64::from(kind)).is_some();
        if known {
            r.put_at(ATTRIBUTE, r.at(), whole, u64::from(kind));
        }
        r.nested(|r| attribute(r, message, id, padding, known))?;
    }
    Ok(())
}

fn attribute(
    r: &mut Reader,
    message: &[u8],
    id: &[u8],
    padding: usize,
    known: bool,
) -> Result<(), Stop> {
    let start = r.at();
    let kind = r.word::<u16>()?;
    if known {
        r.put_at(ATT_TYPE, start, 2, u64::from(kind));
        r.nested(|r| {
            r.put_at(ATT_TYPE_COMPREHENSION, start, 2, u64::from(kind >> 15));
            r.put_at(ATT_TYPE_ASSIGNMENT, start, 2, u64::from(kind >> 14 & 1));
        });
    }
    let len = usize::from(r.take(ATT_LENGTH)?);
    r.within(len, |r| match kind {
        FINGERPRINT => fingerprint(r, message),
        _ => value(r, kind, len, id),
    })??;
    if padding > 0 {
        r.put_at(ATT_PADDING, r.at(), padding, padding as u64);
    }
    r.seek(r.at() + padding);
    Ok(())
}

fn value(r: &mut Reader, kind: u16, len: usize, id: &[u8]) -> Result<(), Stop> {
    match kind {
        0x0001 | 0x0002 | 0x0004 | 0x0005 | 0x000b | 0x000e | 0x8023 | 0x802b | 0x802c => {
            address(r)
        }
        0x0012 | 0x0016 | 0x0020 => masked_address(r, id),
        0x0003 if len >= 4 => {
            r.skip(3)?;
            let flags = r.word::<u8>()?;
            r.bits(flags, ATT_CHANGE_IP);
            r.bits(flags, ATT_CHANGE_PORT);
            Ok(())
        }
        0x0006 => text(r, ATT_USERNAME),
        0x0008 | 0x001c => bytes(r, ATT_HMAC),
        0x0009 if len >= 4 => error(r),
        0x000a => {
            while r.left() >= 2 {
                r.take(ATT_UNKNOWN)?;
            }
            Ok(())
        }
        0x000c if len >= 4 => {
            r.take(ATT_CHANNELNUM)?;
            r.bytes(ATT_RESERVED, 2).map(drop)
        }
        0x000d if len >= 4 => r.take(ATT_LIFETIME).map(drop),
        0x0013 => data(r, len),
        0x0014 => text(r, ATT_REALM),
        0x0015 => text(r, ATT_NONCE),
        0x0017 if len >= 1 => {
            r.take(ATT_FAMILY)?;
            bytes(r, ATT_RESERVED)
        }
        0x0018 if len >= 1 => {
            let flags = r.word::<u8>()?;
            r.bits(flags, ATT_EVEN_PORT_RESERVE_NEXT);
            Ok(())
        }
        0x0019 if len >= 4 => {
            r.take(ATT_TRANSP)?;
            r.bytes(ATT_RESERVED, 3).map(drop)
        }
        0x001d | 0x8002 => algorithms(r),
        0x0022 => bytes(r, ATT_TOKEN),
        0x0024 if len >= 4 => r.take(ATT_PRIORITY).map(drop),
        0x8022 => text(r, ATT_SOFTWARE),
        0x8027 if len >= 4 => r.take(ATT_CACHE_TIMEOUT).map(drop),
        0x8029 | 0x802a => bytes(r, ATT_TIE_BREAKER),
        0xc057 if len >= 4 => {
            r.take(ATT_GOOGLE_NETWORK_ID)?;
            r.take(ATT_GOOGLE_NETWORK_COST).map(drop)
        }
        _ => microsoft::value(r, kind, len, id),
    }
}

pub fn text(r: &mut Reader, field: Field<Text>) -> Result<(), Stop> {
    r.bytes(field, r.left()).map(drop)
}

pub fn bytes(r: &mut Reader, field: Field<Bytes>) -> Result<(), Stop> {
    r.rest_as(field);
    Ok(())
}

pub fn address(r: &mut Reader) -> Result<(), Stop> {
    r.bytes(ATT_RESERVED, 1)?;
    let family = r.take(ATT_FAMILY)?.0;
    r.take(ATT_PORT)?;
    match family {
        IP4 => r.take(ATT_IPV4).map(drop),
        _ => r.bytes(ATT_IPV6, 16).map(drop),
    }
}

/// RFC 8489 §14.2: hidden from those who would translate it, by the cookie and the transaction's number.
pub fn masked_address(r: &mut Reader, id: &[u8]) -> Result<(), Stop> {
    r.bytes(ATT_RESERVED, 1)?;
    let family = r.take(ATT_FAMILY)?.0;
    let port = r.peek::<u16>(0).unwrap_or(0) ^ (COOKIE_VALUE >> 16) as u16;
    let start = r.at();
    r.bytes(ATT_PORT_XORD, 2)?;
    r.put_at(ATT_PORT, start, 2, u64::from(port));
    let start = r.at();
    match family {
        IP4 => {
            let masked = r.peek::<u32>(0).unwrap_or(0);
            r.bytes(ATT_IPV4_XORD, 4)?;
            r.put_at(ATT_IPV4, start, 4, u64::from(masked ^ COOKIE_VALUE));
        }
        _ => {
            let masked = r.bytes(ATT_IPV6_XORD, 16)?;
            let cookie = COOKIE_VALUE.to_be_bytes();
            let mask = cookie.iter().chain(id);
            let plain: Vec<u8> = masked
                .iter()
                .zip(mask)
                .map(|(byte, mask)| byte ^ mask)
                .collect();
            r.put_text(ATT_IPV6, &plain);
        }
    }
    Ok(())
}

fn error(r: &mut Reader) -> Result<(), Stop> {
    r.bytes(ATT_RESERVED, 2)?;
    let class = r.word::<u8>()?;
    r.bits(class, ATT_ERROR_CLASS);
    r.take(ATT_ERROR)?;
    text(r, ATT_ERROR_REASON)
}

fn algorithms(r: &mut Reader) -> Result<(), Stop> {
    while r.left() >= 4 {
        r.take(ATT_PW_ALG)?;
        let len = usize::from(r.take(ATT_PW_ALG_LEN)?);
        if len > 0 {
            r.bytes(ATT_PW_ALG_DATA, len)?;
        }
    }
    Ok(())
}

/// What a relay carries for its client.
fn data(r: &mut Reader, len: usize) -> Result<(), Stop> {
    r.put_at(VALUE, r.at(), len, 0);
    r.carry(len, Key::Name("data"));
    Ok(())
}

/// RFC 8489 §14.7: over all that stands before the attribute.
fn fingerprint(r: &mut Reader, message: &[u8]) -> Result<(), Stop> {
    const MASK: u32 = 0x5354_554e;
    const BAD: u64 = 0;
    const GOOD: u64 = 1;
    let declared = u32::from(message.get(2).copied().unwrap_or(0)) << 8
        | u32::from(message.get(3).copied().unwrap_or(0));
    // The attribute is the last, eight bytes long.
    let covered = (HEADER + declared as usize).saturating_sub(8);
    let sum = message.get(..covered).map(|bytes| {
        let mut sum = flate2::Crc::new();
        sum.update(bytes);
        sum.sum() ^ MASK
    });
    let said = r.take(ATT_CRC32)?.0;
    r.put(ATT_CRC32_STATUS, if sum == Some(said) { GOOD } else { BAD });
    Ok(())
}

/// What the attributes add to the row.
pub fn info(layer: &Layer, out: &mut String) {
    let mut kind = 0;
    let mut port = 0;
    for span in layer.packet.spans.iter().filter(|s| s.layer == layer.index) {
        let bytes = || layer.packet.bytes(span, layer.frame);
        let text = || {
            let bytes = bytes().split(|b| *b == 0).next().unwrap_or(&[]);
            String::from_utf8_lossy(bytes).into_owned()
        };
        let _ = match span.field {
            f if f == ATTRIBUTE.index => {
                kind = span.value;
                match kind {
                    0x0015 => write!(out, " with nonce"),
                    _ => Ok(()),
                }
            }
            f if f == ATT_PORT.index => {
                port = span.value;
                Ok(())
            }
            f if f == ATT_IPV4.index => {
                let name = names::ATTRIBUTE.get(kind).unwrap_or("Unknown");
                let ip = std::net::Ipv4Addr::from(span.value as u32);
                write!(out, " {name}: {ip}:{port}")
            }
            f if f == ATT_IPV6.index => {
                let name = names::ATTRIBUTE.get(kind).unwrap_or("Unknown");
                let ip = <[u8; 16]>::try_from(bytes()).map_or(Address::None, Address::Ip6);
                write!(out, " {name}: {ip}:{port}")
            }
            f if f == ATT_USERNAME.index => write!(out, " user: {}", text()),
            f if f == ATT_REALM.index => write!(out, " realm: {}", text()),
            f if f == ATT_LIFETIME.index => write!(out, " lifetime: {}", span.value),
            f if f == ATT_CHANNELNUM.index => write!(out, " ChannelNumber={:#x}", span.value),
            f if f == ATT_TRANSP.index && span.value == 17 => write!(out, " UDP"),
            f if f == ATT_TRANSP.index && span.value == 6 => write!(out, " TCP"),
            f if f == ATT_ERROR_CLASS.index => write!(out, " error-code: {}", span.value),
            f if f == ATT_ERROR.index => {
                let code = out.rsplit(' ').next().and_then(|c| c.parse::<u64>().ok());
                let code = code.unwrap_or(0) * 100 + span.value;
                let kept = out.rfind(' ').unwrap_or(out.len());
                out.truncate(kept);
                let name = names::ERROR_CODES.get(code).unwrap_or("Unknown");
                write!(out, " {code} ({name})")
            }
            f if f == ATT_ERROR_REASON.index && span.len > 0 => write!(out, " {}", text()),
            _ => Ok(()),
        };
    }
}
