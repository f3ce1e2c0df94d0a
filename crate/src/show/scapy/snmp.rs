//! SNMP as Scapy shows it: values of ASN.1 with their types (X.690; RFC 1157, RFC 3416).
use super::model::{Field, Layer, Style, Value};
use super::stack::{Above, Opened, Place};
use crate::wire::text::oid;

/// A value's tag, and where its contents stand in the frame.
struct Node<'a> {
    tag: u8,
    /// With tag and length.
    whole: &'a [u8],
    contents: &'a [u8],
    start: usize,
}

/// Values one after the other.
struct Nodes<'a> {
    bytes: &'a [u8],
    start: usize,
}
impl<'a> Iterator for Nodes<'a> {
    type Item = Node<'a>;
    fn next(&mut self) -> Option<Node<'a>> {
        let [tag, first, rest @ ..] = self.bytes else {
            return None;
        };
        let (header, len) = match *first {
            len @ ..=0x7f => (2, usize::from(len)),
            count @ 0x81..=0x84 => {
                let count = usize::from(count & 7);
                let bytes = rest.get(..count)?;
                (
                    2 + count,
                    bytes.iter().fold(0, |n, b| n << 8 | usize::from(*b)),
                )
            }
            _ => return None,
        };
        let whole = self.bytes.get(..header.checked_add(len)?)?;
        let node = Node {
            tag: *tag,
            whole,
            contents: whole.get(header..)?,
            start: self.start,
        };
        self.bytes = self.bytes.get(whole.len()..)?;
        self.start += whole.len();
        Some(node)
    }
}
impl<'a> Node<'a> {
    fn nodes(&self) -> Nodes<'a> {
        Nodes {
            bytes: self.contents,
            start: self.start + self.whole.len() - self.contents.len(),
        }
    }
    fn number(&self) -> i64 {
        let negative = self.tag == 2 && self.contents.first().is_some_and(|b| *b >= 0x80);
        let start = if negative { -1 } else { 0 };
        self.contents
            .iter()
            .fold(start, |n, b| n << 8 | i64::from(*b))
    }
    fn integer(&self, class: &str) -> String {
        let number = self.number();
        let sign = if number < 0 { "-" } else { "" };
        format!(
            "{sign}{:#x} <ASN1_{class}[{number}]>",
            number.unsigned_abs()
        )
    }
    /// What `show()` prints of it.
    fn shown(&self) -> Option<String> {
        Some(match self.tag {
            0x02 => self.integer("INTEGER"),
            0x04 => string("STRING", self.contents),
            0x05 => "<ASN1_NULL[0]>".into(),
            0x06 => {
                let mut text = String::new();
                oid(&mut text, self.contents);
                format!("<ASN1_OID['.{text}']>")
            }
            0x40 => {
                let bytes = <[u8; 4]>::try_from(self.contents).ok()?;
                format!("<ASN1_IPADDRESS['{}']>", std::net::Ipv4Addr::from(bytes))
            }
            0x41 => self.integer("COUNTER32"),
            0x42 => self.integer("GAUGE32"),
            0x43 => self.integer("TIME_TICKS"),
            0x46 => self.integer("COUNTER64"),
            _ => return None,
        })
    }
    fn field(&self, name: &'static str) -> Option<Field> {
        Some(self.said(name, self.shown()?))
    }
    /// The value as Python's `str()` has it: the bytes, each a character.
    fn said(&self, name: &'static str, text: String) -> Field {
        let bytes = self.whole.iter().map(|b| char::from(*b)).collect();
        Field::new(name, Value::Text(bytes), Style::Said(text)).at(self.start, self.whole.len())
    }
    fn named(&self, name: &'static str, names: &[&str]) -> Option<Field> {
        let text = self.integer("INTEGER");
        let found = usize::try_from(self.number())
            .ok()
            .and_then(|at| names.get(at));
        Some(match found {
            Some(found) => self.said(name, format!("'{found}' {text}")),
            None => self.said(name, text),
        })
    }
}

fn string(class: &str, bytes: &[u8]) -> String {
    let mut text = String::new();
    super::python::repr(&mut text, &Value::Bytes(bytes.to_vec()));
    format!("<ASN1_{class}[{text}]>")
}

