//! Indexes and slices as steps.
use super::bytes::{latin, quoted};
use super::expression::Expr;
use super::functions::turned;
use super::methods::packing;
use super::steps::{Bound, Made, Names, Said, Shape, is_packet, not_said, packet_field, said};

pub fn integer(expr: &Expr) -> Option<i64> {
    match expr {
        Expr::Number(digits) => match digits.get(..2) {
            Some("0x" | "0X") => i64::from_str_radix(digits.get(2..)?, 16).ok(),
            Some("0b" | "0B") => i64::from_str_radix(digits.get(2..)?, 2).ok(),
            Some("0o" | "0O") => i64::from_str_radix(digits.get(2..)?, 8).ok(),
            _ => digits.parse().ok(),
        },
        _ => None,
    }
}

/// Whether a field is one of Scapy's, whose slices are Python's.
fn slices_like_python(name: &str) -> bool {
    !name.contains('.') || name.starts_with(|c: char| c.is_uppercase())
}

pub fn index(expr: &Expr, of: &Expr, at: &Expr, names: &Names) -> Said {
    let at = integer(at).ok_or_else(|| not_said(expr))?;
    if let Expr::Name(name) = of
        && let (Some(Bound::Row), Ok(at)) = (names.get(name), usize::try_from(at))
    {
        return Ok(Made::values(format!("column {}", at + 1)));
    }
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
                return Ok(read_number(said(item, names)?, format, little));
            }
            (Expr::Name(name), [item])
                if matches!(name.as_str(), "bytes" | "raw") && is_packet(item, names) =>
            {
                return Ok(Made::values(format!("extract frame[{at}:1]")).then("to-number big"));
            }
            _ => {}
        },
        _ => {
            if let Some(name) = packet_field(of, names).filter(|name| slices_like_python(name)) {
                return Ok(Made::values(format!("extract {name}[{at}]")));
            }
        }
    }
    let made = said(of, names)?;
    match made.shape {
        Shape::Packets => Err(not_said(expr)),
        _ if made.columns > 1 => Err(not_said(expr)),
        _ => Ok(made.then(format!("slice {at}"))),
    }
}

/// Bytes as a number in one of the module struct's formats, whose small letters have a sign.
pub fn read_number(made: Made, format: &str, little: bool) -> Made {
    let made = made.then(match little {
        true => "to-number little",
        false => "to-number big",
    });
    match format.ends_with(|letter: char| letter.is_lowercase()) {
        true => made.then("signed"),
        false => made,
    }
}

pub fn slice(expr: &Expr, of: &Expr, parts: &[Option<Expr>], names: &Names) -> Said {
    if let (Expr::Name(_), [Some(Expr::Name(start)), Some(_)]) = (of, parts)
        && let Some(Bound::Piece(length)) = names.get(start)
    {
        let made = said(of, names)?;
        return Ok(made.then(format!("chunks {length}")).of(Shape::Values));
    }
    if let (Expr::Call(call, items), [Some(Expr::Number(two)), None]) = (of, parts)
        && let (Expr::Name(name), [item]) = (&**call, items.as_slice())
        && name == "hex"
        && two == "2"
    {
        return Ok(super::formats::digits(said(item, names)?, ""));
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
        // A slice of Wireshark's leaves out the packets that are shorter, one of Python's does not.
        return Ok(match end {
            None => Made::values(format!("extract frame[{}:]", shown(start))),
            Some(_) => Made::values("extract frame".into()).then(format!("slice {range}")),
        });
    }
    if let (Some(name), None) = (
        packet_field(of, names).filter(|name| slices_like_python(name)),
        step,
    ) {
        return Ok(Made::values(format!("extract {name}[{range}]")));
    }
    let made = said(of, names)?;
    let whole = super::loops::is_whole(&made);
    match (made.shape, start, end, step) {
        (_, None, None, Some(-1)) => turned(expr, made),
        (Shape::Packets, start, end, None) => {
            let first = start.unwrap_or(0) + 1;
            let last = end.map_or(String::new(), |end| format!(" && frame.number <= {end}"));
            if first < 1 || end.is_some_and(|end| end < 0) || !made.is_every_packet() {
                return Err(not_said(expr));
            }
            let mut made = made;
            made.filters.push(format!("frame.number >= {first}{last}"));
            Ok(made)
        }
        (Shape::Packets, None, None, Some(step)) if step > 0 && made.is_every_packet() => {
            let mut made = made;
            made.filters
                .push(format!("frame.number % {step} == {}", 1 % step));
            Ok(made)
        }
        (Shape::Packets, ..) => Err(not_said(expr)),
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
