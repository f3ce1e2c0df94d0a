//! A line of a recipe: a step, whether it is left out, whether the recipe stops before it, and the comment above it.
use super::steps::Step;
use super::text::{TextFault, parse_line, print_step};

/// What may stand before a step: `off rot13`, `stop concat`.
const OFF: &str = "off";
const STOP: &str = "stop";
pub const MARKS: &[&str] = &[OFF, STOP];

#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub step: Step,
    /// Left out of the run.
    pub off: bool,
    /// The run ends before this step.
    pub stop: bool,
    /// What the comments above it and behind it say, a line each.
    pub comment: String,
}

impl Entry {
    pub fn of(step: Step) -> Entry {
        Entry {
            step,
            off: false,
            stop: false,
            comment: String::new(),
        }
    }
    pub fn print(&self) -> String {
        let mut text = print_comment(&self.comment);
        for (mark, set) in [(STOP, self.stop), (OFF, self.off)] {
            if set {
                text += mark;
                text.push(' ');
            }
        }
        text + &print_step(&self.step) + "\n"
    }
}

/// The text of a recipe.
pub fn print(entries: &[Entry]) -> String {
    entries.iter().map(Entry::print).collect()
}

fn print_comment(comment: &str) -> String {
    let lines = comment.lines();
    lines.map(|line| format!("# {line}\n")).collect()
}

/// What one line of text holds.
#[derive(Debug, Default)]
pub struct Line {
    pub entry: Option<Entry>,
    pub comment: Option<String>,
}

/// Reads one line, marks and comment included.
pub fn parse(line: &str) -> Result<Line, TextFault> {
    let mut text = line.trim_start();
    if let Some(comment) = text.strip_prefix('#') {
        return Ok(Line {
            entry: None,
            comment: Some(comment.trim().to_string()),
        });
    }
    let (mut off, mut stop) = (false, false);
    while let Some((mark, rest)) = text.split_once(char::is_whitespace) {
        match mark {
            OFF => off = true,
            STOP => stop = true,
            _ => break,
        }
        text = rest.trim_start();
    }
    let skipped = line.chars().count() - text.chars().count();
    let read = parse_line(text).map_err(|fault| TextFault {
        column: fault.column + skipped,
        ..fault
    })?;
    Ok(Line {
        comment: read.as_ref().and_then(|(_, comment)| comment.clone()),
        entry: read.map(|(step, comment)| Entry {
            step,
            off,
            stop,
            comment: comment.unwrap_or_default(),
        }),
    })
}
