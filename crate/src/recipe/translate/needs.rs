//! Conditions that no display filter asks, as what packets must have in Scapy's view of them.
use super::bytes::{latin, pattern_of, quoted};
use super::conditions::{present, set};
use super::expression::Expr;
use super::fields::{flag_bits, layer, subject};
use super::presence::{Need, Test, mark};

/// A condition that is asked of Scapy's view of a packet.
pub fn need(condition: &Expr, variable: &str) -> Option<Need> {
    if let Some(class) = present(condition, variable) {
        return Some(Need::of(mark(&class)?, Test::Present));
    }
    match condition {
        Expr::Not(inner) => Some(need(inner, variable)?.opposite()),
        Expr::Binary(sign, left, right) => match (sign.as_str(), &**left, &**right) {
            ("==", _, Expr::Name(none)) if none == "None" => {
                Some(Need::of(mark(&layer(left, variable)??)?, Test::Absent))
            }
            ("in", Expr::Text(text) | Expr::Bytes(text), right) => {
                Some(matching(subject(right, variable)?, &pattern_of(text)))
            }
            (sign, left, right) => match subject(left, variable) {
                Some(field) => measured(sign, field, right),
                None => length(sign, left, right, variable),
            },
        },
        Expr::Call(of, items) => match (&**of, items.as_slice()) {
            (Expr::Name(name), [of, Expr::Text(field)]) if name == "hasattr" => {
                let field = match layer(of, variable)? {
                    Some(class) => format!("{class}.{field}"),
                    None => field.clone(),
                };
                Some(Need::of(field, Test::Present))
            }
            (Expr::Attribute(of, name), [Expr::Text(text) | Expr::Bytes(text)]) => {
                let pattern = pattern_of(text);
                let pattern = match name.as_str() {
                    "startswith" => format!("^{pattern}"),
                    "endswith" => format!("{pattern}$"),
                    _ => return None,
                };
                Some(matching(subject(of, variable)?, &pattern))
            }
            _ => None,
        },
        // Bytes that are not empty.
        condition => {
            let field = subject(condition, variable)?;
            let bytes = field.contains("load") || field.contains("payload");
            bytes.then(|| Need::of(field, Test::Drop("length=0".into())))
        }
    }
}

/// A pattern that begins where the value does, and ends where it ends, where it says so.
fn matching(field: String, pattern: &str) -> Need {
    let pattern = match pattern.strip_suffix('$') {
        Some(start) => format!("{start}\\z"),
        None => pattern.to_string(),
    };
    Need::of(
        field,
        Test::Keep(format!("matches={}", quoted(pattern.as_bytes()))),
    )
}

/// A value that is compared with another.
fn measured(sign: &str, field: String, with: &Expr) -> Option<Need> {
    let keep = |what: String| Some(Need::of(field.clone(), Test::Keep(what)));
    match (sign, with) {
        ("!=", with) => measured("==", field, with).map(Need::opposite),
        (sign, Expr::Number(number)) => keep(span(sign, number)?),
        ("==", Expr::Text(text)) if field.ends_with("flags") => {
            keep(flag_bits(&field, text)?.to_string())
        }
        ("==", Expr::Text(text)) => keep(format!("equals={}", quoted(text.as_bytes()))),
        ("==", Expr::Bytes(text)) => keep(format!("equals={}", quoted(&latin(text)))),
        ("in", set_of) => match set(set_of)?.as_slice() {
            [Expr::Slice(_, ends)] => match ends.as_slice() {
                [Some(start), Some(end)] => keep(format!("{start}..{end}")),
                _ => None,
            },
            items => {
                let texts = items.iter().map(|item| match item {
                    Expr::Text(text) | Expr::Bytes(text) => Some(pattern_of(text)),
                    _ => None,
                });
                let texts: Vec<String> = texts.collect::<Option<_>>()?;
                Some(matching(field, &format!("^({})$", texts.join("|"))))
            }
        },
        _ => None,
    }
}

/// `len(p[Raw].load) > 8`
fn length(sign: &str, left: &Expr, right: &Expr, variable: &str) -> Option<Need> {
    match (left, right) {
        (Expr::Call(of, items), Expr::Number(number)) if **of == Expr::Name("len".into()) => {
            let field = subject(items.first()?, variable)?;
            match sign {
                "!=" => length("==", left, right, variable).map(Need::opposite),
                sign => {
                    let what = format!("length={}", span(sign, number)?);
                    Some(Need::of(field, Test::Keep(what)))
                }
            }
        }
        _ => None,
    }
}

/// The whole numbers for which a comparison holds, as the step `keep` writes them.
fn span(sign: &str, number: &str) -> Option<String> {
    let limit = super::parts::integer(&Expr::Number(number.into()))?;
    Some(match sign {
        "==" => limit.to_string(),
        ">" => format!("{}..", limit + 1),
        ">=" => format!("{limit}.."),
        "<" => format!("..{}", limit - 1),
        "<=" => format!("..{limit}"),
        _ => return None,
    })
}
