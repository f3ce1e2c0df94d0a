//! Lines of Python with Scapy, as people write them, as recipes.
use regex::Regex;
use std::sync::OnceLock;

/// The recipe of an expression or a line that loops over packets; none where it is something else.
pub fn translate(python: &str) -> Option<String> {
    let text = python.trim().trim_end_matches(';');
    let (wrapped, inner) = unwrap(text);
    let (element, condition) = comprehension(inner).or_else(|| single(inner))?;
    let mut lines: Vec<String> = condition
        .iter()
        .flat_map(|condition| filters(condition))
        .collect();
    let steps = element_steps(&element)?;
    lines.extend(steps);
    lines.extend(wrapped);
    Some(lines.join("\n") + "\n")
}

/// Of letters in ASCII: the engine is built without the tables of Unicode, and has none of its classes.
fn pattern(text: &'static str, cell: &'static OnceLock<Option<Regex>>) -> Option<&'static Regex> {
    cell.get_or_init(|| Regex::new(text).ok()).as_ref()
}

/// What is done with all values, and what stands inside of it.
fn unwrap(text: &str) -> (Vec<String>, &str) {
    let text = text
        .strip_prefix("print(")
        .and_then(|rest| rest.strip_suffix(')'))
        .unwrap_or(text);
    let calls: &[(&str, &str)] = &[
        ("base64.b64decode(", "from-base64"),
        ("b64decode(", "from-base64"),
        ("base64.b32decode(", "from-base32"),
        ("bytes.fromhex(", "from-hex"),
        ("binascii.unhexlify(", "from-hex"),
        ("unhexlify(", "from-hex"),
        ("zlib.decompress(", "inflate"),
        ("gzip.decompress(", "gunzip"),
    ];
    for (call, step) in calls {
        if let Some(inside) = text
            .strip_prefix(call)
            .and_then(|rest| rest.strip_suffix(')'))
        {
            let (mut steps, inner) = unwrap(inside);
            steps.push((*step).to_string());
            return (steps, inner);
        }
    }
    for (call, step) in [
        ("b\"\".join(", "concat"),
        ("b''.join(", "concat"),
        ("\"\".join(", "join"),
        ("''.join(", "join"),
    ] {
        if let Some(inside) = text
            .strip_prefix(call)
            .and_then(|rest| rest.strip_suffix(')'))
        {
            return (vec![step.to_string()], inside);
        }
    }
    if let Some(inside) = text
        .strip_prefix("bytes(")
        .and_then(|rest| rest.strip_suffix(')'))
    {
        return (vec!["to-bytes 1".into(), "concat".into()], inside);
    }
    (vec![], text)
}

/// `[element for p in packets if condition]`, brackets or not.
fn comprehension(text: &str) -> Option<(String, Option<String>)> {
    static CELL: OnceLock<Option<Regex>> = OnceLock::new();
    let inside = text
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .unwrap_or(text);
    let found = pattern(
        r"^(.+?)[ \t]+for[ \t]+([0-9A-Za-z_]+)[ \t]+in[ \t]+([^\n]+?)(?:[ \t]+if[ \t]+(.+))?$",
        &CELL,
    )?
    .captures(inside)?;
    let variable = found.get(2)?.as_str();
    let rename = |text: &str| rename(text, variable);
    Some((
        rename(found.get(1)?.as_str()),
        found.get(4).map(|m| rename(m.as_str())),
    ))
}

/// `p[TCP].dport` alone.
fn single(text: &str) -> Option<(String, Option<String>)> {
    let variable: String = text
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect();
    let packets = ["p", "pkt", "packet", "pkts", "packets", "x"];
    packets
        .contains(&variable.as_str())
        .then(|| (rename(text, &variable), None))
}

/// The packet's variable as `p`.
fn rename(text: &str, variable: &str) -> String {
    let mut renamed = String::new();
    let mut word = String::new();
    for character in text.chars().chain(std::iter::once(' ')) {
        if character.is_ascii_alphanumeric() || character == '_' {
            word.push(character);
            continue;
        }
        let own = word == variable && !renamed.ends_with('.');
        renamed += if own { "p" } else { &word };
        word.clear();
        renamed.push(character);
    }
    renamed.trim_end().to_string()
}

/// The steps that give a value: `chr(p.dport - 4000)`, `p[Raw].load[16:32]`.
fn element_steps(element: &str) -> Option<Vec<String>> {
    steps_within(element, MAX_CALLS)
}

/// Calls and operators in a value: of more nothing is made.
const MAX_CALLS: usize = 64;

