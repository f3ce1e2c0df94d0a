//! Transport Layer Security: records of a stream, and what of them is not encrypted.
mod certificates;
pub mod derive;
pub mod extension_table;
mod extensions;
mod fields;
mod fingerprint;
mod fragments;
pub mod handshake;
mod hello;
mod inside;
mod ja4;
mod key_exchange;
pub mod lines;
pub mod messages;
mod protection;
mod quic_parameters;
mod session;
mod ssl2;
mod suites;
mod summary;
mod unlocking;

use crate::protocols::expert;
use crate::wire::*;
pub use extensions::timestamps;
use fields::*;
pub use fields::{PROTOCOL, QUIC_RECORD};
pub use fragments::record as messages_of_record;
pub use protection::{nonce, open_with};
pub use session::Session;
pub use summary::{Texts, behind_data, edition, info, write};
use unlocking::Opened;

/// Of a record.
pub const HEADER: usize = 5;
/// RFC 5246 §6.2.3: what encryption may add at most to a record's 2^14 bytes.
pub const MAX_RECORD: usize = (1 << 14) + 2048;

const CHANGE_CIPHER: u8 = 20;
const ALERT_TYPE: u8 = 21;
const HANDSHAKE: u8 = 22;
const APPLICATION_DATA: u8 = 23;
const HEARTBEAT_RECORD: u8 = 24;
/// RFC 9146: what it has in place of a record's type is encrypted.
const CONNECTION_ID: u8 = 25;

/// RFC 8446 §6.1: the sender will send no more.
const CLOSE_NOTIFY: u8 = 0;

const CLIENT_HELLO: u8 = 1;

const SSL_3: u16 = 0x0300;
pub const TLS_1_2: u16 = 0x0303;
pub const TLS_1_3: u16 = 0x0304;
pub const SSL_2: u16 = 0x0002;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    // What an error quotes of a stream has no state to be read by.
    if r.is_quoted() {
        return Ok(Next::Unclaimed);
    }
    let mut session = Session::open(r);
    // What waits for more is TLS all the same.
    r.stay();
    while r.left() > 0 {
        let goes_on = match session.version {
            SSL_2 => ssl2::record(r, &mut session).map(|()| true)?,
            0 if ssl2::may_begin(r.rest()) => ssl2::record(r, &mut session).map(|()| true)?,
            0 | TLS_1_3.. if !is_record(r.rest()) => false,
            _ if ssl2::is_hello(r.rest()) => ssl2::record(r, &mut session).map(|()| true)?,
            _ => record(r, &mut session)?,
        };
        if !goes_on {
            break;
        }
    }
    Ok(Next::End)
}

/// Whether a record of a known kind and version begins here.
fn is_record(bytes: &[u8]) -> bool {
    match bytes {
        [kind, 3, minor, ..] => (CHANGE_CIPHER..=CONNECTION_ID).contains(kind) && *minor <= 3,
        [kind, 0x7f, _, ..] => *kind == HANDSHAKE,
        [kind, ..] => bytes.len() < 3 && (CHANGE_CIPHER..=CONNECTION_ID).contains(kind),
        [] => false,
    }
}

/// All but what begins like text, as no record does, not even one that is encrypted from its first byte on.
fn accepts(bytes: &[u8], _: Key) -> bool {
    let is_text = |first: &[u8]| first.iter().all(|byte| matches!(byte, b' '..=b'~'));
    !bytes.is_empty() && !bytes.get(..4).is_some_and(is_text)
}

/// On ports of no known protocol: a handshake's or application data's record of a sound length, or an SSL 2.0 hello.
fn guess(bytes: &[u8], over: Key) -> bool {
    let record = match bytes {
        [HANDSHAKE | APPLICATION_DATA, 3, 0..=3, high, low, ..] => {
            let len = usize::from(u16::from_be_bytes([*high, *low]));
            (1..MAX_RECORD).contains(&len)
        }
        _ => false,
    };
    matches!(over, Key::Tcp(_)) && (record || ssl2::is_hello(bytes))
}

