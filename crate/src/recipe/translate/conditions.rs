//! Conditions on packets: as display filters, else as what their fields must have.
use super::bytes::{latin, pattern_of, quoted};
use super::expression::Expr;
use super::fields::{class, field, flag_bits, layer};
use super::needs::need;
use super::steps::Made;
use crate::filter::Filter;

/// Packets that a condition lets through.
pub fn conditions(condition: &Expr, variable: &str) -> Result<Made, String> {
    if let Expr::Binary(sign, left, right) = condition
        && sign == "and"
    {
        let mut made = conditions(left, variable)?;
        let more = conditions(right, variable)?;
        made.filters.extend(more.filters);
        made.needs.extend(more.needs);
        return Ok(made);
    }
    let mut made = Made::packets();
    if let Some(filter) = filter(condition, variable).filter(|text| Filter::parse(text).is_ok()) {
        made.filters.push(filter);
        let named = |name| condition.to_string().contains(name);
        return Ok(match named("HTTPRequest") || named("HTTPResponse") {
            true => made.noted("http is Wireshark's: a message of several segments counts once"),
            false => made,
        });
    }
    match need(condition, variable) {
        Some(need) => {
            made.needs.push(need);
            Ok(made)
        }
        None => Err(format!(
            "the condition `{condition}` cannot be said in a recipe"
        )),
    }
}

/// The filter of a condition on a packet.
fn filter(condition: &Expr, variable: &str) -> Option<String> {
    let filter = |inner: &Expr| filter(inner, variable);
    if let Some(class) = present(condition, variable) {
        return protocol(&class);
    }
    match condition {
        Expr::Not(inner) => Some(format!("!({})", filter(inner)?)),
        Expr::Binary(sign, left, right) => match sign.as_str() {
            "and" => Some(format!("{} && {}", filter(left)?, filter(right)?)),
            "or" => Some(format!("({} || {})", filter(left)?, filter(right)?)),
            "in" => within(left, right, variable),
            "==" | "!=" | "<" | ">" | "<=" | ">=" => compared(sign, left, right, variable),
            "&" => operand(condition, variable),
            "+" | "-" | "*" | "%" => Some(format!("{} != 0", operand(condition, variable)?)),
            _ => None,
        },
        Expr::Call(of, items) => match (&**of, items.as_slice()) {
            (Expr::Attribute(of, name), [Expr::Text(text) | Expr::Bytes(text)]) => {
                let name_of = operand(of, variable)?;
                match name.as_str() {
                    "startswith" => matches(&name_of, &format!("^{}", pattern_of(text))),
                    "endswith" => matches(&name_of, &format!("{}$", pattern_of(text))),
                    _ => None,
                }
            }
            _ => None,
        },
        Expr::Attribute(of, letters) => match field(of, variable) {
            Some(flags) => {
                let bits = flag_bits(&flags, letters)?;
                Some(format!("{flags} & 0x{bits:02x}"))
            }
            None => truth(condition, variable),
        },
        _ => truth(condition, variable),
    }
}

/// A number that is not 0, bytes that are there.
fn truth(condition: &Expr, variable: &str) -> Option<String> {
    let name = operand(condition, variable)?;
    if name.ends_with(".payload") {
        return Some(name);
    }
    let is_number = Filter::parse(&format!("{name} + 1 == 1")).is_ok();
    is_number.then(|| format!("{name} != 0"))
}

/// The class whose layer a condition asks for: `TCP in p`, `p.haslayer(TCP)`, `p.getlayer(TCP) is not None`.
pub fn present(condition: &Expr, variable: &str) -> Option<String> {
    match condition {
        Expr::Call(of, items) => match (&**of, items.as_slice()) {
            (Expr::Attribute(of, name), [item]) if name == "haslayer" => {
                layer(of, variable)?.is_none().then(|| class(item))?
            }
            (Expr::Attribute(_, name), _) if name == "getlayer" => layer(condition, variable)?,
            _ => None,
        },
        Expr::Binary(sign, left, right) => match (sign.as_str(), &**left, &**right) {
            ("in", left, Expr::Name(name)) if name == variable => class(left),
            ("!=", left, Expr::Name(none)) if none == "None" => layer(left, variable)?,
            _ => None,
        },
        Expr::Index(..) => layer(condition, variable)?,
        _ => None,
    }
}

fn compared(sign: &str, left: &Expr, right: &Expr, variable: &str) -> Option<String> {
    if let ("==", Expr::Call(..) | Expr::Index(..), Expr::Name(none), Some(Some(class))) =
        (sign, left, right, layer(left, variable))
    {
        let found = protocol(&class).filter(|_| none == "None")?;
        return Some(format!("!({found})"));
    }
    if let Some(name) = operand(left, variable) {
        return Some(format!("{name} {sign} {}", value(right, &name)?));
    }
    let turned = match sign {
        "<" => ">",
        ">" => "<",
        "<=" => ">=",
        ">=" => "<=",
        sign => sign,
    };
    let name = operand(right, variable)?;
    Some(format!("{name} {turned} {}", value(left, &name)?))
}

