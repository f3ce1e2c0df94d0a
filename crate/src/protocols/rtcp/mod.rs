//! Control protocol of the Real-time Transport Protocol: several packets in a datagram.
mod extended;
mod feedback;
pub mod fields;

use super::rtp;
use crate::names::rtp as names;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;

const SENDER_REPORT: u8 = 200;
const RECEIVER_REPORT: u8 = 201;
const DESCRIPTION: u8 = 202;
const GOODBYE: u8 = 203;
const APPLICATION: u8 = 204;
const TRANSPORT_FEEDBACK: u8 = 205;
const PAYLOAD_FEEDBACK: u8 = 206;
const EXTENDED: u8 = 207;

/// Version 2, and one of the types of this protocol.
fn accepts(bytes: &[u8], _: Key) -> bool {
    matches!(bytes, [0x80..=0xbf, 192..=223, ..])
}

/// What a datagram on any ports may begin with (RFC 3550 §A.2), and feedback.
fn guess(bytes: &[u8], over: Key) -> bool {
    let first = matches!(
        bytes,
        [
            0x80..=0xbf,
            SENDER_REPORT | RECEIVER_REPORT | GOODBYE | APPLICATION | PAYLOAD_FEEDBACK,
            ..
        ]
    );
    matches!(over, Key::Udp(_)) && first && bytes.len().is_multiple_of(4)
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let setup = r.recall(Reader::SETUP).or_else(|| rtp::setup(r));
    let secret = setup.as_ref().map_or(0, rtp::tag);
    let start = r.at();
    let mut all_here = true;
    while accepts(r.rest(), Key::Name("rtcp")) {
        let words = r.ahead(4)?.get(2..).map_or(0, u16::read);
        let len = 4 * (usize::from(words) + 1);
        let here = len.min(r.reported());
        all_here &= here == len;
        let whole = if secret > 0 { r.reported() } else { here };
        r.group(PACKET, |r| {
            if let Some(fact) = &setup {
                rtp::note_setup(r, fact, (SETUP, SETUP_FRAME, SETUP_METHOD));
            }
            r.within(whole, |r| match secret {
                0 => packet(r),
                tag => secured(r, tag),
            })
        })??;
    }
    if secret == 0 {
        let len = r.at() - start;
        r.put_at(LENGTH_CHECK, start, len, u64::from(all_here));
    }
    Ok(Next::End)
}

/// The header and its sender; what follows is secret (RFC 3711 §3.4).
fn secured(r: &mut Reader, tag: usize) -> Result<(), Stop> {
    head(r, RC)?;
    r.take(SENDERSSRC)?;
    r.bytes(ENCRYPTED, r.left().saturating_sub(tag))?;
    r.rest_as(AUTH_TAG);
    Ok(())
}

/// Reads version, padding, a number that `count` names, type and length: the number, the type and whether there is padding.
fn head<P: Part>(r: &mut Reader, count: Field<P>) -> Result<(u64, u8, bool), Stop> {
    let word = r.word::<u8>()?;
    r.bits(word, VERSION);
    let padded = r.bits(word, PADDING) == 1;
    let count = r.bits(word, count);
    let kind = r.take(PT)?;
    r.take(LENGTH)?;
    Ok((count, kind, padded))
}

fn packet(r: &mut Reader) -> Result<(), Stop> {
    let kind = r.peek::<u8>(1).unwrap_or_default();
    let (count, _, padded) = match kind {
        SENDER_REPORT | RECEIVER_REPORT => head(r, RC),
        APPLICATION => head(r, APP_SUBTYPE),
        TRANSPORT_FEEDBACK => head(r, RTPFB_FMT),
        PAYLOAD_FEEDBACK => head(r, PSFB_FMT),
        _ => head(r, SC),
    }?;
    let padding = match (padded, r.rest().last()) {
        (true, Some(count)) => usize::from(*count).min(r.left()),
        _ => 0,
    };
    r.within(r.left() - padding, |r| match kind {
        SENDER_REPORT => sender_report(r, count),
        RECEIVER_REPORT => {
            r.take(SENDERSSRC)?;
            reports(r, count)
        }
        DESCRIPTION => (0..count).try_for_each(|_| chunk(r)),
        GOODBYE => goodbye(r, count),
        APPLICATION => {
            r.take(SSRC_IDENTIFIER)?;
            r.bytes(APP_NAME, 4)?;
            r.rest_as(APP_DATA);
            Ok(())
        }
        TRANSPORT_FEEDBACK => feedback::transport(r, count),
        PAYLOAD_FEEDBACK => feedback::payload(r, count),
        EXTENDED => extended::blocks(r),
        _ => Ok(()),
    })??;
    if padding > 1 {
        r.bytes(PADDING_DATA, padding - 1)?;
    }
    if padding > 0 {
        r.take(PADDING_COUNT)?;
    }
    Ok(())
}

