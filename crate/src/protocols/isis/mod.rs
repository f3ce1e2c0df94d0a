//! Intermediate System to Intermediate System: the header that all of its messages share.
pub mod complete;
pub mod hello;
pub mod link_state;
pub mod partial;
mod reachability;

use super::Own;
use crate::wire::*;

/// ISO/IEC 10589 §9.
const TYPES: Names = Names::sorted(&[
    (15, "L1 HELLO"),
    (16, "L2 HELLO"),
    (17, "P2P HELLO"),
    (18, "L1 LSP"),
    (20, "L2 LSP"),
    (24, "L1 CSNP"),
    (25, "L2 CSNP"),
    (26, "L1 PSNP"),
    (27, "L2 PSNP"),
]);
const DISCRIMINATORS: Names = Names::sorted(&[(0x83, "ISIS")]);

protocol! {
    /// ISO 10589 ISIS InTRA Domain Routeing Information Exchange Protocol (ISO/IEC 10589)
    "ISIS" = "isis" over [Key::Ether(0x22f4), Key::Ip(124)] info info edition edition {
        /// Intradomain Routing Protocol Discriminator
        DISCRIMINATOR: Hex<u8> = "irpd" named DISCRIMINATORS;
        /// Length Indicator
        LEN: u8 = "len";
        /// Version/Protocol ID Extension
        VERSION: u8 = "version";
        /// ID Length
        ID_LEN: u8 = "sysid_len";
        /// Reserved
        TYPE_RESERVED: HexIn<u8, 5, 3> = "type.reserved";
        /// PDU Type
        TYPE: Bits<0, 5> = "type" named TYPES;
        /// Version
        VERSION_2: u8 = "version2";
        /// Reserved
        RESERVED: u8 = "reserved";
        /// Maximum Area Addresses
        MAX_AREAS: u8 = "max_area_adr";
    }
}

/// A system's identifier has six bytes wherever the header does not say otherwise.
const SYSTEM_LEN: usize = 6;
/// The longest identifier that ISO/IEC 10589 allows.
const MAX_SYSTEM_LEN: u8 = 8;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.take(DISCRIMINATOR)?;
    r.take(LEN)?;
    r.take(VERSION)?;
    let id_len = r.take(ID_LEN)?;
    let word = r.word::<u8>()?;
    r.bits(word, TYPE_RESERVED);
    let kind = r.bits(word, TYPE);
    r.take(VERSION_2)?;
    r.take(RESERVED)?;
    r.take(MAX_AREAS)?;
    if !matches!(id_len, 0 | 255) && id_len > MAX_SYSTEM_LEN {
        return Err(Stop::Malformed("a system's identifier has at most 8 bytes"));
    }
    Ok(match kind {
        15..=17 => Next::Over(Key::Name("isis.hello")),
        18 | 20 => Next::Over(Key::Name("isis.lsp")),
        24 | 25 => Next::Over(Key::Name("isis.csnp")),
        26 | 27 => Next::Over(Key::Name("isis.psnp")),
        _ => Next::End,
    })
}

/// What the header said before the layer that reads now: the message's type, and the length of identifiers.
fn header(r: &Reader) -> (u8, usize) {
    let start = r.at().saturating_sub(8);
    let bytes = r.from(start);
    let kind = bytes.get(4).copied().unwrap_or(0) & 0x1f;
    let len = match bytes.get(3) {
        None | Some(0) => SYSTEM_LEN,
        Some(255) => 0,
        Some(len) => usize::from(*len),
    };
    (kind, len)
}

/// Reads an identifier and notes it as text: `1111.2222.3333`, `.02` behind it for a circuit, `-00` for a fragment.
fn identifier(r: &mut Reader, field: Field<Text>, system: usize, more: usize) -> Result<(), Stop> {
    use std::fmt::Write;
    let bytes = r.ahead(system + more)?;
    let mut text = String::new();
    for (at, byte) in bytes.iter().enumerate() {
        let mark = match at {
            0 => "",
            _ if at == system + 1 => "-",
            _ if at == system => ".",
            _ if at.is_multiple_of(2) => ".",
            _ => "",
        };
        let _ = write!(text, "{mark}{byte:02x}");
    }
    r.put_text(field, text.as_bytes());
    r.skip(system + more)
}

