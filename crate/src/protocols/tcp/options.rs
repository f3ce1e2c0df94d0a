//! TCP options, one after another to the end of the header.
use super::fields::*;
use super::multipath;
use crate::protocols::{Own, expert};
use crate::wire::*;
use std::fmt::Write;

/// Reads `len` bytes of options.
pub fn read(
    r: &mut Reader,
    len: usize,
    acknowledgment: u32,
    flow: Option<TcpFlow>,
) -> Result<(), Stop> {
    if len == 0 {
        return Ok(());
    }
    let end = r.at() + len;
    r.within(len, |r| {
        r.put_at(OPTIONS, r.at(), r.left(), 0);
        r.nested(|r| {
            let (mut ended, mut idle) = (false, 0);
            while r.at() < end {
                // Behind the end there is only padding (RFC 9293 §3.1).
                if ended && r.peek::<u8>(0) != Some(0) {
                    break;
                }
                ended = r.peek::<u8>(0) == Some(0);
                idle = if r.peek::<u8>(0) == Some(1) {
                    idle + 1
                } else {
                    0
                };
                if !option(r, end, acknowledgment, flow)? {
                    break;
                }
                if idle == 4 {
                    expert::tell(r, FOUR_NOPS);
                }
            }
            Ok(())
        })
    })?
}

/// Finds the option that the stream's state depends on.
pub fn look_ahead(mut options: &[u8], segment: &mut Segment) {
    while let [kind, rest @ ..] = options {
        match kind {
            0 => return,
            1 => {
                options = rest;
                continue;
            }
            _ => {}
        }
        let len = usize::from(rest.first().copied().unwrap_or(0));
        let Some(body) = options.get(2..len) else {
            return;
        };
        match (kind, body) {
            (3, [shift]) => segment.scale = Some(*shift),
            (5, blocks) => segment.sacked = sacked(blocks),
            _ => {}
        }
        options = options.get(len..).unwrap_or(&[]);
    }
}

/// Bytes between the edges of all blocks, those of what came twice (RFC 2883 §4) among them, as Wireshark counts them.
fn sacked(blocks: &[u8]) -> u32 {
    let edges = blocks
        .chunks_exact(8)
        .map(|b| (u32::read(&b[..4]), u32::read(&b[4..])));
    edges.fold(0, |sum, (left, right)| {
        sum.wrapping_add(right.wrapping_sub(left))
    })
}

static MULTIPATH: Own = Own::of("mptcp");

/// One option of those that the header ends behind; false behind the last.
fn option(
    r: &mut Reader,
    end: usize,
    acknowledgment: u32,
    flow: Option<TcpFlow>,
) -> Result<bool, Stop> {
    let Some(kind) = r.peek::<u8>(0) else {
        return Err(r.ahead(1).err().unwrap_or(Stop::Malformed("")));
    };
    if kind <= 1 {
        let field = if kind == 0 { OPTION_END } else { OPTION_NOP };
        r.group(field, |r| r.take(KIND).map(|_| ()))?;
        return Ok(true);
    }
    // A length that cannot be ends the options; what follows cannot be told apart.
    if r.at() + 1 == end {
        return Ok(false);
    }
    let len = usize::from(u8::read(&r.ahead(2)?[1..]));
    if len < 2 || len > end - r.at() {
        return Ok(false);
    }
    r.within(len, |r| {
        if kind == 30 {
            r.put_at(OPTION_MULTIPATH, r.at(), len, 0);
            return r.nested(|r| r.noting_part(MULTIPATH.index(), multipath::read));
        }
        r.group(heading(kind), |r| {
            r.take(KIND)?;
            r.take(OPTION_LEN)?;
            body(r, kind, len - 2, acknowledgment, flow)
        })
    })??;
    Ok(true)
}

