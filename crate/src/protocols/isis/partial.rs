//! Partial sequence numbers (ISO/IEC 10589 §9.12).
use super::{SequenceNumbers, header, identifier, sequence_numbers};
use crate::wire::*;

protocol! {
    /// ISO 10589 ISIS Partial Sequence Numbers Protocol Data Unit (ISO/IEC 10589)
    "ISIS_PSNP" = "isis.psnp" column "" over [Key::Name("isis.psnp")] info info {
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

const ENTRIES: SequenceNumbers = SequenceNumbers {
    kind: ENTRY_TYPE,
    len: ENTRY_LEN,
    lifetime: LIFETIME,
    lsp: LSP,
    sequence: SEQUENCE,
    checksum: CHECKSUM,
    instance: INSTANCE,
    topology: TOPOLOGY,
    opaque: OPAQUE,
    unknown: UNKNOWN,
};

fn info(layer: &Layer, out: &mut String) {
    super::describe(layer, out, &[(", Source-ID: ", SOURCE)]);
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let (_, system) = header(r);
    r.take(LEN)?;
    identifier(r, SOURCE, system, 0)?;
    r.bytes(CIRCUIT, 1)?;
    sequence_numbers(r, &ENTRIES, system)?;
    Ok(Next::End)
}
