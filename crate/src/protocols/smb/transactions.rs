//! Transactions: counts and places of their parameters and data, and what pipes and mailslots carry.
use super::fields::*;
use super::second::Asked;
use super::values::{align, byte_count, halves, text, words};
use super::{Block, Message, common, files, handles, second};
use crate::protocols::dcerpc;
use crate::wire::*;

const PLAIN: u8 = 0x25;
const SECOND: u8 = 0x32;
const NT: u8 = 0xa0;
const NT_NOTIFY: u16 = 4;

const PLAIN_SECONDARY: u8 = 0x26;
const SECOND_SECONDARY: u8 = 0x33;
const NT_SECONDARY: u8 = 0xa1;

/// Where parameters and data stand, and how long they are.
#[derive(Clone, Copy)]
struct Parts {
    parameters: (usize, usize),
    data: (usize, usize),
}

/// What a transaction is of.
#[derive(Clone, Copy)]
enum Of {
    /// A pipe, by its number.
    Pipe(u16),
    /// A mailslot's messages are of this protocol.
    Mailslot(&'static str),
    /// The second kind, with what is asked for.
    Second(Asked),
    Other,
}

pub fn read(r: &mut Reader, message: &Message, block: Block, kind: u8) -> Result<(), Stop> {
    match (message.response, kind) {
        (false, PLAIN | SECOND) if block.words >= 14 => request(r, message, block, kind),
        (true, PLAIN | SECOND) => response(r, message, block, kind),
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
    let parts = places(r)?;
    let setup = usize::from(r.take(SC)?);
    r.bytes(RESERVED, 1)?;
    // The setup's words are counted twice; where the counts differ, this one says where the bytes begin.
    let end = r.at() + 2 * setup;
    let block = Block { end, ..block };
    if kind == SECOND {
        let command = match setup {
            0 => second::UNKNOWN,
            _ => r.take(TRANS2_CMD)?.0.0,
        };
        let asked = second::asked(r, message, command);
        byte_count(r, block)?;
        return content(r, message, parts, Of::Second(asked));
    }
    let setup = (r.at(), setup);
    let of = transaction_name(r, message, block, setup)?;
    if let Of::Pipe(file) = of {
        r.remember(PIPE | u64::from(message.id), u64::from(file));
    } else {
        r.remember(PIPE | u64::from(message.id), NO_PIPE);
    }
    content(r, message, parts, of)
}

/// A key that says which pipe a transaction was of.
const PIPE: u64 = 1 << 33;
const NO_PIPE: u64 = u64::MAX;

fn places(r: &mut Reader) -> Result<Parts, Stop> {
    let [parameters, at, data, data_at] = halves(r, [PC, PO, DC, DATA_OFFSET])?;
    Ok(Parts {
        parameters: (at, parameters),
        data: (data_at, data),
    })
}

/// Told by the transaction's name; `setup` is where its words stand, and how many.
fn transaction_name(
    r: &mut Reader,
    message: &Message,
    block: Block,
    setup: (usize, usize),
) -> Result<Of, Stop> {
    byte_count(r, block)?;
    align(r, message)?;
    let start = r.at();
    text(r, message, (TRANS_NAME, TRANS_NAME_WIDE))?;
    let len = r.at() - start;
    let name = r.from(start).get(..len).unwrap_or(&[]);
    let name: Vec<u8> = name.iter().copied().filter(|b| *b != 0).collect();
    let name = name.to_ascii_uppercase();
    if let Some(slot) = name.strip_prefix(br"\MAILSLOT\") {
        return Ok(Of::Mailslot(mailslot(slot)));
    }
    // MS-CIFS §2.2.5.6.1: what to do with a pipe, and which.
    match setup {
        (at, 2) if name.starts_with(br"\PIPE") => {
            let words = r.from(at + 2).first_chunk::<2>();
            let file = words.map_or(0, |word| u16::from_le_bytes(*word));
            handles::note_at(r, message, at + 2, file);
            Ok(Of::Pipe(file))
        }
        _ => Ok(Of::Other),
    }
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
fn content(r: &mut Reader, message: &Message, parts: Parts, of: Of) -> Result<(), Stop> {
    let (parameters, len) = parts.parameters;
    if parameters > 0 && len > 0 {
        padding(r, message, parameters)?;
        r.within(len.min(r.left()), |r| match of {
            Of::Second(asked) if message.response => second::found(r, asked),
            Of::Second(asked) => second::parameters(r, message, asked),
            _ => Ok(()),
        })??;
    }
    let (data, len) = parts.data;
    if len == 0 && message.response && data > 0 && message.start + data <= r.at() + r.left() {
        return padding(r, message, data);
    }
    if data == 0 || len == 0 {
        return Ok(());
    }
    padding(r, message, data)?;
    let len = len.min(r.reported());
    match of {
        Of::Pipe(file) => files::pipe(r, len, file),
        Of::Mailslot(protocol) => {
            r.carry(len, Key::Name(protocol));
            Ok(())
        }
        // Where nobody saw what was asked, its bytes tell.
        Of::Other if dcerpc::looks_right(r.rest()) => files::pipe(r, len, 0),
        Of::Second(asked) if message.response => r.within(len, |r| second::data(r, asked))?,
        Of::Second(_) | Of::Other => r.skip(len.min(r.left())),
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
    let pipe = r.recall(PIPE | u64::from(message.id));
    let pipe = pipe.filter(|fact| fact.value != NO_PIPE);
    let of = match (kind, &pipe) {
        (SECOND, _) => Of::Second(second::answered(r, message)),
        (_, Some(pipe)) => {
            let file = pipe.value as u16;
            handles::say(r, message, file);
            Of::Pipe(file)
        }
        _ => Of::Other,
    };
    if block.words < 10 {
        return Ok(());
    }
    let whole = halves(r, [TPC, TDC])?;
    r.bytes(RESERVED, 2)?;
    let [parameters, at, _, data, data_at, _] =
        halves(r, [PC, PO, PD, DC, DATA_OFFSET, DATA_DISP])?;
    let setup = usize::from(r.take(SC)?);
    r.bytes(RESERVED, 1)?;
    let end = r.at() + 2 * setup;
    byte_count(r, Block { end, ..block })?;
    let parts = Parts {
        parameters: (at, parameters),
        data: (data_at, data),
    };
    if let (Of::Pipe(file), Some(_), true) = (of, pipe, data > 0) {
        // Wireshark's part for pipes says it once more.
        handles::say(r, message, file);
    }
    let of = match of {
        // In several answers: no part tells by itself.
        Of::Second(_) if whole != [parameters, data] => Of::Other,
        of => of,
    };
    content(r, message, parts, of)
}

/// MS-CIFS §2.2.4.34, §2.2.4.47, §2.2.4.63: more bytes of a request, each part with its place in the whole.
pub fn further(r: &mut Reader, message: &Message, block: Block, kind: u8) -> Result<(), Stop> {
    let counts = match kind {
        NT_SECONDARY if block.words >= 18 => {
            r.bytes(RESERVED, 3)?;
            words(r, [TPC, TDC])?;
            words(r, [PC, PO, PD, DC, DATA_OFFSET, DATA_DISP])?
        }
        PLAIN_SECONDARY | SECOND_SECONDARY if block.words >= 8 => {
            halves(r, [TPC, TDC])?;
            halves(r, [PC, PO, PD, DC, DATA_OFFSET, DATA_DISP])?
        }
        _ => return Ok(()),
    };
    if kind == SECOND_SECONDARY && block.words >= 9 {
        handles::take(r, message)?;
    }
    byte_count(r, block)?;
    let [parameters, at, _, data, data_at, _] = counts;
    let parts = Parts {
        parameters: (at, parameters),
        data: (data_at, data),
    };
    content(r, message, parts, Of::Other)
}

/// MS-CIFS §2.2.4.62.1: the same in words of four bytes.
fn nt_request(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    r.take(MSC)?;
    r.bytes(RESERVED, 2)?;
    words(r, [TPC, TDC, MPC, MDC])?;
    let parts = nt_places(r)?;
    r.take(SC)?;
    let function = r.take(NT_FUNCTION)?.0;
    if function == NT_NOTIFY && block.words >= 23 {
        // MS-CIFS §2.2.7.4.1.
        common::completion_filter(r)?;
        handles::take(r, message)?;
        r.skip(1)?;
        r.bytes(RESERVED, 1)?;
    }
    byte_count(r, block)?;
    content(r, message, parts, Of::Other)
}

fn nt_places(r: &mut Reader) -> Result<Parts, Stop> {
    let [parameters, at, data, data_at] = words(r, [PC, PO, DC, DATA_OFFSET])?;
    Ok(Parts {
        parameters: (at, parameters),
        data: (data_at, data),
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
    };
    content(r, message, parts, Of::Other)
}
