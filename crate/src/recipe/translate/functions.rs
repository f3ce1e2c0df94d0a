//! Functions as steps.
use super::expression::Expr;
use super::fields;
use super::rows::as_one;
use super::steps::{Made, Names, Said, Shape, is_packet, not_said, said};

/// Functions by what they are called with one value, and the step.
pub const FUNCTIONS: &[(&str, &str)] = &[
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

/// Functions that give a capture's packets.
pub const READERS: &[&str] = &["rdpcap", "PcapReader", "RawPcapReader", "sniff", "open"];

pub fn function(expr: &Expr, name: &str, items: &[Expr], names: &Names) -> Said {
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
            if super::formats::has_letters(&made) {
                return Err(not_said(expr));
            }
            let is_text =
                made.shape == Shape::Bytes || made.steps.last().is_some_and(|step| step == "chr");
            Ok(if is_text { made } else { made.then("to-text") })
        }
        ("int", []) => {
            let made = inner()?;
            Ok(match made.steps.last().map(String::as_str) {
                Some("extract frame.time_epoch") => made.then("to-number").then("round down"),
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
        ("float", []) => {
            let made = inner()?;
            Ok(
                match made
                    .steps
                    .last()
                    .is_some_and(|step| step == "extract frame.time_epoch")
                {
                    true => made,
                    false => made.then("to-number"),
                },
            )
        }
        ("round", []) => Ok(inner()?.then("round")),
        ("hex", []) => Ok(super::formats::digits(inner()?, "0x")),
        ("format", [Expr::Text(form)]) => {
            let form = super::formats::Form::of(form).ok_or_else(|| not_said(expr))?;
            form.of_value(inner()?).ok_or_else(|| not_said(expr))
        }
        ("bytes" | "bytearray" | "raw" | "Raw", _) if is_packet(first, names) => {
            Ok(Made::values("extract frame".into()))
        }
        ("bytes" | "bytearray" | "raw", _) => packed(inner()?, first),
        ("len", []) if is_packet(first, names) => Ok(Made::values("extract frame.len".into())),
        ("len", []) => length(expr, inner()?),
        ("set" | "frozenset", []) => Ok(as_one(inner()?).then("unique")),
        ("Counter", []) => {
            let made = as_one(inner()?).then("frequencies");
            Ok(Made { columns: 2, ..made }.all())
        }
        ("reversed", []) => turned(expr, inner()?),
        ("sorted", options) => sorted(inner()?, options),
        ("map", [items]) => super::loops::mapped(first, items, names),
        ("filter", [items]) => super::loops::chosen(first, items, names),
        (reader, _) if READERS.contains(&reader) => super::readers::packets(expr, items),
        _ => Err(not_said(expr)),
    }
}

/// `bytes(…)` of numbers, of a value, of bytes.
pub fn packed(made: Made, inner: &Expr) -> Said {
    let mapped = matches!(inner, Expr::Call(of, _) if **of == Expr::Name("map".into()));
    let numbers = mapped || matches!(inner, Expr::For { .. } | Expr::List(_));
    let one = matches!(inner, Expr::List(_));
    Ok(match made.shape {
        _ if made.columns > 1 => return Err(not_said(inner)),
        _ if made.bytewise => Made {
            bytewise: false,
            ..made
        },
        Shape::Values if made.whole && !numbers && is_number(&made) => {
            made.then("to-bytes 1").then("concat").of(Shape::Bytes)
        }
        Shape::Values if one => made.then("to-bytes 1"),
        Shape::Values if numbers => made.then("to-bytes 1").then("concat").of(Shape::Bytes),
        _ => made,
    })
}

/// Whether values are numbers, by the step that made them.
fn is_number(made: &Made) -> bool {
    let last = made
        .steps
        .last()
        .map_or("", |step| step.split(' ').next().unwrap_or(step));
    matches!(
        last,
        "to-number"
            | "xor"
            | "and"
            | "or"
            | "add"
            | "subtract"
            | "multiply"
            | "modulo"
            | "shift-right"
            | "shift-left"
    )
}

/// How long a value is; how many packets or values there are, counted by a running sum of ones.
fn length(expr: &Expr, made: Made) -> Said {
    let made = match (made.shape, made.whole) {
        (Shape::Packets, _) => {
            super::presence::taken(made, Made::values("extract frame.number".into()))?
        }
        (Shape::Values, true) => made.then("length"),
        (Shape::Values, false) if made.columns == 1 => return Ok(made.then("length")),
        _ => return Err(not_said(expr)),
    };
    let made = match made.columns {
        1 => made,
        _ => Made {
            columns: 1,
            ..made.then("column 1")
        },
    };
    Ok(made
        .then("multiply 0")
        .then("add 1")
        .then("running-sum")
        .then("tail 1")
        .of(Shape::Values)
        .all())
}

pub fn decoded(name: &str, inner: &Expr, names: &Names) -> Said {
    let known = FUNCTIONS.iter().find(|(known, _)| *known == name);
    let step = known.map_or("", |(_, step)| step);
    Ok(said(inner, names)?.then(step))
}

/// A list, or a text, the other way round.
pub fn turned(expr: &Expr, made: Made) -> Said {
    match made.shape {
        Shape::Packets => Err(not_said(expr)),
        Shape::Values if made.whole => Ok(made.then("reverse rows")),
        _ => Ok(made.then("reverse")),
    }
}

pub fn sorted(made: Made, options: &[Expr]) -> Said {
    let mut descending = false;
    let (mut by, mut column) = (None, None);
    for option in options {
        match option {
            Expr::Keyword(name, value) if name == "reverse" => {
                descending = matches!(&**value, Expr::Name(yes) if yes == "True");
            }
            Expr::Keyword(name, value) if name == "key" => match &**value {
                Expr::Lambda(variable, body) if made.shape != Shape::Packets => {
                    column = Some(column_of(body, variable).ok_or_else(|| not_said(body))?);
                }
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
        (Shape::Values, None) if column.is_none_or(|column| column <= made.columns) => {
            Ok(super::rows::sorted(made, column, descending))
        }
        _ => Err("what is sorted here cannot be said in a recipe".into()),
    }
}

/// `row[1]`, or the value itself: which column.
fn column_of(body: &Expr, variable: &str) -> Option<usize> {
    match body {
        Expr::Name(name) if name == variable => Some(1),
        Expr::Index(of, at) if **of == Expr::Name(variable.into()) => {
            usize::try_from(super::parts::integer(at)?)
                .ok()?
                .checked_add(1)
        }
        _ => None,
    }
}
