//! Comparisons of a display filter in Python: what a field is compared with, as Scapy has it.
use super::plain::{Plain, Type};
use super::python::string;
use std::net::Ipv6Addr;

/// A comparison of the values of a field: true where any is so; `!=` where all are.
pub fn compared(field: &Plain, mask: Option<&str>, sign: &str, right: &str) -> Option<String> {
    let masked = |value: &String| match mask {
        Some(mask) => format!("({value} & {mask})"),
        None => value.clone(),
    };
    let values: Vec<String> = field.values.iter().map(masked).collect();
    match (values.as_slice(), sign) {
        ([value], _) => test(value, field.kind, sign, right),
        (values, "==" | "!=") if !right.contains('/') => {
            let with = constant(right, field.kind)?;
            let word = if sign == "==" { "in" } else { "not in" };
            Some(format!("{with} {word} ({})", values.join(", ")))
        }
        (values, sign) => {
            let (word, sign) = if sign == "!=" {
                ("all", sign)
            } else {
                ("any", sign)
            };
            let one = test("v", field.kind, sign, right)?;
            Some(format!("{word}({one} for v in ({}))", values.join(", ")))
        }
    }
}

fn test(value: &str, kind: Type, sign: &str, right: &str) -> Option<String> {
    match sign {
        "in" => among(value, kind, right),
        "==" | "!=" if kind == Type::Address && right.contains('/') => {
            let word = if sign == "==" { "in" } else { "not in" };
            Some(format!("{value} {word} {}", network(right)?))
        }
        "<" | ">" | "<=" | ">=" if !matches!(kind, Type::Number | Type::Time) => None,
        "contains" => match kind {
            Type::Bytes | Type::Text => Some(format!("{} in {value}", constant(right, kind)?)),
            _ => None,
        },
        "matches" => {
            let pattern = unquoted(right)?;
            let letter = match kind {
                Type::Bytes => "rb",
                Type::Text => "r",
                _ => return None,
            };
            // The filter's backslashes are doubled where they escape quotes only.
            let plain = !pattern.contains(['"', '\n']) && pattern.is_ascii();
            plain.then(|| format!("re.search({letter}\"{pattern}\", {value}, re.I)"))
        }
        sign => Some(format!("{value} {sign} {}", constant(right, kind)?)),
    }
}

/// `{80, 443, 8000..8100}`
fn among(value: &str, kind: Type, set: &str) -> Option<String> {
    let members = set.strip_prefix('{')?.strip_suffix('}')?;
    let (mut plain, mut others) = (vec![], vec![]);
    for member in members
        .split(',')
        .map(str::trim)
        .filter(|member| !member.is_empty())
    {
        match member.split_once("..") {
            Some((low, high)) if kind == Type::Number => {
                let (low, high) = (integer(low.trim())?, integer(high.trim())?);
                others.push(format!("{low} <= {value} <= {high}"));
            }
            Some(_) => return None,
            None if kind == Type::Address && member.contains('/') => {
                others.push(format!("{value} in {}", network(member)?));
            }
            None => plain.push(constant(member, kind)?),
        }
    }
    match plain.as_slice() {
        [] => {}
        [one] => others.insert(0, format!("{value} == {one}")),
        several => others.insert(0, format!("{value} in ({})", several.join(", "))),
    }
    match others.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        several => Some(format!("({})", several.join(" or "))),
    }
}

fn network(text: &str) -> Option<String> {
    let (address, bits) = text.split_once('/')?;
    let bits: u32 = bits.parse().ok()?;
    match (address.contains(':'), address.parse::<Ipv6Addr>().is_ok()) {
        (true, true) => Some(format!("Net6(\"{address}/{bits}\")")),
        (false, _) if address.parse::<std::net::Ipv4Addr>().is_ok() => {
            Some(format!("Net(\"{address}/{bits}\")"))
        }
        _ => None,
    }
}

pub fn integer(text: &str) -> Option<String> {
    let hex = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
    let is_number = match hex {
        Some(digits) => u64::from_str_radix(digits, 16).is_ok(),
        // Octal to Wireshark, no number to Python.
        None if text.len() > 1 && text.starts_with('0') => false,
        None => text.parse::<i64>().is_ok(),
    };
    is_number.then(|| text.to_string())
}

/// The text between quotes, its escapes as they stand where they are a pattern's.
fn unquoted(text: &str) -> Option<String> {
    let raw = text.strip_prefix(['r', 'R']).unwrap_or(text);
    let inside = raw.strip_prefix('"')?.strip_suffix('"')?;
    match raw.len() < text.len() {
        true => Some(inside.to_string()),
        false => Some(inside.replace("\\\\", "\\")),
    }
}

fn constant(text: &str, kind: Type) -> Option<String> {
    match kind {
        Type::Number => match text.to_ascii_lowercase().as_str() {
            "true" => Some("1".into()),
            "false" => Some("0".into()),
            text => integer(text),
        },
        Type::Time => text.parse::<f64>().ok().map(|_| text.to_string()),
        Type::Address => address(text),
        Type::Text => {
            let inside = unquoted(text)?;
            (!inside.contains('\\')).then(|| string(&inside))
        }
        Type::Bytes => match unquoted(text) {
            Some(inside) => {
                let plain = inside.is_ascii() && !inside.contains('\\');
                plain.then(|| format!("b{}", string(&inside)))
            }
            None => hexadecimal(text).map(|digits| format!("bytes.fromhex(\"{digits}\")")),
        },
    }
}

/// Bytes in hexadecimal digits: `50:4b`, `504b`, `0x504b`.
fn hexadecimal(text: &str) -> Option<String> {
    let digits: String = text
        .strip_prefix("0x")
        .unwrap_or(text)
        .replace([':', '-', '.'], "");
    let whole = !digits.is_empty() && digits.len().is_multiple_of(2);
    (whole && digits.bytes().all(|b| b.is_ascii_hexdigit())).then_some(digits)
}

/// As Scapy prints addresses.
fn address(text: &str) -> Option<String> {
    if text.parse::<std::net::Ipv4Addr>().is_ok() {
        return Some(format!("\"{text}\""));
    }
    if let Ok(address) = text.parse::<Ipv6Addr>() {
        return Some(format!("\"{address}\""));
    }
    let pairs: Vec<&str> = text.split([':', '-']).collect();
    let is_mac = pairs.len() == 6
        && pairs
            .iter()
            .all(|pair| pair.len() == 2 && hexadecimal(pair).is_some());
    is_mac.then(|| format!("\"{}\"", pairs.join(":").to_ascii_lowercase()))
}
