//! Transactions: counts and places of their parameters and data, and what pipes and mailslots carry.
use super::fields::*;
use super::values::{align, byte_count, halves, text, words};
use super::{Block, Message, files};
use crate::wire::*;

const PLAIN: u8 = 0x25;
const SECOND: u8 = 0x32;
const NT: u8 = 0xa0;

/// Where parameters and data stand, and how long they are.
#[derive(Clone, Copy, Default)]
struct Parts {
    parameters: (usize, usize),
    data: (usize, usize),
    /// Whether a path's information is asked for or set (MS-CIFS §2.2.6.6.1, §2.2.6.7.1).
    of_path: bool,
}

pub fn read(r: &mut Reader, message: &Message, block: Block, kind: u8) -> Result<(), Stop> {
    match (message.response, kind) {
        (false, PLAIN | SECOND) if block.words >= 14 => request(r, message, block, kind),
        (true, PLAIN | SECOND) if block.words >= 10 => response(r, message, block, kind),
        (false, NT) if block.words >= 19 => nt_request(r, message, block),
        (true, NT) if block.words >= 18 => nt_response(r, message, block),
        _ => Ok(()),
    }
}

/// MS-CIFS §2.2.4.33.1, §2.2.4.46.1.
fn request(r: &mut Reader, message: &Message, block: Block, kind: u8) -> Result<(), Stop> {
    halves(r, [TPC, TDC, MPC, MDC])?;
    r.take(MSC)?;
    r.bytes(RESERVED, 1)?;
    let word = r.take(TRANSACTION_FLAGS)?;
    r.nested(|r| {
        flags!(r, word: TRANSACTION_FLAGS_OWT, TRANSACTION_FLAGS_DTID);
    });
    r.take(TIMEOUT)?;
    r.bytes(RESERVED, 2)?;
    let mut parts = places(r)?;
    let setup = r.take(SC)?;
    r.bytes(RESERVED, 1)?;
    let mut file = 0;
    if kind == SECOND && setup > 0 {
        const PATH_INFORMATION: std::ops::RangeInclusive<u16> = 5..=6;
        parts.of_path = PATH_INFORMATION.contains(&r.take(TRANS2_CMD)?.0.0);
    } else if kind == PLAIN && setup == 2 {
        // MS-CIFS §2.2.5.6.1: what to do with a pipe, and which.
        file = r.peek::<Little<u16>>(2).map_or(0, |file| file.0);
    }
    r.remember(PIPE | u64::from(message.id), u64::from(file));
    let name = transaction_name(r, message, block, kind)?;
    content(r, message, parts, file, name)
}

/// A key that says which pipe a transaction was of.
const PIPE: u64 = 1 << 33;

fn places(r: &mut Reader) -> Result<Parts, Stop> {
    let [parameters, at, data, data_at] = halves(r, [PC, PO, DC, DATA_OFFSET])?;
    Ok(Parts {
        parameters: (at, parameters),
        data: (data_at, data),
        ..Parts::default()
    })
}

/// What the transaction is of: told by its name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Pipe,
    /// A mailslot's messages are of this protocol.
    Mailslot(&'static str),
    Other,
}

fn transaction_name(r: &mut Reader, message: &Message, block: Block, kind: u8) -> Result<Of, Stop> {
    byte_count(r, block)?;
    if kind == SECOND {
        return Ok(Of::Other);
    }
    align(r, message)?;
    let start = r.at();
    text(r, message, (TRANS_NAME, TRANS_NAME_WIDE))?;
    let len = r.at() - start;
    let name = r.from(start).get(..len).unwrap_or(&[]);
    let name: Vec<u8> = name.iter().copied().filter(|b| *b != 0).collect();
    let name = name.to_ascii_uppercase();
    Ok(match name.strip_prefix(br"\MAILSLOT\") {
        Some(slot) => Of::Mailslot(mailslot(slot)),
        None if name.starts_with(br"\PIPE") => Of::Pipe,
        None => Of::Other,
    })
}

