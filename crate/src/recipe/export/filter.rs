//! Display filters as Python on Scapy's packets: comparisons, presence, `&&`, `||`, `!`.
use super::source::scapy_name;
use crate::show::catalogue;

/// The expression, or which part cannot be said.
pub fn python(filter: &str) -> Result<String, String> {
    let filter = filter.trim();
    if let Some(parts) = split(filter, &["||", " or "]) {
        return joined(&parts, " or ");
    }
    if let Some(parts) = split(filter, &["&&", " and "]) {
        return joined(&parts, " and ");
    }
    if let Some(inside) = filter.strip_prefix('!').or(filter.strip_prefix("not ")) {
        return Ok(format!("not ({})", python(inside)?));
    }
    if let Some(inside) = filter
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        return Ok(format!("({})", python(inside)?));
    }
    comparison(filter)
}

fn joined(parts: &[&str], word: &str) -> Result<String, String> {
    let parts: Result<Vec<String>, String> = parts.iter().map(|part| python(part)).collect();
    Ok(format!("({})", parts?.join(word)))
}

/// The parts between operators outside of brackets and quotes; none where there is no operator.
fn split<'a>(text: &'a str, operators: &[&str]) -> Option<Vec<&'a str>> {
    let (mut depth, mut quoted, mut start, mut parts) = (0i32, false, 0, vec![]);
    for (at, character) in text.char_indices() {
        match character {
            '"' => quoted = !quoted,
            '(' | '{' | '[' if !quoted => depth += 1,
            ')' | '}' | ']' if !quoted => depth -= 1,
            _ => {}
        }
        let rest = text.get(at..).unwrap_or("");
        let operator = operators
            .iter()
            .find(|operator| rest.starts_with(**operator));
        if let (Some(operator), 0, false, true) = (operator, depth, quoted, at >= start) {
            parts.push(text.get(start..at)?);
            start = at + operator.len();
        }
    }
    parts.push(text.get(start..)?);
    (parts.len() > 1).then_some(parts)
}

const OPERATORS: &[(&str, &str)] = &[
    ("==", "=="),
    ("!=", "!="),
    (">=", ">="),
    ("<=", "<="),
    (">", ">"),
    ("<", "<"),
    (" contains ", "contains"),
];

fn comparison(text: &str) -> Result<String, String> {
    for (sign, meaning) in OPERATORS {
        if let Some((left, right)) = text.split_once(sign) {
            let name = left.trim();
            let value = value(right.trim()).ok_or_else(|| cannot(text))?;
            let field = match (name, scapy_name(name)) {
                ("frame.len", _) => "len(p)".to_string(),
                (name, _) if address(name).is_some() => {
                    let (class, field) = address(name).ok_or_else(|| cannot(text))?;
                    format!("field(p, \"{class}\", \"{field}\")")
                }
                (_, Some((Some(class), field))) => format!("field(p, \"{class}\", \"{field}\")"),
                _ => return Err(cannot(text)),
            };
            return Ok(format!("test({field}, \"{meaning}\", {value})"));
        }
    }
    let named = catalogue::wireshark()
        .get(text)
        .ok_or_else(|| cannot(text))?;
    if let Some(protocol) = named.protocols.first() {
        let class = crate::protocols::ALL
            .get(usize::from(*protocol))
            .map_or("", |p| p.name);
        return Ok(format!("p.haslayer(\"{class}\")"));
    }
    match scapy_name(text) {
        Some((Some(class), field)) => Ok(format!("field(p, \"{class}\", \"{field}\") is not None")),
        _ => Err(cannot(text)),
    }
}

/// Addresses, which Scapy has as text.
fn address(name: &str) -> Option<(&'static str, &'static str)> {
    Some(match name {
        "ip.src" => ("IP", "src"),
        "ip.dst" => ("IP", "dst"),
        "ipv6.src" => ("IPv6", "src"),
        "ipv6.dst" => ("IPv6", "dst"),
        "eth.src" => ("Ether", "src"),
        "eth.dst" => ("Ether", "dst"),
        _ => return None,
    })
}

fn value(text: &str) -> Option<String> {
    if text.starts_with('"') {
        return Some(text.to_string());
    }
    let hex = text.strip_prefix("0x");
    if hex.is_some_and(|digits| u64::from_str_radix(digits, 16).is_ok())
        || text.parse::<u64>().is_ok()
    {
        return Some(text.to_string());
    }
    let plain = text.contains(['.', ':'])
        && text
            .chars()
            .all(|c| c.is_ascii_hexdigit() || c == '.' || c == ':');
    plain.then(|| format!("\"{text}\""))
}

fn cannot(text: &str) -> String {
    format!("`{}` of the filter cannot be said in Scapy", text.trim())
}
