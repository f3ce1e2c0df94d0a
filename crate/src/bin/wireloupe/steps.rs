//! `wireloupe steps`: what recipes are made of.
use std::error::Error;
use wireloupe::recipe::step::{ArgumentInfo, StepInfo};
use wireloupe::recipe::{steps as all, text};

pub fn steps(name: Option<&str>) -> Result<(), Box<dyn Error>> {
    match name {
        None => crate::say(&list()),
        Some(name) => crate::say(&one(name)?),
    }
}

/// A line each, by the groups of the page's menu.
fn list() -> String {
    let steps = all();
    let width = steps.iter().map(|info| info.name.len()).max().unwrap_or(0);
    let mut groups: Vec<&str> = vec![];
    for info in &steps {
        if !groups.contains(&info.group) {
            groups.push(info.group);
        }
    }
    let mut lines = vec![];
    for group in groups {
        lines.push(group.to_string());
        for info in steps.iter().filter(|info| info.group == group) {
            let help = info.help.first().unwrap_or(&"");
            lines.push(format!("  {:width$}  {help}", info.name));
        }
    }
    lines.join("\n")
}

fn one(name: &str) -> Result<String, Box<dyn Error>> {
    // An alias, such as rot13, is read as its step.
    let step = text::parse_line(name).map_err(|fault| match fault.near {
        Some(near) => format!("{} (did you mean {near}?)", fault.message),
        None => format!("{}: wireloupe steps lists them", fault.message),
    })?;
    let name = step.map_or("", |(step, _)| step.name());
    let steps = all();
    let info = steps.iter().find(|info| info.name == name);
    Ok(info
        .map(described)
        .ok_or("steps needs a step's name: wireloupe steps NAME")?)
}

fn described(info: &StepInfo) -> String {
    let mut line = info.name.to_string();
    for argument in &info.arguments {
        line += &format!(" {}", form(argument));
    }
    let mut lines = vec![line];
    let shapes = info.takes.iter().zip(&info.gives);
    lines.extend(shapes.map(|(takes, gives)| format!("  {} -> {}", takes.name(), gives.name())));
    lines.extend(info.help.iter().map(|help| format!("  {help}")));
    for argument in &info.arguments {
        lines.push(format!("  {}: {}", argument.name, argument.help));
        if !argument.choices.is_empty() {
            lines.push(format!("    {}", argument.choices.join(", ")));
        }
        if let Some(default) = argument.default.filter(|default| !default.is_empty()) {
            lines.push(format!("    default: {default}"));
        }
    }
    lines.extend(examples(info.name));
    lines.join("\n")
}

/// What the tables say of a step, and its tests hold it to.
fn examples(name: &str) -> Vec<String> {
    let rows = TABLES.lines().filter_map(|line| {
        let row = line.strip_prefix("| `")?.strip_suffix("` |")?;
        let cells: Vec<&str> = row.split("` | `").collect();
        <[&str; 3]>::try_from(cells).ok()
    });
    let of_step = rows.filter(|[recipe, given, gives]| {
        recipe.split_whitespace().next() == Some(name)
            && !gives.starts_with("error:")
            && recipe.len() + given.len() + gives.len() < LONGEST
    });
    let shown = |[recipe, given, gives]: [&str; 3]| {
        let row = format!("  {recipe}    {given}    {gives}");
        row.replace("`<br>`", "; ").replace("\\|", "|")
    };
    let found: Vec<String> = of_step.map(shown).take(MOST).collect();
    match found.is_empty() {
        true => vec![],
        false => [vec!["  Examples (recipe, given, gives):".into()], found].concat(),
    }
}

const TABLES: &str = include_str!("../../../../tests/recipe-steps.md");
/// Characters of an example.
const LONGEST: usize = 110;
const MOST: usize = 3;

/// `KEY`, `[BY]`, `[name=VALUE]`, `[flag]`.
fn form(argument: &ArgumentInfo) -> String {
    let value = argument.name.to_uppercase();
    let is_flag = argument.control == wireloupe::recipe::argument::Control::Flag;
    let form = match (is_flag, argument.positional) {
        (true, _) => argument.name.to_string(),
        (false, true) => value,
        (false, false) => format!("{}={value}", argument.name),
    };
    match argument.default {
        Some(_) => format!("[{form}]"),
        None => form,
    }
}