/// A message in the clear; version 3 is told from it by what stands behind the version.
pub fn message(place: &Place) -> Option<Opened> {
    const VERSIONS: &[&str] = &["v1", "v2c", "v2", "v3"];
    let mut top = Nodes {
        bytes: place.bytes(),
        start: place.start,
    };
    let sequence = top.next().filter(|node| node.tag == 0x30)?;
    let mut parts = sequence.nodes();
    let mut layer = Layer::new("SNMP", "SNMP");
    layer.fields.push(parts.next()?.named("version", VERSIONS)?);
    let community = parts.next().filter(|node| node.tag == 4)?;
    layer.fields.push(community.field("community")?);
    let unit = parts.next()?;
    let len = unit.whole.len();
    let value = Value::Packet(vec![protocol_data_unit(&unit)?]);
    layer
        .fields
        .push(Field::new("PDU", value, Style::Plain).at(unit.start, len));
    Some(place.opened(layer, sequence.whole.len(), Above::Raw))
}

const ERRORS: &[&str] = &[
    "no_error",
    "too_big",
    "no_such_name",
    "bad_value",
    "read_only",
    "generic_error",
    "no_access",
    "wrong_type",
    "wrong_length",
    "wrong_encoding",
    "wrong_value",
    "no_creation",
    "inconsistent_value",
    "resource_unavailable",
    "commit_failed",
    "undo_failed",
    "authorization_error",
    "not_writable",
    "inconsistent_name",
];
const TRAPS: &[&str] = &[
    "cold_start",
    "warm_start",
    "link_down",
    "link_up",
    "auth_failure",
    "egp_neigh_loss",
    "enterprise_specific",
];

fn protocol_data_unit(unit: &Node) -> Option<Layer> {
    let class = match unit.tag {
        0xa0 => "SNMPget",
        0xa1 => "SNMPnext",
        0xa2 => "SNMPresponse",
        0xa3 => "SNMPset",
        0xa4 => "SNMPtrapv1",
        0xa5 => "SNMPbulk",
        0xa6 => "SNMPinform",
        0xa7 => "SNMPtrapv2",
        _ => return None,
    };
    let mut layer = Layer::new(class, class);
    let mut parts = unit.nodes();
    let mut next = || parts.next();
    let fields = match unit.tag {
        0xa4 => vec![
            next()?.field("enterprise")?,
            next()?.field("agent_addr")?,
            next()?.named("generic_trap", TRAPS)?,
            next()?.field("specific_trap")?,
            next()?.field("time_stamp")?,
        ],
        0xa5 => vec![
            next()?.field("id")?,
            next()?.field("non_repeaters")?,
            next()?.field("max_repetitions")?,
        ],
        _ => vec![
            next()?.field("id")?,
            next()?.named("error", ERRORS)?,
            next()?.field("error_index")?,
        ],
    };
    layer.fields = fields;
    let list = next()?;
    let bindings: Option<Vec<Vec<Layer>>> = list.nodes().map(|node| binding(&node)).collect();
    let value = Value::Packets(bindings?);
    let len = list.whole.len();
    layer
        .fields
        .push(Field::new("varbindlist", value, Style::Plain).at(list.start, len));
    Some(layer)
}

/// A name and its value, or why there is none.
fn binding(node: &Node) -> Option<Vec<Layer>> {
    let mut parts = node.nodes();
    let mut layer = Layer::new("SNMPvarbind", "SNMPvarbind");
    layer.fields.push(parts.next()?.field("oid")?);
    let value = parts.next()?;
    let marks = [
        (0x80, "noSuchObject"),
        (0x81, "noSuchInstance"),
        (0x82, "endOfMibView"),
    ];
    let is_mark = marks.iter().any(|mark| mark.0 == value.tag);
    let none = |name| Field::default(name, Value::None, Style::Plain);
    layer.fields.push(match is_mark {
        true => none("value"),
        false => value.field("value")?,
    });
    for (tag, name) in marks {
        layer.fields.push(match tag == value.tag {
            true => value.said(name, "<ASN1_NULL[0]>".into()),
            false => none(name),
        });
    }
    Some(vec![layer])
}
