//! Modbus: what is asked of a controller and what it answers, inside the headers of Modbus/TCP.
use super::mbtcp;
use crate::wire::*;
use std::fmt::Write;

/// Modbus Application Protocol 1.1b3 §5.1, §6; those from 90 on are vendors'.
pub const FUNCTIONS: Names = Names::sorted(&[
    (1, "Read Coils"),
    (2, "Read Discrete Inputs"),
    (3, "Read Holding Registers"),
    (4, "Read Input Registers"),
    (5, "Write Single Coil"),
    (6, "Write Single Register"),
    (7, "Read Exception Status"),
    (8, "Diagnostics"),
    (11, "Get Comm. Event Counters"),
    (12, "Get Comm. Event Log"),
    (15, "Write Multiple Coils"),
    (16, "Write Multiple Registers"),
    (17, "Report Slave ID"),
    (20, "Read File Record"),
    (21, "Write File Record"),
    (22, "Mask Write Register"),
    (23, "Read Write Register"),
    (24, "Read FIFO Queue"),
    (43, "Encapsulated Interface Transport"),
    (90, "Unity (Schneider)"),
]);
const EXCEPTIONS: Names = Names::sorted(&[
    (1, "Illegal function"),
    (2, "Illegal data address"),
    (3, "Illegal data value"),
    (4, "Slave device failure"),
    (5, "Acknowledge"),
    (6, "Slave device busy"),
    (8, "Memory parity error"),
    (10, "Gateway path unavailable"),
    (11, "Gateway target device failed to respond"),
]);
const DIAGNOSTICS: Names = Names::sorted(&[
    (0, "Return Query Data"),
    (1, "Restart Communications Option"),
    (2, "Return Diagnostic Register"),
    (3, "Change ASCII Input Delimiter"),
    (4, "Force Listen Only Mode"),
    (10, "Clear Counters and Diagnostic Register"),
    (11, "Return Bus Message Count"),
    (12, "Return Bus Communication Error Count"),
    (13, "Return Bus Exception Error Count"),
    (14, "Return Slave Message Count"),
    (15, "Return Slave No Response Count"),
    (16, "Return Slave NAK Count"),
    (17, "Return Slave Busy Count"),
    (18, "Return Bus Character Overrun Count"),
    (20, "Clear Overrun Counter and Flag"),
]);
const INTERFACES: Names = Names::sorted(&[
    (13, "CANopen General Reference Request and Response PDU"),
    (14, "Read Device Identification"),
]);
const IDENTIFICATIONS: Names = Names::sorted(&[
    (1, "Basic Device Identification"),
    (2, "Regular Device Identification"),
    (3, "Extended Device Identification"),
    (4, "Specific Identification Object"),
]);
const OBJECTS: Names = Names::sorted(&[
    (0, "VendorName"),
    (1, "ProductCode"),
    (2, "MajorMinorRevision"),
    (3, "VendorURL"),
    (4, "ProductName"),
    (5, "ModelName"),
    (6, "UserApplicationName"),
]);

protocol! {
    /// Modbus (Modbus Application Protocol 1.1b3)
    "Raw" = "modbus" column "" over [] {
        /// Function Code
        FUNCTION: Bits<0, 7> = "func_code" named FUNCTIONS;
        /// Request Frame
        REQUEST_FRAME: u32 = "request_frame";
        /// Time from request
        RESPONSE_TIME: Duration = "response_time" unit "seconds";
        /// Exception Code
        EXCEPTION: u8 = "exception_code" named EXCEPTIONS;
        /// Reference Number
        REFERENCE: u16 = "reference_num";
        /// Bit Count
        BIT_COUNT: u16 = "bit_cnt";
        /// Word Count
        WORD_COUNT: u16 = "word_cnt";
        /// Byte Count
        BYTE_COUNT: u8 = "byte_cnt";
        /// Byte Count (16-bit)
        BYTE_COUNT_16: u16 = "byte_cnt_16";
        /// Bit
        BIT: Mark = "";
        /// Bit Number
        BIT_NUMBER: u16 = "bitnum";
        /// Bit Value
        BIT_VALUE: bool = "bitval";
        /// Register
        REGISTER: Mark = "";
        /// Register Number
        REGISTER_NUMBER: u16 = "regnum16";
        /// Register Value (UINT16)
        REGISTER_VALUE: u16 = "regval_uint16";
        /// Data
        DATA: Bytes = "data";
        /// Padding
        PADDING: Hex<u8> = "padding";
        /// Diagnostic Code
        DIAGNOSTIC: u16 = "diagnostic_code" named DIAGNOSTICS;
        /// Status
        EVENT_STATUS: Hex<u16> = "ev_status";
        /// Event Count
        EVENT_COUNT: u16 = "ev_count";
        /// Message Count
        MESSAGE_COUNT: u16 = "ev_msg_count";
        /// Event
        EVENT: u8 = "event";
        /// AND mask
        AND_MASK: Hex<u16> = "and_mask";
        /// OR mask
        OR_MASK: Hex<u16> = "or_mask";
        /// Read Reference Number
        READ_REFERENCE: u16 = "read_reference_num";
        /// Read Word Count
        READ_COUNT: u16 = "read_word_cnt";
        /// Write Reference Number
        WRITE_REFERENCE: u16 = "write_reference_num";
        /// Write Word Count
        WRITE_COUNT: u16 = "write_word_cnt";
        /// Reference Type
        REFERENCE_TYPE: u8 = "reference_type";
        /// Reference Number (32 bit)
        REFERENCE_32: u32 = "reference_num_32";
        /// MEI type
        INTERFACE: u8 = "mei" named INTERFACES;
        /// Read Device ID
        DEVICE_ID: u8 = "read_device_id" named IDENTIFICATIONS;
        /// Conformity Level
        CONFORMITY: Hex<u8> = "conformity_level";
        /// More Follows
        MORE_FOLLOWS: Hex<u8> = "more_follows";
        /// Next Object ID
        NEXT_OBJECT: u8 = "next_object_id";
        /// Number of Objects
        OBJECT_COUNT: u8 = "num_objects";
        /// Objects
        OBJECT: Mark = "";
        /// Object ID
        OBJECT_ID: u8 = "object_id" named OBJECTS;
        /// Object length
        OBJECT_LENGTH: u8 = "objects_len";
        /// Object String Value
        OBJECT_TEXT: Text = "object_str_value";
        /// Object Value
        OBJECT_VALUE: Bytes = "object_value";
    }
}