/// What a mailslot's messages are ([MS-MAIL], [MS-BRWS], [MS-ADTS] §6.3).
fn mailslot(name: &[u8]) -> &'static str {
    match name {
        b"BROWSE" => "browser",
        _ if name.starts_with(b"NET") || name.starts_with(br"TEMP\NETLOGON") => "smb_netlogon",
        _ => "data",
    }
}

/// The bytes behind all counts: parameters, then data.
fn content(r: &mut Reader, message: &Message, parts: Parts, file: u16, of: Of) -> Result<(), Stop> {
    let (parameters, len) = parts.parameters;
    if parameters > 0 && len > 0 {
        padding(r, message, parameters)?;
        r.within(len.min(r.left()), |r| {
            if parts.of_path {
                // The level of interest stands before it.
                r.skip(2)?;
                r.bytes(RESERVED, 4)?;
            }
            Ok(())
        })??;
    }
    let (data, len) = parts.data;
    if data == 0 || len == 0 {
        return Ok(());
    }
    padding(r, message, data)?;
    let len = len.min(r.reported());
    match of {
        Of::Pipe => files::pipe(r, len, file),
        Of::Mailslot(protocol) => {
            r.carry(len, Key::Name(protocol));
            Ok(())
        }
        Of::Other => r.skip(len.min(r.left())),
    }
}

fn padding(r: &mut Reader, message: &Message, offset: usize) -> Result<(), Stop> {
    let at = message.start + offset;
    match at.checked_sub(r.at()) {
        Some(gap @ 1..) if gap <= r.left() => r.bytes(PADDING, gap).map(drop),
        _ => {
            r.seek(at);
            Ok(())
        }
    }
}

/// MS-CIFS §2.2.4.33.2.
fn response(r: &mut Reader, message: &Message, block: Block, kind: u8) -> Result<(), Stop> {
    halves(r, [TPC, TDC])?;
    r.bytes(RESERVED, 2)?;
    let [parameters, at, _, data, data_at, _] =
        halves(r, [PC, PO, PD, DC, DATA_OFFSET, DATA_DISP])?;
    r.take(SC)?;
    r.bytes(RESERVED, 1)?;
    byte_count(r, block)?;
    let parts = Parts {
        parameters: (at, parameters),
        data: (data_at, data),
        ..Parts::default()
    };
    let pipe = r.recall(PIPE | u64::from(message.id));
    let file = pipe.map_or(0, |fact| fact.value as u16);
    let of = if kind == PLAIN { Of::Pipe } else { Of::Other };
    content(r, message, parts, file, of)
}

/// MS-CIFS §2.2.4.62.1: the same in words of four bytes.
fn nt_request(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    r.take(MSC)?;
    r.bytes(RESERVED, 2)?;
    words(r, [TPC, TDC, MPC, MDC])?;
    let parts = nt_places(r)?;
    r.take(SC)?;
    r.take(NT_FUNCTION)?;
    byte_count(r, block)?;
    content(r, message, parts, 0, Of::Other)
}

fn nt_places(r: &mut Reader) -> Result<Parts, Stop> {
    let [parameters, at, data, data_at] = words(r, [PC, PO, DC, DATA_OFFSET])?;
    Ok(Parts {
        parameters: (at, parameters),
        data: (data_at, data),
        ..Parts::default()
    })
}

/// MS-CIFS §2.2.4.62.2.
fn nt_response(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    r.bytes(RESERVED, 3)?;
    words(r, [TPC, TDC])?;
    let [parameters, at, _, data, data_at, _] = words(r, [PC, PO, PD, DC, DATA_OFFSET, DATA_DISP])?;
    r.take(SC)?;
    byte_count(r, block)?;
    let parts = Parts {
        parameters: (at, parameters),
        data: (data_at, data),
        ..Parts::default()
    };
    content(r, message, parts, 0, Of::Other)
}
