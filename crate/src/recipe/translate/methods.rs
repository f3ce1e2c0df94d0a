//! Methods of texts, bytes and lists, and functions of modules, as steps.
use super::expression::Expr;
use super::fields::{latin, quoted};
use super::functions::{FUNCTIONS, decoded};
use super::steps::{Made, Names, Said, Shape, not_said, said};

pub fn method(expr: &Expr, of: &Expr, name: &str, items: &[Expr], names: &Names) -> Said {
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
        ("Counter", [item]) => Ok(said(item, names)?.then("frequencies").all()),
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
