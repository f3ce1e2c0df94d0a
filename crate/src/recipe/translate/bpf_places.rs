//! Hosts, networks, ports and protocols of capture filters.
use super::bpf::{Part, Qualifiers};

pub fn layer_of(protocol: &str) -> &'static str {
    layer(protocol).unwrap_or("IP")
}

pub fn layer(protocol: &str) -> Option<&'static str> {
    Some(match protocol {
        "ip" => "IP",
        "ip6" => "ipv6",
        "arp" => "arp",
        "tcp" => "TCP",
        "udp" => "UDP",
        "sctp" => "sctp",
        "icmp" => "ICMP",
        "icmp6" => "icmpv6",
        "igmp" => "igmp",
        _ => return None,
    })
}

pub fn ports(what: &Qualifiers, ends: &[String]) -> Part {
    let numbers: Result<Vec<u16>, String> = ends
        .iter()
        .map(|end| service(end).ok_or_else(|| end.clone()))
        .collect();
    let numbers = numbers?;
    let protocols: &[&str] = match what.protocol.as_str() {
        "tcp" => &["TCP"],
        "udp" => &["UDP"],
        "" | "ip" | "ip6" => &["TCP", "UDP"],
        other => return Err(other.into()),
    };
    let test = |field: String| match numbers.as_slice() {
        [port] => Some(format!("{field} == {port}")),
        [low, high] if low <= high => Some(format!("{field} in {{{low}..{high}}}")),
        _ => None,
    };
    let mut parts = vec![];
    for protocol in protocols {
        let (source, destination) = (
            test(format!("{protocol}.sport")),
            test(format!("{protocol}.dport")),
        );
        let (source, destination) = source.zip(destination).ok_or_else(|| ends.join("-"))?;
        parts.push(match what.direction.as_str() {
            "src" => source,
            "dst" => destination,
            "both" => format!("{source} && {destination}"),
            _ => format!("({source} || {destination})"),
        });
    }
    let said = match parts.as_slice() {
        [only] => only.clone(),
        parts => format!("({})", parts.join(" || ")),
    };
    Ok(match what.protocol.as_str() {
        "ip" | "ip6" => format!("{} && {said}", layer_of(&what.protocol)),
        _ => said,
    })
}

/// Ports by number, and by the names that filters are written with.
fn service(word: &str) -> Option<u16> {
    let known = match word {
        "domain" => 53,
        "http" | "www" => 80,
        "https" => 443,
        "ftp" => 21,
        "ssh" => 22,
        "telnet" => 23,
        "smtp" => 25,
        "tftp" => 69,
        "ntp" => 123,
        word => return word.parse().ok(),
    };
    Some(known)
}

pub fn address(what: &Qualifiers, value: &str, mask: Option<String>) -> Part {
    let is_mac = value.split(':').count() == 6 && !value.contains("::");
    let is_ip6 = value.contains(':') && !is_mac;
    if !is_mac
        && !is_ip6
        && !value
            .bytes()
            .all(|b| b.is_ascii_digit() || b"./".contains(&b))
    {
        return Err(value.into());
    }
    let value = match (what.kind.as_str(), mask) {
        ("net", mask) if !is_ip6 => network(value, mask).ok_or_else(|| value.to_string())?,
        (_, Some(mask)) => return Err(mask),
        _ => value.to_string(),
    };
    let (source, destination) = match (what.protocol.as_str(), is_mac, is_ip6) {
        ("ether", true, _) => (vec!["eth.src"], vec!["eth.dst"]),
        ("arp" | "rarp", false, false) => (vec!["arp.src.proto_ipv4"], vec!["arp.dst.proto_ipv4"]),
        ("ip" | "tcp" | "udp" | "icmp" | "sctp" | "igmp", false, false) => {
            (vec!["IP.src"], vec!["IP.dst"])
        }
        // Without a protocol, ARP's addresses count as well.
        ("", false, false) => (
            vec!["IP.src", "arp.src.proto_ipv4"],
            vec!["IP.dst", "arp.dst.proto_ipv4"],
        ),
        ("" | "ip6" | "tcp" | "udp" | "icmp6", false, true) => (vec!["ipv6.src"], vec!["ipv6.dst"]),
        _ => return Err(value),
    };
    let test = |fields: &[&str]| {
        let parts: Vec<String> = fields
            .iter()
            .map(|field| format!("{field} == {value}"))
            .collect();
        match parts.as_slice() {
            [only] => only.clone(),
            parts => format!("({})", parts.join(" || ")),
        }
    };
    let said = match what.direction.as_str() {
        "src" => test(&source),
        "dst" => test(&destination),
        "both" => format!("{} && {}", test(&source), test(&destination)),
        _ => test(&[source, destination].concat()),
    };
    Ok(match what.protocol.as_str() {
        "tcp" | "udp" | "icmp" | "sctp" | "igmp" | "icmp6" => {
            format!("{} && {said}", layer_of(&what.protocol))
        }
        _ => said,
    })
}

/// `10.1`, `10.1.0.0/16`, `10.1.0.0 mask 255.255.0.0` as an address with its bits.
fn network(value: &str, mask: Option<String>) -> Option<String> {
    let (address, bits) = value.split_once('/').unwrap_or((value, ""));
    let parts: Vec<u8> = address
        .split('.')
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    if parts.is_empty() || parts.len() > 4 {
        return None;
    }
    let bits: u32 = match (bits, mask) {
        ("", None) => parts.len() as u32 * 8,
        ("", Some(mask)) => {
            let mask: std::net::Ipv4Addr = mask.parse().ok()?;
            let ones = u32::from(mask).leading_ones();
            (u32::from(mask).count_ones() == ones).then_some(ones)?
        }
        (bits, None) => bits.parse().ok().filter(|bits| *bits <= 32)?,
        _ => return None,
    };
    let mut whole = parts.clone();
    whole.resize(4, 0);
    let whole: Vec<String> = whole.iter().map(u8::to_string).collect();
    Some(format!("{}/{bits}", whole.join(".")))
}
