//! Rows of several values: `(p.time, p[IP].ttl)`, what is printed with commas between, and their parts.
use super::expression::Expr;
use super::steps::{Bound, Made, Names, Said, Shape, not_said, said};

/// Several values of one packet, or of one row. Steps change the first of a row: one value may have steps of its own.
pub fn of_several(expr: &Expr, items: &[Expr], names: &Names) -> Said {
    let mut parts = vec![];
    for item in items {
        let made = said(item, names)?;
        if made.shape != Shape::Values || made.columns > 1 || made.whole {
            return Err(not_said(expr));
        }
        parts.push(made);
    }
    let changed: Vec<usize> = (0..parts.len())
        .filter(|at| parts.get(*at).is_some_and(|part| part.steps.len() > 1))
        .collect();
    let lead = match changed.as_slice() {
        [] => 0,
        [one] => *one,
        _ => {
            return Err(format!(
                "`{expr}`: a recipe changes one value of a row, here are several"
            ));
        }
    };
    let first = parts.get(lead).ok_or_else(|| not_said(expr))?;
    let (verb, _) = first
        .steps
        .first()
        .and_then(|step| step.split_once(' '))
        .ok_or_else(|| not_said(expr))?;
    let between = match verb {
        "extract" => " ",
        "column" => ",",
        _ => return Err(not_said(expr)),
    };
    let mut order: Vec<usize> = vec![lead];
    order.extend((0..parts.len()).filter(|at| *at != lead));
    let names: Option<Vec<&str>> = order
        .iter()
        .map(|at| {
            parts
                .get(*at)?
                .steps
                .first()?
                .strip_prefix(verb)
                .map(str::trim)
        })
        .collect();
    let names = names.ok_or_else(|| not_said(expr))?;
    let mut made = Made::values(format!("{verb} {}", names.join(between)));
    made.steps.extend(first.steps.iter().skip(1).cloned());
    if lead > 0 {
        let places: Vec<String> = (0..parts.len())
            .filter_map(|at| order.iter().position(|place| *place == at))
            .map(|place| (place + 1).to_string())
            .collect();
        made.steps.push(format!("column {}", places.join(",")));
    }
    for part in &parts {
        made.filters.extend(part.filters.iter().cloned());
    }
    made.columns = parts.len();
    Ok(made)
}

/// A row as one value, where its parts belong together: to be counted, to be there once.
pub fn as_one(made: Made) -> Made {
    match made.columns {
        1 => made,
        columns => {
            let parts: Vec<String> = (1..=columns).map(|at| format!("{{{at}}}")).collect();
            let mut made = made.then(format!("template \"{}\"", parts.join(" ")));
            made.columns = 1;
            made
        }
    }
}

/// Rows in Python's order: by the first value, then by the next.
pub fn sorted(mut made: Made, by: Option<usize>, descending: bool) -> Made {
    let order = if descending { " descending" } else { "" };
    let columns: Vec<usize> = match by {
        Some(column) => vec![column],
        None => (1..=made.columns).rev().collect(),
    };
    for column in columns {
        made.steps.push(match column {
            1 => format!("sort{order}"),
            column => format!("sort column={column}{order}"),
        });
    }
    made
}

/// `for time, ttl in rows`: each value by its name.
pub fn each(
    (element, variables, items, conditions): (&Expr, &[String], &Expr, &[Expr]),
    names: &Names,
) -> Said {
    let all = variables.join(", ");
    let cannot = || format!("`for {all}` cannot be said in a recipe");
    // Of what is no list of rows, the reason is the loop's.
    let mut made = said(items, names).map_err(|_| cannot())?;
    if made.shape != Shape::Values || made.columns != variables.len() || !conditions.is_empty() {
        return Err(cannot());
    }
    let mut names = names.clone();
    for (number, variable) in (1..).zip(variables) {
        names.insert(variable.clone(), Bound::Column(number));
    }
    let each = said(element, &names)?;
    made.steps.extend(each.steps);
    made.columns = each.columns;
    Ok(made.all())
}
