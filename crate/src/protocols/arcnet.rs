//! ARCnet, with the header that Linux puts before it.
use crate::wire::*;

const PROTOCOLS: Names = Names::sorted(&[
    (0, "Datapoint boot"),
    (1, "Datapoint mount"),
    (8, "PowerLAN beacon"),
    (0x80, "Diagnose"),
    (0xc4, "IPv6"),
    (0xcd, "BACnet"),
    (0xd4, "RFC 1201 IP"),
    (0xd5, "RFC 1201 ARP"),
    (0xd6, "RFC 1201 RARP"),
    (0xdd, "Appletalk"),
    (0xe8, "Encapsulated Ethernet"),
    (0xec, "Novell of some sort"),
    (0xf0, "RFC 1051 IP"),
    (0xf1, "RFC 1051 ARP"),
    (0xf3, "PowerLAN beacon2"),
    (0xf7, "Banyan VINES"),
    (0xfa, "IPX"),
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
