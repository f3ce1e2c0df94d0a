//! Expressions as steps: functions, methods, operators, loops.
use super::fields::{self, latin, quoted};
use super::python::Expr;
use std::collections::BTreeMap;

/// What an expression gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Packets,
    /// A value of each packet.
    Values,
    Bytes,
}

/// The lines that a part of the script has become.
#[derive(Clone, Debug)]
pub struct Made {
    pub filters: Vec<String>,
    /// The field that packets are sorted by, and whether from the greatest.
    sort: Option<(String, bool)>,
    pub steps: Vec<String>,
    pub shape: Shape,
    /// Whether they are of all packets, not of the one that a loop stands at.
    pub whole: bool,
}
impl Made {
    pub fn packets() -> Made {
        Made {
            filters: vec![],
            sort: None,
            steps: vec![],
            shape: Shape::Packets,
            whole: false,
        }
    }
    /// The differences of a field.
    pub fn gaps(name: &str) -> Made {
        Made::values(format!("extract {name}")).then("differences")
    }
    pub fn all(self) -> Made {
        Made {
            whole: true,
            ..self
        }
    }
    fn values(step: String) -> Made {
        Made {
            steps: vec![step],
            shape: Shape::Values,
            ..Made::packets()
        }
    }
    pub fn then(mut self, step: impl Into<String>) -> Made {
        self.steps.push(step.into());
        self
    }
    pub fn of(self, shape: Shape) -> Made {
        Made { shape, ..self }
    }
}

/// What a name stands for.
#[derive(Clone, Debug)]
pub enum Bound {
    Packet,
    /// The packet before that.
    Before,
    /// The number of one of these packets.
    Number(String),
    /// One of the values that the steps so far have made.
    Value,
    /// Where a piece begins, of so many bytes.
    Piece(u64),
    Made(Made),
}

pub type Names = BTreeMap<String, Bound>;

/// What could not be said.
pub type Said = Result<Made, String>;

fn not_said(expr: &Expr) -> String {
    format!("`{expr}` cannot be said in a recipe")
}

/// Steps of an expression.
pub fn said(expr: &Expr, names: &Names) -> Said {
    if let Some(name) = packet_field(expr, names) {
        return Ok(Made::values(format!("extract {name}")));
    }
    match expr {
        Expr::Name(name) => match names.get(name) {
            Some(Bound::Made(made)) => Ok(made.clone()),
            Some(Bound::Value) => Ok(Made::packets().of(Shape::Values)),
            Some(_) => Err(not_said(expr)),
            None => Ok(Made::packets()),
        },
        Expr::Call(of, items) => match &**of {
            Expr::Name(name) => function(expr, name, items, names),
            Expr::Attribute(of, name) => method(expr, of, name, items, names),
            _ => Err(not_said(expr)),
        },
        Expr::Index(of, at) => index(expr, of, at, names),
        Expr::Slice(of, parts) => slice(expr, of, parts, names),
        Expr::Binary(sign, left, right) => operator(expr, sign, left, right, names),
        Expr::Choice(condition, yes, no) => choice(expr, (condition, yes, no), names),
        Expr::For {
            element,
            variables,
            items,
            conditions,
        } => super::loops::each((element, variables, items, conditions), names),
        Expr::List(items) => match items.as_slice() {
            [item] => said(item, names),
            _ => Err(not_said(expr)),
        },
        _ => Err(not_said(expr)),
    }
}

/// A field of the packet that a name in reach stands for; not the packet itself.
fn packet_field(expr: &Expr, names: &Names) -> Option<String> {
    let packets = names
        .iter()
        .filter(|(_, bound)| matches!(bound, Bound::Packet));
    let mut fields = packets.filter_map(|(variable, _)| fields::field(expr, variable));
    fields.find(|field| field != "frame")
}

fn is_packet(expr: &Expr, names: &Names) -> bool {
    matches!(expr, Expr::Name(name) if matches!(names.get(name), Some(Bound::Packet)))
}

/// Functions by what they are called with one value, and the step.
const FUNCTIONS: &[(&str, &str)] = &[
    ("b64decode", "from-base64"),
    ("urlsafe_b64decode", "from-base64 url"),
    ("b32decode", "from-base32"),
    ("b16decode", "from-hex"),
    ("b85decode", "from-base85"),
    ("a85decode", "from-base85"),
    ("fromhex", "from-hex"),
    ("unhexlify", "from-hex"),
    ("a2b_hex", "from-hex"),
    ("a2b_base64", "from-base64"),
    ("hexlify", "to-hex"),
    ("unquote", "url-decode"),
];

