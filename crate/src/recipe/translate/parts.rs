//! Indexes and slices as steps.
use super::expression::Expr;
use super::fields::{latin, quoted};
use super::functions::turned;
use super::methods::packing;
use super::steps::{Bound, Made, Names, Said, Shape, is_packet, not_said, packet_field, said};

pub fn integer(expr: &Expr) -> Option<i64> {
    match expr {
        Expr::Number(digits) => match digits.strip_prefix("0x") {
            Some(hex) => i64::from_str_radix(hex, 16).ok(),
            None => digits.parse().ok(),
        },
        _ => None,
    }
}

pub fn index(expr: &Expr, of: &Expr, at: &Expr, names: &Names) -> Said {
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

pub fn slice(expr: &Expr, of: &Expr, parts: &[Option<Expr>], names: &Names) -> Said {
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
