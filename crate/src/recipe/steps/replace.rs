//! `replace`: other bytes in place of some, or of what a regular expression matches.
use crate::recipe::argument::Literal;
use crate::recipe::data::Data;
use crate::recipe::each::{self, Follow, Gives};
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};
use regex::bytes::{Captures, Regex as Compiled};

step! {
    /// Put other bytes in place of some, wherever they stand
    /// With regex what is replaced is a regular expression, such as replace '(\d+)-(\d+)' '$2-$1' regex.
    /// There $1 to $99 are its groups, $0 the whole match and $$ a dollar; (?i) ignores case, (?m) lets ^ and $ match at lines, (?s) lets . match line ends.
    /// Where both are of one length, each byte still leads to its packet.
    Replace in "cut": Values => Values, Bytes => Bytes;
    (
        /// What is replaced, such as "-"
        find: Literal,
        /// What stands there instead; nothing deletes it
        with: Literal = "",
    ) {
        /// Read what is replaced as a regular expression
        regex: bool = "no",
        /// Replace only the first in each value
        once: bool = "no",
    }
}
impl Run for Replace {
    fn check(&self) -> Result<(), String> {
        match self.regex && self.find.name.is_none() {
            true => self.compiled().map(|_| ()),
            false => Ok(()),
        }
    }
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let most = if self.once { 1 } else { usize::MAX };
        if self.regex {
            let (compiled, parts) = self.compiled()?;
            return each::bytes(data, Gives::Same, Follow::Lost, |bytes| {
                let mut result = Replaced::new(bytes, limits);
                for found in compiled.captures_iter(bytes).take(most) {
                    result.put_match(&found, &parts)?;
                }
                result.finish()
            });
        }
        let (find, with) = (&self.find.bytes, &self.with.bytes);
        let follow = match find.len() == with.len() {
            true => Follow::Same,
            false => Follow::Lost,
        };
        each::bytes(data, Gives::Same, follow, |bytes| {
            let mut result = Replaced::new(bytes, limits);
            for at in memchr::memmem::find_iter(bytes, find).take(most) {
                result.put(at..at + find.len(), [with.as_slice()])?;
            }
            result.finish()
        })
    }
}
impl Replace {
    pub fn compiled(&self) -> Result<(Compiled, Vec<Part<'_>>), String> {
        let pattern = std::str::from_utf8(&self.find.bytes);
        let pattern = pattern.map_err(
            |_| "expected a regular expression, found bytes that are not UTF-8: \\xff is a byte",
        )?;
        let compiled = super::regex::compile(pattern)?;
        let parts = parts(&self.with.bytes, compiled.captures_len() - 1)?;
        Ok((compiled, parts))
    }
}

/// What is put in place of a match.
pub enum Part<'a> {
    Bytes(&'a [u8]),
    Group(usize),
}

fn parts(with: &[u8], groups: usize) -> Result<Vec<Part<'_>>, String> {
    let (mut parts, mut rest) = (vec![], with);
    while let Some(at) = memchr::memchr(b'$', rest) {
        let (before, after) = rest.split_at(at);
        let (part, left) = dollar(after, groups)?;
        parts.extend([Part::Bytes(before), part]);
        rest = left;
    }
    parts.push(Part::Bytes(rest));
    Ok(parts)
}

/// What a `$` and the digits behind it say; of two digits both count where there are as many groups.
fn dollar(text: &[u8], groups: usize) -> Result<(Part<'_>, &[u8]), String> {
    if let [b'$', b'$', rest @ ..] = text {
        return Ok((Part::Bytes(b"$"), rest));
    }
    let group = |digits: usize| {
        let (digits, rest) = text.get(1..)?.split_at_checked(digits)?;
        let number: usize = std::str::from_utf8(digits).ok()?.parse().ok()?;
        Some((number, rest))
    };
    let two = group(2).filter(|(number, _)| *number <= groups);
    match two.or_else(|| group(1)) {
        Some((number, rest)) if number <= groups => Ok((Part::Group(number), rest)),
        Some((number, _)) => Err(format!("the expression has {groups} groups, not {number}")),
        None => Err("expected a group's number behind $, such as $1; $$ is a dollar".into()),
    }
}

/// A result that is being put together, never longer than it may be.
struct Replaced<'a> {
    from: &'a [u8],
    /// Up to where `from` has been passed on.
    at: usize,
    result: Vec<u8>,
    limits: &'a Limits,
}
impl<'a> Replaced<'a> {
    fn new(from: &'a [u8], limits: &'a Limits) -> Self {
        Replaced {
            from,
            at: 0,
            result: Vec::with_capacity(from.len()),
            limits,
        }
    }
    fn put_match(&mut self, found: &Captures, parts: &[Part]) -> Result<(), Fault> {
        let Some(whole) = found.get(0) else {
            return Ok(());
        };
        let bytes = parts.iter().map(|part| match part {
            Part::Bytes(bytes) => *bytes,
            Part::Group(group) => found.get(*group).map_or(&[][..], |found| found.as_bytes()),
        });
        self.put(whole.range(), bytes)
    }
    fn put<'b>(
        &mut self,
        place: std::ops::Range<usize>,
        instead: impl IntoIterator<Item = &'b [u8]>,
    ) -> Result<(), Fault> {
        let from = self.from;
        self.push(from.get(self.at..place.start).unwrap_or(&[]))?;
        for bytes in instead {
            self.push(bytes)?;
        }
        self.at = place.end;
        Ok(())
    }
    fn push(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        self.limits
            .check_bytes(self.result.len().saturating_add(bytes.len()))?;
        self.result.extend_from_slice(bytes);
        Ok(())
    }
    fn finish(mut self) -> Result<Vec<u8>, Fault> {
        let end = self.from.len();
        self.put(end..end, [])?;
        Ok(self.result)
    }
}
