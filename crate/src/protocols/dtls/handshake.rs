//! Handshake messages of DTLS: numbered, and cut into pieces where a datagram is too short (RFC 6347 §4.2).
use super::DTLS;
use super::fields::*;
use crate::protocols::rtp;
use crate::protocols::tls::Session;
use crate::protocols::tls::handshake::{body, opaque, vector};
use crate::protocols::tls::messages::{LENGTH, MESSAGE, TYPE, VERSION};
use crate::wire::*;

const VERIFY_REQUEST: u8 = 3;
/// A longer message is not put together.
const MAX_MESSAGE: usize = 1 << 17;
/// Facts of messages in pieces: the direction and the message's number are added.
const PIECES: u64 = 1 << 32;

/// One message, or a piece of one.
pub fn message(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    let kind: u8 = r.peek(0).unwrap_or_default();
    session.messages(r, |r, session| {
        r.group(MESSAGE, |r| {
            r.take(TYPE)?;
            let len = r.take(LENGTH)?.0 as usize;
            let (number, offset, here) = r.borrowing(DTLS.index(), |r| {
                let number = r.take(MESSAGE_SEQUENCE)?;
                let offset = r.take(FRAGMENT_OFFSET)?.0 as usize;
                Ok::<_, Stop>((number, offset, r.take(FRAGMENT_LENGTH)?.0 as usize))
            })?;
            if here >= len {
                return r.within(len, |r| whole(r, kind, session))?;
            }
            let bytes = r.ahead(here)?.to_vec();
            let all = r.borrowing(DTLS.index(), |r| pieces(r, number, offset, len, &bytes));
            r.skip(here)?;
            match all {
                Some(all) => reassembled(r, kind, session, all),
                None => Ok(()),
            }
        })
    })
}

fn whole(r: &mut Reader, kind: u8, session: &mut Session) -> Result<(), Stop> {
    if kind != VERIFY_REQUEST {
        return body(r, kind, session);
    }
    r.take(VERSION)?;
    cookie(r)
}

/// Adds a piece to those before it; the frames and bytes of the message, once it is whole.
fn pieces(
    r: &mut Reader,
    number: u16,
    offset: usize,
    len: usize,
    bytes: &[u8],
) -> Option<(Vec<u32>, Vec<u8>)> {
    let key = PIECES | u64::from(number) << 1 | r.direction();
    let frame = r.frame().number;
    let known = r.recall(key).filter(|_| offset > 0);
    let (mut frames, mut all) = known.map_or((vec![], vec![]), |fact| split(&fact.bytes));
    if all.len() != offset || len > MAX_MESSAGE {
        return None;
    }
    frames.push(frame);
    all.extend_from_slice(bytes);
    if all.len() >= len {
        return Some((frames, all));
    }
    let mut kept = (frames.len() as u32).to_be_bytes().to_vec();
    kept.extend(frames.iter().flat_map(|frame| frame.to_be_bytes()));
    kept.extend_from_slice(&all);
    r.remember_bytes(key, all.len() as u64, &kept);
    None
}

fn split(kept: &[u8]) -> (Vec<u32>, Vec<u8>) {
    let count = kept.get(..4).map_or(0, u32::read) as usize;
    let end = count.saturating_mul(4).saturating_add(4).min(kept.len());
    let frames = kept.get(4..end).unwrap_or(&[]).chunks_exact(4);
    (
        frames.map(u32::read).collect(),
        kept.get(end..).unwrap_or(&[]).to_vec(),
    )
}

fn reassembled(
    r: &mut Reader,
    kind: u8,
    session: &mut Session,
    (frames, bytes): (Vec<u32>, Vec<u8>),
) -> Result<(), Stop> {
    r.borrowing(DTLS.index(), |r| {
        r.put(FRAGMENTS, 0);
        r.nested(|r| {
            for frame in &frames {
                r.put(FRAGMENT, u64::from(*frame));
            }
            r.put(FRAGMENT_COUNT, frames.len() as u64);
            r.put(REASSEMBLED_LENGTH, bytes.len() as u64);
        });
    });
    let mut result = Ok(());
    r.decoding("Reassembled DTLS handshake message", bytes, |r| {
        result = whole(r, kind, session);
    });
    result
}

/// What a server wants to see again before it spends memory.
pub fn cookie(r: &mut Reader) -> Result<(), Stop> {
    r.borrowing(DTLS.index(), |r| opaque(r, COOKIE_LENGTH, COOKIE))
}

/// RFC 5764 §4.1.1.
pub fn protection_profiles(r: &mut Reader, client: bool) -> Result<(), Stop> {
    r.borrowing(DTLS.index(), |r| {
        let mut profiles = vec![];
        vector(r, PROFILES_LENGTH, |r| {
            while r.reported() > 0 {
                profiles.push(r.take(PROFILE)?.0);
            }
            Ok(())
        })?;
        // A server names the one that it chose.
        if let (false, [profile]) = (client, &profiles[..]) {
            announce_media(r, *profile);
        }
        opaque(r, MKI_LENGTH, MKI)
    })
}

/// Media will come between the same ends, with a tag as long as the profile says (RFC 5764 §4.1.2, RFC 7714 §14.2).
fn announce_media(r: &mut Reader, profile: u16) {
    let ends = r.ends();
    let tag = match profile {
        1 | 5 => 10,
        2 | 6 => 4,
        7 | 8 => 16,
        _ => return,
    };
    let end = Expected {
        over_udp: true,
        address: ends.source,
        port: ends.source_port,
        peer_port: ends.destination_port,
    };
    rtp::announce(r, end, rtp::Method::Dtls, tag);
}
