//! Operators and choices as steps.
use super::expression::Expr;
use super::fields::quoted;
use super::parts::integer;
use super::steps::{Names, Said, not_said, said};

pub fn operator(expr: &Expr, sign: &str, left: &Expr, right: &Expr, names: &Names) -> Said {
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
pub fn choice(expr: &Expr, (condition, yes, no): (&Expr, &Expr, &Expr), names: &Names) -> Said {
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
