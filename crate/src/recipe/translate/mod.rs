//! Lines of Python with Scapy, as people write them, as recipes.
mod collected;
mod expression;
mod fields;
mod functions;
mod lines;
mod loops;
mod methods;
mod numbered;
mod operators;
mod parts;
mod printed;
mod python;
mod script;
mod steps;
mod words;

/// Longer texts are no lines that somebody writes for a puzzle.
const MAX_TEXT: usize = 20_000;

/// The recipe of an expression, a line or a few that loop over packets; else what of it cannot be said.
pub fn translate(python: &str) -> Result<String, String> {
    let text = python.trim();
    if text.len() > MAX_TEXT {
        return Err("this is too long to be read".into());
    }
    let made = script::said_by(text)?;
    if made.steps.is_empty() && made.filters.is_empty() {
        return Err("nothing here takes a field of packets".into());
    }
    let filter = |filter: &String| match filter.starts_with('#') {
        true => filter.clone(),
        false => format!("filter {filter}"),
    };
    let mut lines: Vec<String> = made.filters.iter().map(filter).collect();
    lines.extend(made.steps);
    Ok(lines.join("\n") + "\n")
}
