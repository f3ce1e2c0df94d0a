//! Logical Link Control, and the Sub-Network Access Protocol inside it.
pub mod control;
pub mod snap;

use crate::names::llc::SAPS;
use crate::names::truths;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Logical-Link Control (IEEE 802.2)
    "LLC" = "llc" over [Key::Ether(0x8870)] lines lines {
        /// DSAP
        DSAP: Hex<u8> = "dsap" as "dsap" named SAPS;
        /// SAP
        DSAP_SAP: Bits<1, 7> = "dsap.sap";
        /// IG Bit
        GROUP: Flag<0> = "dsap.ig" named truths::GROUP;
        /// SSAP
        SSAP: Hex<u8> = "ssap" as "ssap" named SAPS;
        /// SAP
        SSAP_SAP: Bits<1, 7> = "ssap.sap";
        /// CR Bit
        RESPONSE: Flag<0> = "ssap.cr" named truths::RESPONSE;
        /// Control
        CONTROL: u8 = "" as "ctrl";
    }
}

const SNAP: u8 = 0xaa;

/// The seven bits of a service access point have the whole's name.
fn lines(line: &FieldLine, out: &mut String) -> Told {
    if !line.is(DSAP_SAP) && !line.is(SSAP_SAP) {
        return Told::Usual;
    }
    let (value, label) = (line.span.value, line.info.label);
    bits::draw(out, u8::BITS, line.info.part, value);
    let name = SAPS.get(value << 1).unwrap_or("Unknown");
    let _ = write!(out, "{label}: {name}");
    Told::Whole
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let dsap = r.take(DSAP)?;
    r.nested(|r| {
        r.bits(dsap, DSAP_SAP);
        r.bits(dsap, GROUP);
    });
    let ssap = r.take(SSAP)?;
    let response = r.nested(|r| {
        r.bits(ssap, SSAP_SAP);
        r.bits(ssap, RESPONSE) == 1
    });
    if let Some(control) = r.peek::<u8>(0) {
        r.put_at(CONTROL, r.at(), 1, u64::from(control));
    }
    let carries = control::read(r, response)?;
    if dsap.0 == SNAP && ssap.0 == SNAP {
        return snap::read(r, carries);
    }
    Ok(match carries {
        control::Carries::Information => Next::Over(Key::Sap(dsap.0)),
        control::Carries::Identification => Next::Over(Key::Name("basicxid")),
        control::Carries::Nothing => Next::Data,
    })
}
