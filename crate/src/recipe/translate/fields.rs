//! Packets' fields in Scapy's expressions, and conditions on them as filters.
use super::expression::Expr;
use crate::recipe::word::quote;

/// `p[TCP].dport` and the like, of the packet that `variable` stands for, as a recipe names them.
pub fn field(expr: &Expr, variable: &str) -> Option<String> {
    let Expr::Attribute(of, name) = expr else {
        return whole(expr, variable);
    };
    match (layer(of, variable)?, name.as_str()) {
        (None, "time") => Some("frame.time_epoch".into()),
        (_, "payload") => whole(expr, variable),
        (None, name) => Some(name.to_string()),
        (Some(class), "original") => Some(format!("{class}.load")).filter(|_| class == "Raw"),
        (Some(class), name) => Some(format!("{class}.{name}")),
    }
}

/// What a packet or a layer is as bytes.
fn whole(expr: &Expr, variable: &str) -> Option<String> {
    if matches!(expr, Expr::Name(name) if name == variable) {
        return Some("frame".into());
    }
    match expr {
        Expr::Attribute(of, name) if name == "payload" => {
            layer(of, variable)?.map(|class| format!("{class}.load"))
        }
        _ => layer(expr, variable)??
            .strip_suffix("Raw")
            .map(|_| "Raw.load".into()),
    }
}

