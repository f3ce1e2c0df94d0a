//! Where the values of a field's name come from, and what they are, for recipes.
use crate::filter;
use crate::protocols::wanted_all;
use crate::recipe::fault::Fault;
use crate::recipe::place::{Place, Places, Way};
use crate::recipe::value::{Address, Content, Value};
use crate::show::catalogue::{self, FieldId};
use crate::show::scapy::{self, Found, View, python};
use crate::show::value::print;
use crate::wire::domain;
use crate::wire::text::{utf16, utf16_big};
use crate::wire::{Frame, Kind, Packet, Span, Wanted};

/// A name, resolved.
pub enum ValueSource {
    Fields(Vec<FieldId>),
    /// A protocol's own header, as Wireshark slices it; the whole packet, of `frame`.
    Layers(Vec<u16>),
    /// Asked of Scapy's view: `p[class].field`, or `p.field`.
    Scapy {
        class: Option<String>,
        field: String,
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
        match scapy_name(name) {
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
            ValueSource::Fields(fields) => {
                fields.iter().for_each(|id| id.want(wanted));
            }
            ValueSource::Layers(_) => {}
            ValueSource::Scapy { .. } => wanted.merge(&wanted_all()),
        }
    }

    /// The values in one packet, in order.
    pub fn values(&self, frame: &Frame, packet: &Packet, view: &mut Option<View>) -> Vec<Value> {
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
                    let bytes = packet.header_bytes(layer, frame.bytes);
                    let place = place(frame.number, layer.start, bytes.len() as u32, layer.source);
                    Value {
                        content: Content::Bytes(bytes.to_vec()),
                        places: place,
                    }
                };
                layers.map(value).collect()
            }
            ValueSource::Scapy { class, field } => {
                let view = view.get_or_insert_with(|| scapy::view(packet, frame));
                let found = match class {
                    Some(class) => view.find(class, field),
                    None => view.attribute(field),
                };
                found
                    .map(|f| of_scapy(frame.number, f))
                    .into_iter()
                    .collect()
            }
        }
    }
}

/// `TCP.dport`, `dport`, or a field of a layer further up: `ICMP.load`.
fn scapy_name(name: &str) -> Option<ValueSource> {
    let (class, field) = match name.split_once('.') {
        Some((class, field)) => (Some(class), field),
        None => (None, name),
    };
    let has = |class: &str| scapy::names().any(|(known, _)| known == class);
    let exists = scapy::names().any(|(_, known)| known == field) && class.is_none_or(has);
    let (class, field) = (class.map(str::to_string), field.to_string());
    exists.then_some(ValueSource::Scapy { class, field })
}

/// What Python would hold.
fn of_scapy(packet: u32, found: Found) -> Value {
    let width = found.len.min(8) as u8;
    let content = match found.value {
        scapy::Value::None => Content::Nothing,
        scapy::Value::Int(value) | scapy::Value::Flags(value, _) => Content::Unsigned {
            value: *value,
            width,
        },
        scapy::Value::Signed(value) => Content::Signed {
            value: *value,
            width,
        },
        scapy::Value::Float(value) => Content::Float(*value),
        scapy::Value::Bytes(bytes) => Content::Bytes(bytes.clone()),
        scapy::Value::Text(text) => Content::Text(text.clone()),
        other => {
            let mut text = String::new();
            python::str(&mut text, other);
            Content::Text(text)
        }
    };
    Value {
        content,
        places: place(packet, found.start, found.len, Span::FRAME),
    }
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
        Kind::Uint | Kind::Hex | Kind::Char => Content::Unsigned {
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
        Kind::Utf16 if span.source == Span::WORKED_OUT => Content::text_or_bytes(bytes().to_vec()),
        Kind::Utf16 => Content::text_or_bytes(utf16(bytes()).into_bytes()),
        Kind::Utf16Big => Content::text_or_bytes(utf16_big(bytes()).into_bytes()),
        Kind::Domain => {
            let source = packet.source(span.source, frame.bytes);
            let (start, message) = (span.start as usize, span.value as usize);
            let name = domain::parse(source, start, message);
            Content::text_or_bytes(name.map_or(vec![], |name| name.text))
        }
        Kind::Mark => Content::Flag(true),
        Kind::Mac
        | Kind::Eui64
        | Kind::Ip4
        | Kind::Ip6
        | Kind::Guid
        | Kind::LittleGuid
        | Kind::Oid => {
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
