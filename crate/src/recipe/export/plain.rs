//! Fields as people write them for Scapy: `p[TCP].dport`, without helpers.
use crate::recipe::field_name::FieldName;
use crate::recipe::slice::{Dialect, Slice};
use crate::show::{catalogue, scapy};
use crate::wire::{Kind, Repr};

/// What Python holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    Number,
    Bytes,
    Text,
    Address,
    Time,
}

/// A field of the packet `p`.
#[derive(Clone, Debug)]
pub struct Plain {
    /// What must hold first, such as `TCP in p`.
    pub present: Option<String>,
    /// Its values: a name such as `tcp.port` has two.
    pub values: Vec<String>,
    pub kind: Type,
}

impl Plain {
    fn of(class: &str, expression: impl Into<String>, kind: Type) -> Plain {
        Plain {
            present: (!class.is_empty()).then(|| format!("{class} in p")),
            values: vec![expression.into()],
            kind,
        }
    }
}

const TCP_PAYLOAD: &str = "bytes(p[TCP].payload)[:p[IP].len - p[IP].ihl * 4 - p[TCP].dataofs * 4]";
const UDP_PAYLOAD: &str = "bytes(p[UDP].payload)[:p[UDP].len - 8]";

/// Wireshark's fields that Scapy has in another form.
fn special(name: &str) -> Option<Plain> {
    let flag = |class: &str, letters: &str| {
        Plain::of(
            class,
            format!("int(p[{class}].flags.{letters})"),
            Type::Number,
        )
    };
    let address = |class: &str, fields: &[&str]| Plain {
        values: fields
            .iter()
            .map(|field| format!("p[{class}].{field}"))
            .collect(),
        ..Plain::of(class, "", Type::Address)
    };
    Some(match name {
        "ip.src" => address("IP", &["src"]),
        "ip.dst" => address("IP", &["dst"]),
        "ipv6.src" => address("IPv6", &["src"]),
        "ipv6.dst" => address("IPv6", &["dst"]),
        "eth.src" => address("Ether", &["src"]),
        "eth.dst" => address("Ether", &["dst"]),
        "ip.addr" => address("IP", &["src", "dst"]),
        "ipv6.addr" => address("IPv6", &["src", "dst"]),
        "eth.addr" => address("Ether", &["src", "dst"]),
        "arp.src.proto_ipv4" => address("ARP", &["psrc"]),
        "arp.dst.proto_ipv4" => address("ARP", &["pdst"]),
        "arp.src.hw_mac" => address("ARP", &["hwsrc"]),
        "arp.dst.hw_mac" => address("ARP", &["hwdst"]),
        "frame.time_epoch" => Plain::of("", "p.time", Type::Time),
        "frame" => Plain::of("", "p.original", Type::Bytes),
        "frame.len" => Plain::of("", "p.wirelen", Type::Number),
        "frame.cap_len" => Plain::of("", "len(p.original)", Type::Number),
        "tcp.payload" => Plain::of("TCP", TCP_PAYLOAD, Type::Bytes),
        "udp.payload" => Plain::of("UDP", UDP_PAYLOAD, Type::Bytes),
        "tcp.len" => Plain::of("TCP", format!("len({TCP_PAYLOAD})"), Type::Number),
        "data.data" => Plain::of("Raw", "p[Raw].load", Type::Bytes),
        "dns.qry.name" => Plain::of(
            "DNSQR",
            "p[DNSQR].qname.rstrip(b\".\").decode()",
            Type::Text,
        ),
        "tcp.flags" => Plain::of(
            "TCP",
            "(p[TCP].reserved << 9 | int(p[TCP].flags))",
            Type::Number,
        ),
        "tcp.flags.fin" => flag("TCP", "F"),
        "tcp.flags.syn" => flag("TCP", "S"),
        "tcp.flags.reset" => flag("TCP", "R"),
        "tcp.flags.push" => flag("TCP", "P"),
        "tcp.flags.ack" => flag("TCP", "A"),
        "tcp.flags.urg" => flag("TCP", "U"),
        "ip.flags.df" => flag("IP", "DF"),
        "ip.flags.mf" => flag("IP", "MF"),
        "ip.flags.rb" => flag("IP", "evil"),
        "ip.hdr_len" => Plain::of("IP", "p[IP].ihl * 4", Type::Number),
        "tcp.hdr_len" => Plain::of("TCP", "p[TCP].dataofs * 4", Type::Number),
        "http.request.method" => {
            Plain::of("HTTPRequest", "p[HTTPRequest].Method.decode()", Type::Text)
        }
        "http.request.uri" => Plain::of("HTTPRequest", "p[HTTPRequest].Path.decode()", Type::Text),
        _ => return None,
    })
}

/// A field, without its slice.
fn whole(field: &FieldName) -> Result<Plain, String> {
    let (name, nth) = match field.name.split_once('#') {
        Some((name, nth)) => (name, Some(nth)),
        None => (field.name.as_str(), None),
    };
    let cannot = || format!("Scapy has no field for {}", field.name);
    let mut plain = match field.dialect() {
        Dialect::Scapy => of_scapy(name),
        Dialect::Wireshark => special(name)
            .or_else(|| of_wireshark(name))
            .ok_or_else(cannot)?,
    };
    // `p[IP:2]` is the second of a class.
    if let (Some(nth), Some(present)) = (nth, &plain.present) {
        let class = present
            .strip_suffix(" in p")
            .ok_or_else(cannot)?
            .to_string();
        let number: u32 = nth.parse().map_err(|_| cannot())?;
        for value in &mut plain.values {
            *value = value.replace(&format!("p[{class}]"), &format!("p[{class}:{number}]"));
        }
        plain.present = Some(format!("p.getlayer({class}, {number})"));
    }
    Ok(plain)
}

