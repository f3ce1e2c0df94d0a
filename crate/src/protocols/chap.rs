//! The Challenge Handshake Authentication Protocol.
use crate::names::ppp as T;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// PPP Challenge Handshake Authentication Protocol (RFC 1994)
    "PPP" = "chap" column "PPP CHAP" over [] info info {
        /// Code
        CODE: u8 = "code" named T::CODE_2;
        /// Identifier
        IDENTIFIER: u8 = "identifier";
        /// Length
        LENGTH: u16 = "length";
        /// Data
        DATA: Mark = "data";
        /// Value Size
        VALUE_SIZE: u8 = "value_size";
        /// Value
        VALUE: Bytes = "value";
        /// Name
        NAME: Text = "name";
        /// Message
        MESSAGE: Text = "message";
        /// Stuff
        STUFF: Bytes = "stuff";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let code = r.take(CODE)?;
    r.take(IDENTIFIER)?;
    let len = usize::from(r.take(LENGTH)?).saturating_sub(4);
    r.limit(len);
    if len == 0 {
        return Ok(Next::End);
    }
    r.put_at(DATA, r.at(), len, 0);
    r.nested(|r| match code {
        1 | 2 => {
            let len = usize::from(r.take(VALUE_SIZE)?);
            r.bytes(VALUE, len)?;
            r.rest_as(NAME);
            Ok(())
        }
        3 | 4 => {
            r.rest_as(MESSAGE);
            Ok(())
        }
        _ => {
            r.rest_as(STUFF);
            Ok(())
        }
    })?;
    Ok(Next::End)
}

fn info(layer: &Layer, out: &mut String) {
    let text = |field| layer.bytes(field).map(String::from_utf8_lossy);
    if let Some(code) = layer.value(CODE) {
        out.push_str(T::CODE_2.get(code).unwrap_or("Unknown"));
    }
    if let Some(name) = text(NAME) {
        let _ = write!(out, " (NAME='{name}'");
        out.push_str(", VALUE=0x");
        text::hex(out, layer.bytes(VALUE).unwrap_or(&[]));
        out.push(')');
    }
    if let Some(message) = text(MESSAGE) {
        let _ = write!(out, " (MESSAGE='{message}')");
    }
}
