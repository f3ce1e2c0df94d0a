//! `regex`: what a regular expression matches.
use crate::recipe::argument::{Numbers, Pattern};
use crate::recipe::data::Data;
use crate::recipe::each;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};
use regex::bytes::{Regex as Compiled, RegexBuilder};

/// Of a compiled expression, in bytes.
const MAX_COMPILED: usize = 4 << 20;

step! {
    /// Keep what a regular expression matches; values without a match are dropped
    /// Keeps group 1 where the pattern has groups, else the whole match. In one run of bytes every match becomes a value.
    /// Matches bytes: \d, \w and \b are ASCII, (?s) lets . match line ends, (?i) ignores case, \xff is a byte.
    Regex in "cut": Values => Values, Bytes => Values;
    (
        /// Such as ^(\d+)-([0-9a-f]+)
        pattern: Pattern,
    ) {
        /// Which groups to keep, such as 2 or 2,1 (a column each); 0 is the whole match
        group: Numbers = "",
        /// Keep every match in a value, not only the first
        all: bool = "no",
    }
}

/// An expression on bytes, without tables of Unicode.
pub fn compile(pattern: &str) -> Result<Compiled, String> {
    let mut builder = RegexBuilder::new(pattern);
    builder
        .unicode(false)
        .size_limit(MAX_COMPILED)
        .dfa_size_limit(MAX_COMPILED);
    builder.build().map_err(|error| match error {
        regex::Error::CompiledTooBig(_) => "the expression is too large".into(),
        error => format!(
            "the expression cannot be read: {}",
            last_line(&error.to_string())
        ),
    })
}

/// The crate's messages draw the expression above the reason.
fn last_line(message: &str) -> &str {
    let line = message.lines().last().unwrap_or(message);
    line.strip_prefix("error: ").unwrap_or(line)
}

impl Run for Regex {
    fn check(&self) -> Result<(), String> {
        let compiled = compile(&self.pattern.0)?;
        match self
            .group
            .0
            .iter()
            .find(|group| **group >= compiled.captures_len())
        {
            Some(group) => Err(format!(
                "the expression has {} groups, not {group}",
                compiled.captures_len() - 1
            )),
            None => Ok(()),
        }
    }
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let compiled = compile(&self.pattern.0)?;
        let groups = match self.group.0.as_slice() {
            [] => vec![usize::from(compiled.captures_len() > 1)],
            groups => groups.to_vec(),
        };
        let most = match (&data, self.all) {
            (Data::Values(_), false) => 1,
            _ => usize::MAX,
        };
        let names = |name: &str| match groups.as_slice() {
            [_] => vec![name.to_string()],
            groups => groups
                .iter()
                .map(|group| format!("group {group}"))
                .collect(),
        };
        each::parts(data, limits, names, |cut, rows| {
            let mut found = compiled.captures_iter(&cut.bytes).take(most);
            found.try_for_each(|found| {
                let part = |group: &usize| match found.get(*group) {
                    Some(group) => cut.part(group.range()),
                    None => cut.nothing(),
                };
                rows.push(groups.iter().map(part).collect())
            })
        })
    }
}