/// A field as a filter has it, its length, or a sum with one.
fn operand(expr: &Expr, variable: &str) -> Option<String> {
    match expr {
        Expr::Call(of, items) => match (&**of, items.as_slice()) {
            (Expr::Name(name), [item]) if name == "len" => {
                match operand(item, variable)?.as_str() {
                    "frame" => Some("frame.len".into()),
                    name => Some(format!("len({name})")),
                }
            }
            (Expr::Name(name), [item])
                if matches!(name.as_str(), "int" | "bytes" | "raw" | "str" | "float") =>
            {
                operand(item, variable)
            }
            (Expr::Attribute(of, name), []) if name == "decode" => operand(of, variable),
            _ => None,
        },
        Expr::Binary(sign, left, right) if matches!(sign.as_str(), "&" | "+" | "-" | "*" | "%") => {
            match (&**left, &**right) {
                (field, Expr::Number(number)) => {
                    Some(format!("{} {sign} {number}", asked(field, variable)?))
                }
                (Expr::Number(number), field) if sign != "-" && sign != "%" => {
                    Some(format!("{} {sign} {number}", asked(field, variable)?))
                }
                _ => None,
            }
        }
        expr => asked(expr, variable),
    }
}

/// Scapy's bare names that layers in one packet do not share.
const SINGLE: [&str; 5] = ["dport", "sport", "ttl", "hlim", "urgptr"];

/// A field that filters mean as Scapy does: not what its layers leave over, nor the first of several of a name.
fn asked(expr: &Expr, variable: &str) -> Option<String> {
    let name = field(expr, variable)?;
    let left_over = name == "load" || name.ends_with(".load");
    let shared = !name.contains('.') && name != "frame" && !SINGLE.contains(&name.as_str());
    (!left_over && !shared && Filter::parse(&name).is_ok()).then_some(name)
}

/// What a field is compared with.
fn value(expr: &Expr, name: &str) -> Option<String> {
    match expr {
        Expr::Number(digits) => Some(digits.clone()),
        Expr::Text(text) if name.ends_with("flags") => {
            flag_bits(name, text).map(|bits| format!("0x{bits:02x}"))
        }
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

/// `p.dport in [80, 443]`, `p.dport in range(32, 127)`, `b"PK" in p.load`, `"S" in p[TCP].flags`.
fn within(left: &Expr, right: &Expr, variable: &str) -> Option<String> {
    if let (Expr::Text(text) | Expr::Bytes(text), Some(name)) = (left, operand(right, variable)) {
        return match name.ends_with("flags") {
            true => flag_bits(&name, text).map(|bits| format!("{name} & 0x{bits:02x}")),
            false if is_text(&name) => Some(format!("{name} contains {}", quoted(&latin(text)))),
            false => matches(&name, &pattern_of(text)),
        };
    }
    let name = operand(left, variable)?;
    let items = set(right)?;
    let items = items.iter().map(|item| match item {
        Expr::Slice(_, ends) => match ends.as_slice() {
            [Some(start), Some(end)] => Some(format!("{start}..{end}")),
            _ => None,
        },
        item => value(item, &name),
    });
    let items: Vec<String> = items.collect::<Option<_>>()?;
    Some(format!("{name} in {{{}}}", items.join(", ")))
}

/// The members of a list, a set or a range; spans of numbers as slices, their ends among them.
pub fn set(expr: &Expr) -> Option<Vec<Expr>> {
    match expr {
        Expr::List(items) => Some(items.clone()),
        Expr::Call(of, items) => match (&**of, items.as_slice()) {
            (Expr::Name(range), [Expr::Number(start), Expr::Number(end)]) if range == "range" => {
                let last = Expr::Number((end.parse::<i64>().ok()? - 1).to_string());
                let span = vec![Some(Expr::Number(start.clone())), Some(last)];
                Some(vec![Expr::Slice(Expr::Name(range.clone()).into(), span)])
            }
            (Expr::Name(name), [Expr::List(items)]) if name == "set" || name == "frozenset" => {
                Some(items.clone())
            }
            _ => None,
        },
        _ => None,
    }
}

fn is_text(name: &str) -> bool {
    Filter::parse(&format!("{name} contains \"x\"")).is_ok()
        && Filter::parse(&format!("{name} matches \"x\"")).is_ok()
}

/// Addresses and numbers by what is printed of them.
fn matches(name: &str, pattern: &str) -> Option<String> {
    let pattern = quoted(pattern.as_bytes());
    let plain = format!("{name} matches {pattern}");
    match Filter::parse(&plain).is_ok() {
        true => Some(plain),
        false => Some(format!("string({name}) matches {pattern}")),
    }
}

/// Wireshark's name of a layer's class; Scapy's, where the same name of Wireshark's finds other packets too.
fn protocol(class: &str) -> Option<String> {
    match class {
        "Raw" | "Padding" => return None,
        "HTTPRequest" => return Some("http.request".into()),
        "HTTPResponse" => return Some("http.response".into()),
        // Quoted in an error it is another class to Scapy; Wireshark's `dns` leaves mDNS out.
        "IP" | "TCP" | "UDP" | "ICMP" | "DNS" => return Some(class.into()),
        _ => {}
    }
    let found = crate::protocols::ALL
        .iter()
        .find(|protocol| protocol.name == class);
    found.map(|protocol| protocol.filter.to_string())
}
