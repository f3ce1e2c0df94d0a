//! Channels over a connection (Core Specification, vol. 3, part A).
use super::{direction, name};
use crate::names::bluetooth as N;
use crate::wire::*;

protocol! {
    /// Bluetooth L2CAP Protocol (Bluetooth Core Specification, vol. 3, part A)
    "L2CAP_Hdr" = "btl2cap" column "L2CAP" over [] info info {
        /// Length
        LEN: Little<u16> = "length" as "len";
        /// CID
        CHANNEL: Little<Hex<u16>> = "cid" as "cid" named N::CHANNELS;
        /// Command
        COMMAND: Mark = "command";
        /// Command Code
        CODE: Hex<u8> = "cmd_code" named N::SIGNALS;
        /// Command Identifier
        IDENTIFIER: Hex<u8> = "cmd_ident";
        /// Command Length
        COMMAND_LEN: Little<u16> = "cmd_length";
        /// PSM
        SERVICE: Little<Hex<u16>> = "psm";
        /// Source CID
        SOURCE: Little<Hex<u16>> = "scid";
        /// Destination CID
        DESTINATION: Little<Hex<u16>> = "dcid";
        /// Command Data
        DATA: Bytes = "cmd_data";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let len = usize::from(r.take(LEN)?.0);
    let channel = r.take(CHANNEL)?.0.0;
    r.limit(len);
    match channel {
        1 | 5 => {
            while r.reported() > 0 {
                r.group(COMMAND, command)?;
            }
            Ok(Next::End)
        }
        4 => Ok(Next::Over(Key::Name("btatt"))),
        6 | 7 => Ok(Next::Over(Key::Name("btsmp"))),
        _ => Ok(Next::Data),
    }
}

/// §4: a code, an identifier that the answer repeats, a length.
fn command(r: &mut Reader) -> Result<(), Stop> {
    let code = r.take(CODE)?.0;
    r.take(IDENTIFIER)?;
    let len = usize::from(r.take(COMMAND_LEN)?.0);
    r.within(len, |r| {
        match code {
            2 => {
                r.take(SERVICE)?;
                r.take(SOURCE)?;
            }
            3 => {
                r.take(DESTINATION)?;
                r.take(SOURCE)?;
            }
            4 => drop(r.take(DESTINATION)?),
            5 => drop(r.take(SOURCE)?),
            6 | 7 => {
                r.take(DESTINATION)?;
                r.take(SOURCE)?;
            }
            _ => {}
        }
        r.rest_as(DATA);
        Ok(())
    })?
}

fn info(layer: &Layer, out: &mut String) {
    direction(layer, out);
    match (layer.value(CODE), layer.value(CHANNEL)) {
        (Some(code), _) => name(out, N::SIGNALS, code),
        (_, Some(channel)) => name(out, N::CHANNELS, channel),
        _ => {}
    }
}
