//! Loops over packets, over values, over neighbours, over pieces.
use super::expression::Expr;
use super::fields;
use super::steps::{Bound, Made, Names, Said, Shape, said, taken};

/// Whether steps work on all values of all packets, not on the one that a loop stands at.
pub fn is_whole(made: &Made) -> bool {
    made.shape == Shape::Bytes || made.whole
}

/// `element for variables in items if conditions`.
pub fn each(
    (element, variables, items, conditions): (&Expr, &[String], &Expr, &[Expr]),
    names: &Names,
) -> Said {
    if let Some(made) = pieces(element, variables, items, names) {
        return made;
    }
    let (variables, items) = counted(variables, items);
    if let [first, second] = variables
        && let Some(packets) = neighbours(items)
    {
        let mut names = names.clone();
        let made = said(&packets, &names)?;
        names.insert(first.clone(), Bound::Before);
        names.insert(second.clone(), Bound::Packet);
        return Ok(taken(made, said(element, &names)?).all());
    }
    let [variable] = variables else {
        return Err(format!(
            "`for {}` cannot be said in a recipe",
            variables.join(", ")
        ));
    };
    if let Some(packets) = numbers_of(items) {
        let mut names = names.clone();
        let made = said(packets, &names)?;
        names.insert(variable.clone(), Bound::Number(packets.to_string()));
        return Ok(taken(made, said(element, &names)?).all());
    }
    let made = said(items, names)?;
    of_each(made, element, variable, conditions, names)
}

/// Every value or packet of what is made: those that fulfil the conditions, as the element.
fn of_each(made: Made, element: &Expr, variable: &str, conditions: &[Expr], names: &Names) -> Said {
    let mut names = names.clone();
    if made.shape != Shape::Packets {
        names.insert(variable.to_string(), Bound::Value);
        // Bytes one by one.
        let mut made = match made.shape {
            Shape::Bytes => made.then("chunks 1").then("to-number big"),
            _ => made,
        };
        for condition in conditions {
            made = made.then(kept(condition, variable)?);
        }
        let each = said(element, &names)?;
        made.steps.extend(each.steps);
        made.shape = Shape::Values;
        return Ok(made.all());
    }
    names.insert(variable.to_string(), Bound::Packet);
    let mut made = made;
    for condition in conditions {
        made.filters.extend(filters(condition, variable));
    }
    if matches!(element, Expr::Name(name) if name == variable) {
        return Ok(made);
    }
    Ok(taken(made, said(element, &names)?).all())
}

/// Filters of a condition; a part that cannot be said stands in a comment.
pub fn filters(condition: &Expr, variable: &str) -> Vec<String> {
    if let Expr::Binary(sign, left, right) = condition
        && sign == "and"
    {
        let mut all = filters(left, variable);
        all.extend(filters(right, variable));
        return all;
    }
    vec![match fields::filter(condition, variable) {
        Some(filter) => filter,
        None => format!("# not translated: {condition}"),
    }]
}

/// The values that a condition lets through.
fn kept(condition: &Expr, variable: &str) -> Result<String, String> {
    let is_value = |expr: &Expr| matches!(expr, Expr::Name(name) if name == variable);
    let number = |expr: &Expr| match expr {
        Expr::Number(digits) => digits.parse::<i64>().ok(),
        _ => None,
    };
    let span = |condition: &Expr| match condition {
        Expr::Binary(sign, left, right) => match (sign.as_str(), number(left), number(right)) {
            (">" | ">=", None, Some(limit)) if is_value(left) => {
                Some((Some(limit + i64::from(sign == ">")), None))
            }
            ("<" | "<=", None, Some(limit)) if is_value(left) => {
                Some((None, Some(limit - i64::from(sign == "<"))))
            }
            ("<" | "<=", Some(limit), None) if is_value(right) => {
                Some((Some(limit + i64::from(sign == "<")), None))
            }
            _ => None,
        },
        _ => None,
    };
    let shown = |at: Option<i64>| at.map_or(String::new(), |at| at.to_string());
    let found = match condition {
        Expr::Binary(sign, left, right) if sign == "and" => span(left)
            .zip(span(right))
            .map(|((a, b), (c, d))| (a.or(c), b.or(d))),
        condition => span(condition),
    };
    match (found, condition) {
        (Some((low, high)), _) => Ok(format!("keep {}..{}", shown(low), shown(high))),
        (None, Expr::Name(_)) if is_value(condition) => Ok("drop 0".into()),
        _ => Err(format!(
            "the condition `{condition}` cannot be said in a recipe"
        )),
    }
}

/// Without `enumerate` and its count.
fn counted<'a>(variables: &'a [String], items: &'a Expr) -> (&'a [String], &'a Expr) {
    match (variables, items) {
        ([_, rest @ ..], Expr::Call(of, inner)) if !rest.is_empty() => {
            match (&**of, inner.as_slice()) {
                (Expr::Name(name), [inner, ..]) if name == "enumerate" => (rest, inner),
                _ => (variables, items),
            }
        }
        _ => (variables, items),
    }
}

