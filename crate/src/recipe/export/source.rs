//! Fields in Scapy's and in tshark's words.
use crate::recipe::field_name::FieldName;
use crate::recipe::slice::Dialect;
use crate::show::catalogue::{self, FieldId};
use crate::wire::Kind;

/// `TCP.dport` of `tcp.dstport`, where Scapy has the field.
fn scapy_name(name: &str) -> Option<(Option<&'static str>, String)> {
    let ids = catalogue::fields_of(name);
    // Two values of a packet, such as both ports, would be one here.
    let own = |id: &&FieldId| {
        ids.first()
            .is_some_and(|first| first.protocol().name == id.protocol().name)
    };
    let mut names: Vec<&str> = ids.iter().filter(own).map(|id| id.info().scapy).collect();
    names.retain(|name| !name.is_empty());
    names.dedup();
    if names.len() > 1 {
        return None;
    }
    if let Some(id) = ids.first() {
        let (info, protocol) = (id.info(), id.protocol());
        let plain = !matches!(
            info.kind,
            Kind::Mac | Kind::Ip4 | Kind::Ip6 | Kind::Domain | Kind::Text
        );
        return (plain && !info.scapy.is_empty())
            .then(|| (Some(protocol.name), info.scapy.to_string()));
    }
    None
}

/// What Scapy has in another form than as a field.
fn special(name: &str) -> Option<&'static str> {
    Some(match name {
        "frame.time_epoch" => "Fraction(p.time)",
        "frame" => "p.original",
        "frame.len" => "p.wirelen",
        "tcp.payload" => "payload(p, \"TCP\")",
        "udp.payload" => "payload(p, \"UDP\")",
        "data.data" => "field(p, None, \"load\")",
        "dns.qry.name" => "domain(field(p, \"DNSQR\", \"qname\"))",
        "tcp.flags" => "p[TCP].reserved << 9 | int(p[TCP].flags) if TCP in p else None",
        "tcp.flags.fin" => "bit(field(p, \"TCP\", \"flags\"), 0)",
        "tcp.flags.syn" => "bit(field(p, \"TCP\", \"flags\"), 1)",
        "tcp.flags.reset" => "bit(field(p, \"TCP\", \"flags\"), 2)",
        "tcp.flags.push" => "bit(field(p, \"TCP\", \"flags\"), 3)",
        "tcp.flags.ack" => "bit(field(p, \"TCP\", \"flags\"), 4)",
        "tcp.flags.urg" => "bit(field(p, \"TCP\", \"flags\"), 5)",
        "tcp.len" => "len(payload(p, \"TCP\") or b\"\")",
        _ => return None,
    })
}

/// The expression for a field of the packet `p`, by the script's helpers.
pub fn as_scapy(field: &FieldName) -> Result<String, String> {
    let plain = match (field.dialect(), field.name.split_once('.')) {
        (Dialect::Scapy, Some((class, name))) => format!("field(p, \"{class}\", \"{name}\")"),
        (Dialect::Scapy, None) => format!("field(p, None, \"{}\")", field.name),
        (Dialect::Wireshark, _) => match (special(&field.name), scapy_name(&field.name)) {
            (Some(expression), _) => expression.into(),
            (None, Some((Some(class), name))) => format!("field(p, \"{class}\", \"{name}\")"),
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
        let (_, kind, width) = catalogue::fields_of(&field.name)
            .first()
            .map(of)
            .ok_or_else(|| format!("tshark prints no bytes for {}", field.name))?;
        return Ok((field.name.clone(), kind, width));
    }
    let (class, name) = field.name.split_once('.').unwrap_or(("", &field.name));
    let found = catalogue::scapy(class, name);
    let found = found
        .first()
        .filter(|id| !id.info().filter_name().is_empty());
    found.map(of).ok_or_else(|| match name {
        "load" => format!(
            "tshark has no field for {}: it parts what Scapy leaves together",
            field.name
        ),
        _ => format!("tshark has no field for {}", field.name),
    })
}

/// Its width in bytes, for numbers.
pub fn width(field: &FieldName) -> u8 {
    let ids = match field.dialect() {
        Dialect::Wireshark => catalogue::wireshark()
            .get(field.name.as_str())
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
