//! Lines of Python with Scapy, as people write them, as recipes.
mod bpf;
mod bpf_places;
mod bytes;
mod collected;
mod conditions;
mod counted;
mod expression;
mod fields;
mod formats;
mod functions;
mod lines;
mod loops;
mod methods;
mod needs;
mod neighbours;
mod numbered;
mod operators;
mod parts;
mod presence;
mod printed;
mod python;
mod readers;
mod rows;
mod script;
mod statements;
mod steps;
mod words;

use super::Step;
use super::check::check;
use super::text;
use crate::filter::Filter;
use crate::show::{catalogue, scapy};
use steps::Shape;

/// Longer texts are no lines that somebody writes for a puzzle.
const MAX_TEXT: usize = 20_000;

/// The recipe of an expression, a line or a few that loop over packets; else what of it cannot be said.
pub fn translate(python: &str) -> Result<String, String> {
    let text = python.trim();
    if text.len() > MAX_TEXT {
        return Err("this is too long to be read".into());
    }
    let made = script::said_by(text)?;
    if made.steps.is_empty() && made.is_unfiltered() && made.sort.is_none() {
        return Err("nothing here takes a field of packets".into());
    }
    if made.bytewise {
        return Err(
            "numbers of a packet's bytes cannot be said in a recipe: `bytes(…)` puts them together"
                .into(),
        );
    }
    if made.shape == Shape::Packets {
        if let Some(need) = made.needs.first() {
            let field = &need.field;
            return Err(format!(
                "no display filter asks for Scapy's {field}: take a field of the packets, then the recipe can"
            ));
        }
        if made.sort.is_some() {
            return Err("a recipe sorts values, not packets: take a field of them".into());
        }
    }
    let filter = |filter: &String| match filter.starts_with('#') {
        true => filter.clone(),
        false => format!("filter {filter}"),
    };
    let mut lines: Vec<String> = made.filters.iter().map(filter).collect();
    lines.extend(made.steps);
    let recipe = lines.join("\n") + "\n";
    works(&recipe).map(|()| recipe)
}

/// Whether a recipe can run: its steps follow one another, its filters and fields are there.
fn works(recipe: &str) -> Result<(), String> {
    let parsed = text::parse(recipe);
    if let Some(fault) = parsed.faults.first() {
        return Err(fault.message.clone());
    }
    if let Some(fault) = check(&parsed.steps).1 {
        return Err(fault.fault.message);
    }
    for step in &parsed.steps {
        match step {
            Step::Filter(step) => {
                Filter::parse(&step.text.0).map_err(|error| {
                    format!(
                        "the filter `{}` cannot be asked: {}",
                        step.text.0, error.message
                    )
                })?;
            }
            Step::Extract(step) => {
                let fields = step.fields.0.iter();
                let mut unknown = fields.filter(|field| !is_known(&field.name));
                if let Some(field) = unknown.next() {
                    return Err(format!("no field is called `{}`", field.name));
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn is_known(name: &str) -> bool {
    let (class, field) = match name.split_once('.') {
        Some((class, field)) => (Some(class), field),
        None => (None, name),
    };
    let mut scapy = scapy::names();
    catalogue::wireshark().contains_key(name)
        || scapy.any(|(known, of)| of == field && class.is_none_or(|class| class == known))
        || class.is_some_and(|class| scapy::names().any(|(known, _)| known == class))
            && scapy::names().any(|(_, known)| known == field)
}