/// `zip(pkts, pkts[1:])`: the packets.
fn neighbours(items: &Expr) -> Option<Expr> {
    let Expr::Call(of, items) = items else {
        return None;
    };
    let zipped = matches!(&**of, Expr::Name(name) if name == "zip");
    match (zipped, items.as_slice()) {
        (true, [first, Expr::Slice(second, parts)]) => {
            let next = matches!(parts.as_slice(), [Some(Expr::Number(one)), None] if one == "1");
            let packets = match first {
                Expr::Slice(packets, _) => packets,
                packets => packets,
            };
            (next && packets == &**second).then(|| packets.clone())
        }
        _ => None,
    }
}

/// `range(len(pkts) - 1)`, `range(1, len(pkts))`: the packets.
fn numbers_of(items: &Expr) -> Option<&Expr> {
    let Expr::Call(of, items) = items else {
        return None;
    };
    let is_range = matches!(&**of, Expr::Name(name) if name == "range");
    let mut end = items.last().filter(|_| is_range && items.len() <= 2)?;
    if let Expr::Binary(_, left, _) = end {
        end = left;
    }
    match end {
        Expr::Call(of, items) => match (&**of, items.as_slice()) {
            (Expr::Name(name), [packets]) if name == "len" => Some(packets),
            _ => None,
        },
        _ => None,
    }
}

/// A field of a packet less that of the packet before.
pub fn difference(left: &Expr, right: &Expr, names: &Names) -> Option<Made> {
    let packet = |wanted: fn(&Bound) -> bool| names.iter().find(|(_, bound)| wanted(bound));
    if let (Some((before, _)), Some((now, _))) = (
        packet(|bound| matches!(bound, Bound::Before)),
        packet(|bound| matches!(bound, Bound::Packet)),
    ) {
        let name = fields::field(left, now)?;
        return (fields::field(right, before)? == name).then(|| Made::gaps(&name));
    }
    let (variable, bound) = packet(|bound| matches!(bound, Bound::Number(_)))?;
    let Bound::Number(packets) = bound else {
        return None;
    };
    let (later, left) = numbered(left, packets, variable)?;
    let (earlier, right) = numbered(right, packets, variable)?;
    (later == earlier + 1 && left == right).then(|| Made::gaps(&left))
}

/// `pkts[i + 1].time`: how far behind `i`, and the field.
fn numbered(expr: &Expr, packets: &str, variable: &str) -> Option<(i64, String)> {
    let mut far = None;
    let plain = without(expr, packets, variable, &mut far);
    Some((far?, fields::field(&plain, "p")?))
}

/// The packet of a number as `p`.
fn without(expr: &Expr, packets: &str, variable: &str, far: &mut Option<i64>) -> Expr {
    let mut inner = |of: &Expr| Box::new(without(of, packets, variable, far));
    match expr {
        Expr::Attribute(of, name) => Expr::Attribute(inner(of), name.clone()),
        Expr::Index(of, at) if of.to_string() == packets => {
            *far = match &**at {
                Expr::Name(name) if name == variable => Some(0),
                Expr::Binary(sign, left, right) => match (&**left, &**right) {
                    (Expr::Name(name), Expr::Number(by)) if name == variable => {
                        let by: Option<i64> = by.parse().ok();
                        by.map(|by| if sign == "-" { -by } else { by })
                    }
                    _ => None,
                },
                _ => None,
            };
            Expr::Name("p".into())
        }
        Expr::Index(of, at) => Expr::Index(inner(of), at.clone()),
        other => other.clone(),
    }
}

/// `x[i:i+8]` for each eighth `i`: pieces of x.
fn pieces(element: &Expr, variables: &[String], items: &Expr, names: &Names) -> Option<Said> {
    let ([variable], Expr::Call(of, items)) = (variables, items) else {
        return None;
    };
    let (Expr::Name(range), [Expr::Number(zero), _, Expr::Number(length)]) =
        (&**of, items.as_slice())
    else {
        return None;
    };
    if range != "range" || zero != "0" {
        return None;
    }
    let mut names = names.clone();
    names.insert(variable.clone(), Bound::Piece(length.parse().ok()?));
    Some(said(element, &names).map(Made::all))
}

/// `map(function, items)`.
pub fn mapped(function: &Expr, items: &Expr, names: &Names) -> Said {
    let made = said(items, names)?;
    match function {
        Expr::Lambda(variable, body) => of_each(made, body, variable, &[], names),
        function => {
            let variable = "each value";
            let call = Expr::Call(function.clone().into(), vec![Expr::Name(variable.into())]);
            of_each(made, &call, variable, &[], names)
        }
    }
}

/// `filter(lambda p: …, items)`.
pub fn chosen(condition: &Expr, items: &Expr, names: &Names) -> Said {
    let Expr::Lambda(variable, condition) = condition else {
        return Err(format!("`{condition}` cannot be said in a recipe"));
    };
    let made = said(items, names)?;
    let element = Expr::Name(variable.clone());
    of_each(
        made,
        &element,
        variable,
        std::slice::from_ref(&**condition),
        names,
    )
}
