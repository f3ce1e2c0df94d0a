//! Packets' fields in Scapy's expressions.
use super::expression::Expr;
use super::parts::integer;
use crate::show::scapy;

/// `p[TCP].dport` and the like, of the packet that `variable` stands for, as a recipe names them.
pub fn field(expr: &Expr, variable: &str) -> Option<String> {
    let Expr::Attribute(of, name) = expr else {
        return whole(expr, variable);
    };
    match (layer(of, variable)?, name.as_str()) {
        (None, "time") => Some("frame.time_epoch".into()),
        (_, "payload") => whole(expr, variable),
        // Behind the packet's or a layer's payload there is another of that name.
        (class, name) if is_payload(of) && has(class.as_deref(), name) => None,
        (None, name) => Some(name.to_string()),
        (Some(class), "original") => Some(format!("{class}.load")).filter(|_| class == "Raw"),
        (Some(class), name) => Some(format!("{class}.{name}")),
    }
}

fn is_payload(expr: &Expr) -> bool {
    matches!(expr, Expr::Attribute(_, name) if name == "payload")
}

/// Whether a class has a field of this name itself; for a packet's first layer, whether any has.
fn has(class: Option<&str>, name: &str) -> bool {
    match class {
        Some(class) => scapy::names().any(|known| known == (class, name)),
        None => name != "load",
    }
}

/// What a packet or a layer is as bytes.
fn whole(expr: &Expr, variable: &str) -> Option<String> {
    if matches!(expr, Expr::Name(name) if name == variable) {
        return Some("frame".into());
    }
    match expr {
        Expr::Attribute(of, name) if name == "payload" => match layer(of, variable)??.as_str() {
            "UDP" => Some("udp.payload".into()),
            "TCP" => Some("tcp.payload".into()),
            "ICMP" => Some("ICMP.load".into()),
            _ => None,
        },
        _ => layer(expr, variable)??
            .strip_suffix("Raw")
            .map(|_| "Raw.load".into()),
    }
}

/// The class of a layer of the packet: `p[TCP]`, `p.getlayer(TCP)`, `p[DNS].qd`; none of a class for the packet itself.
pub fn layer(expr: &Expr, variable: &str) -> Option<Option<String>> {
    match expr {
        Expr::Name(name) => (name == variable).then_some(None),
        Expr::Index(of, at) => match (layer(of, variable)?, &**at) {
            (Some(class), Expr::Number(at)) if at == "0" => Some(Some(class)),
            (None, at) if !is_payload(of) => class(at).map(Some),
            _ => None,
        },
        Expr::Call(of, items) => match (&**of, items.as_slice()) {
            (Expr::Attribute(of, name), [item]) if name == "getlayer" => layer(of, variable)?
                .is_none()
                .then(|| class(item))?
                .map(Some),
            _ => None,
        },
        Expr::Attribute(of, name) => {
            let class = layer(of, variable)?;
            let below = match (class.as_deref(), name.as_str()) {
                (_, "payload") => return Some(class),
                (None | Some("DNS"), "qd") => "DNSQR",
                (None | Some("DNS"), "an") => "DNSRR",
                _ => return None,
            };
            Some(Some(below.into()))
        }
        _ => None,
    }
}

pub fn class(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Name(name) | Expr::Text(name) => Some(name.clone()),
        Expr::Attribute(_, name) => Some(name.clone()),
        _ => None,
    }
}

/// A field of Scapy's with the slice behind it: `p.load[:2]`, `bytes(p[Raw])[0]`.
pub fn subject(expr: &Expr, variable: &str) -> Option<String> {
    let of_scapy = |name: &String| {
        name != "frame" && (!name.contains('.') || name.starts_with(|c: char| c.is_uppercase()))
    };
    match expr {
        Expr::Index(of, at) if layer(expr, variable).is_none() => {
            let name = field(of, variable).filter(of_scapy)?;
            Some(format!("{name}[{}]", integer(at)?))
        }
        Expr::Slice(of, parts) => {
            let name = subject(of, variable).filter(|name| !name.contains('['))?;
            let part = |part: &Option<Expr>| match part {
                Some(expr) => Some(integer(expr)?.to_string()),
                None => Some(String::new()),
            };
            let parts: Vec<String> = parts.iter().map(part).collect::<Option<_>>()?;
            Some(format!("{name}[{}]", parts.join(":")))
        }
        Expr::Call(of, items) => match (&**of, items.as_slice()) {
            (Expr::Name(name), [item]) if matches!(name.as_str(), "bytes" | "raw" | "str") => {
                subject(item, variable)
            }
            (Expr::Attribute(of, name), _) if name == "decode" => subject(of, variable),
            _ => None,
        },
        expr => field(expr, variable).filter(of_scapy),
    }
}

/// Flags by their letters, as Scapy says them: TCP's together, IP's by name.
pub fn flag_bits(field: &str, letters: &str) -> Option<u16> {
    let class = field.strip_suffix(".flags").unwrap_or(field);
    let bits: Option<Vec<u16>> = match class {
        "TCP" | "flags" => {
            let bit = |letter| "FSRPAUECN".find(letter).map(|at| 1u16 << at);
            letters.chars().map(bit).collect()
        }
        "IP" => {
            let bit = |name| match name {
                "MF" => Some(1),
                "DF" => Some(2),
                "evil" => Some(4),
                _ => None,
            };
            letters.split('+').map(bit).collect()
        }
        _ => None,
    };
    let bits = bits.filter(|bits| !bits.is_empty() && field.ends_with("flags"))?;
    Some(bits.into_iter().fold(0, |all, bit| all | bit))
}
