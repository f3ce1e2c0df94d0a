//! Methods of texts, bytes and lists, and functions of modules, as steps.
use super::bytes::{latin, quoted};
use super::expression::Expr;
use super::functions::{FUNCTIONS, decoded};
use super::parts::integer;
use super::steps::{Made, Names, Said, Shape, not_said, said};

pub fn method(expr: &Expr, of: &Expr, name: &str, items: &[Expr], names: &Names) -> Said {
    let inner = || said(of, names);
    if let (Expr::Text(separator) | Expr::Bytes(separator), "join", [item]) = (of, name, items) {
        let made = said(item, names)?;
        if made.columns > 1 || made.bytewise || made.shape == Shape::Packets {
            return Err(not_said(expr));
        }
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
                    "utf_8" | "utf8" | "ascii" | "latin1" | "latin_1" | "iso_8859_1"
                    | "unicode_escape" | "charmap" => made,
                    _ => return Err(not_said(expr)),
                },
            )
        }
        ("encode", [Expr::Text(codec), ..])
            if !["utf-8", "utf8", "ascii", "latin1", "latin-1"]
                .contains(&codec.to_ascii_lowercase().as_str()) =>
        {
            Err(not_said(expr))
        }
        ("decode" | "encode" | "copy" | "getvalue" | "read" | "hex" | "tobytes", _) => {
            let made = inner()?;
            Ok(if name == "hex" {
                made.then("to-hex")
            } else {
                made
            })
        }
        ("decompress", [item, rest @ ..]) => {
            let step = match (of, rest) {
                (Expr::Name(module), _) if module == "gzip" => "gunzip",
                (Expr::Name(module), _) if module == "bz2" => "bunzip2",
                (Expr::Name(module), _) if module == "lzma" => "unxz",
                (_, []) => "inflate",
                (_, [window, ..]) => match window_of(window) {
                    Some(8..=15) => "inflate",
                    Some(-15..=-8) => "inflate raw",
                    Some(24..=31) => "gunzip",
                    _ => return Err(not_said(expr)),
                },
            };
            Ok(said(item, names)?.then(step))
        }
        ("from_bytes", [item, rest @ ..]) => {
            let says = |word: &str| rest.iter().any(|item| item.to_string().contains(word));
            let made = said(item, names)?.then(match says("little") {
                true => "to-number little",
                false => "to-number big",
            });
            Ok(match says("signed=True") {
                true => made.then("signed"),
                false => made,
            })
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
        ("Counter", [item]) => {
            let made = super::rows::as_one(said(item, names)?).then("frequencies");
            Ok(Made { columns: 2, ..made }.all())
        }
        ("zfill", [Expr::Number(width)]) => {
            let made = inner()?;
            super::formats::filled(made, width).ok_or_else(|| not_said(expr))
        }
        ("format", items) if matches!(of, Expr::Text(_)) => {
            super::formats::formatted(expr, of, items, names)
        }
        ("most_common", []) => inner(),
        ("most_common", [Expr::Number(most)]) => Ok(inner()?.then(format!("head {most}"))),
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
        ("fromkeys", [item]) => Ok(super::rows::as_one(said(item, names)?).then("unique")),
        ("filter", [condition @ Expr::Lambda(..)]) => super::loops::chosen(condition, of, names),
        ("sprintf", [Expr::Text(format)]) => {
            let name = format
                .strip_prefix('%')
                .and_then(|rest| rest.strip_suffix('%'));
            let name =
                name.filter(|name| name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.'));
            let name = name.filter(|name| !name.ends_with(".flags"));
            name.map(|name| Made::values(format!("extract {name}")))
                .ok_or_else(|| not_said(expr))
        }
        (known, [item, ..]) if FUNCTIONS.iter().any(|(name, _)| *name == known) => {
            decoded(known, item, names)
        }
        ("rdpcap" | "PcapReader" | "sniff", items) => super::readers::packets(expr, items),
        _ => Err(not_said(expr)),
    }
}

/// The argument `wbits` of zlib: a number, or a sum with MAX_WBITS.
fn window_of(expr: &Expr) -> Option<i64> {
    match expr {
        Expr::Keyword(_, value) => window_of(value),
        Expr::Name(name) | Expr::Attribute(_, name) if name == "MAX_WBITS" => Some(15),
        Expr::Binary(sign, left, right) => match sign.as_str() {
            "-" => Some(integer_or_zero(left)? - window_of(right)?),
            "+" | "|" => Some(window_of(left)? + window_of(right)?),
            _ => None,
        },
        expr => integer(expr),
    }
}

fn integer_or_zero(expr: &Expr) -> Option<i64> {
    integer(expr).or_else(|| window_of(expr))
}

/// Width of one number in the module struct's words, and whether the lowest byte is first.
pub fn packing(format: &str) -> Option<(u8, bool)> {
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
