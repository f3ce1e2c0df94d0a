//! NTLM: the three messages of an authentication, and the signatures of what follows it.
mod fields;
mod response;

use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
pub use fields::{AUTH_DOMAIN, AUTH_USERNAME, MESSAGETYPE};

pub const SIGNATURE: &[u8] = b"NTLMSSP\0";
const NEGOTIATE: u32 = 1;
const CHALLENGE: u32 = 2;
const AUTHENTICATE: u32 = 3;
const UNICODE: u32 = 1;
const HAS_VERSION: u32 = 1 << 25;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    read(r).map(|()| Next::End)
}

/// What a message's parts need to know of the whole.
#[derive(Clone, Copy)]
struct Message {
    /// Where it starts: offsets count from here.
    start: usize,
    unicode: bool,
    /// Where the first of its buffers starts: what stands before it is the fixed part.
    first: usize,
}

pub fn read(r: &mut Reader) -> Result<(), Stop> {
    let start = r.at();
    if !r.rest().starts_with(SIGNATURE) {
        return verifier(r);
    }
    r.bytes(IDENTIFIER, SIGNATURE.len())?;
    let message = Message {
        start,
        unicode: true,
        first: usize::MAX,
    };
    match r.take(MESSAGETYPE)?.0.0 {
        NEGOTIATE => negotiate(r, message),
        CHALLENGE => challenge(r, message),
        AUTHENTICATE => authenticate(r, message),
        _ => Ok(()),
    }
}

/// MS-NLMP §2.2.2.9.
pub fn verifier(r: &mut Reader) -> Result<(), Stop> {
    r.group(VERF, |r| {
        r.take(VERF_VERS)?;
        r.rest_as(VERF_BODY);
        Ok(())
    })
}

fn negotiate_flags(r: &mut Reader) -> Result<u32, Stop> {
    let word = r.take(NEGOTIATEFLAGS)?;
    r.nested(|r| {
        flags!(r, word: NEGOTIATE56, NEGOTIATEKEYEXCH, NEGOTIATE128, NEGOTIATENT10000000,
            NEGOTIATENT08000000, NEGOTIATENT04000000, NEGOTIATEVERSION, NEGOTIATENT01000000,
            NEGOTIATETARGETINFO, REQUESTNONNTSESSION, NEGOTIATENT00200000, NEGOTIATEIDENTIFY,
            NEGOTIATENTLM2, TARGETTYPESHARE, TARGETTYPESERVER, TARGETTYPEDOMAIN,
            NEGOTIATEALWAYSSIGN, NEGOTIATE00004000, NEGOTIATEOEMWORKSTATIONSUPPLIED,
            NEGOTIATEOEMDOMAINSUPPLIED, NEGOTIATEANONYMOUS, NEGOTIATENTONLY, NEGOTIATENTLM,
            NEGOTIATE00000100, NEGOTIATELMKEY, NEGOTIATEDATAGRAM, NEGOTIATESEAL, NEGOTIATESIGN,
            NEGOTIATE00000008, REQUESTTARGET, NEGOTIATEOEM, NEGOTIATEUNICODE);
    });
    Ok(word.0.0)
}

fn version(r: &mut Reader) -> Result<(), Stop> {
    r.group(VERSION, |r| {
        r.take(VERSION_MAJOR)?;
        r.take(VERSION_MINOR)?;
        r.take(VERSION_BUILD_NUMBER)?;
        r.skip(3)?;
        r.take(VERSION_NTLM_CURRENT_REVISION)?;
        Ok(())
    })
}

/// Length, room and offset of a buffer, and where they stand.
#[derive(Clone, Copy)]
struct Buffer {
    place: usize,
    len: usize,
    offset: usize,
}

fn descriptor(r: &mut Reader) -> Result<Buffer, Stop> {
    let place = r.at();
    let len = usize::from(r.word::<Little<u16>>()?.0);
    r.skip(2)?;
    let offset = r.word::<Little<u32>>()?.0 as usize;
    Ok(Buffer { place, len, offset })
}

/// Length, room and offset of a buffer.
type Numbers = (Field<Little<u16>>, Field<Little<u16>>, Field<Little<u32>>);

