//! Trivial File Transfer Protocol: a request, then blocks between two ports of which one is new.
use super::index;
use crate::names::tftp as names;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Trivial File Transfer Protocol (RFC 1350)
    "TFTP" = "tftp" column "TFTP" over [Key::Udp(69)] info info {
        /// Opcode
        OPCODE: u16 = "opcode" named names::OPCODE;
        /// Source File
        SOURCE_FILE: Ascii = "source_file";
        /// Destination File
        DESTINATION_FILE: Ascii = "destination_file";
        /// Request frame
        REQUEST_FRAME: u32 = "request_frame";
        /// Type
        TYPE: Ascii = "type";
        /// Block
        BLOCK: u16 = "block";
        /// Full Block Number
        BLOCK_FULL: u32 = "block.full";
        /// Error code
        ERROR_CODE: u16 = "error.code" named names::ERROR_CODE;
        /// Error message
        ERROR_MESSAGE: Ascii = "error.message";
        /// Option name
        OPTION_NAME: Ascii = "option.name";
        /// Option value
        OPTION_VALUE: Ascii = "option.value";
    }
}

const PORT: u16 = 69;
const READ: u16 = 1;
const WRITE: u16 = 2;
const OPTIONS: u16 = 6;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let opcode = r.take(OPCODE)?;
    if let Some(fact) = r.recall(Reader::SETUP) {
        let field = if fact.value == u64::from(READ) {
            DESTINATION_FILE
        } else {
            SOURCE_FILE
        };
        if !matches!(opcode, READ | WRITE) {
            r.put_text(field, &fact.bytes);
            r.put(REQUEST_FRAME, u64::from(fact.frame));
        }
    }
    match opcode {
        READ | WRITE => request(r, opcode)?,
        3 | 4 => {
            let block = r.take(BLOCK)?;
            r.put(BLOCK_FULL, u64::from(block));
            if opcode == 3 && r.left() > 0 {
                return Ok(Next::Data);
            }
        }
        5 => {
            r.take(ERROR_CODE)?;
            ended(r, ERROR_MESSAGE)?;
        }
        OPTIONS => options(r)?,
        _ => return Ok(Next::Data),
    }
    Ok(Next::End)
}

/// Text up to a zero.
fn ended<'a>(r: &mut Reader<'a>, field: Field<Ascii>) -> Result<&'a [u8], Stop> {
    let rest = r.rest();
    let len = memchr::memchr(0, rest).map_or(rest.len(), |at| at + 1);
    r.bytes(field, len)
}

/// RFC 1350 §4: the answer comes from a port of its own to the port that asked.
fn request(r: &mut Reader, opcode: u16) -> Result<(), Stop> {
    let field = if opcode == READ {
        SOURCE_FILE
    } else {
        DESTINATION_FILE
    };
    let name = ended(r, field)?;
    ended(r, TYPE)?;
    options(r)?;
    let ends = r.ends();
    let name = name.strip_suffix(&[0]).unwrap_or(name);
    if ends.destination_port == PORT
        && let Some(protocol) = index("tftp")
    {
        let end = Expected {
            over_udp: true,
            address: ends.source,
            port: ends.source_port,
            peer_port: 0,
        };
        r.expect(end, protocol, u64::from(opcode), name);
    }
    Ok(())
}

/// RFC 2347.
fn options(r: &mut Reader) -> Result<(), Stop> {
    while r.left() > 0 {
        ended(r, OPTION_NAME)?;
        ended(r, OPTION_VALUE)?;
    }
    Ok(())
}

/// `Read Request, File: name, Transfer type: octet`
fn info(layer: &Layer, out: &mut String) {
    let opcode = layer.value(OPCODE).unwrap_or(0);
    out.push_str(names::OPCODE.get(opcode).unwrap_or("Unknown"));
    for span in layer.packet.spans.iter().filter(|s| s.layer == layer.index) {
        let bytes = layer.packet.bytes(span, layer.frame);
        let said = text::ascii(bytes.split(|b| *b == 0).next().unwrap_or(&[])).into_owned();
        let file = [SOURCE_FILE.index, DESTINATION_FILE.index].contains(&span.field);
        let _ = match span.field {
            _ if file && opcode <= 2 => write!(out, ", File: {said}"),
            f if f == TYPE.index => write!(out, ", Transfer type: {said}"),
            f if f == BLOCK.index => write!(out, ", Block: {}", span.value),
            f if f == ERROR_CODE.index => {
                let name = names::ERROR_CODE.get(span.value).unwrap_or("Unknown");
                write!(out, ", Code: {name}")
            }
            f if f == ERROR_MESSAGE.index => write!(out, ", Message: {said}"),
            f if f == OPTION_NAME.index => write!(out, ", {said}="),
            f if f == OPTION_VALUE.index => write!(out, "{said}"),
            _ => Ok(()),
        };
    }
}
