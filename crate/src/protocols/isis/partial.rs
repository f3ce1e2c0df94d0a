//! Partial sequence numbers (ISO/IEC 10589 §9.12).
use super::{entries, header, identifier};
use crate::wire::*;

protocol! {
    /// ISO 10589 ISIS Partial Sequence Numbers Protocol Data Unit (ISO/IEC 10589)
    "ISIS_PSNP" = "isis.psnp" column "" over [Key::Name("isis.psnp")] {
        /// PDU length
        LEN: u16 = "pdu_length";
        /// Source-ID
        SOURCE: Text = "source_id";
        /// Source-ID-Circuit
        CIRCUIT: Bytes = "source_circuit";

        /// Type
        ENTRY_TYPE: u8 = "clv.type";
        /// Length
        ENTRY_LEN: u8 = "clv.length";
        /// LSP Sequence Number
        SEQUENCE: Hex<u32> = "lsp_seq_num";
        /// Remaining Lifetime
        LIFETIME: u16 = "lsp_remain_life";
        /// LSP checksum
        CHECKSUM: Hex<u16> = "lsp_checksum";
        /// LSP-ID
        LSP: Text = "lsp_id";
        /// Instance Identifier
        INSTANCE: u16 = "iid";
        /// Supported ITID
        TOPOLOGY: u16 = "supported_itid";
        /// Unknown entry
        UNKNOWN: Mark = "clv.unknown";
        /// Authentication
        OPAQUE: Bytes = "";
    }
}

const LSP_ENTRIES: u8 = 9;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let (_, system) = header(r);
    r.take(LEN)?;
    identifier(r, SOURCE, system, 0)?;
    r.bytes(CIRCUIT, 1)?;

    entries(r, ENTRY_TYPE, ENTRY_LEN, |r, kind| entry(r, kind, system))?;
    Ok(Next::End)
}

fn entry(r: &mut Reader, kind: u8, system: usize) -> Result<(), Stop> {
    match kind {
        LSP_ENTRIES => {
            while r.left() > 0 {
                r.take(LIFETIME)?;
                identifier(r, LSP, system, 2)?;
                r.take(SEQUENCE)?;
                r.take(CHECKSUM)?;
            }
        }
        7 => {
            r.take(INSTANCE)?;
            while r.left() > 0 {
                r.take(TOPOLOGY)?;
            }
        }
        10 => drop(r.rest_as(OPAQUE)),
        _ => r.put_at(UNKNOWN, r.at(), r.left(), 0),
    }
    Ok(())
}
