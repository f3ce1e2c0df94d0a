//! Modbus/TCP: the header in front of each Modbus message, over TCP and UDP.
use super::modbus;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Modbus/TCP (Modbus Messaging on TCP/IP 1.0b)
    "Raw" = "mbtcp" column "Modbus/TCP" over [Key::Tcp(502)] heading heading info info accepts accepts {
        /// Transaction Identifier
        TRANSACTION: u16 = "trans_id";
        /// Protocol Identifier
        PROTOCOL_ID: u16 = "prot_id";
        /// Length
        LENGTH: u16 = "len";
        /// Unit Identifier
        UNIT: u8 = "unit_id";
    }
}

const PORT: u16 = 502;
/// Up to the length, which counts what is behind it.
const LENGTH_END: usize = 6;

fn accepts(bytes: &[u8], _: Key) -> bool {
    // §3.1.3: a protocol identifier of 0, a length that holds a unit and a function.
    matches!(bytes, [_, _, 0, 0, _, _, ..]) && whole(bytes).is_some_and(|len| len > LENGTH_END + 1)
}

fn whole(head: &[u8]) -> Option<usize> {
    let high = *head.get(4)?;
    let low = *head.get(5)?;
    Some(LENGTH_END + usize::from(u16::from_be_bytes([high, low])))
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.messages(LENGTH_END, whole, message)
}

fn message(r: &mut Reader) -> Result<(), Stop> {
    let start = r.at();
    r.take(TRANSACTION)?;
    r.take(PROTOCOL_ID)?;
    r.take(LENGTH)?;
    r.take(UNIT)?;
    let len = r.reported();
    if len > 0 {
        leave_place(r, start);
        r.carry(len, Key::Name("modbus"));
    }
    Ok(())
}

/// Under which the protocol above finds what this header says: its own place, for a packet may have several.
const PLACE: u64 = 1 << 32;

fn leave_place(r: &mut Reader, start: usize) {
    let own = super::index("modbus").unwrap_or(u16::MAX);
    let id = u64::from(r.from(start).first().copied().unwrap_or(0)) << 16
        | u64::from(r.from(start + 1).first().copied().unwrap_or(0)) << 8
        | u64::from(r.from(start + 6).first().copied().unwrap_or(0));
    let place = PLACE | r.at() as u64;
    r.borrowing(own, |r| r.remember(place, id));
}

/// What tells a request: its transaction and its unit.
pub fn transaction(r: &mut Reader, start: usize) -> u64 {
    r.recall(PLACE | start as u64).map_or(0, |fact| fact.value)
}

/// What comes from the controller's port.
pub fn is_response(r: &Reader) -> bool {
    let ends = r.ends();
    ends.source_port == PORT && ends.destination_port != PORT
}

fn heading(layer: &Layer, out: &mut String) {
    if let (Some(id), Some(unit)) = (layer.value(TRANSACTION), layer.value(UNIT)) {
        let _ = write!(out, ", Trans: {id}, Unit: {unit}");
    }
}

fn info(layer: &Layer, out: &mut String) {
    let (Some(id), Some(unit)) = (layer.value(TRANSACTION), layer.value(UNIT)) else {
        return;
    };
    let response = layer.packet.ends.source_port == PORT;
    let kind = if response { "Response" } else { "   Query" };
    let _ = write!(out, "{kind}: Trans: {id:5}; Unit: {unit:3}, ");
    let above = usize::from(layer.index) + 1;
    if above < layer.packet.layers.len() {
        let above = Layer {
            index: layer.index + 1,
            ..*layer
        };
        modbus::describe(&above, out);
    }
}
