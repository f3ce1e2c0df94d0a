//! Bytes of a packet that no field covers: padding, trailers, what stands behind a message's end.
use crate::show::catalogue::{self, FieldId};
use crate::wire::{Frame, Packet, Span, sort_by_key};
use std::collections::HashSet;
use std::ops::Range;
use std::sync::OnceLock;

/// In the names or labels of fields that say only that something stands there.
const FILL: &[&str] = &["padding", "trailer", "extraneous"];

/// The runs of a packet's bytes that belong to no field, in order.
pub fn uncovered(frame: &Frame, packet: &Packet) -> Vec<Range<usize>> {
    let mut covered: Vec<Range<usize>> = packet
        .spans
        .iter()
        .filter(|span| span.source == Span::FRAME && span.len > 0)
        .filter(|span| !carries(packet, span))
        .filter(|span| span.start > 0 || (span.len as usize) < frame.bytes.len())
        .filter(|span| !is_fill(span, frame))
        .map(|span| span.start as usize..(span.start + span.len) as usize)
        .collect();
    sort_by_key(&mut covered, |range| range.start);
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

/// The fields that say so, and Ethernet's check sequences: looked up once, as every field of every packet is asked for.
struct Fills {
    always: HashSet<FieldId>,
    checks: HashSet<FieldId>,
}

fn fills() -> &'static Fills {
    static FILLS: OnceLock<Fills> = OnceLock::new();
    FILLS.get_or_init(|| {
        let (mut always, mut checks) = (HashSet::new(), HashSet::new());
        for id in catalogue::ids() {
            let info = id.info();
            let (name, label) = (info.filter_name(), info.label.to_ascii_lowercase());
            let says = |word: &&str| name.contains(*word) || label.contains(*word);
            if FILL.iter().any(says) {
                always.insert(id);
            } else if name == "eth.fcs" {
                checks.insert(id);
            }
        }
        Fills { always, checks }
    })
}

fn is_fill(span: &Span, frame: &Frame) -> bool {
    let (id, fills) = (FieldId::of(span), fills());
    fills.always.contains(&id) || fills.checks.contains(&id) && !is_check(span, frame)
}

/// Whether the last four bytes are the check of those before them (IEEE 802.3 §3.2.9). What stands behind a datagram is taken for one by its length alone.
fn is_check(span: &Span, frame: &Frame) -> bool {
    let Some((before, rest)) = frame.bytes.split_at_checked(span.start as usize) else {
        return false;
    };
    let mut sum = flate2::Crc::new();
    sum.update(before);
    rest == sum.sum().to_le_bytes()
}

/// Whether a field is all that its layer carries, which a further layer divides.
fn carries(packet: &Packet, span: &Span) -> bool {
    let further = packet.layers.iter().skip(usize::from(span.layer) + 1);
    let mut further = further.filter(|layer| layer.source == Span::FRAME);
    further.any(|layer| (span.start..span.start + span.len).contains(&layer.start))
}
