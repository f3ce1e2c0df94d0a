//! Operators and choices as steps.
use super::bytes::{latin, quoted};
use super::expression::Expr;
use super::fields::flag_bits;
use super::parts::integer;
use super::steps::{Made, Names, Said, not_said, packet_field, said};

pub fn operator(expr: &Expr, sign: &str, left: &Expr, right: &Expr, names: &Names) -> Said {
    if sign == "-"
        && let Some(made) = super::neighbours::difference(left, right, names)
    {
        return Ok(made);
    }
    if let ("%", Expr::Text(text)) = (sign, left) {
        let item = match right {
            Expr::List(items) if items.len() != 1 => return Err(not_said(expr)),
            right => right,
        };
        return super::formats::percent(expr, text, item, names);
    }
    let step = match sign {
        ">>" => "shift-right",
        "<<" => "shift-left",
        "&" => "and",
        "|" => "or",
        "-" => "subtract",
        "+" => "add",
        "^" => "xor",
        "//" => "divide",
        // Python's `/` has a fraction, the step only with a number that has one.
        "/" => {
            return match integer(right) {
                Some(by) => Ok(said(left, names)?.then(format!("divide {by}.0"))),
                None => Err(not_said(expr)),
            };
        }
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

/// `p[TCP].flags.S` as 1 or 0, `p[TCP].flags == 'S'` as what the number of the flags is.
pub fn flag(expr: &Expr, names: &Names) -> Option<Made> {
    let Expr::Attribute(of, letters) = expr else {
        return None;
    };
    let field = packet_field(of, names)?;
    let bits = flag_bits(&field, letters).filter(|bits| bits.is_power_of_two())?;
    let made = Made::values(format!("extract {field}"));
    let place = bits.trailing_zeros();
    Some(match place {
        0 => made.then("and 1"),
        place => made.then(format!("shift-right {place}")).then("and 1"),
    })
}

/// `'1' if p[IP].ttl == 64 else '0'`
pub fn choice(expr: &Expr, (condition, yes, no): (&Expr, &Expr, &Expr), names: &Names) -> Said {
    let plain = |expr: &Expr| match expr {
        Expr::Text(text) | Expr::Number(text) | Expr::Bytes(text) => Some(text.clone()),
        _ => None,
    };
    let (Some(yes), Some(no)) = (plain(yes), plain(no)) else {
        return Err(not_said(expr));
    };
    // What stands in the pairs of the step `map` has no commas, equals signs or spaces.
    let fits =
        |text: &String| !text.is_empty() && !text.contains([',', '=', ' ']) && text.is_ascii();
    if !fits(&yes) || !fits(&no) {
        return Err(not_said(expr));
    }
    match condition {
        Expr::Binary(sign, value, with) => {
            if sign == "in" {
                return among(expr, (value, with), (&yes, &no), names);
            }
            if !matches!(sign.as_str(), "==" | "!=" | "<" | ">" | "<=" | ">=") {
                let made = said(condition, names)?;
                return Ok(nonzero(made, &yes, &no));
            }
            let made = said(value, names)?;
            let limit = integer(with);
            let swap = matches!(sign.as_str(), "!=" | "<=" | "<");
            let (yes, no) = if swap { (no, yes) } else { (yes, no) };
            match (sign.as_str(), plain(with), limit) {
                ("==" | "!=", Some(with), _) => {
                    let with =
                        match packet_field(value, names).filter(|name| name.ends_with("flags")) {
                            Some(name) if limit.is_none() => flag_bits(&name, &with)
                                .ok_or_else(|| not_said(expr))?
                                .to_string(),
                            _ => limit.map_or(with, |limit| limit.to_string()),
                        };
                    if !fits(&with) {
                        return Err(not_said(expr));
                    }
                    Ok(made.then(format!(
                        "map {} default={}",
                        quoted(format!("{with}={yes}").as_bytes()),
                        quoted(no.as_bytes())
                    )))
                }
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
            Ok(nonzero(made, &yes, &no))
        }
    }
}

fn nonzero(made: Made, yes: &str, no: &str) -> Made {
    made.then(format!(
        "map {} default={}",
        quoted(format!("0={no}").as_bytes()),
        quoted(yes.as_bytes())
    ))
}

/// `'1' if 'S' in p[TCP].flags else '0'`, `'1' if p.ttl in (64, 65) else '0'`
fn among(
    expr: &Expr,
    (value, with): (&Expr, &Expr),
    (yes, no): (&str, &str),
    names: &Names,
) -> Said {
    if let (Expr::Text(letters), Some(field)) = (value, packet_field(with, names)) {
        let bits = flag_bits(&field, letters).ok_or_else(|| not_said(expr))?;
        let made = Made::values(format!("extract {field}")).then(format!("and {bits}"));
        // All of the letters, not one of them.
        return Ok(made.then(format!(
            "map {} default={}",
            quoted(format!("{bits}={yes}").as_bytes()),
            quoted(no.as_bytes())
        )));
    }
    let Expr::List(items) = with else {
        return Err(not_said(expr));
    };
    let pairs: Option<Vec<String>> = items
        .iter()
        .map(|item| Some(format!("{}={yes}", integer(item)?)))
        .collect();
    let pairs = pairs.ok_or_else(|| not_said(expr))?.join(",");
    Ok(said(value, names)?.then(format!(
        "map {} default={}",
        quoted(pairs.as_bytes()),
        quoted(no.as_bytes())
    )))
}

/// Bytes with a key that is repeated: `bytes(a ^ b for a, b in zip(data, itertools.cycle(b'key')))` and
/// `bytes(b ^ key[i % len(key)] for i, b in enumerate(data))`.
pub fn keyed(
    (element, variables, items): (&Expr, &[String], &Expr),
    names: &Names,
) -> Option<Said> {
    let (Expr::Binary(sign, left, right), [first, second]) = (element, variables) else {
        return None;
    };
    let name = |expr: &Expr, name: &str| matches!(expr, Expr::Name(known) if known == name);
    let Expr::Call(of, items) = items else {
        return None;
    };
    let function = match &**of {
        Expr::Name(function) if sign == "^" => function.as_str(),
        _ => return None,
    };
    let (data, key) = match (function, items.as_slice()) {
        ("zip", [data, Expr::Call(cycle, key)])
            if cycle.to_string().ends_with("cycle")
                && (name(left, first) && name(right, second)
                    || name(left, second) && name(right, first)) =>
        {
            (data, key.first()?)
        }
        ("enumerate", [data]) => {
            let at = if name(left, second) { right } else { left };
            let other = if name(left, second) { left } else { right };
            match &**at {
                Expr::Index(key, at) if name(other, second) => {
                    let length = match key.as_ref() {
                        Expr::Bytes(text) | Expr::Text(text) => text.chars().count().to_string(),
                        _ => return None,
                    };
                    let turning = [
                        format!("{first} % len({key})"),
                        format!("{first} % {length}"),
                    ];
                    turning
                        .contains(&at.to_string())
                        .then_some((data, key.as_ref()))?
                }
                _ => return None,
            }
        }
        _ => return None,
    };
    let Expr::Bytes(key) = key else {
        return None;
    };
    let made = match said(data, names) {
        Ok(made) => made,
        Err(message) => return Some(Err(message)),
    };
    let step = format!("xor {}", quoted(&latin(key)));
    let bytewise = made.shape == super::steps::Shape::Values && !made.whole;
    Some(Ok(Made {
        bytewise,
        ..made.then(step)
    }))
}