const EXCEPTION_BIT: u8 = 0x80;

/// What a request asked for: the first number, and how many.
#[derive(Clone, Copy, Default)]
struct Asked {
    first: u16,
    count: Option<u16>,
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let code = r.word::<u8>()?;
    r.bits(code, FUNCTION);
    let function = code & !EXCEPTION_BIT;
    let response = mbtcp::is_response(r);
    if code & EXCEPTION_BIT != 0 {
        r.take(EXCEPTION)?;
        return Ok(Next::End);
    }
    let asked = link(r, response, start);
    match response {
        false => request(r, function)?,
        true => answer(r, function, asked)?,
    }
    Ok(Next::End)
}

/// Requests and responses find each other by transaction and unit, which the header in front of this has.
fn link(r: &mut Reader, response: bool, start: usize) -> Asked {
    let key = mbtcp::transaction(r, start);
    if !response {
        let first = r.peek::<u16>(0).unwrap_or(0);
        let count = r.peek::<u16>(2).unwrap_or(0);
        r.remember(key, u64::from(first) << 16 | u64::from(count));
        return Asked::default();
    }
    let Some(request) = r.recall(key) else {
        return Asked::default();
    };
    r.put(REQUEST_FRAME, u64::from(request.frame));
    let since = r.frame().time_ns.wrapping_sub(request.time_ns);
    r.put(RESPONSE_TIME, since as u64);
    Asked {
        first: (request.value >> 16) as u16,
        count: Some(request.value as u16),
    }
}

fn rest(r: &mut Reader) {
    r.rest_as(DATA);
}

fn request(r: &mut Reader, function: u8) -> Result<(), Stop> {
    match function {
        1 | 2 => both(r, REFERENCE, BIT_COUNT),
        3 | 4 => both(r, REFERENCE, WORD_COUNT),
        5 => coil(r),
        6 => register(r),
        8 => diagnostic(r),
        15 => {
            both(r, REFERENCE, BIT_COUNT)?;
            counted(r)
        }
        16 => {
            let first = r.take(REFERENCE)?;
            r.take(WORD_COUNT)?;
            let len = usize::from(r.take(BYTE_COUNT)?);
            registers(r, len, first)
        }
        20 | 21 => {
            let len = usize::from(r.take(BYTE_COUNT)?);
            records(r, len)
        }
        22 => mask(r),
        23 => {
            both(r, READ_REFERENCE, READ_COUNT)?;
            both(r, WRITE_REFERENCE, WRITE_COUNT)?;
            r.take(BYTE_COUNT)?;
            rest(r);
            Ok(())
        }
        24 => r.take(REFERENCE).map(drop),
        43 => interface(r, false),
        _ => {
            rest(r);
            Ok(())
        }
    }
}

fn answer(r: &mut Reader, function: u8, asked: Asked) -> Result<(), Stop> {
    match function {
        1 | 2 => {
            let len = usize::from(r.take(BYTE_COUNT)?);
            bits(r, len, asked)
        }
        3 | 4 | 23 => {
            let len = usize::from(r.take(BYTE_COUNT)?);
            registers(r, len, asked.first)
        }
        5 => coil(r),
        6 => register(r),
        8 => diagnostic(r),
        11 => {
            r.take(EVENT_STATUS)?;
            r.take(EVENT_COUNT).map(drop)
        }
        12 => events(r),
        15 => both(r, REFERENCE, BIT_COUNT),
        16 => both(r, REFERENCE, WORD_COUNT),
        17 => counted(r),
        20 | 21 => {
            let len = usize::from(r.take(BYTE_COUNT)?);
            records(r, len)
        }
        22 => mask(r),
        24 => {
            r.take(BYTE_COUNT_16)?;
            r.take(WORD_COUNT)?;
            let len = r.reported();
            registers(r, len, 0)
        }
        43 => interface(r, true),
        _ => {
            rest(r);
            Ok(())
        }
    }
}

