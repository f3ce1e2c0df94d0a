//! Scapy's `summary()`: the layers' names, and what the uppermost layer that has anything to say says.
use super::model::{Field, Layer, Value};
use super::python;

/// What a layer says of itself, and of which layers below it the words are wanted too.
type Words = (String, &'static [&'static str]);

pub fn of(layers: &[Layer]) -> String {
    let mut parts: Vec<String> = vec![];
    let (mut found, mut needed): (bool, Vec<&str>) = (false, vec![]);
    for (at, layer) in layers.iter().enumerate().rev() {
        let mut text = String::new();
        if !found || needed.contains(&layer.class) {
            let (words, more) = words(layers, at);
            text = words;
            needed.extend(more);
        }
        found |= !text.is_empty() || !needed.is_empty();
        if text.is_empty() {
            text = layer.class.to_string();
        }
        parts.push(text);
    }
    parts.reverse();
    parts.join(" / ")
}

fn text(layer: &Layer, name: &str) -> String {
    let mut out = String::new();
    if let Some(field) = layer.field(name) {
        python::shown(&mut out, field);
    }
    out
}

fn plain(layer: &Layer, name: &str) -> String {
    let mut out = String::new();
    if let Some(Field { value, .. }) = layer.field(name) {
        python::str(&mut out, value);
    }
    out
}

fn words(layers: &[Layer], at: usize) -> Words {
    let Some(layer) = layers.get(at) else {
        return (String::new(), &[]);
    };
    let below = at.checked_sub(1).and_then(|at| layers.get(at));
    let said = |name| text(layer, name);
    let words = match layer.class {
        "Ether" => format!("{} > {} ({})", said("src"), said("dst"), said("type")),
        "Dot3" => format!("802.3 {} > {}", said("src"), said("dst")),
        "Dot1Q" | "Dot1AD" => match below.filter(|b| b.class == "Ether") {
            Some(below) => format!(
                "802.1q {} > {} ({}) vlan {}",
                text(below, "src"),
                text(below, "dst"),
                said("type"),
                said("vlan")
            ),
            None => format!("802.1q ({}) vlan {}", said("type"), said("vlan")),
        },
        "ARP" => arp(layer),
        "IP" => {
            let frag = match layer.int("frag") {
                Some(0) | None => String::new(),
                Some(frag) => format!(" frag:{frag}"),
            };
            format!("{} > {} {}{frag}", said("src"), said("dst"), said("proto"))
        }
        "IPv6" => format!(
            "{} > {} ({})",
            plain(layer, "src"),
            plain(layer, "dst"),
            plain(layer, "nh")
        ),
        "TCP" => format!("TCP {} {}", ends(layer, below), said("flags")),
        "UDP" => format!("UDP {}", ends(layer, below)),
        "ICMP" => icmp(layer, below),
        "DHCP" => super::dhcp::words(layer),
        "DNS" => dns(layer, below),
        class if class.starts_with("IGMP") => igmp(layer, below),
        "ICMPv6EchoRequest" | "ICMPv6EchoReply" => {
            format!("{} (id: {} seq: {})", layer.title, said("id"), said("seq"))
        }
        _ => super::summary_icmpv6::words(layer),
    };
    (words, &[])
}

fn arp(layer: &Layer) -> String {
    let said = |name| text(layer, name);
    match layer.int("op") {
        Some(1) => format!("ARP who has {} says {}", said("pdst"), said("psrc")),
        Some(2) => format!("ARP is at {} says {}", said("hwsrc"), said("psrc")),
        _ => format!("ARP {} {} > {}", said("op"), said("psrc"), said("pdst")),
    }
}

/// `10.0.0.1:1024 > 10.0.0.2:http`, with addresses where IP lies directly below.
fn ends(layer: &Layer, below: Option<&Layer>) -> String {
    let (source, destination) = (text(layer, "sport"), text(layer, "dport"));
    let with_addresses = ["IP", "IPv6", "IPerror", "IPerror6"];
    match below.filter(|b| with_addresses.contains(&b.class)) {
        Some(ip) => format!(
            "{}:{source} > {}:{destination}",
            text(ip, "src"),
            text(ip, "dst")
        ),
        None => format!("{source} > {destination}"),
    }
}

fn icmp(layer: &Layer, below: Option<&Layer>) -> String {
    let mut out = "ICMP ".to_string();
    if let Some(ip) = below.filter(|b| b.class == "IP") {
        out += &format!("{} > {} ", text(ip, "src"), text(ip, "dst"));
    }
    out += &format!("{} {}", text(layer, "type"), text(layer, "code"));
    if let Some(Value::Packet(layers)) = layer.field("ext").map(|f| &f.value) {
        let object = layers.get(1);
        out += " ext:";
        out += &object.map_or(String::new(), |o| text(o, "classnum"));
    }
    out
}

fn igmp(layer: &Layer, below: Option<&Layer>) -> String {
    let third = layer.class.starts_with("IGMPv3");
    let mut out = match third {
        true => "IGMPv3".to_string(),
        false => "IGMP".to_string(),
    };
    if let Some(ip) = below.filter(|b| b.class == "IP") {
        out += &format!(": {} > {}", text(ip, "src"), text(ip, "dst"));
    }
    out += &format!(" {}", text(layer, "type"));
    if !third {
        out += &format!(" {}", text(layer, "gaddr"));
    }
    out
}

fn dns(layer: &Layer, below: Option<&Layer>) -> String {
    let first = |section, class, field| {
        let Some(Value::Packets(packets)) = layer.field(section).map(|f| &f.value) else {
            return None;
        };
        let record = packets.first()?.first()?;
        (record.class == class).then(|| format!(" {}", plain(record, field)))
    };
    let (kind, name) = match layer.int("qr") {
        Some(1) => {
            let answer = first("an", "DNSRR", "rdata");
            let failure = || {
                let failed = layer.int("rcode").is_some_and(|r| r != 0);
                failed.then(|| format!(" {}", text(layer, "rcode")))
            };
            ("Ans", answer.or_else(failure))
        }
        _ => ("Qry", first("qd", "DNSQR", "qname")),
    };
    let multicast =
        below.is_some_and(|b| b.class.starts_with("UDP") && b.int("dport") == Some(5353));
    let multicast = if multicast { "m" } else { "" };
    format!("{multicast}DNS {kind}{}", name.unwrap_or_default())
}
