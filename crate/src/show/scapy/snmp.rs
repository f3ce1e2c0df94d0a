//! SNMP as Scapy shows it: values of ASN.1 with their types (X.690; RFC 1157, RFC 3416).
use super::asn1::{Bytes, Node, characters, integer, number, string};
use super::model::{Field, Layer, Style, Value};
use super::stack::{Above, Opened, Place};
use crate::wire::text::oid;

/// What `show()` prints of a value.
fn shown(node: &Node) -> Option<String> {
    let bytes = node.contents.get();
    Some(match node.tag {
        0x02 => integer("INTEGER", number(bytes, true)),
        0x04 => string("ASN1_STRING", bytes),
        0x05 => "<ASN1_NULL[0]>".into(),
        0x06 => {
            let mut text = String::new();
            oid(&mut text, bytes);
            format!("<ASN1_OID['.{text}']>")
        }
        0x40 => {
            let bytes = <[u8; 4]>::try_from(bytes).ok()?;
            format!("<ASN1_IPADDRESS['{}']>", std::net::Ipv4Addr::from(bytes))
        }
        0x41 => integer("COUNTER32", number(bytes, false)),
        0x42 => integer("GAUGE32", number(bytes, false)),
        0x43 => integer("TIME_TICKS", number(bytes, false)),
        0x46 => integer("COUNTER64", number(bytes, false)),
        _ => return None,
    })
}

fn field(node: &Node, name: &'static str) -> Option<Field> {
    Some(said(node, name, shown(node)?))
}

/// The value as Python's `str()` has it: the bytes, each a character.
fn said(node: &Node, name: &'static str, text: String) -> Field {
    let value = Value::Text(characters(&node.whole));
    Field::new(name, value, Style::Said(text)).at(node.whole.start, node.whole.len())
}

fn named(node: &Node, name: &'static str, names: &[&str]) -> Option<Field> {
    let number = number(node.contents.get(), node.tag == 2);
    let text = integer("INTEGER", number);
    let found = usize::try_from(number).ok().and_then(|at| names.get(at));
    Some(match found {
        Some(found) => said(node, name, format!("'{found}' {text}")),
        None => said(node, name, text),
    })
}

/// A message in the clear; version 3 is told from it by what stands behind the version.
pub fn message(place: &Place) -> Option<Opened> {
    const VERSIONS: &[&str] = &["v1", "v2c", "v2", "v3"];
    let bytes = Bytes::new(place.source.frame, place.start, place.end);
    let sequence = bytes.node().ok().filter(|node| node.tag == 0x30)?;
    let mut parts = sequence.contents.nodes();
    let mut layer = Layer::new("SNMP", "SNMP");
    layer
        .fields
        .push(named(&parts.next()?, "version", VERSIONS)?);
    let community = parts.next().filter(|node| node.tag == 4)?;
    layer.fields.push(field(&community, "community")?);
    let unit = parts.next()?;
    let len = unit.whole.len();
    let value = Value::Packet(vec![protocol_data_unit(&unit)?]);
    layer
        .fields
        .push(Field::new("PDU", value, Style::Plain).at(unit.whole.start, len));
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
    let mut parts = unit.contents.nodes();
    let mut next = || parts.next();
    let fields = match unit.tag {
        0xa4 => vec![
            field(&next()?, "enterprise")?,
            field(&next()?, "agent_addr")?,
            named(&next()?, "generic_trap", TRAPS)?,
            field(&next()?, "specific_trap")?,
            field(&next()?, "time_stamp")?,
        ],
        0xa5 => vec![
            field(&next()?, "id")?,
            field(&next()?, "non_repeaters")?,
            field(&next()?, "max_repetitions")?,
        ],
        _ => vec![
            field(&next()?, "id")?,
            named(&next()?, "error", ERRORS)?,
            field(&next()?, "error_index")?,
        ],
    };
    layer.fields = fields;
    let list = next()?;
    let bindings: Option<Vec<Vec<Layer>>> =
        list.contents.nodes().map(|node| binding(&node)).collect();
    let value = Value::Packets(bindings?);
    let len = list.whole.len();
    layer
        .fields
        .push(Field::new("varbindlist", value, Style::Plain).at(list.whole.start, len));
    Some(layer)
}

/// A name and its value, or why there is none.
fn binding(node: &Node) -> Option<Vec<Layer>> {
    let mut parts = node.contents.nodes();
    let mut layer = Layer::new("SNMPvarbind", "SNMPvarbind");
    layer.fields.push(field(&parts.next()?, "oid")?);
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
        false => field(&value, "value")?,
    });
    for (tag, name) in marks {
        layer.fields.push(match tag == value.tag {
            true => said(&value, name, "<ASN1_NULL[0]>".into()),
            false => none(name),
        });
    }
    Some(vec![layer])
}
