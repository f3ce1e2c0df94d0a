//! A script's lines, and what is assigned in one.

/// A line: how far it stands in, and its text.
pub struct Line {
    pub indent: usize,
    pub text: String,
}

/// The lines of a script, those joined that stand in open brackets.
pub fn lines(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = vec![];
    let mut open = 0i32;
    for line in text.lines() {
        let body = line.trim();
        if body.is_empty() || body.starts_with('#') {
            continue;
        }
        match lines.last_mut().filter(|_| open > 0) {
            Some(last) => last.text = format!("{} {body}", last.text),
            None => lines.push(Line {
                indent: line.len() - line.trim_start().len(),
                text: body.to_string(),
            }),
        }
        open += body.matches(['(', '[', '{']).count() as i32;
        open -= body.matches([')', ']', '}']).count() as i32;
    }
    lines
}

/// `name = value`, not a comparison and not a keyword of a call.
pub fn assignment(text: &str) -> Option<(&str, &str)> {
    let (name, value) = text.split_once('=')?;
    let name = name.trim_end();
    let is_name = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    (is_name && !name.is_empty() && !value.starts_with('=')).then(|| (name, value.trim_start()))
}
