//! Simple Network Management Protocol, versions 1, 2c and 3.
mod engine;
mod fields;
mod lines;
mod pdu;

use super::ber::{self, Head};
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use lines::lines;

const VERSION_3: i64 = 3;
/// The note that a conversation has carried SNMP before.
const SEEN: u8 = 0;

/// A sequence that does not reach beyond its datagram.
fn accepts(bytes: &[u8], _: Key) -> bool {
    let fits = |head: &Head| head.header.saturating_add(head.len) <= bytes.len();
    ber::parse(bytes).is_some_and(|head| head.is_universal(ber::SEQUENCE) && fits(&head))
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    if !ber::parse(r.rest()).is_some_and(|head| head.is_universal(ber::SEQUENCE)) {
        return Ok(Next::Unclaimed);
    }
    // As in Wireshark, what follows the first message between two ends counts as a conversation of its own.
    if r.conversation_notes() >> SEEN & 1 == 0 && !r.is_quoted() {
        r.note_conversation(SEEN);
        r.renew_conversation();
    }
    ber::item(r, message)?;
    Ok(Next::End)
}

fn message(r: &mut Reader, _: Head) -> Result<(), Stop> {
    let version = version(r);
    if version == Some(VERSION_3) {
        ber::take_number(r, MSGVERSION)?;
        return secured(r);
    }
    ber::take_number(r, VERSION)?;
    ber::take_bytes(r, COMMUNITY)?;
    pdu::read(r)
}

/// The version, without moving.
fn version(r: &Reader) -> Option<i64> {
    let head = ber::peek(r)?;
    let value = r
        .rest()
        .get(head.header..head.header.checked_add(head.len)?)?;
    ber::signed(value)
}

/// RFC 3412 §6.
fn secured(r: &mut Reader) -> Result<(), Stop> {
    const USER_BASED: i64 = 3;
    const ENCRYPTED: u8 = 2;
    let (model, flags) = r.group(MSGGLOBALDATA_ELEMENT, |r| {
        ber::item(r, |r, _| {
            ber::take_number(r, MSGID)?;
            ber::take_number(r, MSGMAXSIZE)?;
            let flags = ber::take_bytes(r, MSGFLAGS)?.first().copied().unwrap_or(0);
            let end = r.at();
            r.nested(|r| {
                r.bits(flags, V3_FLAGS_REPORT);
                r.bits(flags, V3_FLAGS_CRYPT);
                r.bits(flags, V3_FLAGS_AUTH);
            });
            r.seek(end);
            let model = ber::take_number(r, MSGSECURITYMODEL)?;
            Ok((model, flags))
        })
    })?;
    match model {
        USER_BASED => ber::item(r, |r, _| ber::item(r, user))?,
        _ => drop(ber::take_bytes(r, MSGSECURITYPARAMETERS)?),
    }
    let encrypted = flags & ENCRYPTED != 0;
    let start = r.at();
    r.put_at(MSGDATA, start, r.left(), u64::from(encrypted));
    r.nested(|r| match encrypted {
        true => ber::take_bytes(r, ENCRYPTEDPDU).map(drop),
        false => r.group(PLAINTEXT_ELEMENT, |r| {
            ber::item(r, |r, _| {
                let engine = ber::take_bytes(r, CONTEXTENGINEID)?;
                r.nested(|r| engine::read(r, engine));
                ber::take_bytes(r, CONTEXTNAME)?;
                pdu::read(r)
            })
        }),
    })
}

/// RFC 3414 §2.4.
fn user(r: &mut Reader, _: Head) -> Result<(), Stop> {
    let engine = ber::take_bytes(r, MSGAUTHORITATIVEENGINEID)?;
    r.nested(|r| engine::read(r, engine));
    ber::take_number(r, MSGAUTHORITATIVEENGINEBOOTS)?;
    ber::take_number(r, MSGAUTHORITATIVEENGINETIME)?;
    ber::take_bytes(r, MSGUSERNAME)?;
    ber::take_bytes(r, MSGAUTHENTICATIONPARAMETERS)?;
    ber::take_bytes(r, MSGPRIVACYPARAMETERS).map(drop)
}

/// `get-response 1.3.6.1.2.1.1.1.0`
fn info(layer: &Layer, out: &mut String) {
    let spans = || layer.packet.spans.iter().filter(|s| s.layer == layer.index);
    if spans().any(|span| span.field == ENCRYPTEDPDU.index) {
        out.push_str("encryptedPDU: privKey Unknown");
        return;
    }
    if let Some(kind) = layer.value(DATA) {
        out.push_str(crate::names::snmp::DATA.get(kind).unwrap_or("Unknown"));
    }
    for span in spans().filter(|span| span.field == NAME.index) {
        out.push(' ');
        text::oid(out, layer.packet.bytes(span, layer.frame));
    }
}