fn steps_within(element: &str, calls: usize) -> Option<Vec<String>> {
    let calls = calls.checked_sub(1)?;
    let element = element.trim();
    if let Some(inside) = call(element, "chr") {
        let mut steps = steps_within(inside, calls)?;
        steps.push("chr".into());
        return Some(steps);
    }
    for (name, step) in [
        ("int", ""),
        ("str", "to-text"),
        ("bytes.fromhex", "from-hex"),
        ("b64decode", "from-base64"),
        ("base64.b64decode", "from-base64"),
    ] {
        if let Some(inside) = call(element, name) {
            let mut steps = steps_within(inside, calls)?;
            steps.extend(Some(step.to_string()).filter(|step| !step.is_empty()));
            return Some(steps);
        }
    }
    if let Some(inside) =
        call(element, "bytes").and_then(|rest| rest.strip_prefix('[')?.strip_suffix(']'))
    {
        let mut steps = steps_within(inside, calls)?;
        steps.push("to-bytes 1".into());
        return Some(steps);
    }
    if let Some(inside) = call(element, "len") {
        return (inside == "p").then(|| vec!["extract frame.len".into()]);
    }
    for (sign, step) in [
        (" >> ", "shift-right"),
        (" << ", "shift-left"),
        (" & ", "and"),
        (" - ", "subtract"),
        (" + ", "add"),
        (" ^ ", "xor"),
        (" // ", "divide"),
        (" / ", "divide"),
        (" % ", "modulo"),
        (" * ", "multiply"),
        (">>", "shift-right"),
        ("<<", "shift-left"),
        ("&", "and"),
        ("-", "subtract"),
        ("+", "add"),
        ("^", "xor"),
        ("//", "divide"),
        ("%", "modulo"),
    ] {
        if let Some((left, right)) = element.rsplit_once(sign)
            && is_number(right.trim())
        {
            let left = left
                .trim()
                .strip_prefix('(')
                .and_then(|l| l.strip_suffix(')'))
                .unwrap_or(left.trim());
            let mut steps = steps_within(left, calls)?;
            steps.push(format!("{step} {}", right.trim()));
            return Some(steps);
        }
    }
    field(element).map(|field| vec![format!("extract {field}")])
}

fn is_number(text: &str) -> bool {
    text.parse::<i64>().is_ok()
        || text
            .strip_prefix("0x")
            .is_some_and(|digits| i64::from_str_radix(digits, 16).is_ok())
}

fn call<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    text.strip_prefix(name)?
        .strip_prefix('(')?
        .strip_suffix(')')
        .filter(|inside| balanced(inside))
}

fn balanced(text: &str) -> bool {
    let mut depth = 0i32;
    text.chars().all(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth >= 0
    })
}

/// `p[TCP].dport`, `p.load[16:32]`, `p.time`, `bytes(p[Raw])`.
fn field(text: &str) -> Option<String> {
    static FIELD: OnceLock<Option<Regex>> = OnceLock::new();
    let text = text.trim();
    if text == "p.time" {
        return Some("frame.time_epoch".into());
    }
    if let Some(inside) = call(text, "bytes") {
        return field(&format!("{inside}.load")).filter(|_| inside.contains("Raw"));
    }
    let found = pattern(
        r#"^p(?:\[["']?([0-9A-Za-z_]+)["']?\](?:\[0\])?)?\.([0-9A-Za-z_]+)(\[[-0-9:]*\])?$"#,
        &FIELD,
    )?
    .captures(text)?;
    let name = found.get(2)?.as_str();
    let slice = found.get(3).map_or("", |slice| slice.as_str());
    Some(match found.get(1) {
        Some(class) => format!("{}.{name}{slice}", class.as_str()),
        None => format!("{name}{slice}"),
    })
}

/// Lines of filters out of a condition; parts that cannot be said stand in a comment.
fn filters(condition: &str) -> Vec<String> {
    let parts = condition.split(" and ");
    parts
        .map(|part| {
            filter(part.trim()).map_or_else(
                || format!("# not translated: {part}"),
                |filter| format!("filter {filter}"),
            )
        })
        .collect()
}

fn filter(part: &str) -> Option<String> {
    let part = part
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
        .unwrap_or(part);
    if let Some(rest) = part.strip_prefix("not ") {
        return Some(format!("!({})", filter(rest)?));
    }
    if let Some(layer) = call(part, "p.haslayer") {
        return protocol(layer);
    }
    if let Some(layer) = part.strip_suffix(" in p") {
        return protocol(layer.trim());
    }
    for sign in ["==", "!=", ">=", "<=", ">", "<"] {
        if let Some((left, right)) = part.split_once(sign) {
            let name = field(left)?;
            let value = right.trim().trim_matches(['"', '\'']);
            return Some(format!("{name} {sign} {value}"));
        }
    }
    None
}

/// Wireshark's name of a layer's class.
fn protocol(class: &str) -> Option<String> {
    let class = class.trim().trim_matches(['"', '\'']);
    if class == "Raw" {
        return Some("frame".into());
    }
    let found = crate::protocols::ALL
        .iter()
        .find(|protocol| protocol.name == class);
    found.map(|protocol| protocol.filter.to_string())
}
