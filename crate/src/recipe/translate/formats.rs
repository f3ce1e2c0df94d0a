//! Numbers and text as `hex()`, `format()`, `%` and f-strings write them.
use super::expression::Expr;
use super::steps::{Made, Names, Said, not_said, said};

/// What stands behind the colon of a format: fill, width, kind.
pub struct Form {
    zeros: bool,
    width: usize,
    prefix: bool,
    kind: char,
}

impl Form {
    /// `02x`, `#06x`, `08b`, `c`, ``
    pub fn of(text: &str) -> Option<Form> {
        let kind = text.chars().last().filter(char::is_ascii_alphabetic);
        let rest = text.strip_suffix(|c: char| Some(c) == kind).unwrap_or(text);
        let (prefix, rest) = match rest.strip_prefix('#') {
            Some(rest) => (true, rest),
            None => (false, rest),
        };
        let width = match rest {
            "" => 0,
            digits => digits.parse().ok()?,
        };
        let kind = kind.unwrap_or('s');
        let known = matches!(kind, 'x' | 'X' | 'b' | 'd' | 'c' | 's' | 'i');
        let (zeros, width) = (
            rest.starts_with('0'),
            if width <= 64 { width } else { return None },
        );
        known.then_some(Form {
            zeros,
            width,
            prefix,
            kind,
        })
    }
    /// A value in this form; none where no step writes it so.
    pub fn of_value(&self, made: Made) -> Option<Made> {
        let prefix = match self.prefix {
            true => "0x",
            false => "",
        };
        match (self.kind, self.width) {
            ('x', 0) => Some(digits(made, prefix)),
            ('x' | 'X', 2 | 4 | 8 | 16) if self.zeros && !self.prefix => {
                let upper = if self.kind == 'X' { " upper" } else { "" };
                let made = made.then(format!("to-bytes {}", self.width / 2));
                Some(made.then(format!("to-hex{upper}")))
            }
            ('b', 8 | 16 | 32) if self.zeros && !self.prefix => {
                let made = made.then(format!("to-bytes {}", self.width / 8));
                Some(made.then("to-binary separator=\"\""))
            }
            ('d' | 's' | 'i', 0) if !(self.prefix || self.kind == 's' && has_letters(&made)) => {
                Some(as_text(made))
            }
            ('c', 0) if !self.prefix => Some(made.then("chr")),
            _ => None,
        }
    }
}

/// Flags, which are letters as text to Scapy and a number here.
pub fn has_letters(made: &Made) -> bool {
    let last = made.steps.last();
    last.is_some_and(|step| step.starts_with("extract ") && step.ends_with("flags"))
}

fn as_text(made: Made) -> Made {
    match made
        .steps
        .last()
        .is_some_and(|step| step == "chr" || step == "to-text")
    {
        true => made,
        false => made.then("to-text"),
    }
}

/// Hexadecimal digits as Python writes them: without zeros before the number.
pub fn digits(made: Made, prefix: &str) -> Made {
    let made = made.then("to-hex").then("regex \"^0*([0-9a-f]+)$\"");
    match prefix {
        "" => made,
        prefix => made.then(format!("template \"{prefix}{{1}}\"")),
    }
}

/// `hex(x)[2:].zfill(2)`, `bin(x)[2:].zfill(8)`
pub fn filled(made: Made, width: &str) -> Option<Made> {
    let mut made = made;
    let form = Form::of(&format!("0{width}x"))?;
    match made.steps.as_slice() {
        [.., hex, regex] if hex == "to-hex" && regex.starts_with("regex \"^0*") => {
            made.steps.truncate(made.steps.len() - 2);
            form.of_value(made)
        }
        _ => None,
    }
}

/// Text with one value in it: `'%02x' % value`, `'{:02x}'.format(value)`, `f'{value:02x}'`.
pub fn formatted(expr: &Expr, of: &Expr, items: &[Expr], names: &Names) -> Said {
    let cannot = || not_said(expr);
    let (Expr::Text(text), [item]) = (of, items) else {
        return Err(format!(
            "`{expr}`: one value stands in a text here, not several"
        ));
    };
    let (before, rest) = text.split_once('{').ok_or_else(cannot)?;
    let (inside, behind) = rest.split_once('}').ok_or_else(cannot)?;
    let (name, form) = inside.split_once(':').unwrap_or((inside, ""));
    if !matches!(name, "" | "0") {
        return Err(cannot());
    }
    around(expr, said(item, names)?, (before, form, behind))
}

/// `'%02x' % value`
pub fn percent(expr: &Expr, text: &str, item: &Expr, names: &Names) -> Said {
    let cannot = || not_said(expr);
    let (before, rest) = text.split_once('%').ok_or_else(cannot)?;
    let end = rest
        .find(|c: char| c.is_ascii_alphabetic())
        .ok_or_else(cannot)?;
    let (form, behind) = rest.split_at_checked(end + 1).ok_or_else(cannot)?;
    around(expr, said(item, names)?, (before, form, behind))
}

fn around(expr: &Expr, made: Made, (before, form, behind): (&str, &str, &str)) -> Said {
    if [before, behind]
        .iter()
        .any(|part| part.contains(['{', '}', '%']))
        || made.columns > 1
    {
        return Err(not_said(expr));
    }
    let form = Form::of(form).ok_or_else(|| not_said(expr))?;
    let made = form.of_value(made).ok_or_else(|| not_said(expr))?;
    Ok(match (before, behind) {
        ("", "") => made,
        (before, behind) => {
            let text = format!("{before}{{1}}{behind}");
            made.then(format!(
                "template {}",
                super::bytes::quoted(text.as_bytes())
            ))
        }
    })
}
