//! Fiber Distributed Data Interface.
use crate::wire::*;

const CLASSES: Names = Names::sorted(&[
    (0, "Void"),
    (4, "SMT"),
    (5, "Async LLC"),
    (6, "Implementor Async"),
    (8, "Nonrestricted Token"),
    (0xc, "MAC"),
    (0xd, "Sync LLC"),
    (0xe, "Implementor Sync"),
]);

/// SMT Subtype.
const FC_SMT_SUBTYPE: Names = Names::sorted(&[(1, "Info"), (15, "Next Station Address")]);

/// MAC Subtype.
const FC_MAC_SUBTYPE: Names = Names::sorted(&[(2, "Beacon"), (3, "Claim")]);

protocol! {
    /// Fiber Distributed Data Interface (ISO 9314)
    "FDDI" = "fddi" over [Key::Link(10)] {
        /// Frame Control
        CONTROL: Hex<u8> = "fc";
        /// Class/Length/Format
        CLASS: HexIn<u8, 4, 4> = "fc.clf" named CLASSES;
        /// Priority
        PRIORITY: Bits<0, 3> = "fc.prio";
        /// SMT Subtype
        SMT_SUBTYPE: Bits<0, 4> = "fc.smt_subtype" named FC_SMT_SUBTYPE;
        /// MAC Subtype
        MAC_SUBTYPE: Bits<0, 4> = "fc.mac_subtype" named FC_MAC_SUBTYPE;
        /// Destination
        DST: Mac = "dst" in ["addr"];
        /// Source
        SRC: Mac = "src" in ["addr"];
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let control = r.take(CONTROL)?;
    let class = r.nested(|r| {
        let class = r.bits(control, CLASS);
        match class {
            4 => r.bits(control, SMT_SUBTYPE),
            0xc => r.bits(control, MAC_SUBTYPE),
            5 => r.bits(control, PRIORITY),
            _ => 0,
        };
        class
    });
    let (dst, src) = (swapped(r)?, swapped(r)?);
    r.put_at(DST, 1, 6, dst);
    r.put_at(SRC, 7, 6, src);
    r.set_addresses(Address::Mac(src), Address::Mac(dst));
    Ok(match class {
        5 | 0xd => Next::Over(Key::Name("llc")),
        _ => Next::Data,
    })
}

/// FDDI sends the bits of an address in the other order than Ethernet does.
fn swapped(r: &mut Reader) -> Result<u64, Stop> {
    let address = r.word::<Mac>()?.0.to_be_bytes();
    Ok(u64::from_be_bytes(address.map(u8::reverse_bits)))
}
