//! The Password Authentication Protocol: the password as it is.
use crate::names::ppp as T;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// PPP Password Authentication Protocol (RFC 1334)
    "PPP" = "pap" column "PPP PAP" over [] info info {
        /// Code
        CODE: u8 = "code" named T::CODE;
        /// Identifier
        IDENTIFIER: u8 = "identifier";
        /// Length
        LENGTH: u16 = "length";
        /// Data
        DATA: Mark = "data";
        /// Peer-ID-Length
        PEER_ID_LENGTH: u8 = "peer_id.length";
        /// Peer-ID
        PEER_ID: Ascii = "peer_id";
        /// Password-Length
        PASSWORD_LENGTH: u8 = "password.length";
        /// Password
        PASSWORD: Ascii = "password";
        /// Message-Length
        MESSAGE_LENGTH: u8 = "message.length";
        /// Message
        MESSAGE: Ascii = "message";
        /// stuff
        STUFF: Bytes = "stuff";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    const REQUEST: u8 = 1;
    let code = r.take(CODE)?;
    r.take(IDENTIFIER)?;
    let len = usize::from(r.take(LENGTH)?).saturating_sub(4);
    r.limit(len);
    if len == 0 {
        return Ok(Next::End);
    }
    r.put_at(DATA, r.at(), len, 0);
    r.nested(|r| match code {
        REQUEST => {
            counted(r, PEER_ID_LENGTH, PEER_ID)?;
            counted(r, PASSWORD_LENGTH, PASSWORD)
        }
        2 | 3 => counted(r, MESSAGE_LENGTH, MESSAGE),
        _ => {
            r.rest_as(STUFF);
            Ok(())
        }
    })?;
    Ok(Next::End)
}

fn counted(r: &mut Reader, len: Field<u8>, text: Field<Ascii>) -> Result<(), Stop> {
    let len = usize::from(r.take(len)?);
    r.bytes(text, len)?;
    Ok(())
}

fn info(layer: &Layer, out: &mut String) {
    let text = |field| layer.bytes(field).map(String::from_utf8_lossy);
    if let Some(code) = layer.value(CODE) {
        out.push_str(T::CODE.get(code).unwrap_or("Unknown"));
    }
    if let (Some(name), Some(password)) = (text(PEER_ID), text(PASSWORD)) {
        let _ = write!(out, " (Peer-ID='{name}', Password='{password}')");
    }
    if let Some(message) = text(MESSAGE) {
        let _ = write!(out, " (Message='{message}')");
    }
}