/// Notes the three numbers under the buffer they describe.
fn describe(r: &mut Reader, buffer: Buffer, fields: Numbers) -> Result<(), Stop> {
    let back = r.at();
    r.seek(buffer.place);
    r.nested(|r| {
        r.take(fields.0)?;
        r.take(fields.1)?;
        r.take(fields.2)
    })?;
    r.seek(back);
    Ok(())
}

/// A text that a descriptor names.
fn string(r: &mut Reader, message: &mut Message, field: Field<Text>) -> Result<(), Stop> {
    let buffer = descriptor(r)?;
    note_string(r, message, field, buffer)
}

fn note_string(
    r: &mut Reader,
    message: &mut Message,
    field: Field<Text>,
    buffer: Buffer,
) -> Result<(), Stop> {
    if buffer.len == 0 {
        r.put_text(field, b"NULL");
        return Ok(());
    }
    message.first = message.first.min(buffer.offset);
    let at = message.start.saturating_add(buffer.offset);
    let bytes = r.from(at).get(..buffer.len);
    let bytes = bytes.ok_or(Stop::Malformed("a text outside its message"))?;
    match message.unicode {
        true => r.put_text(field, text::utf16(bytes).as_bytes()),
        false => r.put_at(field, at, buffer.len, 0),
    }
    describe(r, buffer, (STRING_LENGTH, STRING_MAXLEN, STRING_OFFSET))
}

/// A run of bytes that a descriptor names; returns it.
fn blob<'a>(
    r: &mut Reader<'a>,
    message: &mut Message,
    field: Field<Bytes>,
) -> Result<(usize, &'a [u8]), Stop> {
    let buffer = descriptor(r)?;
    if buffer.len == 0 {
        r.put_at(field, buffer.place, 8, 0);
        return Ok((0, &[]));
    }
    message.first = message.first.min(buffer.offset);
    let at = message.start.saturating_add(buffer.offset);
    let bytes = r.from(at).get(..buffer.len);
    let bytes = bytes.ok_or(Stop::Malformed("bytes outside their message"))?;
    r.put_at(field, at, buffer.len, 0);
    describe(r, buffer, (BLOB_LENGTH, BLOB_MAXLEN, BLOB_OFFSET))?;
    Ok((at, bytes))
}

/// MS-NLMP §2.2.1.1. Its texts are in no Unicode.
fn negotiate(r: &mut Reader, mut message: Message) -> Result<(), Stop> {
    let flags = negotiate_flags(r)?;
    message.unicode = false;
    if r.reported() < 16 {
        return Ok(());
    }
    string(r, &mut message, NEGOTIATE_DOMAIN)?;
    string(r, &mut message, NEGOTIATE_CALLINGWORKSTATION)?;
    match flags & HAS_VERSION != 0 {
        true => version(r),
        false => Ok(()),
    }
}

/// MS-NLMP §2.2.1.2.
fn challenge(r: &mut Reader, mut message: Message) -> Result<(), Stop> {
    let name = descriptor(r)?;
    let flags = r.peek::<Little<u32>>(0).map_or(0, |flags| flags.0);
    message.unicode = flags & UNICODE != 0;
    note_string(r, &mut message, CHALLENGE_TARGET_NAME, name)?;
    negotiate_flags(r)?;
    r.bytes(NTLMSERVERCHALLENGE, 8)?;
    let behind = r.at() - message.start;
    if behind >= message.first {
        return Ok(());
    }
    r.bytes(RESERVED, 8)?;
    target_info(r, &mut message)?;
    if flags & HAS_VERSION != 0 && r.at() - message.start < message.first {
        version(r)?;
    }
    Ok(())
}

fn target_info(r: &mut Reader, message: &mut Message) -> Result<(), Stop> {
    let buffer = descriptor(r)?;
    let back = r.at();
    let at = message.start.saturating_add(buffer.offset);
    message.first = message.first.min(buffer.offset);
    r.put_at(CHALLENGE_TARGET_INFO, at, buffer.len, 0);
    describe(
        r,
        buffer,
        (
            CHALLENGE_TARGET_INFO_LENGTH,
            CHALLENGE_TARGET_INFO_MAXLEN,
            CHALLENGE_TARGET_INFO_OFFSET,
        ),
    )?;
    r.seek(at);
    r.nested(|r| r.within(buffer.len, |r| response::items(r, &response::CHALLENGE)))??;
    r.seek(back);
    Ok(())
}

