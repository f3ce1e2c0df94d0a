//! What packets have in common as words: layers, values of fields, ends; and read back as a packet.
//!
//! First a word with the counts of what follows; then a word a layer; one a protocol that lends fields or takes part without
//! being a layer; the spans; the ends.
mod reading;

use super::known::{Known, Part};
use super::nesting::Path;
use crate::show::catalogue::FieldId;
use crate::wire::{Address, Ends, Frame, LayerSpan, Packet, Span};

pub use reading::{ends, is_complete, read, values};

/// Of more the class is not complete: only a packet's bytes tell.
const MOST_WORDS: usize = 96;
/// In the first word: what the packet has of fields is not all here.
const INCOMPLETE: u64 = 1 << 63;
/// In a span's first word: its value follows in the next.
const WIDE: u64 = 1 << 15;
/// In a span's first word: the sixteen bytes of an address follow.
const ADDRESS: u64 = 1 << 14;

/// In the word of a protocol that is no layer: it takes part in one.
const PART: u64 = 1 << 16;

#[derive(Clone, Copy)]
struct Counts {
    layers: usize,
    others: usize,
    /// Words of spans.
    spans: usize,
}
impl Counts {
    fn of(words: &[u64]) -> Counts {
        let head = words.first().copied().unwrap_or(0) & !INCOMPLETE;
        Counts {
            layers: head as u16 as usize,
            others: (head >> 16) as u16 as usize,
            spans: (head >> 32) as usize,
        }
    }
    fn word(self) -> u64 {
        self.layers as u64 | (self.others as u64) << 16 | (self.spans as u64) << 32
    }
    /// The words of spans, and behind them those of the ends.
    fn parts(self, words: &[u64]) -> (&[u64], &[u64]) {
        let rest = words.get(1 + self.layers + self.others..).unwrap_or(&[]);
        rest.split_at_checked(self.spans).unwrap_or((rest, &[]))
    }
}

/// The words of a packet's kind and of its flow.
#[derive(Default)]
pub struct Words {
    /// The packet's layers, each with how many hold it, the other protocols that it has fields of, and its fields of kinds.
    pub kind: Vec<u64>,
    /// Its fields of flows with their layers, and its ends.
    pub flow: Vec<u64>,
    path: Path,
}

impl Words {
    /// Of a packet of which at least the known fields are noted. False where there is too much of it for a kind.
    pub fn fill(&mut self, known: &Known, frame: &Frame, packet: &Packet) -> bool {
        let Words { kind, flow, path } = self;
        path.clear();
        kind.clear();
        flow.clear();
        kind.push(0);
        flow.push(0);
        // Layers without fields of flows are left out, so that what stands above makes no other flow.
        let mut places = [u8::MAX; 256];
        let mut layers = 0;
        for (place, layer) in places.iter_mut().zip(&packet.layers) {
            kind.push(of_layer(layer) | (path.step(layer) as u64) << 24);
            if known.has_flows(layer.protocol) {
                flow.push(of_layer(layer));
                *place = layers;
                layers = layers.saturating_add(1);
            }
        }
        let others = of_others(packet, kind);
        let mut complete = true;
        for span in &packet.spans {
            match known.part(FieldId::of(span)) {
                Part::None | Part::Bit => {}
                Part::Kind => of_span(span, span.layer, 0, kind),
                part => {
                    let place = places[usize::from(span.layer)];
                    complete &= place != u8::MAX;
                    match part {
                        Part::Address => complete &= of_address(frame, packet, span, place, flow),
                        _ => of_span(span, place, 0, flow),
                    }
                }
            }
        }
        let all = packet.layers.len();
        let of_kind = Counts {
            layers: all,
            others,
            spans: kind.len() - 1 - all - others,
        };
        set_first(kind, of_kind.word());
        let of_flow = Counts {
            layers: usize::from(layers),
            others: 0,
            spans: flow.len() - 1 - usize::from(layers),
        };
        let mut first = of_flow.word();
        if !complete || flow.len() > MOST_WORDS {
            flow.truncate(1);
            first = INCOMPLETE;
        }
        set_first(flow, first);
        of_ends(&packet.ends, flow);
        kind.len() <= MOST_WORDS
    }
}

fn set_first(words: &mut [u64], head: u64) {
    if let Some(first) = words.first_mut() {
        *first = head;
    }
}

fn of_layer(layer: &LayerSpan) -> u64 {
    u64::from(layer.protocol) | u64::from(layer.depth) << 16
}

/// Protocols that lend fields or take part, each once and in an order of their own; how many.
fn of_others(packet: &Packet, words: &mut Vec<u64>) -> usize {
    let before = words.len();
    words.extend(packet.lenders.iter().map(|lender| u64::from(*lender)));
    for (layer, protocol) in &packet.parts {
        let part = u64::from(*protocol) | PART | u64::from(*layer) << 24;
        if !words[before..].contains(&part) {
            words.push(part);
        }
    }
    words[before..].sort_unstable();
    words.len() - before
}

/// A field as the words of spans name it.
pub fn name(id: FieldId) -> u64 {
    u64::from(id.protocol) | u64::from(id.field) << 16
}
/// The bits of a span's first word that name its field.
const NAME: u64 = 0xff << 16 | (ADDRESS - 1);

fn of_span(span: &Span, layer: u8, marks: u64, words: &mut Vec<u64>) {
    let name = name(FieldId::of(span)) | u64::from(layer) << 24;
    match span.value >> 32 {
        0 => words.push(name | marks | span.value << 32),
        _ => words.extend([name | marks | WIDE, span.value]),
    }
}

/// With its bytes; false where they are not as expected.
fn of_address(
    frame: &Frame,
    packet: &Packet,
    span: &Span,
    layer: u8,
    words: &mut Vec<u64>,
) -> bool {
    let address = <[u8; 16]>::try_from(packet.bytes(span, frame.bytes));
    if let Ok(address) = address {
        of_span(span, layer, ADDRESS, words);
        words.extend(halves(address));
    }
    address.is_ok()
}

fn halves(address: [u8; 16]) -> [u64; 2] {
    let address = u128::from_be_bytes(address);
    [(address >> 64) as u64, address as u64]
}

fn of_ends(ends: &Ends, words: &mut Vec<u64>) {
    words.push(u64::from(ends.source_port) << 16 | u64::from(ends.destination_port));
    for address in [ends.source, ends.destination] {
        match address {
            Address::None => words.push(0),
            Address::Mac(mac) => words.push(1 << 62 | mac),
            Address::Ip4(ip) => words.push(2 << 62 | u64::from(ip)),
            Address::Ip6(ip) => {
                words.push(3 << 62);
                words.extend(halves(ip));
            }
        }
    }
}

/// What is asked of a class.
#[derive(Debug)]
pub struct Asked {
    pub fields: Vec<FieldId>,
    /// Also the layers that they stand in.
    pub places: bool,
}