/// RFC 3550 §6.4.1.
fn sender_report(r: &mut Reader, count: u64) -> Result<(), Stop> {
    r.take(SENDERSSRC)?;
    let start = r.at();
    r.take(TIMESTAMP_NTP_MSW)?;
    r.take(TIMESTAMP_NTP_LSW)?;
    r.seek(start);
    super::ntp::timestamp(r, TIMESTAMP_NTP)?;
    r.take(TIMESTAMP_RTP)?;
    r.take(SENDER_PACKETCOUNT)?;
    r.take(SENDER_OCTETCOUNT)?;
    reports(r, count)
}

/// What was received of each source (RFC 3550 §6.4.2).
fn reports(r: &mut Reader, count: u64) -> Result<(), Stop> {
    for _ in 0..count {
        r.group(SOURCE, report)?;
    }
    r.rest_as(PROFILE_SPECIFIC_EXTENSION);
    Ok(())
}

fn report(r: &mut Reader) -> Result<(), Stop> {
    r.take(SSRC_IDENTIFIER)?;
    r.group(SSRC_CONTENTS, |r| {
        r.take(SSRC_FRACTION)?;
        let lost = r.word::<U24>()?.0;
        // Twos' complement in 24 bits.
        let lost = ((lost << 8) as i32) >> 8;
        r.put_at(SSRC_CUM_NR, r.at() - 3, 3, i64::from(lost) as u64);
        Ok::<(), Stop>(())
    })?;
    r.take_split(SSRC_EXT_HIGH, &PROTOCOL, SSRC_HIGH_CYCLES, SSRC_HIGH_SEQ)?;
    r.run(&PROTOCOL, SSRC_JITTER, SSRC_DLSR).map(drop)
}

/// A source and what it says of itself (RFC 3550 §6.5).
fn chunk(r: &mut Reader) -> Result<(), Stop> {
    let start = r.at();
    r.group(CHUNK, |r| {
        r.take(SSRC_IDENTIFIER)?;
        r.group(SDES_ITEMS, |r| {
            while r.left() > 0 {
                if r.take(SDES_TYPE)? == 0 {
                    break;
                }
                r.seek(r.at() - 1);
                item(r)?;
            }
            Ok::<(), Stop>(())
        })
    })?;
    let past = (r.at() - start) % 4;
    r.skip(if past > 0 { 4 - past } else { 0 }.min(r.left()))
}

fn item(r: &mut Reader) -> Result<(), Stop> {
    const PRIVATE: u8 = 8;
    let kind = r.word::<u8>()?;
    let len = usize::from(r.word::<u8>()?);
    r.put_at(SDES_LENGTH, r.at() - 1, 1, len as u64);
    let mut left = len;
    if kind == PRIVATE && len > 0 {
        let prefix = usize::from(r.take(SDES_PREFIX_LENGTH)?).min(len - 1);
        r.bytes(SDES_PREFIX_STRING, prefix)?;
        left = len - 1 - prefix;
    }
    if left > 0 {
        r.bytes(SDES_TEXT, left)?;
    }
    Ok(())
}

/// RFC 3550 §6.6.
fn goodbye(r: &mut Reader, count: u64) -> Result<(), Stop> {
    for _ in 0..count {
        r.take(SSRC_IDENTIFIER)?;
    }
    if r.left() > 0 {
        let len = r.word::<u8>()?;
        r.put_at(SDES_LENGTH, r.at() - 1, 1, u64::from(len));
        r.bytes(SDES_TEXT, usize::from(len))?;
    }
    Ok(())
}

/// `Sender Report   Source description   `
fn info(layer: &Layer, out: &mut String) {
    let spans = layer.packet.spans.iter();
    for span in spans.filter(|s| s.layer == layer.index && s.field == PT.index) {
        out.push_str(names::PACKET_TYPE.get(span.value).unwrap_or("Unknown"));
        out.push_str("   ");
    }
}
