//! A recipe as text: one step a line, `#` before comments.
use super::argument::Control;
use super::entry::{self, Entry};
use super::near::{self, nearest};
use super::step::ArgumentInfo;
use super::steps::{NAMES, Step};
use super::word::{Quote, Word, quote_always, split};
use serde::Serialize;
use std::fmt;

/// Other names: what stands for what.
pub const ALIASES: &[(&str, &str)] = &[("rot13", "rot 13")];

/// A line that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TextFault {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    pub message: String,
    /// What was meant, perhaps.
    pub near: Option<String>,
}
impl fmt::Display for TextFault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "line {}, column {}: {}",
            self.line, self.column, self.message
        )?;
        match &self.near {
            Some(near) => write!(f, " (did you mean {near}?)"),
            None => Ok(()),
        }
    }
}
impl std::error::Error for TextFault {}

/// What could be read of a recipe's text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parsed {
    /// The steps that run: up to the first line that cannot be read or that is marked `stop`, without those marked `off`.
    pub steps: Vec<Step>,
    /// The line of each of them, from 1.
    pub lines: Vec<usize>,
    /// All that stands in the text up to the first line that cannot be read, and each one's line.
    pub entries: Vec<Entry>,
    pub entry_lines: Vec<usize>,
    /// What the comments below the last step say.
    pub tail: String,
    /// All lines that cannot be read.
    pub faults: Vec<TextFault>,
}

pub fn parse(text: &str) -> Parsed {
    let mut parsed = Parsed::default();
    let mut stopped = false;
    for (line, text) in (1..).zip(text.lines()) {
        match entry::parse(text) {
            Ok(found) => parsed.add(line, found, &mut stopped),
            Err(fault) => parsed.faults.push(TextFault { line, ..fault }),
        }
    }
    parsed
}

impl Parsed {
    fn add(&mut self, line: usize, found: entry::Line, stopped: &mut bool) {
        let comments = [
            std::mem::take(&mut self.tail),
            found.comment.unwrap_or_default(),
        ];
        let comments: Vec<String> = comments.into_iter().filter(|c| !c.is_empty()).collect();
        let comment = comments.join("\n");
        let Some(entry) = found.entry else {
            self.tail = comment;
            return;
        };
        if !self.faults.is_empty() {
            return;
        }
        *stopped |= entry.stop && !entry.off;
        if !entry.off && !*stopped {
            self.steps.push(entry.step.clone());
            self.lines.push(line);
        }
        self.entries.push(Entry { comment, ..entry });
        self.entry_lines.push(line);
    }
}

/// The text of a recipe; `parse` reads the same steps from it.
pub fn print(steps: &[Step]) -> String {
    steps.iter().map(|step| print_step(step) + "\n").collect()
}

/// Reads one line: its step and what the comment behind it says; none where it holds no step.
pub fn parse_line(line: &str) -> Result<Option<(Step, Option<String>)>, TextFault> {
    let start = line.len() - line.trim_start().len();
    let text = line.trim();
    if text.is_empty() || text.starts_with('#') {
        return Ok(None);
    }
    let (name, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let columns = |bytes: usize| line.get(..bytes).map_or(0, |before| before.chars().count());
    let rest_column = columns(start + text.len() - rest.len());
    let mut reading = Reading::named(name).ok_or_else(|| TextFault {
        near: near::step(text, all_names()).map(str::to_string),
        ..fault(columns(start), format!("there is no step `{name}`"))
    })?;
    if let Some(raw) = reading.arguments.iter().find(|argument| argument.raw) {
        let word = Word {
            quote: Quote::Quoted,
            ..Word::bare(rest.trim())
        };
        let set = reading.step.set(raw.name, &word);
        set.map_err(|message| fault(rest_column, message))?;
        return Ok(Some((reading.step, None)));
    }
    let (words, comment) = split(rest, rest_column).map_err(|f| fault(f.column, f.message))?;
    for word in &words {
        if !reading.is_pattern(word) {
            let strict = word.clone().strict();
            strict.map_err(|f| fault(f.column, f.message))?;
        }
        reading.take(word).map_err(|message| TextFault {
            near: reading.near(word),
            ..fault(word.column, message)
        })?;
    }
    Ok(Some((reading.step, comment)))
}

fn fault(column: usize, message: String) -> TextFault {
    TextFault {
        line: 1,
        column: column + 1,
        message,
        near: None,
    }
}

fn all_names() -> impl Iterator<Item = &'static str> + Clone {
    NAMES
        .iter()
        .copied()
        .chain(ALIASES.iter().map(|(alias, _)| *alias))
        .chain(entry::MARKS.iter().copied())
}

/// A step whose arguments are being read.
struct Reading {
    step: Step,
    arguments: Vec<ArgumentInfo>,
    given: Vec<&'static str>,
}

