//! The words of Python's expressions.
use super::expression::Expr;

#[derive(Clone, Debug, PartialEq)]
pub enum Word {
    Name(String),
    Number(String),
    Text(String),
    /// Bytes, as characters of the same numbers.
    Bytes(String),
    /// Text with values in it, as between its quotes: `f"{p.ttl:02x}"`.
    Format(String),
    Sign(&'static str),
}

/// Longer ones first.
const SIGNS: &[&str] = &[
    "**", "//", "<<", ">>", "<=", ">=", "==", "!=", "(", ")", "[", "]", "{", "}", ",", ":", ".",
    "+", "-", "*", "/", "%", "&", "|", "^", "~", "<", ">", "=",
];

/// Longer texts are no lines that somebody writes for a puzzle.
const MAX_WORDS: usize = 1_000;

/// The words of a text; none where it holds others, or too many.
pub fn words(text: &str) -> Option<Vec<Word>> {
    let (mut words, mut rest) = (vec![], text.trim_start());
    while let Some(first) = rest.chars().next() {
        let word: &str;
        if first == '#' {
            break;
        } else if let Some((text, after)) = literal(rest) {
            words.push(text);
            rest = after.trim_start();
            continue;
        } else if first.is_ascii_digit() {
            word = leading(rest, |c| c.is_ascii_alphanumeric() || c == '_' || c == '.');
            words.push(Word::Number(word.replace('_', "")));
        } else if first.is_ascii_alphabetic() || first == '_' {
            word = leading(rest, |c| c.is_ascii_alphanumeric() || c == '_');
            words.push(Word::Name(word.to_string()));
        } else {
            let sign = SIGNS.iter().find(|sign| rest.starts_with(**sign))?;
            word = sign;
            words.push(Word::Sign(sign));
        }
        rest = rest.get(word.len()..)?.trim_start();
    }
    (words.len() <= MAX_WORDS).then_some(words)
}

fn leading(text: &str, of: impl Fn(char) -> bool) -> &str {
    let end = text.find(|c| !of(c)).unwrap_or(text.len());
    text.get(..end).unwrap_or(text)
}

/// A text at the beginning, and what follows it.
fn literal(text: &str) -> Option<(Word, &str)> {
    let prefix = leading(text, |c| c.is_ascii_alphabetic());
    let lower = prefix.to_ascii_lowercase();
    if !matches!(lower.as_str(), "" | "b" | "r" | "u" | "br" | "rb" | "f") {
        return None;
    }
    let body = text.get(prefix.len()..)?;
    let quote = body.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let raw = lower.contains('r');
    let mut content = String::new();
    let mut characters = body.char_indices().skip(1);
    while let Some((at, character)) = characters.next() {
        if character == quote {
            let word = match (lower.contains('b'), lower.as_str()) {
                (true, _) => Word::Bytes(content),
                (false, "f") => Word::Format(content),
                _ => Word::Text(content),
            };
            return Some((word, body.get(at + 1..)?));
        }
        if character != '\\' || raw {
            content.push(character);
            continue;
        }
        let (_, escaped) = characters.next()?;
        match escaped {
            'n' => content.push('\n'),
            'r' => content.push('\r'),
            't' => content.push('\t'),
            '0' => content.push('\0'),
            'x' => {
                let digits: String = characters.by_ref().take(2).map(|(_, c)| c).collect();
                content.push(char::from(u8::from_str_radix(&digits, 16).ok()?));
            }
            other => content.push(other),
        }
    }
    None
}

/// `f"{p.ttl:02x}"` as `"{:02x}".format(p.ttl)`.
pub fn format(text: &str) -> Option<Expr> {
    let (mut plain, mut items, mut rest) = (String::new(), vec![], text);
    while let Some((before, behind)) = rest.split_once('{') {
        let (inside, after) = behind.split_once('}')?;
        let (value, form) = match inside.rsplit_once(':') {
            Some((value, form)) if !form.contains([']', ')']) => (value, format!(":{form}")),
            _ => (inside, String::new()),
        };
        let value = value.strip_suffix("!s").unwrap_or(value);
        plain += &format!("{before}{{{form}}}");
        items.push(super::python::parse(value)?);
        rest = after;
    }
    plain += rest;
    if items.is_empty() {
        return Some(Expr::Text(plain));
    }
    let format = Expr::Attribute(Expr::Text(plain).into(), "format".into());
    Some(Expr::Call(format.into(), items))
}