fn function(expr: &Expr, name: &str, items: &[Expr], names: &Names) -> Said {
    let Some((first, rest)) = items.split_first() else {
        return Err(not_said(expr));
    };
    let inner = || said(first, names);
    match (name, rest) {
        (known, _) if FUNCTIONS.iter().any(|(name, _)| *name == known) => {
            decoded(known, first, names)
        }
        ("chr", []) => Ok(inner()?.then("chr")),
        ("ord", []) => Ok(inner()?.then("to-number big")),
        ("print", _) | ("list" | "tuple" | "iter" | "repr" | "memoryview", []) => inner(),
        ("str", _) => {
            let made = inner()?;
            let is_text =
                made.shape == Shape::Bytes || made.steps.last().is_some_and(|step| step == "chr");
            Ok(if is_text { made } else { made.then("to-text") })
        }
        ("int", []) => {
            let made = inner()?;
            Ok(match made.steps.last().map(String::as_str) {
                Some("extract frame.time_epoch") => made.then("round down"),
                Some(step) if step.starts_with("extract ") => made,
                Some(step)
                    if step.starts_with("multiply")
                        || step.starts_with("divide")
                        || step == "differences" =>
                {
                    made.then("round down")
                }
                _ => made.then("to-number"),
            })
        }
        ("int", [Expr::Number(base)]) => Ok(inner()?.then(format!("to-number base={base}"))),
        ("round", _) => Ok(inner()?.then("round")),
        ("hex", []) => Ok(inner()?.then("to-hex")),
        ("bytes" | "bytearray" | "raw" | "Raw", _) if is_packet(first, names) => {
            Ok(Made::values("extract frame".into()))
        }
        ("bytes" | "bytearray" | "raw", _) => packed(inner()?, first),
        ("len", []) if is_packet(first, names) => Ok(Made::values("extract frame.len".into())),
        ("len", []) => Ok(inner()?.then("length")),
        ("set", []) => Ok(inner()?.then("unique")),
        ("reversed", []) => turned(expr, inner()?),
        ("sorted", options) => sorted(inner()?, options),
        ("map", [items]) => super::loops::mapped(first, items, names),
        ("filter", [items]) => super::loops::chosen(first, items, names),
        ("rdpcap" | "PcapReader" | "RawPcapReader" | "sniff" | "open", _) => Ok(Made::packets()),
        _ => Err(not_said(expr)),
    }
}

/// `bytes(…)` of numbers, of a value, of bytes.
fn packed(made: Made, inner: &Expr) -> Said {
    let numbers = matches!(inner, Expr::For { .. } | Expr::List(_));
    let one = matches!(inner, Expr::List(_));
    Ok(match made.shape {
        Shape::Values if one => made.then("to-bytes 1"),
        Shape::Values if numbers => made.then("to-bytes 1").then("concat").of(Shape::Bytes),
        _ => made,
    })
}

fn decoded(name: &str, inner: &Expr, names: &Names) -> Said {
    let known = FUNCTIONS.iter().find(|(known, _)| *known == name);
    let step = known.map_or("", |(_, step)| step);
    Ok(said(inner, names)?.then(step))
}

/// A list, or a text, the other way round.
fn turned(expr: &Expr, made: Made) -> Said {
    match made.shape {
        Shape::Packets => Err(not_said(expr)),
        Shape::Values if made.whole => Ok(made.then("reverse rows")),
        _ => Ok(made.then("reverse")),
    }
}

fn sorted(made: Made, options: &[Expr]) -> Said {
    let mut descending = false;
    let mut by = None;
    for option in options {
        match option {
            Expr::Keyword(name, value) if name == "reverse" => {
                descending = matches!(&**value, Expr::Name(yes) if yes == "True");
            }
            Expr::Keyword(name, value) if name == "key" => match &**value {
                Expr::Lambda(variable, body) => {
                    by = Some(fields::field(body, variable).ok_or_else(|| not_said(body))?);
                }
                other => return Err(not_said(other)),
            },
            other => return Err(not_said(other)),
        }
    }
    match (made.shape, by) {
        (Shape::Packets, Some(by)) => Ok(Made {
            sort: Some((by, descending)),
            ..made
        }),
        (Shape::Values, None) if descending => Ok(made.then("sort descending")),
        (Shape::Values, None) => Ok(made.then("sort")),
        _ => Err("what is sorted here cannot be said in a recipe".into()),
    }
}