/// The field that stands over an option of this kind.
fn heading(kind: u8) -> Field<Bytes> {
    match kind {
        2 => OPTION_MSS,
        3 => OPTION_SCALE,
        4 => OPTION_SACK_PERMITTED,
        5 => OPTION_SACK,
        6 | 7 => OPTION_ECHO,
        8 => OPTION_TIMESTAMP,
        11..=13 => OPTION_CC,
        19 => OPTION_MD5,
        20 => OPTION_SCPS,
        21 => OPTION_SNACK,
        27 => OPTION_QUICK_START,
        28 => OPTION_TIMEOUT,
        29 => OPTION_AUTHENTICATION,
        34 => OPTION_FAST_OPEN,
        172 | 174 => OPTION_ACCURATE_ECN,
        253 | 254 => OPTION_EXPERIMENT,
        _ => OPTION_UNKNOWN,
    }
}

/// What stands behind kind and length; an option of a length that its kind does not have is left unread.
fn body(
    r: &mut Reader,
    kind: u8,
    len: usize,
    acknowledgment: u32,
    flow: Option<TcpFlow>,
) -> Result<(), Stop> {
    match (kind, len) {
        (2, 2) => r.take(MSS).map(drop),
        (3, 1) => scale(r),
        (5, _) => selective(r, acknowledgment, flow),
        (6 | 7, 4) => r.take(ECHO_VALUE).map(drop),
        (8, 8) => {
            r.take(TIMESTAMP)?;
            r.take(TIMESTAMP_ECHO).map(drop)
        }
        (11..=13, 4) => r.take(CC_VALUE).map(drop),
        (19, 16) => r.bytes(MD5_DIGEST, 16).map(drop),
        (20, 2) => capabilities(r),
        (21, 4) => {
            r.take(SNACK_OFFSET)?;
            r.take(SNACK_SIZE).map(drop)
        }
        (27, 6) => {
            let word = r.word::<u8>()?;
            r.bits(word, QUICK_START_RATE);
            r.take(QUICK_START_TTL).map(drop)
        }
        (28, 2) => {
            let word = r.word::<u16>()?;
            r.bits(word, TIMEOUT_MINUTES);
            r.bits(word, TIMEOUT);
            Ok(())
        }
        (29, 2..) => {
            r.take(AO_KEY)?;
            r.take(AO_NEXT_KEY)?;
            r.rest_as(AO_MAC);
            Ok(())
        }
        (34, _) => fast_open(r),
        (172, _) => counters(r, [ECN_ECT0, ECN_CE, ECN_ECT1]),
        (174, _) => counters(r, [ECN_ECT1, ECN_CE, ECN_ECT0]),
        (253 | 254, 2..) => experiment(r),
        (k, _) if heading(k).index == OPTION_UNKNOWN.index => {
            r.rest_as(UNKNOWN_PAYLOAD);
            Ok(())
        }
        _ => Ok(()),
    }
}

/// RFC 7323 §2.3: shifts above 14 count as 14.
fn scale(r: &mut Reader) -> Result<(), Stop> {
    let shift = r.take(SCALE_SHIFT)?;
    r.put_at(SCALE_MULTIPLIER, r.at() - 1, 1, 1 << shift.min(14));
    Ok(())
}

/// RFC 2018, and RFC 2883 for blocks that were received twice.
fn selective(r: &mut Reader, acknowledgment: u32, flow: Option<TcpFlow>) -> Result<(), Stop> {
    let base = flow.and_then(|f| f.other_base).unwrap_or(0);
    let (start, mut count) = (r.at() - 2, 0);
    let mut blocks = [(0, 0); 2];
    while r.reported() > 0 {
        let at = r.at();
        let left = r.word::<u32>()?.wrapping_sub(base);
        r.put_at(SACK_LEFT, at, 4, u64::from(left));
        let right = r.word::<u32>()?.wrapping_sub(base);
        r.put_at(SACK_RIGHT, at + 4, 4, u64::from(right));
        if let Some(block) = blocks.get_mut(count) {
            *block = (left, right);
        }
        count += 1;
    }
    r.put_at(SACK_COUNT, start, 0, count as u64);
    let [(left, right), outer] = blocks;
    let acknowledged = !before(acknowledgment.wrapping_sub(base), right);
    let inside = count > 1 && !before(left, outer.0) && !before(outer.1, right);
    if count > 0 && (acknowledged || inside) {
        r.put_at(DSACK_LEFT, start + 2, 4, u64::from(left));
        r.put_at(DSACK_RIGHT, start + 6, 4, u64::from(right));
        r.nested(|r| expert::tell(r, DSACK_TOLD));
    }
    Ok(())
}

