//! Bytes that no field covers, for the step `uncovered`.
use super::streams::beside;
use crate::recipe::Extraction;
use crate::recipe::fault::Fault;
use crate::recipe::place::{Place, Places, Way};
use crate::recipe::value::{Content, Value};
use crate::scan::uncovered;
use crate::wire::{Frame, Packet, Span};

pub fn add(frame: &Frame, packet: &Packet, found: &mut Extraction) -> Result<(), Fault> {
    for range in uncovered(frame, packet) {
        let bytes = frame.bytes.get(range.clone()).unwrap_or(&[]);
        let value = Value {
            content: Content::Bytes(bytes.to_vec()),
            places: Places::One(Place {
                packet: frame.number,
                start: range.start as u32,
                len: bytes.len() as u32,
                source: Span::FRAME,
                way: Way::Forward,
            }),
        };
        found.add_row([value, beside(Content::unsigned(range.start as u64))])?;
    }
    Ok(())
}