fn method(expr: &Expr, of: &Expr, name: &str, items: &[Expr], names: &Names) -> Said {
    let inner = || said(of, names);
    if let (Expr::Text(separator) | Expr::Bytes(separator), "join", [item]) = (of, name, items) {
        let made = said(item, names)?;
        let step = match (of, separator.as_str()) {
            (Expr::Bytes(_), "") => "concat".into(),
            (_, "") => "join".into(),
            (_, separator) => format!("join {}", quoted(&latin(separator))),
        };
        return Ok(match made.shape {
            Shape::Values => made.then(step).of(Shape::Bytes),
            _ => made,
        });
    }
    match (name, items) {
        ("decode", [_, Expr::Text(codec)]) | ("decode", [Expr::Text(codec)])
            if items.len() == 2 || !matches!(of, Expr::Name(name) if name == "codecs") =>
        {
            let value = if items.len() == 2 {
                items.first()
            } else {
                None
            };
            let made = value.map_or_else(inner, |value| said(value, names))?;
            Ok(
                match codec.to_ascii_lowercase().replace('-', "_").as_str() {
                    "rot13" | "rot_13" => made.then("rot13"),
                    "hex" | "hex_codec" => made.then("from-hex"),
                    "base64" => made.then("from-base64"),
                    "zlib" => made.then("inflate"),
                    _ => made,
                },
            )
        }
        ("decode" | "encode" | "copy" | "getvalue" | "read" | "hex" | "tobytes", _) => {
            let made = inner()?;
            Ok(if name == "hex" {
                made.then("to-hex")
            } else {
                made
            })
        }
        ("decompress", [item, ..]) => {
            let step = match of {
                Expr::Name(module) if module == "gzip" => "gunzip",
                Expr::Name(module) if module == "bz2" => "bunzip2",
                Expr::Name(module) if module == "lzma" => "unxz",
                _ => "inflate",
            };
            Ok(said(item, names)?.then(step))
        }
        ("from_bytes", [item, rest @ ..]) => {
            let little = rest.iter().any(|item| item.to_string().contains("little"));
            Ok(said(item, names)?.then(if little {
                "to-number little"
            } else {
                "to-number big"
            }))
        }
        ("to_bytes", [Expr::Number(width), rest @ ..]) => {
            let little = rest.iter().any(|item| item.to_string().contains("little"));
            let order = if little { " order=little" } else { "" };
            Ok(inner()?.then(format!("to-bytes {width}{order}")))
        }
        ("pack", [Expr::Text(format), item]) => {
            let (width, little) = packing(format).ok_or_else(|| not_said(expr))?;
            let order = if little { " order=little" } else { "" };
            Ok(said(item, names)?.then(format!("to-bytes {width}{order}")))
        }
        ("strip", []) => Ok(inner()?.then("trim")),
        ("strip" | "rstrip" | "lstrip", items) => {
            let side = match name {
                "rstrip" => "end",
                "lstrip" => "start",
                _ => "both",
            };
            match items {
                [] => Ok(inner()?.then(format!("trim {side}"))),
                [Expr::Text(bytes) | Expr::Bytes(bytes)] => {
                    Ok(inner()?.then(format!("trim {side} {}", quoted(&latin(bytes)))))
                }
                _ => Err(not_said(expr)),
            }
        }
        ("lower" | "upper", []) => Ok(inner()?.then(format!("case {name}"))),
        (
            "replace",
            [
                Expr::Text(a) | Expr::Bytes(a),
                Expr::Text(b) | Expr::Bytes(b),
            ],
        ) => {
            let with = if b.is_empty() {
                String::new()
            } else {
                format!(" {}", quoted(&latin(b)))
            };
            Ok(inner()?.then(format!("replace {}{with}", quoted(&latin(a)))))
        }
        ("fromkeys", [item]) => Ok(said(item, names)?.then("unique")),
        ("filter", [condition @ Expr::Lambda(..)]) => super::loops::chosen(condition, of, names),
        ("sprintf", [Expr::Text(format)]) => {
            let name = format
                .strip_prefix('%')
                .and_then(|rest| rest.strip_suffix('%'));
            let name =
                name.filter(|name| name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.'));
            name.map(|name| Made::values(format!("extract {name}")))
                .ok_or_else(|| not_said(expr))
        }
        (known, [item, ..]) if FUNCTIONS.iter().any(|(name, _)| *name == known) => {
            decoded(known, item, names)
        }
        ("rdpcap" | "PcapReader" | "sniff", _) => Ok(Made::packets()),
        _ => Err(not_said(expr)),
    }
}

/// Width of one number in the module struct's words, and whether the lowest byte is first.
fn packing(format: &str) -> Option<(u8, bool)> {
    let (order, letter) = match format.strip_prefix(['>', '!', '<', '=', '@']) {
        Some(letter) => (format.chars().next()?, letter),
        None => ('@', format),
    };
    let width = match letter {
        "B" | "b" => 1,
        "H" | "h" => 2,
        "I" | "i" | "L" | "l" => 4,
        "Q" | "q" => 8,
        _ => return None,
    };
    Some((width, !matches!(order, '>' | '!')))
}

fn integer(expr: &Expr) -> Option<i64> {
    match expr {
        Expr::Number(digits) => match digits.strip_prefix("0x") {
            Some(hex) => i64::from_str_radix(hex, 16).ok(),
            None => digits.parse().ok(),
        },
        _ => None,
    }
}

fn index(expr: &Expr, of: &Expr, at: &Expr, names: &Names) -> Said {
    let at = integer(at).ok_or_else(|| not_said(expr))?;
    match of {
        // Pieces between separators.
        Expr::Call(call, items) => match (&**call, items.as_slice()) {
            (Expr::Attribute(of, name), [Expr::Text(by) | Expr::Bytes(by)]) if name == "split" => {
                let part = if at < 0 { at } else { at + 1 };
                return Ok(
                    said(of, names)?.then(format!("split {} part={part}", quoted(&latin(by))))
                );
            }
            (Expr::Attribute(_, name), [Expr::Text(format), item])
                if name == "unpack" && at == 0 =>
            {
                let (_, little) = packing(format).ok_or_else(|| not_said(expr))?;
                return Ok(said(item, names)?.then(if little {
                    "to-number little"
                } else {
                    "to-number big"
                }));
            }
            (Expr::Name(name), [item])
                if matches!(name.as_str(), "bytes" | "raw") && is_packet(item, names) =>
            {
                return Ok(Made::values(format!("extract frame[{at}:1]")).then("to-number big"));
            }
            _ => {}
        },
        _ => {
            if let Some(name) = packet_field(of, names) {
                return Ok(Made::values(format!("extract {name}[{at}]")));
            }
        }
    }
    let made = said(of, names)?;
    match made.shape {
        Shape::Packets => Err(not_said(expr)),
        _ => Ok(made.then(format!("slice {at}"))),
    }
}

fn slice(expr: &Expr, of: &Expr, parts: &[Option<Expr>], names: &Names) -> Said {
    if let (Expr::Name(_), [Some(Expr::Name(start)), Some(_)]) = (of, parts)
        && let Some(Bound::Piece(length)) = names.get(start)
    {
        let made = said(of, names)?;
        return Ok(made.then(format!("chunks {length}")).of(Shape::Values));
    }
    let number = |part: Option<&Option<Expr>>| match part {
        Some(Some(expr)) => integer(expr).map(Some).ok_or_else(|| not_said(expr)),
        _ => Ok(None),
    };
    let (start, end, step) = (
        number(parts.first())?,
        number(parts.get(1))?,
        number(parts.get(2))?,
    );
    let shown = |at: Option<i64>| at.map_or(String::new(), |at| at.to_string());
    let range = format!("{}:{}", shown(start), shown(end));
    if let (Expr::Call(call, items), None) = (of, step)
        && let (Expr::Name(name), [item]) = (&**call, items.as_slice())
        && matches!(name.as_str(), "bytes" | "raw")
        && is_packet(item, names)
    {
        // Wireshark's slices are offset and length.
        let length = match (start.unwrap_or(0), end) {
            (_, None) => String::new(),
            (start, Some(end)) if start >= 0 && end > start => (end - start).to_string(),
            _ => return Err(not_said(expr)),
        };
        return Ok(Made::values(format!(
            "extract frame[{}:{length}]",
            start.unwrap_or(0)
        )));
    }
    if let (Some(name), None) = (packet_field(of, names), step) {
        return Ok(Made::values(format!("extract {name}[{range}]")));
    }
    let made = said(of, names)?;
    let whole = super::loops::is_whole(&made);
    match (made.shape, start, end, step) {
        (_, None, None, Some(-1)) => turned(expr, made),
        (Shape::Packets, start, end, None) => {
            let first = start.unwrap_or(0) + 1;
            let last = end.map_or(String::new(), |end| format!(" && frame.number <= {end}"));
            if first < 1 || end.is_some_and(|end| end < 0) || !made.filters.is_empty() {
                return Err(not_said(expr));
            }
            let mut made = made;
            made.filters.push(format!("frame.number >= {first}{last}"));
            Ok(made)
        }
        (Shape::Values, None, Some(end), None) if whole && end > 0 => {
            Ok(made.then(format!("head {end}")))
        }
        (Shape::Values, None, None, Some(step)) if whole && step > 0 => {
            Ok(made.then(format!("every {step}")))
        }
        (Shape::Values, ..) if whole => Err(not_said(expr)),
        (_, _, _, None) => Ok(made.then(format!("slice {range}"))),
        _ => Err(not_said(expr)),
    }
}

fn operator(expr: &Expr, sign: &str, left: &Expr, right: &Expr, names: &Names) -> Said {
    if sign == "-"
        && let Some(made) = super::loops::difference(left, right, names)
    {
        return Ok(made);
    }
    let step = match sign {
        ">>" => "shift-right",
        "<<" => "shift-left",
        "&" => "and",
        "|" => "or",
        "-" => "subtract",
        "+" => "add",
        "^" => "xor",
        "//" | "/" => "divide",
        "%" => "modulo",
        "*" => "multiply",
        _ => return Err(not_said(expr)),
    };
    let commutes = matches!(sign, "+" | "*" | "&" | "|" | "^");
    match (left, right) {
        (value, Expr::Number(number)) => Ok(said(value, names)?.then(format!("{step} {number}"))),
        (Expr::Number(number), value) if commutes => {
            Ok(said(value, names)?.then(format!("{step} {number}")))
        }
        // `key - value`
        (Expr::Number(number), value) if sign == "-" => Ok(said(value, names)?
            .then("multiply -1")
            .then(format!("add {number}"))),
        _ => Err(not_said(expr)),
    }
}

/// `'1' if p[IP].ttl == 64 else '0'`
fn choice(expr: &Expr, (condition, yes, no): (&Expr, &Expr, &Expr), names: &Names) -> Said {
    let plain = |expr: &Expr| match expr {
        Expr::Text(text) | Expr::Number(text) | Expr::Bytes(text) => Some(text.clone()),
        _ => None,
    };
    let (Some(yes), Some(no)) = (plain(yes), plain(no)) else {
        return Err(not_said(expr));
    };
    match condition {
        Expr::Binary(sign, value, with) => {
            let made = said(value, names)?;
            let limit = integer(with);
            let swap = matches!(sign.as_str(), "!=" | "<=" | "<");
            let (yes, no) = if swap { (no, yes) } else { (yes, no) };
            match (sign.as_str(), plain(with), limit) {
                ("==" | "!=", Some(with), _) => Ok(made.then(format!(
                    "map {} default={}",
                    quoted(format!("{with}={yes}").as_bytes()),
                    quoted(no.as_bytes())
                ))),
                // `threshold` gives 1 above it.
                (">" | "<=", Some(limit), _) => Ok(made
                    .then(format!("threshold {limit}"))
                    .then(format!("map \"1={yes},0={no}\""))),
                (">=" | "<", _, Some(limit)) => Ok(made
                    .then(format!("threshold {}.5", limit - 1))
                    .then(format!("map \"1={yes},0={no}\""))),
                (">=" | "<", Some(limit), None) => Ok(made
                    .then(format!("threshold {limit}"))
                    .then(format!("map \"1={yes},0={no}\""))),
                _ => Err(not_said(expr)),
            }
        }
        value => {
            let made = said(value, names)?;
            Ok(made.then(format!(
                "map {} default={}",
                quoted(format!("0={no}").as_bytes()),
                quoted(yes.as_bytes())
            )))
        }
    }
}

/// Puts the sorting of packets, if any, behind the taking of the field.
pub fn taken(packets: Made, element: Made) -> Made {
    let mut filters = packets.filters;
    filters.extend(element.filters.iter().cloned());
    let mut steps = element.steps.clone();
    if let (Some((by, descending)), Some(first)) = (packets.sort, steps.first_mut()) {
        *first += &format!(" {by}");
        let order = if descending { " descending" } else { "" };
        steps.insert(1, format!("sort column=2{order}"));
    }
    Made {
        filters,
        sort: None,
        steps,
        ..element
    }
}
