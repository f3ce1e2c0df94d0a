//! Loops over packets, over values, over neighbours, over pieces.
use super::conditions::conditions as asked;
use super::counted::{Counted, counted};
use super::expression::Expr;
use super::neighbours::{neighbours, numbers_of};
use super::presence::taken;
use super::steps::{Bound, Made, Names, Said, Shape, said};

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
    if let Some(made) = super::operators::keyed((element, variables, items), names)
        && conditions.is_empty()
    {
        return made;
    }
    let (counted, variables, items) = counted(variables, items);
    if let [first, second] = variables
        && let Some(packets) = neighbours(items)
    {
        let mut names = names.clone();
        let made = said(&packets, &names)?;
        names.insert(first.clone(), Bound::Before);
        names.insert(second.clone(), Bound::Packet);
        return no_conditions(conditions, taken(made, said(element, &names)?));
    }
    let [variable] = variables else {
        return super::rows::each((element, variables, items, conditions), names);
    };
    if let Some(packets) = numbers_of(items) {
        let mut names = names.clone();
        let made = said(packets, &names)?;
        names.insert(variable.clone(), Bound::Number(packets.to_string()));
        return no_conditions(conditions, taken(made, said(element, &names)?));
    }
    let made = said(items, names)?;
    match counted {
        Some(counted) => of_counted(&counted, made, (element, variable, conditions), names),
        None => of_each(made, element, variable, conditions, names),
    }
}

/// Every value or packet of what is made: those that fulfil the conditions, as the element.
fn of_each(made: Made, element: &Expr, variable: &str, conditions: &[Expr], names: &Names) -> Said {
    let mut names = names.clone();
    if made.shape != Shape::Packets {
        let bound = match made.columns {
            1 => Bound::Value,
            _ => Bound::Row,
        };
        names.insert(variable.to_string(), bound);
        if made.shape == Shape::Values && !made.whole {
            return of_bytes(made, element, conditions, &names);
        }
        // Bytes one by one.
        let mut made = match made.shape {
            Shape::Bytes => made.then("chunks 1").then("to-number big"),
            _ => made,
        };
        for condition in conditions {
            made = made.then(kept(condition, variable)?);
        }
        let each = said(element, &names)?;
        if matches!(element, Expr::Name(name) if name == variable) {
            return Ok(made.of(Shape::Values).all());
        }
        made.steps.extend(each.steps);
        made.filters.extend(each.filters);
        made.columns = each.columns;
        made.shape = Shape::Values;
        return Ok(made.all());
    }
    names.insert(variable.to_string(), Bound::Packet);
    let mut made = made;
    for condition in conditions {
        let more = asked(condition, variable)?;
        made.filters.extend(more.filters);
        made.needs.extend(more.needs);
    }
    if matches!(element, Expr::Name(name) if name == variable) {
        return Ok(made);
    }
    Ok(taken(made, said(element, &names)?)?.all())
}

/// Neighbours are taken as they come.
fn no_conditions(conditions: &[Expr], made: Said) -> Said {
    match conditions {
        [] => Ok(made?.all()),
        [first, ..] => Err(format!(
            "the condition `{first}` on neighbours cannot be said in a recipe"
        )),
    }
}

/// Packets or values with their number among them.
fn of_counted(
    counted: &Counted,
    made: Made,
    (element, variable, conditions): (&Expr, &str, &[Expr]),
    names: &Names,
) -> Said {
    let (mut made, mut names) = (made, names.clone());
    let number = match made.is_every_packet() {
        true => Bound::Index(counted.start),
        false => Bound::Unknown,
    };
    names.insert(counted.name.clone(), number);
    let mut others = vec![];
    for condition in conditions {
        match (counted.names(condition), made.shape) {
            (false, _) => others.push(condition.clone()),
            (true, Shape::Packets) => {
                let filter = counted.filter(condition);
                let filter = filter.filter(|_| {
                    made.is_unfiltered()
                        || made
                            .filters
                            .iter()
                            .all(|known| known.starts_with("frame.number"))
                });
                made.filters.push(filter.ok_or_else(|| cannot(condition))?);
            }
            (true, _) => {
                made = made.then(counted.every(condition).ok_or_else(|| cannot(condition))?)
            }
        }
    }
    of_each(made, element, variable, &others, &names)
}

fn cannot(condition: &Expr) -> String {
    format!("the condition `{condition}` cannot be said in a recipe")
}

/// The bytes of one value, one by one: arithmetic does the same to all bytes of a value.
fn of_bytes(made: Made, element: &Expr, conditions: &[Expr], names: &Names) -> Said {
    let each = said(element, names)?;
    let mut changes = each.steps.as_slice();
    if let [before @ .., last] = changes
        && (last == "chr" || last == "to-bytes 1")
    {
        changes = before;
    }
    let bytewise = changes.iter().all(|step| {
        let verb = step.split(' ').next().unwrap_or(step);
        matches!(
            verb,
            "xor" | "and" | "or" | "add" | "subtract" | "multiply" | "modulo" | "shift-right"
        )
    });
    if !bytewise || !conditions.is_empty() || each.columns > 1 {
        return Err(format!(
            "`{element}` for each byte of a packet cannot be said in a recipe"
        ));
    }
    let mut made = made;
    made.steps.extend(changes.iter().cloned());
    made.bytewise = true;
    Ok(made)
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
        _ => Err(cannot(condition)),
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
