//! ARCnet, with the header that Linux puts before it.
use crate::wire::*;

const PROTOCOLS: Names = Names::sorted(&[
    (0xd4, "IP packet RFC1201"),
    (0xd5, "ARP packet RFC1201"),
    (0xd6, "RARP packet RFC1201"),
    (0xf0, "IP packet RFC1051"),
    (0xf1, "ARP packet RFC1051"),
]);

protocol! {
    /// ARCNET (RFC 1201, RFC 1051)
    "ARCNET" = "arcnet" over [Key::Link(129)] {
        /// Source
        SRC: Hex<u8> = "src";
        /// Dest
        DST: Hex<u8> = "dst";
        /// Offset
        OFFSET: Bytes = "offset";
        /// Protocol ID
        KIND: Hex<u8> = "protID" named PROTOCOLS;
        /// Split Flag
        SPLIT: u8 = "split_flag";
        /// Exception Flag
        EXCEPTION: Hex<u8> = "exception_flag";
        /// Sequence
        SEQUENCE: u16 = "sequence";
    }
}

/// A frame whose split flag is this begins again behind three bytes of padding (RFC 1201 §2.3).
const EXCEPTION_FRAME: u8 = 0xff;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.take(SRC)?;
    r.take(DST)?;
    r.bytes(OFFSET, 2)?;
    let kind = r.take(KIND)?.0;
    // RFC 1051 knows no fragments, and so no more header.
    if !matches!(kind, 0xf0 | 0xf1) {
        let split = r.take(SPLIT)?;
        if split == EXCEPTION_FRAME {
            r.skip(3)?;
            r.put_at(EXCEPTION, r.at() - 4, 1, u64::from(EXCEPTION_FRAME));
            r.take(SPLIT)?;
        }
        r.take(SEQUENCE)?;
    }
    Ok(match kind {
        0xd4 | 0xf0 => Next::Over(Key::Ether(0x0800)),
        0xd5 | 0xf1 => Next::Over(Key::Ether(0x0806)),
        0xd6 => Next::Over(Key::Ether(0x8035)),
        _ => Next::Data,
    })
}
