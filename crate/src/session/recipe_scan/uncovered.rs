//! Bytes that no field covers, for the step `uncovered`.
use super::streams::beside;
use crate::recipe::Extraction;
use crate::recipe::fault::Fault;
use crate::recipe::place::{Place, Places, Way};
use crate::recipe::value::{Content, Value};
use crate::show::catalogue::FieldId;
use crate::wire::{Frame, Packet, Span};
use std::ops::Range;

/// Fields that say only that something stands there.
const FILL: &[&str] = &["eth.padding", "eth.trailer"];

/// The runs of a packet's bytes that belong to no field, in order.
pub fn runs(frame: &Frame, packet: &Packet) -> Vec<Range<usize>> {
    let mut covered: Vec<Range<usize>> = packet
        .spans
        .iter()
        .filter(|span| span.source == Span::FRAME && span.len > 0)
        .filter(|span| !carries(packet, span))
        .filter(|span| span.start > 0 || (span.len as usize) < frame.bytes.len())
        .filter(|span| !FILL.contains(&FieldId::of(span).info().filter_name().as_str()))
        .map(|span| span.start as usize..(span.start + span.len) as usize)
        .collect();
    covered.sort_by_key(|range| range.start);
    let (mut free, mut at) = (vec![], 0);
    let end = frame.bytes.len();
    for range in covered.into_iter().chain(std::iter::once(end..end)) {
        if range.start > at {
            free.push(at..range.start.min(end));
        }
        at = at.max(range.end);
    }
    free
}

/// Whether a field is all that its layer carries, which a further layer divides.
fn carries(packet: &Packet, span: &Span) -> bool {
    let further = packet.layers.iter().skip(usize::from(span.layer) + 1);
    let mut further = further.filter(|layer| layer.source == Span::FRAME);
    further.any(|layer| (span.start..span.start + span.len).contains(&layer.start))
}

pub fn add(frame: &Frame, packet: &Packet, found: &mut Extraction) -> Result<(), Fault> {
    for range in runs(frame, packet) {
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