/// The class of a layer of the packet: `p[TCP]`, `p.getlayer(TCP)`, `p[DNS].qd`; none of a class for the packet itself.
fn layer(expr: &Expr, variable: &str) -> Option<Option<String>> {
    match expr {
        Expr::Name(name) => (name == variable).then_some(None),
        Expr::Index(of, at) => match (layer(of, variable)?, &**at) {
            (Some(class), Expr::Number(at)) if at == "0" => Some(Some(class)),
            (None, at) => class(at).map(Some),
            _ => None,
        },
        Expr::Call(of, items) => match (&**of, items.as_slice()) {
            (Expr::Attribute(of, name), [item, ..]) if name == "getlayer" => layer(of, variable)?
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

fn class(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Name(name) | Expr::Text(name) => Some(name.clone()),
        Expr::Attribute(_, name) => Some(name.clone()),
        _ => None,
    }
}

/// The filter of a condition on a packet.
pub fn filter(condition: &Expr, variable: &str) -> Option<String> {
    let filter = |inner: &Expr| filter(inner, variable);
    match condition {
        Expr::Not(inner) => Some(format!("!({})", filter(inner)?)),
        Expr::Binary(sign, left, right) => match sign.as_str() {
            "and" => Some(format!("{} && {}", filter(left)?, filter(right)?)),
            "or" => Some(format!("({} || {})", filter(left)?, filter(right)?)),
            "in" => within(left, right, variable),
            "==" | "!=" | "<" | ">" | "<=" | ">=" => compared(sign, left, right, variable),
            "&" => masked(condition, variable),
            _ => None,
        },
        Expr::Call(of, items) => match (&**of, items.as_slice()) {
            (Expr::Attribute(of, name), [item]) => match name.as_str() {
                "haslayer" => layer(of, variable)?
                    .is_none()
                    .then(|| protocol(&class(item)?))?,
                "startswith" => pattern(&format!("^{}", literal(item)?), of, variable),
                "endswith" => pattern(&format!("{}$", literal(item)?), of, variable),
                _ => None,
            },
            _ => None,
        },
        // A field that is not 0.
        _ => Some(format!("{} != 0", number_of(condition, variable)?)),
    }
}

fn compared(sign: &str, left: &Expr, right: &Expr, variable: &str) -> Option<String> {
    if let Some(name) = number_of(left, variable) {
        return Some(format!("{name} {sign} {}", value(right, &name)?));
    }
    if let Expr::Binary(and, ..) = left
        && and == "&"
        && let Expr::Number(number) = right
    {
        return Some(format!("{} {sign} {number}", masked(left, variable)?));
    }
    let turned = match sign {
        "<" => ">",
        ">" => "<",
        "<=" => ">=",
        ">=" => "<=",
        sign => sign,
    };
    let name = number_of(right, variable)?;
    Some(format!("{name} {turned} {}", value(left, &name)?))
}

fn masked(expr: &Expr, variable: &str) -> Option<String> {
    match expr {
        Expr::Binary(_, left, right) => match (&**left, &**right) {
            (field, Expr::Number(mask)) | (Expr::Number(mask), field) => {
                Some(format!("{} & {mask}", number_of(field, variable)?))
            }
            _ => None,
        },
        _ => None,
    }
}

/// A field, or the length of one.
fn number_of(expr: &Expr, variable: &str) -> Option<String> {
    match expr {
        Expr::Call(of, items) => match (&**of, items.as_slice()) {
            (Expr::Name(name), [item]) if name == "len" => match field(item, variable)?.as_str() {
                "frame" => Some("frame.len".into()),
                name => Some(format!("len({name})")),
            },
            (Expr::Name(name), [item])
                if matches!(name.as_str(), "int" | "bytes" | "raw" | "str") =>
            {
                number_of(item, variable)
            }
            (Expr::Attribute(of, name), []) if name == "decode" => number_of(of, variable),
            _ => None,
        },
        expr => field(expr, variable),
    }
}

/// What a field is compared with.
fn value(expr: &Expr, name: &str) -> Option<String> {
    match expr {
        Expr::Number(digits) => Some(digits.clone()),
        Expr::Text(text) if name.ends_with("flags") => flags(text),
        // Names of hosts and addresses need no quotes.
        Expr::Text(text)
            if !text.is_empty()
                && text
                    .bytes()
                    .all(|b| b.is_ascii_hexdigit() || b".:".contains(&b)) =>
        {
            Some(text.clone())
        }
        Expr::Text(text) => Some(quoted(text.as_bytes())),
        Expr::Bytes(text) => Some(quoted(&latin(text))),
        _ => None,
    }
}

/// TCP's flags as letters, as Scapy says them.
fn flags(letters: &str) -> Option<String> {
    let bit = |letter| "FSRPAUECN".find(letter).map(|at| 1u16 << at);
    let bits: Option<Vec<u16>> = letters.chars().map(bit).collect();
    let bits = bits?.into_iter().fold(0, |all, bit| all | bit);
    Some(format!("0x{bits:02x}"))
}

/// `TCP in p`, `p.dport in [80, 443]`, `p.dport in range(32, 127)`, `b"PK" in p.load`, `"S" in p[TCP].flags`.
fn within(left: &Expr, right: &Expr, variable: &str) -> Option<String> {
    if matches!(right, Expr::Name(name) if name == variable) {
        return protocol(&class(left)?);
    }
    if let (Expr::Text(text) | Expr::Bytes(text), Some(name)) = (left, number_of(right, variable)) {
        return match name.ends_with("flags") {
            true => Some(format!("{name} & {}", flags(text)?)),
            false => Some(format!("{name} contains {}", quoted(&latin(text)))),
        };
    }
    let name = number_of(left, variable)?;
    let items: Vec<String> = match right {
        Expr::List(items) => items
            .iter()
            .map(|item| value(item, &name))
            .collect::<Option<_>>()?,
        Expr::Call(of, items) => match (&**of, items.as_slice()) {
            (Expr::Name(range), [Expr::Number(start), Expr::Number(end)]) if range == "range" => {
                vec![format!("{start}..{}", end.parse::<i64>().ok()? - 1)]
            }
            (Expr::Name(set), [Expr::List(items)]) if set == "set" => items
                .iter()
                .map(|item| value(item, &name))
                .collect::<Option<_>>()?,
            _ => return None,
        },
        _ => return None,
    };
    Some(format!("{name} in {{{}}}", items.join(", ")))
}

fn pattern(pattern: &str, of: &Expr, variable: &str) -> Option<String> {
    let name = number_of(of, variable)?;
    Some(format!("{name} matches {}", quoted(pattern.as_bytes())))
}

/// A text as a regular expression.
fn literal(expr: &Expr) -> Option<String> {
    let (Expr::Text(text) | Expr::Bytes(text)) = expr else {
        return None;
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || " _-/:".contains(c);
    let one = |c: char| match plain(c) {
        true => c.to_string(),
        false => format!("\\x{:02x}", u32::from(c)),
    };
    Some(text.chars().map(one).collect())
}

/// A text in quotes, whether or not it needs them.
pub fn quoted(bytes: &[u8]) -> String {
    let word = quote(bytes);
    match word.starts_with(['"', '\'']) {
        true => word,
        false => format!("\"{word}\""),
    }
}

/// The bytes whose numbers characters are.
pub fn latin(text: &str) -> Vec<u8> {
    text.chars().map(|c| u32::from(c) as u8).collect()
}

/// Wireshark's name of a layer's class.
fn protocol(class: &str) -> Option<String> {
    let part = match class {
        "Raw" => Some("frame"),
        "DNSQR" | "DNSRR" => Some("dns"),
        "HTTPRequest" => Some("http.request"),
        "HTTPResponse" => Some("http.response"),
        _ => None,
    };
    if let Some(part) = part {
        return Some(part.into());
    }
    let found = crate::protocols::ALL
        .iter()
        .find(|protocol| protocol.name == class);
    found.map(|protocol| protocol.filter.to_string())
}