/// One record; false where what is here is none.
fn record(r: &mut Reader, session: &mut Session) -> Result<bool, Stop> {
    if r.left() < HEADER
        && let Some(stop) = r.unfinished()
    {
        return Err(stop);
    }
    if !r
        .peek::<u8>(0)
        .is_some_and(|kind| (CHANGE_CIPHER..=CONNECTION_ID).contains(&kind))
    {
        expert::tell_at(r, IGNORED, r.at(), r.left());
        r.skip(r.left())?;
        return Ok(false);
    }
    let len = usize::from(r.peek::<u16>(3).unwrap_or_default());
    r.whole(HEADER + len)?;
    // Where what follows is not put together, of a record that goes on nothing is shown; nor, in OpenVPN's control channel, of
    // one that the capture cut.
    let over_openvpn = super::below(r, 1) == "openvpn";
    if HEADER + len > r.reported() || HEADER + len > r.left() && over_openvpn {
        return Ok(false);
    }
    let data = r.group(RECORD, |r| {
        let kind: u8 =
            match session.is_at_least(TLS_1_3) && r.peek::<u8>(0) == Some(APPLICATION_DATA) {
                true => r.take(OPAQUE_TYPE)?,
                false => r.take(CONTENT_TYPE)?,
            };
        let version = r.take(RECORD_VERSION)?.0;
        if session.version == 0 && says_version(r, kind, version) {
            session.set_version(r, version);
        }
        r.take(RECORD_LENGTH)?;
        r.within(len, |r| match session.unlock(r, kind, version) {
            Some(opened) => opened_content(r, kind, opened, session),
            None => content(r, kind, session).map(|()| None),
        })?
    })?;
    if let Some(data) = data {
        match data.is_empty() {
            true => inside::close(r, session),
            false => inside::read(r, session, data),
        }
    }
    Ok(true)
}

/// Whether a record's version is the one agreed on: all but a client's hello have it. Asked behind the version.
fn says_version(r: &Reader, kind: u8, version: u16) -> bool {
    let message = r.peek::<u8>(2).unwrap_or_default();
    let agreed = match kind {
        HANDSHAKE => handshake::is_message(message) && message != CLIENT_HELLO,
        _ => true,
    };
    agreed && (SSL_3..=TLS_1_2).contains(&version)
}

fn content(r: &mut Reader, kind: u8, session: &mut Session) -> Result<(), Stop> {
    match kind {
        CHANGE_CIPHER => {
            r.rest_as(CHANGE_CIPHER_SPEC);
            if r.wants(RESUMED) && session.resumes(r) {
                r.nested(|r| expert::tell(r, RESUMED));
            }
            session.note_cipher_change(r);
            Ok(())
        }
        ALERT_TYPE => alert(r),
        HANDSHAKE => fragments::record(r, session),
        HEARTBEAT_RECORD => heartbeat(r),
        CONNECTION_ID => Ok(()),
        _ => {
            let protocol = session.application(r);
            data(r, protocol);
            Ok(())
        }
    }
}

fn data(r: &mut Reader, protocol: Option<&str>) {
    r.rest_as(APP_DATA);
    if let Some(protocol) = protocol {
        r.put_text(APP_DATA_PROTOCOL, protocol.as_bytes());
    }
}

/// A record that was opened. Returns what it carries of the protocol inside: nothing more of it, where the sender closes.
fn opened_content(
    r: &mut Reader,
    outer: u8,
    opened: Opened,
    session: &mut Session,
) -> Result<Option<Vec<u8>>, Stop> {
    let Opened { kind, bytes } = opened;
    if session.is_at_least(TLS_1_3) && outer == APPLICATION_DATA {
        r.put(CONTENT_TYPE, kind.into());
    }
    if kind == APPLICATION_DATA {
        let protocol = session.application(r);
        data(r, protocol);
        return Ok((!bytes.is_empty()).then_some(bytes));
    }
    let closes = kind == ALERT_TYPE && matches!(bytes.as_slice(), [_, CLOSE_NOTIFY]);
    let mut result = Ok(());
    r.decoding(CLEAR, bytes, |r| {
        result = match kind {
            HANDSHAKE => fragments::messages(r, session),
            other => content(r, other, session),
        };
    });
    result.map(|()| closes.then(Vec::new))
}

/// An alert in clear is two bytes, the first of them a level; any other is encrypted.
fn alert(r: &mut Reader) -> Result<(), Stop> {
    let clear = r.reported() == 2 && r.peek::<u8>(0).is_some_and(|level| matches!(level, 1 | 2));
    if !clear {
        r.rest_as(ALERT);
        return Ok(());
    }
    r.group(ALERT, |r| {
        r.take(ALERT_LEVEL)?;
        r.take(ALERT_DESCRIPTION).map(drop)
    })
}

/// RFC 6520 §4; one whose type or length is none is encrypted.
fn heartbeat(r: &mut Reader) -> Result<(), Stop> {
    let len = usize::from(r.peek::<u16>(1).unwrap_or_default());
    let clear =
        r.peek::<u8>(0).is_some_and(|kind| matches!(kind, 1 | 2)) && len + 3 <= r.reported();
    if !clear {
        r.rest_as(HEARTBEAT);
        return Ok(());
    }
    r.group(HEARTBEAT, |r| {
        r.take(HEARTBEAT_TYPE)?;
        r.take(HEARTBEAT_LENGTH)?;
        r.bytes(HEARTBEAT_PAYLOAD, len)?;
        r.rest_as(HEARTBEAT_PADDING);
        Ok(())
    })
}
