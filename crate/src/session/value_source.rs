//! Where the values of a field's name come from, and what they are, for recipes.
use crate::filter;
use crate::protocols::ALL;
use crate::recipe::fault::Fault;
use crate::recipe::place::{Place, Places, Way};
use crate::recipe::value::{Address, Content, Value};
use crate::show::catalogue::{self, FieldId};
use crate::show::value::print;
use crate::wire::{Frame, Kind, Packet, Span, Wanted, domain};

/// A name, resolved.
pub enum ValueSource {
    Fields(Vec<FieldId>),
    /// The bytes of a protocol with all that it carries.
    Layers(Vec<u16>),
    /// The first of these, as Scapy looks a name up in a packet: from the layer of this class on, where one is given.
    Scapy {
        class: Option<Vec<u16>>,
        fields: Vec<FieldId>,
    },
}

impl ValueSource {
    pub fn find(name: &str) -> Result<ValueSource, Fault> {
        if let Some(named) = catalogue::wireshark().get(name) {
            return Ok(match named.fields.is_empty() {
                true => ValueSource::Layers(named.protocols.clone()),
                false => ValueSource::Fields(named.fields.clone()),
            });
        }
        match scapy(name) {
            Some(source) => Ok(source),
            None => Err(Fault::new(match filter::nearest(name).first() {
                Some(near) => format!("no field is called `{name}` (did you mean {near}?)"),
                None => format!("no field is called `{name}`"),
            })),
        }
    }

    /// Adds what it looks at.
    pub fn want(&self, wanted: &mut Wanted) {
        match self {
            ValueSource::Fields(fields) | ValueSource::Scapy { fields, .. } => {
                fields
                    .iter()
                    .for_each(|id| wanted.add(id.protocol, id.field));
            }
            ValueSource::Layers(_) => {}
        }
    }

    /// The values in one packet, in order.
    pub fn values(&self, frame: &Frame, packet: &Packet) -> Vec<Value> {
        match self {
            ValueSource::Fields(ids) => {
                let spans = packet
                    .spans
                    .iter()
                    .filter(|s| ids.contains(&FieldId::of(s)));
                spans.map(|span| of_span(frame, packet, span)).collect()
            }
            ValueSource::Layers(protocols) => {
                let layers = packet
                    .layers
                    .iter()
                    .filter(|l| protocols.contains(&l.protocol));
                let value = |layer| {
                    let bytes = packet.layer_bytes(layer, frame.bytes);
                    let place = place(frame.number, layer.start, bytes.len() as u32, layer.source);
                    Value {
                        content: Content::Bytes(bytes.to_vec()),
                        places: place,
                    }
                };
                layers.map(value).collect()
            }
            ValueSource::Scapy { class, fields } => {
                let from = match class {
                    Some(class) => packet
                        .layers
                        .iter()
                        .position(|l| class.contains(&l.protocol)),
                    None => Some(0),
                };
                let later = |span: &&Span| from.is_some_and(|from| usize::from(span.layer) >= from);
                let mut spans = packet
                    .spans
                    .iter()
                    .filter(|s| fields.contains(&FieldId::of(s)));
                let found = spans.find(later);
                found
                    .map(|s| of_span(frame, packet, s))
                    .into_iter()
                    .collect()
            }
        }
    }
}

/// `TCP.dport`, `dport`, or a field of a layer further up: `ICMP.load`.
fn scapy(name: &str) -> Option<ValueSource> {
    let (class, field) = match name.split_once('.') {
        Some((class, field)) => (Some(class), field),
        None => (None, name),
    };
    let named = |f: &FieldId| !field.is_empty() && f.info().scapy == field;
    let fields: Vec<FieldId> = catalogue::ids().filter(named).collect();
    let class = class.map(|class| {
        let protocols = (0u16..).zip(ALL).filter(|(_, p)| p.name == class);
        protocols.map(|(index, _)| index).collect::<Vec<u16>>()
    });
    let exists = !fields.is_empty() && class.as_ref().is_none_or(|c| !c.is_empty());
    exists.then_some(ValueSource::Scapy { class, fields })
}

fn place(packet: u32, start: u32, len: u32, source: u8) -> Places {
    Places::One(Place {
        packet,
        start,
        len,
        source,
        way: Way::Forward,
    })
}

/// A span's value by its kind.
fn of_span(frame: &Frame, packet: &Packet, span: &Span) -> Value {
    let info = FieldId::of(span).info();
    let bytes = || packet.bytes(span, frame.bytes);
    let width = info.bits.div_ceil(8);
    let content = match info.kind {
        Kind::Uint | Kind::Hex => Content::Unsigned {
            value: span.value,
            width,
        },
        Kind::Int => Content::Signed {
            value: span.value as i64,
            width,
        },
        Kind::Flag => Content::Flag(span.value != 0),
        Kind::Time => Content::Time(span.value as i64),
        Kind::Duration => Content::Duration(span.value as i64),
        Kind::Float => Content::Float(f64::from_bits(span.value)),
        Kind::Bytes => Content::Bytes(bytes().to_vec()),
        Kind::Text | Kind::Ascii => Content::text_or_bytes(bytes().to_vec()),
        Kind::Domain => {
            let source = packet.source(span.source, frame.bytes);
            Content::text_or_bytes(domain::read(
                source,
                span.start as usize,
                span.value as usize,
            ))
        }
        Kind::Mark => Content::Flag(true),
        Kind::Mac | Kind::Eui64 | Kind::Ip4 | Kind::Ip6 | Kind::Guid => {
            let mut text = String::new();
            print(&mut text, packet, frame.bytes, span);
            let bytes = match bytes() {
                [] => span.value.to_be_bytes().to_vec(),
                bytes => bytes.to_vec(),
            };
            Content::Address(Box::new(Address { bytes, text }))
        }
    };
    let places = match span.source {
        Span::WORKED_OUT => place(frame.number, 0, 0, Span::FRAME),
        source => place(frame.number, span.start, span.len, source),
    };
    Value { content, places }
}
