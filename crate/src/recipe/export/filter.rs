//! Display filters as Python on Scapy's packets, as people write them: `TCP in p and p[TCP].dport == 85`.
use super::plain::{Plain, Type, plain};
use super::values::{compared, integer};
use crate::recipe::field_name::FieldName;
use crate::show::catalogue;

/// A condition, and how it binds.
enum Said {
    All(Vec<String>),
    Any(String),
}
impl Said {
    fn one(text: String) -> Said {
        Said::All(vec![text])
    }
    /// Where it stands for itself, or among `or`.
    fn text(&self) -> String {
        match self {
            Said::All(parts) => parts.join(" and "),
            Said::Any(text) => text.clone(),
        }
    }
    /// Where it stands among `and`.
    fn parts(self) -> Vec<String> {
        match self {
            Said::All(parts) => parts,
            Said::Any(text) => vec![format!("({text})")],
        }
    }
}

/// The expression, or which part cannot be said.
pub fn python(filter: &str) -> Result<String, String> {
    said(filter, 0).map(|said| said.text())
}

/// The conditions that must all hold.
pub fn parts(filter: &str) -> Result<Vec<String>, String> {
    said(filter, 0).map(Said::parts)
}

/// How deep brackets may stand in each other.
const MAX_DEPTH: u32 = 50;

fn said(filter: &str, depth: u32) -> Result<Said, String> {
    let filter = filter.trim();
    if depth > MAX_DEPTH || filter.is_empty() {
        return Err(cannot(filter));
    }
    let inner = |text: &str| said(text, depth + 1);
    if let Some(parts) = split(filter, &["||", " or "]) {
        let parts: Result<Vec<Said>, String> = parts.iter().map(|part| inner(part)).collect();
        let parts: Vec<String> = parts?.iter().map(Said::text).collect();
        return Ok(Said::Any(parts.join(" or ")));
    }
    if split(filter, &["^^", " xor "]).is_some() {
        return Err(cannot(filter));
    }
    if let Some(parts) = split(filter, &["&&", " and "]) {
        let mut all: Vec<String> = vec![];
        for part in parts {
            for part in inner(part)?.parts() {
                if !all.contains(&part) {
                    all.push(part);
                }
            }
        }
        return Ok(Said::All(all));
    }
    let negated = filter.strip_prefix('!').or_else(|| {
        let rest = filter.strip_prefix("not")?;
        rest.starts_with([' ', '(']).then_some(rest)
    });
    if let Some(inside) = negated {
        let inside = inner(inside)?.text();
        let layer = inside
            .strip_suffix(" in p")
            .filter(|class| !class.contains(' '));
        return Ok(Said::one(match layer {
            Some(class) => format!("{class} not in p"),
            None => format!("not ({inside})"),
        }));
    }
    if let Some(inside) = filter
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        return inner(inside);
    }
    comparison(filter)
}

/// The parts between operators outside of brackets and quotes; none where there is no operator.
fn split<'a>(text: &'a str, operators: &[&str]) -> Option<Vec<&'a str>> {
    let (mut start, mut parts) = (0, vec![]);
    for (at, rest) in open(text) {
        let operator = operators
            .iter()
            .find(|operator| rest.starts_with(**operator));
        if let (Some(operator), true) = (operator, at >= start) {
            parts.push(text.get(start..at)?);
            start = at + operator.len();
        }
    }
    parts.push(text.get(start..)?);
    (parts.len() > 1).then_some(parts)
}

/// The places outside of brackets and quotes, and what stands from each on.
fn open(text: &str) -> Vec<(usize, &str)> {
    let (mut depth, mut quoted, mut escaped, mut places) = (0i32, false, false, vec![]);
    for (at, character) in text.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '(' | '{' | '[' if !quoted => depth += 1,
            ')' | '}' | ']' if !quoted => depth -= 1,
            _ if !quoted && depth == 0 => places.push((at, text.get(at..).unwrap_or(""))),
            _ => {}
        }
    }
    places
}

/// As they are written, and in Python.
const OPERATORS: &[(&str, &str)] = &[
    ("==", "=="),
    ("!=", "!="),
    (">=", ">="),
    ("<=", "<="),
    (" eq ", "=="),
    (" ne ", "!="),
    (" ge ", ">="),
    (" le ", "<="),
    (" gt ", ">"),
    (" lt ", "<"),
    (" contains ", "contains"),
    (" matches ", "matches"),
    (" in ", "in"),
    (" in{", "in"),
    (">", ">"),
    ("<", "<"),
];

fn comparison(text: &str) -> Result<Said, String> {
    let places = open(text);
    let found = OPERATORS.iter().find_map(|(sign, meaning)| {
        let at = places.iter().find(|(_, rest)| rest.starts_with(sign))?.0;
        let end = if sign.ends_with('{') {
            sign.len() - 1
        } else {
            sign.len()
        };
        Some((text.get(..at)?, *meaning, text.get(at + end..)?))
    });
    let Some((left, meaning, right)) = found else {
        return alone(text);
    };
    let (field, mask) = operand(left.trim(), text)?;
    let values =
        compared(&field, mask.as_deref(), meaning, right.trim()).ok_or_else(|| cannot(text))?;
    Ok(Said::All(
        field.present.into_iter().chain([values]).collect(),
    ))
}

/// A field, perhaps with a mask behind `&`.
fn operand(text: &str, whole: &str) -> Result<(Plain, Option<String>), String> {
    let (name, mask) = match text.split_once('&') {
        Some((name, mask)) => (
            name.trim(),
            Some(integer(mask.trim()).ok_or_else(|| cannot(whole))?),
        ),
        None => (text, None),
    };
    let name = FieldName::parse(name).map_err(|_| cannot(whole))?;
    let field = plain(&name).map_err(|reason| format!("{}: {reason}", cannot(whole)))?;
    match (field.kind, &mask) {
        (Type::Number, _) | (_, None) => Ok((field, mask)),
        _ => Err(cannot(whole)),
    }
}

/// A protocol or a field by itself: whether it is there; with a mask, whether any of its bits is set.
fn alone(text: &str) -> Result<Said, String> {
    match text {
        "http.request" => return Ok(Said::one("HTTPRequest in p".into())),
        "http.response" => return Ok(Said::one("HTTPResponse in p".into())),
        _ => {}
    }
    let named = catalogue::wireshark().get(text);
    if let Some(protocol) = named.and_then(|named| named.protocols.first()) {
        let class = crate::protocols::ALL
            .get(usize::from(*protocol))
            .map_or("", |p| p.name);
        let known = crate::show::scapy::names().any(|(name, _)| name == class);
        return match known && class != "Raw" {
            true => Ok(Said::one(format!("{class} in p"))),
            false => Err(cannot(text)),
        };
    }
    if crate::show::scapy::names().any(|(name, _)| name == text) {
        return Ok(Said::one(format!("{text} in p")));
    }
    let (field, mask) = operand(text, text)?;
    let masked = mask.zip(field.values.first());
    let masked = masked.map(|(mask, value)| format!("{value} & {mask}"));
    // Bytes that are there are some.
    let bytes = (field.kind == Type::Bytes && masked.is_none())
        .then(|| field.values.first().cloned())
        .flatten();
    let parts: Vec<String> = field
        .present
        .into_iter()
        .chain(masked)
        .chain(bytes)
        .collect();
    match parts.is_empty() {
        true => Err(cannot(text)),
        false => Ok(Said::All(parts)),
    }
}

fn cannot(text: &str) -> String {
    format!("`{}` of the filter cannot be said in Scapy", text.trim())
}