impl Reading {
    fn named(name: &str) -> Option<Reading> {
        if let Some((_, meaning)) = ALIASES.iter().find(|(alias, _)| *alias == name) {
            let (step, _) = parse_line(meaning).ok().flatten()?;
            let (arguments, given) = (vec![], vec![]);
            return Some(Reading {
                step,
                arguments,
                given,
            });
        }
        let step = Step::named(name)?;
        let arguments = step.arguments();
        Some(Reading {
            step,
            arguments,
            given: vec![],
        })
    }
    fn take(&mut self, word: &Word) -> Result<(), String> {
        let Some(name) = self.argument(word)? else {
            let last = self.given.last().copied().unwrap_or("");
            return match self.step.extend(last, word)? {
                true => Ok(()),
                false => Err(self.too_many()),
            };
        };
        if self.given.contains(&name) {
            return Err(format!("{name} is given twice"));
        }
        self.given.push(name);
        match word.name.is_none() && self.is_flag(name) {
            true => self.step.set(name, &Word::bare("yes"))?,
            false => self.step.set(name, word)?,
        };
        Ok(())
    }
    /// Which argument a word is for.
    fn argument(&self, word: &Word) -> Result<Option<&'static str>, String> {
        if let Some(name) = &word.name {
            let found = self.arguments.iter().find(|argument| argument.name == name);
            return found.map(|argument| Some(argument.name)).ok_or_else(|| {
                format!(
                    "{} has no argument `{name}`; text with = stands in quotes",
                    self.step.name()
                )
            });
        }
        let mut arguments = self.arguments.iter();
        let flag = arguments.find(|a| word.quote == Quote::Bare && is_flag(a, &word.bytes));
        if let Some(flag) = flag {
            return Ok(Some(flag.name));
        }
        let mut positional = self.arguments.iter().filter(|a| a.positional);
        let free = positional.find(|a| !self.given.contains(&a.name));
        Ok(free.map(|argument| argument.name))
    }
    /// Whether a word is for a regular expression, whose backslashes mean more than those of text.
    fn is_pattern(&self, word: &Word) -> bool {
        let name = self.argument(word).ok().flatten();
        let mut arguments = self.arguments.iter();
        arguments.any(|a| Some(a.name) == name && a.control == Control::Pattern)
    }
    fn is_flag(&self, name: &str) -> bool {
        self.arguments.iter().any(|a| is_flag(a, name.as_bytes()))
    }
    fn too_many(&self) -> String {
        let count = self.arguments.iter().filter(|a| a.positional).count();
        let names: Vec<&str> = self.arguments.iter().map(|a| a.name).collect();
        let takes = match (count, names.as_slice()) {
            (_, []) => "takes no arguments".to_string(),
            (0, _) => format!("takes only {}", names.join("=, ") + "="),
            (1, _) => "takes one argument without a name".into(),
            _ => format!("takes {count} arguments without a name"),
        };
        format!(
            "{} {takes}; text with spaces stands in quotes",
            self.step.name()
        )
    }
    fn near(&self, word: &Word) -> Option<String> {
        let name = word.name.as_deref().or(word.text().ok())?;
        let arguments = self.arguments.iter();
        let known: Vec<&str> = arguments
            .flat_map(|a| [a.name].into_iter().chain(a.choices.iter().copied()))
            .collect();
        match known.contains(&name) {
            true => None,
            false => nearest(name, known.into_iter()).map(str::to_string),
        }
    }
}

fn is_flag(argument: &ArgumentInfo, name: &[u8]) -> bool {
    argument.control == Control::Flag && argument.name.as_bytes() == name
}

/// One step's line, arguments that have their default left out.
pub fn print_step(step: &Step) -> String {
    let infos = step.arguments();
    let mut line = step.name().to_string();
    let mut in_order = true;
    for (name, mut printed, is_default) in step.print_arguments() {
        let Some(info) = infos.iter().find(|info| info.name == name) else {
            continue;
        };
        if info.control == Control::Flag {
            match (is_default, printed.as_str()) {
                (true, _) => {}
                (false, "yes") => line += &format!(" {name}"),
                (false, _) => line += &format!(" {name}=no"),
            }
            continue;
        }
        if is_default {
            in_order = false;
            continue;
        }
        // A text that is the name of a flag would be read as the flag.
        if infos.iter().any(|info| is_flag(info, printed.as_bytes())) {
            printed = quote_always(printed.as_bytes());
        }
        match in_order && info.positional {
            true => line += &format!(" {printed}"),
            false => line += &format!(" {name}={printed}"),
        }
    }
    let alias = ALIASES.iter().find(|(_, meaning)| *meaning == line);
    match alias {
        Some((alias, _)) => (*alias).to_string(),
        None => line,
    }
}
