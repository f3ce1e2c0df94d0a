//! Fields in Scapy's and in tshark's words.
use crate::recipe::field_name::FieldName;
use crate::recipe::slice::Dialect;
use crate::show::catalogue::{self, FieldId};
use crate::wire::Kind;

/// `TCP.dport` of `tcp.dstport`, where Scapy has the field.
pub fn scapy_name(name: &str) -> Option<(Option<&'static str>, String)> {
    let named = catalogue::wireshark().get(name);
    if let Some(id) = named.and_then(|named| named.fields.first()) {
        let (info, protocol) = (id.info(), id.protocol());
        let plain = !matches!(
            info.kind,
            Kind::Mac | Kind::Ip4 | Kind::Ip6 | Kind::Domain | Kind::Text
        );
        return (plain && !info.scapy.is_empty())
            .then(|| (Some(protocol.name), info.scapy.to_string()));
    }
    match name {
        "frame.time_epoch" => Some((None, "time".into())),
        _ => None,
    }
}

/// The expression for a field of the packet `p`.
pub fn as_scapy(field: &FieldName) -> Result<String, String> {
    let plain = match (field.dialect(), field.name.split_once('.')) {
        (Dialect::Scapy, Some((class, name))) => format!("field(p, \"{class}\", \"{name}\")"),
        (Dialect::Scapy, None) => format!("field(p, None, \"{}\")", field.name),
        (Dialect::Wireshark, _) => match (scapy_name(&field.name), field.name.as_str()) {
            (Some((Some(class), name)), _) => format!("field(p, \"{class}\", \"{name}\")"),
            (Some((None, _)), "frame.time_epoch") => "Fraction(p.time)".into(),
            (_, "frame") => "bytes(p)".into(),
            (_, "frame.len") => "len(p)".into(),
            _ => return Err(format!("Scapy has no field for {}", field.name)),
        },
    };
    Ok(sliced(&plain, field))
}

/// The name that tshark knows a field by.
pub fn tshark_name(field: &FieldName) -> Result<(String, Kind, u8), String> {
    let of = |id: &FieldId| {
        (
            id.info().filter_name(),
            id.info().kind,
            id.info().bits.div_ceil(8),
        )
    };
    if field.dialect() == Dialect::Wireshark {
        let named = catalogue::wireshark().get(&field.name);
        let id = named.and_then(|named| named.fields.first());
        let (_, kind, width) = id
            .map(of)
            .ok_or_else(|| format!("tshark prints no bytes for {}", field.name))?;
        return Ok((field.name.clone(), kind, width));
    }
    let (class, name) = field.name.split_once('.').unwrap_or(("", &field.name));
    let found = catalogue::scapy(class, name);
    let found = found
        .first()
        .filter(|id| !id.info().filter_name().is_empty());
    found
        .map(of)
        .ok_or_else(|| format!("tshark has no field for {}", field.name))
}

/// Its width in bytes, for numbers.
pub fn width(field: &FieldName) -> u8 {
    let ids = match field.dialect() {
        Dialect::Wireshark => catalogue::wireshark()
            .get(&field.name)
            .map_or(vec![], |n| n.fields.clone()),
        Dialect::Scapy => {
            let (class, name) = field.name.split_once('.').unwrap_or(("", &field.name));
            catalogue::scapy(class, name)
        }
    };
    ids.first().map_or(0, |id| id.info().bits.div_ceil(8))
}

/// The slice of an expression, in Python's terms.
pub fn sliced(plain: &str, field: &FieldName) -> String {
    match (&field.slice, field.dialect()) {
        (None, _) => plain.to_string(),
        (Some(slice), Dialect::Scapy) => format!("part({plain}, \"{slice}\")"),
        (Some(slice), Dialect::Wireshark) => format!("ranges({plain}, \"{slice}\")"),
    }
}