fn of_scapy(name: &str) -> Plain {
    let Some((class, field)) = name.split_once('.') else {
        let mut plain = Plain::of("", format!("p.{name}"), kind_of(None, name));
        plain.present = Some(format!("hasattr(p, \"{name}\")"));
        return plain;
    };
    let kind = kind_of(Some(class), field);
    let value = match field {
        "flags" => format!("int(p[{class}].flags)"),
        field => format!("p[{class}].{field}"),
    };
    let mut plain = Plain::of(class, value, kind);
    // A field of a layer further up.
    if !scapy::names().any(|known| known == (class, field)) {
        plain.present = Some(format!("{class} in p and hasattr(p[{class}], \"{field}\")"));
    }
    plain
}

/// By the declarations of a name; payloads are bytes.
fn kind_of(class: Option<&str>, field: &str) -> Type {
    let ids: Vec<catalogue::FieldId> = match class {
        Some(class) => catalogue::scapy(class, field),
        None => catalogue::ids()
            .filter(|id| id.info().scapy == field)
            .collect(),
    };
    match ids.first() {
        Some(id) if field != "load" => type_of(id.info().kind),
        _ => Type::Bytes,
    }
}

fn type_of(kind: Kind) -> Type {
    match kind {
        Kind::Uint | Kind::Hex | Kind::Char | Kind::Int | Kind::Flag => Type::Number,
        Kind::Mac | Kind::Ip4 | Kind::Ip6 => Type::Address,
        Kind::Text | Kind::Ascii => Type::Text,
        _ => Type::Bytes,
    }
}

fn of_wireshark(name: &str) -> Option<Plain> {
    let ids = catalogue::fields_of(name);
    let first = ids.first()?;
    let class = first.protocol().name;
    let plain = |kind| !matches!(kind, Kind::Domain | Kind::Text | Kind::Ascii | Kind::Time);
    let mut values: Vec<String> = vec![];
    // A name may stand in other protocols too, and for parts that Scapy has not.
    for id in ids.iter().filter(|id| id.protocol().name == class) {
        let info = id.info();
        if info.scapy.is_empty() {
            continue;
        }
        if !plain(info.kind) {
            return None;
        }
        let value = match matches!(info.repr, Repr::Flags(_)) {
            true => format!("int(p[{class}].{})", info.scapy),
            false => format!("p[{class}].{}", info.scapy),
        };
        if !values.contains(&value) {
            values.push(value);
        }
    }
    (!values.is_empty()).then(|| Plain {
        values,
        ..Plain::of(class, "", type_of(first.info().kind))
    })
}

/// A field with its slice.
pub fn plain(field: &FieldName) -> Result<Plain, String> {
    let mut plain = whole(field)?;
    let Some(slice) = &field.slice else {
        return Ok(plain);
    };
    if !matches!(plain.kind, Type::Bytes | Type::Text) {
        let what = if plain.kind == Type::Address {
            "text"
        } else {
            "a number"
        };
        return Err(format!(
            "Scapy has {} as {what}, which has no bytes to slice",
            field.name
        ));
    }
    for value in &mut plain.values {
        *value = sliced(value, slice);
    }
    if matches!(slice, Slice::Index(_)) {
        plain.kind = Type::Number;
    }
    Ok(plain)
}

fn sliced(value: &str, slice: &Slice) -> String {
    let Slice::Ranges(ranges) = slice else {
        return format!("{value}[{slice}]");
    };
    let parts: Vec<String> = ranges
        .iter()
        .map(|range| format!("{value}[{}]", bounds(&range.to_string())))
        .collect();
    match parts.as_slice() {
        [only] => only.clone(),
        parts => format!("({})", parts.join(" + ")),
    }
}

/// `16:16` of Wireshark's as `16:32`, `4-7` as `4:8`.
fn bounds(range: &str) -> String {
    let number = |text: &str| text.parse::<i64>().unwrap_or(0);
    let until = |start: i64, end: i64| match end {
        0 if start < 0 => format!("{start}:"),
        end => format!("{start}:{end}"),
    };
    if let Some((start, len)) = range.split_once(':') {
        let first = number(start);
        return match len {
            "" => format!("{start}:"),
            len => until(first, first.saturating_add(number(len))),
        };
    }
    let dash = range.char_indices().skip(1).find(|(_, c)| *c == '-');
    let (first, last) = match dash {
        Some((at, _)) => range.split_at(at),
        None => (range, ""),
    };
    let last = last.strip_prefix('-').unwrap_or(first);
    until(number(first), number(last).saturating_add(1))
}

/// `p[TCP].dport` for a field of the packet `p`.
pub fn expression(field: &FieldName) -> Result<String, String> {
    let plain = plain(field)?;
    Ok(match plain.values.as_slice() {
        [only] => only.clone(),
        several => format!("({})", several.join(", ")),
    })
}
