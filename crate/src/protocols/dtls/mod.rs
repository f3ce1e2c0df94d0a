//! Datagram Transport Layer Security: records that say their own order, with the messages of TLS.
pub mod extension_table;
mod fields;
mod handshake;
pub mod messages;

use super::tls::Session;
use super::{Own, tls};
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
pub use handshake::{cookie, protection_profiles};

static DTLS: Own = Own::of("dtls");
static MESSAGES: Own = Own::of("_ws.dtls.messages");

const HEADER: usize = 13;
const CHANGE_CIPHER: u8 = 20;
const ALERT_TYPE: u8 = 21;
const HANDSHAKE: u8 = 22;
const HEARTBEAT_RECORD: u8 = 24;
const CONNECTION_RECORD: u8 = 25;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let tables = ["_ws.dtls.messages", "_ws.dtls.extension_table"];
    let mut session = Session::with(r, tables, true);
    while r.left() > 0 {
        if !is_record(r.rest()) {
            break;
        }
        record(r, &mut session)?;
    }
    Ok(Next::End)
}

fn is_record(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [
            CHANGE_CIPHER..=CONNECTION_RECORD,
            0xfe,
            0xff | 0xfd | 0xfc,
            ..
        ]
    ) || matches!(bytes, [CHANGE_CIPHER..=HEARTBEAT_RECORD, 1, 0, ..])
}

/// On DNS's port whatever comes (RFC 8094).
fn accepts(bytes: &[u8], over: Key) -> bool {
    guess(bytes, over) || over == Key::Udp(853)
}

/// On ports of no known protocol: a record that fits its datagram, of a first epoch or of application data.
fn guess(bytes: &[u8], over: Key) -> bool {
    let Some([high, low]) = bytes.get(HEADER - 2..HEADER) else {
        return false;
    };
    let len = usize::from(u16::from_be_bytes([*high, *low]));
    matches!(over, Key::Udp(_)) && is_record(bytes) && len > 0 && HEADER + len <= bytes.len()
}

fn record(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    r.group(RECORD, |r| {
        let kind = r.take(CONTENT_TYPE)?;
        r.take(RECORD_VERSION)?;
        let epoch = r.take(EPOCH)?;
        r.take(SEQUENCE)?;
        let len = usize::from(r.take(RECORD_LENGTH)?);
        r.within(len, |r| content(r, kind, epoch, session))?
    })
}

fn content(r: &mut Reader, kind: u8, epoch: u16, session: &mut Session) -> Result<(), Stop> {
    match kind {
        CHANGE_CIPHER => {
            r.rest_as(CHANGE_CIPHER_SPEC);
            Ok(())
        }
        ALERT_TYPE if epoch > 0 || r.reported() != 2 => {
            r.rest_as(ALERT);
            Ok(())
        }
        ALERT_TYPE => r.group(ALERT, |r| {
            r.take(ALERT_LEVEL)?;
            r.take(ALERT_DESCRIPTION).map(drop)
        }),
        HANDSHAKE if epoch > 0 => {
            session.messages(r, |r, _| {
                r.rest_as(tls::messages::ENCRYPTED);
            });
            Ok(())
        }
        HANDSHAKE => {
            while r.reported() > 0 {
                handshake::message(r, session)?;
            }
            Ok(())
        }
        HEARTBEAT_RECORD if epoch > 0 => {
            r.rest_as(HEARTBEAT);
            Ok(())
        }
        HEARTBEAT_RECORD => r.group(HEARTBEAT, |r| {
            r.take(HEARTBEAT_TYPE)?;
            let len = usize::from(r.take(HEARTBEAT_LENGTH)?);
            r.bytes(HEARTBEAT_PAYLOAD, len.min(r.reported())).map(drop)
        }),
        CONNECTION_RECORD => {
            r.rest_as(ENCRYPTED_CONTENT);
            Ok(())
        }
        _ => {
            r.rest_as(APP_DATA);
            Ok(())
        }
    }
}

fn edition(layer: &Layer) -> Option<&'static str> {
    Some(match layer.value(RECORD_VERSION)? {
        0xfeff => "DTLSv1.0",
        0xfefd => "DTLSv1.2",
        0xfefc => "DTLSv1.3",
        _ => return None,
    })
}

fn info(layer: &Layer, out: &mut String) {
    tls::write(layer, DTLS.index(), MESSAGES.index(), &TEXTS, out);
}

const TEXTS: tls::Texts = tls::Texts {
    change: CHANGE_CIPHER_SPEC.index,
    data: APP_DATA.index,
    // It never says so.
    carried: u8::MAX,
    alert: ALERT.index,
    level: ALERT_LEVEL.index,
    description: ALERT_DESCRIPTION.index,
    heartbeat: HEARTBEAT.index,
    heartbeat_type: HEARTBEAT_TYPE.index,
};

/// What the tree says of a record beyond its label.
fn lines(line: &FieldLine, out: &mut String) -> Told {
    if !line.is(RECORD) {
        return Told::Usual;
    }
    let edition = edition(&line.layer).unwrap_or("DTLS");
    let tables = (DTLS.index(), MESSAGES.index());
    tls::lines::record(line, edition, tables, &TEXTS, out)
}