fn both(r: &mut Reader, first: Field<u16>, second: Field<u16>) -> Result<(), Stop> {
    r.take(first)?;
    r.take(second).map(drop)
}

fn coil(r: &mut Reader) -> Result<(), Stop> {
    r.take(REFERENCE)?;
    let at = r.at();
    r.bytes(DATA, 2)?;
    // The value is in the first byte; the second is nothing.
    r.put_at(
        PADDING,
        at + 1,
        1,
        u64::from(r.from(at + 1).first().copied().unwrap_or(0)),
    );
    Ok(())
}

fn register(r: &mut Reader) -> Result<(), Stop> {
    r.take(REFERENCE)?;
    r.bytes(DATA, 2).map(drop)
}

fn mask(r: &mut Reader) -> Result<(), Stop> {
    r.take(REFERENCE)?;
    r.take(AND_MASK)?;
    r.take(OR_MASK).map(drop)
}

fn diagnostic(r: &mut Reader) -> Result<(), Stop> {
    r.take(DIAGNOSTIC)?;
    rest(r);
    Ok(())
}

fn counted(r: &mut Reader) -> Result<(), Stop> {
    let len = usize::from(r.take(BYTE_COUNT)?);
    match len {
        0 => Ok(()),
        len => r.bytes(DATA, len).map(drop),
    }
}

fn events(r: &mut Reader) -> Result<(), Stop> {
    let len = usize::from(r.take(BYTE_COUNT)?);
    r.take(EVENT_STATUS)?;
    r.take(EVENT_COUNT)?;
    r.take(MESSAGE_COUNT)?;
    for _ in 0..len.saturating_sub(6) {
        r.take(EVENT)?;
    }
    Ok(())
}

/// Bits from the lowest of each byte on; as many as were asked for, where that is known.
fn bits(r: &mut Reader, len: usize, asked: Asked) -> Result<(), Stop> {
    let bytes = r.ahead(len)?;
    let all = 8 * len;
    let count = asked.count.map_or(all, |count| all.min(usize::from(count)));
    let start = r.at();
    for bit in 0..count {
        let byte = bytes.get(bit / 8).copied().unwrap_or(0);
        let at = start + bit / 8;
        r.put_at(BIT, at, 1, 0);
        r.nested(|r| {
            let number = asked.first.wrapping_add(bit as u16);
            r.put_at(BIT_NUMBER, at, 1, u64::from(number));
            r.put_at(BIT_VALUE, at, 1, u64::from(byte >> (bit % 8) & 1));
        });
    }
    r.skip(len)
}

fn registers(r: &mut Reader, len: usize, first: u16) -> Result<(), Stop> {
    let mut number = first;
    for _ in 0..len / 2 {
        r.group(REGISTER, |r| {
            r.put_at(REGISTER_NUMBER, r.at(), 2, u64::from(number));
            r.take(REGISTER_VALUE).map(drop)
        })?;
        number = number.wrapping_add(1);
    }
    Ok(())
}

/// §6.14, §6.15: parts of files.
fn records(r: &mut Reader, len: usize) -> Result<(), Stop> {
    r.within(len.min(r.reported()), |r| {
        while r.left() >= 7 {
            r.take(REFERENCE_TYPE)?;
            r.take(REFERENCE_32)?;
            r.take(WORD_COUNT)?;
            if r.left() > 0 && r.left() < 7 {
                rest(r);
            }
        }
        Ok(())
    })?
}

/// §6.21.
fn interface(r: &mut Reader, response: bool) -> Result<(), Stop> {
    const IDENTIFY: u8 = 14;
    let kind = r.take(INTERFACE)?;
    if kind != IDENTIFY {
        rest(r);
        return Ok(());
    }
    r.take(DEVICE_ID)?;
    if !response {
        return r.take(OBJECT_ID).map(drop);
    }
    r.take(CONFORMITY)?;
    r.take(MORE_FOLLOWS)?;
    r.take(NEXT_OBJECT)?;
    let count = r.take(OBJECT_COUNT)?;
    for _ in 0..count {
        r.group(OBJECT, |r| {
            let id = r.take(OBJECT_ID)?;
            let len = usize::from(r.take(OBJECT_LENGTH)?);
            match id {
                _ if len == 0 => Ok(()),
                0..=6 => r.bytes(OBJECT_TEXT, len).map(drop),
                _ => r.bytes(OBJECT_VALUE, len).map(drop),
            }
        })?;
    }
    Ok(())
}

/// `Func:   3: Read Holding Registers`, with what went wrong.
pub fn describe(layer: &Layer, out: &mut String) {
    let Some(function) = layer.value(FUNCTION) else {
        return;
    };
    let _ = write!(out, "Func: {function:3}: ");
    match FUNCTIONS.get(function) {
        Some(name) => out.push_str(name),
        None => {
            let _ = write!(out, "Unknown function ({function})");
        }
    }
    if layer.value(EXCEPTION).is_some() {
        out.push_str(". Exception returned ");
    }
}