/// Order of sequence numbers, which wrap (RFC 9293 §3.4).
fn before(a: u32, b: u32) -> bool {
    (a.wrapping_sub(b) as i32) < 0
}

/// CCSDS 714.0-B-2, Space Communications Protocol Specification.
fn capabilities(r: &mut Reader) -> Result<(), Stop> {
    let vector = r.take(SCPS_VECTOR)?;
    r.nested(|r| {
        r.bits(vector, SCPS_BETS);
        r.bits(vector, SCPS_SNACK1);
        r.bits(vector, SCPS_SNACK2);
        r.bits(vector, SCPS_COMPRESS);
        r.bits(vector, SCPS_NLTS);
        r.bits(vector, SCPS_RESERVED);
    });
    r.take(SCPS_BINDING).map(drop)
}

/// RFC 7413 §4.1.1.
fn fast_open(r: &mut Reader) -> Result<(), Stop> {
    match r.reported() {
        0 => r.put_at(COOKIE_REQUEST, r.at() - 2, 2, 0),
        _ => drop(r.rest_as(COOKIE)),
    }
    Ok(())
}

fn counters(r: &mut Reader, fields: [Field<U24>; 3]) -> Result<(), Stop> {
    for field in fields {
        if r.reported() >= 3 {
            r.take(field)?;
        }
    }
    Ok(())
}

/// RFC 6994.
fn experiment(r: &mut Reader) -> Result<(), Stop> {
    match r.take(EXPERIMENT)?.0 {
        0xf989 => fast_open(r),
        0xacc0 => counters(r, [ECN_ECT0, ECN_CE, ECN_ECT1]),
        0xacc1 => counters(r, [ECN_ECT1, ECN_CE, ECN_ECT0]),
        0x00ac if r.reported() > 0 => {
            let word = r.word::<u8>()?;
            r.bits(word, ACK_RATE);
            r.bits(word, ACK_RATE_RESERVED);
            Ok(())
        }
        _ => {
            r.rest_as(EXPERIMENT_DATA);
            Ok(())
        }
    }
}

/// ` MSS=1460 WS=128 SACK_PERM`, in the order of the options.
pub fn info(layer: &Layer, out: &mut String) {
    for span in layer.packet.spans.iter().filter(|s| s.layer == layer.index) {
        let value = span.value;
        let _ = match span.field {
            f if f == MSS.index => write!(out, " MSS={value}"),
            f if f == SCALE_MULTIPLIER.index => write!(out, " WS={value}"),
            f if f == OPTION_SACK_PERMITTED.index => write!(out, " SACK_PERM"),
            f if f == TIMESTAMP.index => write!(out, " TSval={value}"),
            f if f == TIMESTAMP_ECHO.index => write!(out, " TSecr={value}"),
            f if f == SACK_LEFT.index => write!(out, " SLE={value}"),
            f if f == SACK_RIGHT.index => write!(out, " SRE={value}"),
            f if f == ECHO_VALUE.index => write!(out, " ECHO={value}"),
            f if f == CC_VALUE.index => write!(out, " CC={value}"),
            f if f == TIMEOUT.index => write!(out, " USER_TO={value}"),
            f if f == COOKIE_REQUEST.index => write!(out, " TFO=R"),
            f if f == COOKIE.index => write!(out, " TFO=C"),
            f if f == OPTION_MD5.index => write!(out, " MD5"),
            _ => Ok(()),
        };
    }
}