/// MS-NLMP §2.2.1.3.
fn authenticate(r: &mut Reader, mut message: Message) -> Result<(), Stop> {
    let flags = r.peek::<Little<u32>>(48).map_or(0, |flags| flags.0);
    message.unicode = flags & UNICODE != 0;
    let (lm_at, lm) = blob(r, &mut message, AUTH_LMRESPONSE)?;
    // With a session key of version 2 (MS-NLMP §3.3.1), the client's challenge stands in the place of an answer, and zeros behind it.
    if lm
        .get(8..)
        .is_some_and(|behind| behind.starts_with(&[0; 16]))
    {
        r.put_at(NTLMCLIENTCHALLENGE, lm_at, 8, 0);
    }
    response_of_nt(r, &mut message)?;
    string(r, &mut message, AUTH_DOMAIN)?;
    string(r, &mut message, AUTH_USERNAME)?;
    string(r, &mut message, AUTH_HOSTNAME)?;
    if r.at() - message.start < message.first {
        blob(r, &mut message, AUTH_SESSKEY)?;
    }
    if r.at() - message.start < message.first {
        negotiate_flags(r)?;
    }
    if flags & HAS_VERSION != 0 && r.at() - message.start < message.first {
        version(r)?;
    }
    if r.at() - message.start < message.first && message.first != usize::MAX {
        r.bytes(AUTHENTICATE_MIC, 16)?;
    }
    Ok(())
}

fn response_of_nt(r: &mut Reader, message: &mut Message) -> Result<(), Stop> {
    let (at, bytes) = blob(r, message, AUTH_NTRESPONSE)?;
    if bytes.len() > 24 {
        let back = r.at();
        r.seek(at);
        r.nested(|r| r.within(bytes.len(), response::version_2))??;
        r.seek(back);
    }
    Ok(())
}

/// Account, domain and host of an authentication, wherever it stands among the bytes.
pub fn identity(bytes: &[u8]) -> Option<[String; 3]> {
    let start = bytes
        .windows(SIGNATURE.len())
        .position(|w| w == SIGNATURE)?;
    let message = bytes.get(start..)?;
    let word = |at: usize| {
        let bytes = message.get(at..at + 4)?;
        Some(u32::from_le_bytes(<[u8; 4]>::try_from(bytes).ok()?))
    };
    if word(8)? != AUTHENTICATE {
        return None;
    }
    let unicode = word(60).unwrap_or(UNICODE) & UNICODE != 0;
    let text_at = |at: usize| {
        let (len, offset) = (word(at)? as usize & 0xffff, word(at + 4)? as usize);
        let bytes = message.get(offset..offset.checked_add(len)?)?;
        Some(match unicode {
            true => text::utf16(bytes),
            false => String::from_utf8_lossy(bytes).into_owned(),
        })
    };
    Some([text_at(36)?, text_at(28)?, text_at(44)?])
}

/// ", NTLMSSP_NEGOTIATE", as it stands behind what carries the message.
pub fn suffix(kind: u64, user: Option<&str>, domain: Option<&str>, out: &mut String) {
    let name = match kind {
        1 => "NTLMSSP_NEGOTIATE",
        2 => "NTLMSSP_CHALLENGE",
        3 => "NTLMSSP_AUTH",
        _ => return,
    };
    out.push_str(name);
    if kind == 3 {
        out.push_str(", User: ");
        if let Some(domain) = domain.filter(|domain| *domain != "NULL") {
            out.push_str(domain);
            out.push('\\');
        }
        out.push_str(user.filter(|user| *user != "NULL").unwrap_or(""));
    }
}

fn info(layer: &Layer, out: &mut String) {
    let text = |field| layer.bytes(field).map(String::from_utf8_lossy);
    let (user, domain) = (text(AUTH_USERNAME), text(AUTH_DOMAIN));
    if let Some(kind) = layer.value(MESSAGETYPE) {
        suffix(kind, user.as_deref(), domain.as_deref(), out);
    }
}
