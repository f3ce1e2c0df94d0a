//! Handshake messages (RFC 8446 §4, RFC 5246 §7.4).
use super::fingerprint::Numbers;
use super::messages::*;
use super::session::Session;
use super::{TLS_1_2, TLS_1_3, certificates, extensions, hello, key_exchange};
use crate::wire::*;

/// Which message an extension stands in: some are read otherwise in each.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Message {
    ClientHello,
    ServerHello,
    RetryRequest,
    EncryptedExtensions,
    Certificate,
    CertificateRequest,
    Ticket,
}

/// Whether there is a message of this type.
pub fn is_message(kind: u8) -> bool {
    crate::names::tls::HANDSHAKES.get(kind.into()).is_some()
}

/// One message, from its type to its end.
pub fn message(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    session.messages(r, |r, session| {
        r.group(MESSAGE, |r| {
            let kind = r.take(TYPE)?;
            let len = r.take(LENGTH)?.0 as usize;
            r.within(len, |r| body(r, kind, session))?
        })
    })
}

/// What stands behind a message's header.
pub fn body(r: &mut Reader, kind: u8, session: &mut Session) -> Result<(), Stop> {
    match kind {
        1 => hello::client(r, session),
        2 => hello::server(r, session),
        4 => ticket(r, session),
        6 => hello::retry_request(r, session),
        8 => extensions::list(r, session, Message::EncryptedExtensions).map(drop),
        11 => certificates::list(r, session),
        12 => key_exchange::server(r, session),
        13 => request(r, session),
        15 => verify(r, session),
        16 => key_exchange::client(r, session),
        20 => finished(r, session),
        21 => extensions::certificate_urls(r, session),
        22 => certificates::status(r, session),
        24 => {
            r.take(KEY_UPDATE_REQUEST_UPDATE)?;
            session.update(r);
            Ok(())
        }
        25 => extensions::compressed_certificate(r, session),
        67 => next_protocol(r),
        _ => Ok(()),
    }
}

/// The length of a vector; one of more than there is ends where what holds it does, as in Wireshark.
pub fn length<T: Wire>(r: &mut Reader, length: Field<T>) -> Result<usize, Stop> {
    let len = r.take(length)?.raw() as usize;
    Ok(len.min(r.reported()))
}

/// A vector behind its length.
pub fn vector<T: Wire>(
    r: &mut Reader,
    len: Field<T>,
    f: impl FnOnce(&mut Reader) -> Result<(), Stop>,
) -> Result<(), Stop> {
    let len = length(r, len)?;
    r.within(len, f)?
}

/// A run of bytes behind its length; nothing is noted of an empty one.
pub fn opaque<T: Wire, B: Shown>(
    r: &mut Reader,
    len: Field<T>,
    field: Field<B>,
) -> Result<(), Stop> {
    match length(r, len)? {
        0 => Ok(()),
        len => r.bytes(field, len).map(drop),
    }
}

fn ticket(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    r.group(TICKET, |r| {
        r.take(SESSION_TICKET_LIFETIME_HINT)?;
        let newer = session.is_at_least(TLS_1_3);
        if newer {
            r.take(SESSION_TICKET_AGE_ADD)?;
            opaque(r, SESSION_TICKET_NONCE_LENGTH, SESSION_TICKET_NONCE)?;
        }
        opaque(r, SESSION_TICKET_LENGTH, SESSION_TICKET)?;
        if newer {
            extensions::list(r, session, Message::Ticket)?;
        }
        Ok(())
    })
}

fn request(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    if session.is_at_least(TLS_1_3) {
        opaque(
            r,
            CERTIFICATE_REQUEST_CONTEXT_LENGTH,
            CERTIFICATE_REQUEST_CONTEXT,
        )?;
        return extensions::list(r, session, Message::CertificateRequest).map(drop);
    }
    let count = length(r, CERT_TYPES_COUNT)?;
    if count > 0 {
        r.group(CERT_TYPES, |r| {
            (0..count).try_for_each(|_| r.take(CERT_TYPE).map(drop))
        })?;
    }
    if session.is_at_least(TLS_1_2) {
        session.extensions(r, |r, _| {
            extensions::signature_algorithms(r, &mut Numbers::default())
        })?;
    }
    certificates::authorities(r)
}

fn verify(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    if session.is_at_least(TLS_1_2) {
        session.extensions(r, |r, _| extensions::signature_algorithm(r))?;
    }
    opaque(r, CLIENT_CERT_VRFY_SIG_LEN, CLIENT_CERT_VRFY_SIG)
}

fn finished(r: &mut Reader, session: &Session) -> Result<(), Stop> {
    if session.version != 0x0300 {
        r.rest_as(VERIFY_DATA);
        session.finish(r);
        return Ok(());
    }
    // SSL 3.0 (RFC 6101 §5.6.9): two hashes.
    r.bytes(MD5_HASH, 16)?;
    r.bytes(SHA_HASH, 20).map(drop)
}

/// draft-agl-tls-nextprotoneg-03 §4.
fn next_protocol(r: &mut Reader) -> Result<(), Stop> {
    opaque(r, NPN_SELECTED_PROTOCOL_LEN, NPN_SELECTED_PROTOCOL)?;
    opaque(r, NPN_PADDING_LEN, NPN_PADDING)
}
