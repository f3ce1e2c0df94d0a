//! Regular expressions: Perl's, as far as an engine without backtracking goes.
use super::error::FilterError;
use regex::bytes::{Regex, RegexBuilder};
use std::fmt::Write;
use std::ops::Range;

/// Bytes of a compiled expression.
const MAX_SIZE: usize = 1 << 20;

/// Compiles an expression that matches bytes, whatever their case.
pub fn compile(pattern: &[u8], place: Range<usize>) -> Result<Regex, FilterError> {
    let refused = |message: String| FilterError::new(place.clone(), message);
    let translated = translate(pattern).map_err(&refused)?;
    RegexBuilder::new(&translated)
        .case_insensitive(true)
        .unicode(false)
        .size_limit(MAX_SIZE)
        .dfa_size_limit(MAX_SIZE)
        .nest_limit(64)
        .build()
        .map_err(|error| refused(reason(&error)))
}

/// The last line of an error says what is wrong; those before it draw the expression.
fn reason(error: &regex::Error) -> String {
    match error {
        regex::Error::CompiledTooBig(_) => "this regular expression is too big".into(),
        other => {
            let text = other.to_string();
            let last = text.lines().next_back().unwrap_or("");
            format!(
                "not a regular expression: {}",
                last.trim_start_matches("error: ")
            )
        }
    }
}

/// Perl's spelling to the engine's: bytes for characters, `\Q…\E`, `\Z`, `\h`, `\R`, and `$` before a last line break.
fn translate(pattern: &[u8]) -> Result<String, String> {
    let mut out = String::with_capacity(pattern.len() + 8);
    let mut rest = pattern;
    let mut in_class = false;
    let multiline = multiline(pattern);
    while let Some((&byte, tail)) = rest.split_first() {
        rest = tail;
        match byte {
            b'\\' => rest = escape(&mut out, rest, in_class)?,
            b'[' if in_class => class_bracket(&mut out, rest),
            b'[' => {
                in_class = true;
                out.push('[');
                rest = first_in_class(&mut out, rest);
            }
            b']' => {
                in_class = false;
                out.push(']');
            }
            b'$' if !in_class && !multiline => out.push_str("(?:\\n?\\z)"),
            b'&' | b'~' | b'-' if in_class && rest.first() == Some(&byte) => {
                // The engine's set operations are plain letters in Perl.
                out.extend(['\\', char::from(byte)]);
            }
            b'(' if !in_class => {
                refuse_group(rest)?;
                out.push('(');
            }
            b'+' if !in_class
                && matches!(out.as_bytes().last(), Some(b'+' | b'*' | b'?' | b'}'))
                && !out.ends_with("\\+")
                && !out.ends_with("\\*")
                && !out.ends_with("\\?") =>
            {
                return Err("possessive repetition (a++) is not known here: write a+".into());
            }
            _ => literal(&mut out, byte),
        }
    }
    Ok(out)
}

/// Whether `^` and `$` are asked to match at every line.
fn multiline(pattern: &[u8]) -> bool {
    let flags = pattern.windows(2).enumerate().filter(|(_, w)| *w == b"(?");
    let mut flags = flags.map(|(at, _)| &pattern[at + 2..]);
    flags.any(|tail| {
        tail.iter()
            .take_while(|b| b.is_ascii_lowercase())
            .any(|b| *b == b'm')
    })
}

/// A bracket inside a class: of `[:alpha:]`, or itself.
fn class_bracket(out: &mut String, rest: &[u8]) {
    if rest.first() == Some(&b':') && rest.windows(2).any(|w| w == b":]") {
        out.push('[');
    } else {
        out.push_str("\\[");
    }
}

/// `]` is a letter where it comes first.
fn first_in_class<'a>(out: &mut String, mut rest: &'a [u8]) -> &'a [u8] {
    if let [b'^', tail @ ..] = rest {
        out.push('^');
        rest = tail;
    }
    if let [b']', tail @ ..] = rest {
        out.push_str("\\]");
        rest = tail;
    }
    rest
}

fn refuse_group(rest: &[u8]) -> Result<(), String> {
    let look = [&b"?="[..], b"?!", b"?<=", b"?<!"];
    if look.iter().any(|prefix| rest.starts_with(prefix)) {
        return Err("looking ahead or behind, (?=…), is not known here".into());
    }
    let other = [&b"?>"[..], b"?|", b"?(", b"?R", b"?&", b"*"];
    match other.iter().any(|prefix| rest.starts_with(prefix)) {
        true => Err("this kind of group is Perl's alone, and not known here".into()),
        false => Ok(()),
    }
}

/// Takes what stands behind a backslash; returns what follows.
fn escape<'a>(out: &mut String, rest: &'a [u8], in_class: bool) -> Result<&'a [u8], String> {
    let Some((&letter, tail)) = rest.split_first() else {
        out.push('\\');
        return Ok(rest);
    };
    match letter {
        b'Q' => {
            let end = tail.windows(2).position(|w| w == b"\\E");
            let (quoted, after) = match end {
                Some(end) => (&tail[..end], &tail[end + 2..]),
                None => (tail, &[][..]),
            };
            quoted.iter().for_each(|b| exact(out, *b));
            return Ok(after);
        }
        b'E' => {}
        b'Z' => out.push_str("(?:\\n?\\z)"),
        b'h' => out.push_str(if in_class { "\\t " } else { "[\\t ]" }),
        b'R' if !in_class => out.push_str("(?:\\r\\n|[\\n\\x0b\\x0c\\r])"),
        b'N' if !in_class => out.push_str("[^\\n]"),
        b'e' => out.push_str("\\x1b"),
        b'K' | b'G' | b'X' | b'C' | b'g' | b'k' => {
            return Err(format!(
                "\\{} is Perl's alone, and not known here",
                char::from(letter)
            ));
        }
        b'1'..=b'9' if !in_class => return Err("repeating a group (\\1) is not known here".into()),
        b'0' => return Ok(octal(out, tail)),
        b'a'..=b'z' | b'A'..=b'Z' => out.extend(['\\', char::from(letter)]),
        _ => exact(out, letter),
    }
    Ok(tail)
}

/// `\0`, `\012`
fn octal<'a>(out: &mut String, tail: &'a [u8]) -> &'a [u8] {
    let digits = tail
        .iter()
        .take(2)
        .take_while(|b| (b'0'..b'8').contains(b))
        .count();
    let value = tail[..digits].iter().fold(0, |v, b| v << 3 | (b - b'0'));
    exact(out, value);
    &tail[digits..]
}

fn literal(out: &mut String, byte: u8) {
    match byte {
        0x80.. | 0 => exact(out, byte),
        _ => out.push(char::from(byte)),
    }
}
/// A byte that stands for itself.
fn exact(out: &mut String, byte: u8) {
    let _ = write!(out, "\\x{byte:02x}");
}