/// Entries of a type, a length and a value each, up to the end.
fn entries(
    r: &mut Reader,
    kind: Field<u8>,
    len: Field<u8>,
    value: impl Fn(&mut Reader, u8) -> Result<(), Stop>,
) -> Result<(), Stop> {
    while r.left() > 0 {
        let whole = r.peek::<u8>(1).map_or(0, usize::from);
        // What does not fit is not shown.
        r.ahead(2 + whole)?;
        let number = r.take(kind)?;
        let bytes = usize::from(r.take(len)?);
        // An entry that is wrong inside says nothing of those behind it.
        if let Err(stop) = r.nested(|r| r.within(bytes, |r| value(r, number)))? {
            r.note_stop(stop);
        }
    }
    Ok(())
}

/// The fields that complete and partial sequence numbers both have, each its own, for their entries.
struct SequenceNumbers {
    kind: Field<u8>,
    len: Field<u8>,
    lifetime: Field<u16>,
    lsp: Field<Text>,
    sequence: Field<Hex<u32>>,
    checksum: Field<Hex<u16>>,
    instance: Field<u16>,
    topology: Field<u16>,
    opaque: Field<Bytes>,
    unknown: Field<Mark>,
}

/// ISO/IEC 10589 §9.10 and §9.12: the entries of complete and partial sequence numbers.
fn sequence_numbers(r: &mut Reader, fields: &SequenceNumbers, system: usize) -> Result<(), Stop> {
    const INSTANCE: u8 = 7;
    const LSP_ENTRIES: u8 = 9;
    const AUTHENTICATION: u8 = 10;
    entries(r, fields.kind, fields.len, |r, kind| {
        match kind {
            LSP_ENTRIES => {
                while r.left() > 0 {
                    r.take(fields.lifetime)?;
                    identifier(r, fields.lsp, system, 2)?;
                    r.take(fields.sequence)?;
                    r.take(fields.checksum)?;
                }
            }
            INSTANCE => {
                r.take(fields.instance)?;
                each(r, fields.topology)?;
            }
            AUTHENTICATION => drop(r.rest_as(fields.opaque)),
            _ => r.put_at(fields.unknown, r.at(), r.left(), 0),
        }
        Ok(())
    })
}

/// ISO/IEC 10589 §9.8: area addresses, each behind its length.
fn areas(r: &mut Reader, field: Field<Bytes>) -> Result<(), Stop> {
    while r.left() > 0 {
        let len = usize::from(r.peek::<u8>(0).unwrap_or(0)) + 1;
        r.bytes(field, len)?;
    }
    Ok(())
}

fn each<T: Wire + Shown>(r: &mut Reader, field: Field<T>) -> Result<(), Stop> {
    while r.left() > 0 {
        r.take(field)?;
    }
    Ok(())
}

static ISIS: Own = Own::of("isis");

/// The kind of packet, and what the part above says in these fields.
fn describe(layer: &Layer, out: &mut String, parts: &[(&str, Field<Text>)]) {
    if let Some(below) = layer.below(ISIS.index()) {
        info(&below, out);
    }
    for (label, field) in parts {
        if let Some(text) = layer.bytes(*field) {
            out.push_str(label);
            out.push_str(&String::from_utf8_lossy(text));
        }
    }
}

/// `ISIS LSP`: each kind of packet has a name for the column.
fn edition(layer: &Layer) -> Option<&'static str> {
    Some(match layer.value(TYPE)? {
        15..=17 => "ISIS HELLO",
        18 | 20 => "ISIS LSP",
        24 | 25 => "ISIS CSNP",
        26 | 27 => "ISIS PSNP",
        _ => return None,
    })
}

fn info(layer: &Layer, out: &mut String) {
    let kind = layer.value(TYPE).unwrap_or(0);
    out.push_str(TYPES.get(kind).unwrap_or("Unknown ISIS packet"));
}
