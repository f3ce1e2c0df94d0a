//! Values that a device offers, read and written by their handles (Core Specification, vol. 3, part F).
use super::{direction, name};
use crate::names::bluetooth as N;
use crate::names::truths;
use crate::wire::*;
use std::fmt::Write;

const FORMATS: Names = Names::sorted(&[(1, "16-bit UUIDs"), (2, "128-bit UUIDs")]);
const FLAGS: Names = Names::sorted(&[(0, "Cancel All"), (1, "Immediately Write All")]);

protocol! {
    /// Bluetooth Attribute Protocol (Bluetooth Core Specification, vol. 3, part F)
    "ATT_Hdr" = "btatt" column "ATT" over [] info info {
        /// Opcode
        OPCODE: Hex<u8> = "opcode" as "opcode" named N::ATTRIBUTE_METHODS;
        /// Authentication Signature
        SIGNED: Flag<7> = "opcode.authentication_signature" named truths::TRUE_FALSE;
        /// Command
        pub COMMAND: Flag<6> = "opcode.command" named truths::TRUE_FALSE;
        /// Method
        METHOD: HexIn<u8, 0, 6> = "opcode.method" named N::ATTRIBUTE_METHODS;
        /// Request Opcode in Error
        REQUEST: Hex<u8> = "req_opcode_in_error" named N::ATTRIBUTE_METHODS;
        /// Handle in Error
        ERROR_HANDLE: Little<Hex<u16>> = "handle_in_error";
        /// Error Code
        ERROR: Hex<u8> = "error_code" named N::ATTRIBUTE_ERRORS;
        /// Client Rx MTU
        CLIENT_MTU: Little<u16> = "client_rx_mtu";
        /// Server Rx MTU
        SERVER_MTU: Little<u16> = "server_rx_mtu";
        /// Starting Handle
        FIRST: Little<Hex<u16>> = "starting_handle";
        /// Ending Handle
        LAST: Little<Hex<u16>> = "ending_handle";
        /// UUID Format
        FORMAT: Hex<u8> = "uuid_format" named FORMATS;
        /// UUID
        UUID: Little<Hex<u16>> = "uuid16" named N::UUIDS;
        /// UUID
        LONG_UUID: Bytes = "uuid128";
        /// Length
        LEN: u8 = "length";
        /// Attribute Data
        ATTRIBUTE: Mark = "attribute_data";
        /// Information Data
        INFORMATION: Mark = "information_data";
        /// Handle
        HANDLE: Little<Hex<u16>> = "handle";
        /// Group End Handle
        GROUP_END: Little<Hex<u16>> = "group_end_handle";
        /// Offset
        OFFSET: Little<u16> = "offset";
        /// Flags
        EXECUTE: Hex<u8> = "flags" named FLAGS;
        /// Value
        VALUE: Bytes = "value";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    match r.take_split(OPCODE, &PROTOCOL, SIGNED, METHOD)? {
        0x01 => {
            r.take_split(REQUEST, &PROTOCOL, SIGNED, METHOD)?;
            r.take(ERROR_HANDLE)?;
            r.take(ERROR)?;
        }
        0x02 => drop(r.take(CLIENT_MTU)?),
        0x03 => drop(r.take(SERVER_MTU)?),
        0x04 => range(r)?,
        0x05 => found(r)?,
        0x06 => {
            range(r)?;
            uuid(r, 2)?;
        }
        0x07 => {
            while r.reported() > 0 {
                r.take(HANDLE)?;
                r.take(GROUP_END)?;
            }
        }
        0x08 | 0x10 => {
            range(r)?;
            uuid(r, r.reported())?;
        }
        0x09 => list(r, false)?,
        0x11 => list(r, true)?,
        0x0a => drop(r.take(HANDLE)?),
        0x0c | 0x16 | 0x17 => {
            r.take(HANDLE)?;
            r.take(OFFSET)?;
        }
        0x0e => {
            while r.reported() > 0 {
                r.take(HANDLE)?;
            }
        }
        0x12 | 0x1b | 0x1d | 0x52 | 0xd2 => drop(r.take(HANDLE)?),
        0x18 => drop(r.take(EXECUTE)?),
        _ => {}
    }
    r.rest_as(VALUE);
    Ok(Next::End)
}

fn range(r: &mut Reader) -> Result<(), Stop> {
    r.take(FIRST)?;
    r.take(LAST).map(drop)
}

fn uuid(r: &mut Reader, len: usize) -> Result<(), Stop> {
    match len {
        2 => r.take(UUID).map(drop),
        len => r.bytes(LONG_UUID, len).map(drop),
    }
}

/// §3.4.3.2: handles with the kinds of their values.
fn found(r: &mut Reader) -> Result<(), Stop> {
    const SHORT: u8 = 1;
    let len = match r.take(FORMAT)?.0 {
        SHORT => 2,
        _ => 16,
    };
    while r.reported() > 0 {
        r.group(INFORMATION, |r| {
            r.take(HANDLE)?;
            uuid(r, len)
        })?;
    }
    Ok(())
}

/// §3.4.4.2, §3.4.4.10: values of one length, each behind its handle, and behind the last of its group's.
fn list(r: &mut Reader, groups: bool) -> Result<(), Stop> {
    let least = if groups { 4 } else { 2 };
    let len = usize::from(r.take(LEN)?);
    if len < least {
        return Err(Stop::Malformed("an attribute is shorter than its handle"));
    }
    while r.reported() > 0 {
        r.group(ATTRIBUTE, |r| {
            r.take(HANDLE)?;
            if groups {
                r.take(GROUP_END)?;
            }
            r.bytes(VALUE, len - least).map(drop)
        })?;
    }
    Ok(())
}

/// `Sent Read By Type Request, Characteristic, Handles: 0x0001..0xffff`
fn info(layer: &Layer, out: &mut String) {
    direction(layer, out);
    if let Some(opcode) = layer.value(OPCODE) {
        name(out, N::ATTRIBUTE_METHODS, opcode);
    }
    if let Some(error) = layer.value(ERROR) {
        out.push_str(" - ");
        name(out, N::ATTRIBUTE_ERRORS, error);
    }
    if let Some(uuid) = layer.value(UUID).and_then(|uuid| N::UUIDS.get(uuid)) {
        let _ = write!(out, ", {uuid}");
    }
    let _ = match (layer.value(FIRST), layer.value(LAST), layer.value(HANDLE)) {
        (Some(first), Some(last), _) => write!(out, ", Handles: 0x{first:04x}..0x{last:04x}"),
        (_, _, Some(handle)) => write!(out, ", Handle: 0x{handle:04x}"),
        _ => Ok(()),
    };
    for (label, field) in [("Client", CLIENT_MTU), ("Server", SERVER_MTU)] {
        if let Some(mtu) = layer.value(field) {
            let _ = write!(out, ", {label} Rx MTU: {mtu}");
        }
    }
}
