//! The steps of a recipe in its line of Python.
use super::line::{Line, list};
use super::plain::Type;
use super::python::{bytes, string};
use crate::recipe::Step;
use crate::recipe::argument::{Amount, Argument};
use crate::recipe::steps::{from_base64, sort, to_bytes};

impl Line {
    fn with(self, value: String, kind: Type) -> Option<Line> {
        Some(Line {
            value,
            kind,
            width: 0,
            ..self
        })
    }
    fn is_number(&self) -> bool {
        self.kind == Type::Number
    }
    fn is_bytes(&self) -> bool {
        self.kind == Type::Bytes
    }
    fn is_text(&self) -> bool {
        self.kind == Type::Text
    }
    pub fn after(self, step: &Step) -> Option<Line> {
        match step {
            Step::Add(step) => self.sum("+", step.by),
            Step::Subtract(step) => self.sum("-", step.by),
            Step::Multiply(step) => self.sum("*", step.by),
            Step::Modulo(step) => self.sum("%", step.by),
            Step::And(step) => self.sum("&", step.by),
            Step::Or(step) => self.sum("|", step.by),
            Step::ShiftLeft(step) => self.sum("<<", step.by),
            Step::ShiftRight(step) => self.sum(">>", step.by),
            Step::Xor(step) if step.key.name.is_none() && !step.key.is_empty() => {
                self.keyed(&bytes(&step.key), &step.key.bytes)
            }
            Step::Concat(_) | Step::Join(_) | Step::Unique(_) | Step::Sort(_) | Step::Head(_) => {
                self.of_all(step)
            }
            step => self.changed(step),
        }
    }
    fn sum(self, sign: &str, by: Amount) -> Option<Line> {
        let Amount::Integer(by) = by else {
            return None;
        };
        let value = format!("({} {sign} {by})", self.value);
        self.is_number().then(|| self.with(value, Type::Number))?
    }
    fn keyed(self, key: &str, bytes: &[u8]) -> Option<Line> {
        match (self.kind, bytes) {
            (Type::Number, [byte]) => {
                let value = format!("({} ^ {byte})", self.value);
                self.with(value, Type::Number)
            }
            (Type::Bytes, [byte]) => {
                let value = format!("bytes(b ^ {byte} for b in {})", self.value);
                self.with(value, Type::Bytes)
            }
            (Type::Bytes, _) => {
                let value = format!(
                    "bytes(b ^ k for b, k in zip({}, itertools.cycle({key})))",
                    self.value
                );
                self.with(value, Type::Bytes)
            }
            _ => None,
        }
    }
    /// Steps that put values together, or in another order.
    fn of_all(self, step: &Step) -> Option<Line> {
        let of = self.of.clone()?;
        let value = &self.value.clone();
        let (made, kind) = match (step, self.kind) {
            (Step::Concat(_), Type::Bytes) => {
                (format!("b\"\".join({value} for {of})"), Type::Bytes)
            }
            (Step::Concat(_), Type::Text) => (format!("\"\".join({value} for {of})"), Type::Text),
            (Step::Concat(_), Type::Number) if self.width > 0 => {
                let width = self.width;
                (
                    format!("b\"\".join({value}.to_bytes({width}, \"big\") for {of})"),
                    Type::Bytes,
                )
            }
            (Step::Join(step), Type::Bytes) => (
                format!("{}.join({value} for {of})", literal(&step.separator.bytes)),
                Type::Bytes,
            ),
            (Step::Join(step), Type::Text | Type::Number | Type::Address) => {
                let separator = String::from_utf8(step.separator.bytes.clone()).ok()?;
                let value = match self.kind {
                    Type::Number => format!("str({value})"),
                    _ => value.clone(),
                };
                (
                    format!("{}.join({value} for {of})", string(&separator)),
                    Type::Text,
                )
            }
            (Step::Unique(step), kind)
                if step.column.0 == 1 && !step.consecutive && !step.replies =>
            {
                return self.listed(format!("list(dict.fromkeys({value} for {of}))"), kind);
            }
            (Step::Sort(step), kind)
                if step.column.0 == 1
                    && matches!(step.by, sort::By::Auto)
                    && kind != Type::Address =>
            {
                let made = match step.descending {
                    true => format!("sorted(({value} for {of}), reverse=True)"),
                    false => format!("sorted({value} for {of})"),
                };
                return self.listed(made, kind);
            }
            (Step::Head(step), kind) => {
                let made = format!("{}[:{}]", list(value, &of), step.count.0);
                return self.listed(made, kind);
            }
            _ => return None,
        };
        Some(Line {
            value: made,
            kind,
            of: None,
            width: 0,
        })
    }
    fn listed(self, list: String, kind: Type) -> Option<Line> {
        Some(Line {
            value: "v".into(),
            kind,
            of: Some(format!("v in {list}")),
            width: self.width,
        })
    }
    /// Steps that change a value.
    fn changed(self, step: &Step) -> Option<Line> {
        let value = self.value.clone();
        let raw = match self.kind {
            Type::Bytes => Some(value.clone()),
            Type::Text => Some(format!("{value}.encode()")),
            _ => None,
        };
        match step {
            Step::Chr(_) if self.is_number() => {
                self.with(format!("chr({})", bare(&value)), Type::Text)
            }
            Step::ToText(_) if self.is_number() => {
                self.with(format!("str({})", bare(&value)), Type::Text)
            }
            Step::Length(_) if self.is_bytes() && self.of.is_some() => {
                self.with(format!("len({value})"), Type::Number)
            }
            Step::ToBytes(step) if self.is_number() && step.width > 0 => {
                let order = match step.order {
                    to_bytes::Order::Big => "big",
                    _ => "little",
                };
                let width = step.width;
                self.with(
                    format!("{value}.to_bytes({width}, \"{order}\")"),
                    Type::Bytes,
                )
            }
            Step::Slice(step) if self.is_bytes() || self.is_text() => {
                let range = step.range.print();
                match range.contains(':') {
                    true => {
                        let kind = self.kind;
                        self.with(format!("{value}[{range}]"), kind)
                    }
                    false => None,
                }
            }
            Step::Reverse(step) if !step.rows && self.is_bytes() => {
                self.with(format!("{value}[::-1]"), Type::Bytes)
            }
            Step::FromHex(_) if self.is_text() => {
                self.with(format!("bytes.fromhex({value})"), Type::Bytes)
            }
            Step::FromHex(_) if self.is_bytes() => {
                self.with(format!("bytes.fromhex({value}.decode())"), Type::Bytes)
            }
            Step::FromBase64(step)
                if step.digits.is_empty()
                    && step.alphabet != from_base64::Alphabet::Url
                    && raw.is_some() =>
            {
                self.with(format!("base64.b64decode({value})"), Type::Bytes)
            }
            Step::Rot(step) if step.by == 13 && !step.digits => {
                let text = match self.kind {
                    Type::Text => value,
                    Type::Bytes => format!("{value}.decode(\"latin1\")"),
                    _ => return None,
                };
                self.with(format!("codecs.decode({text}, \"rot13\")"), Type::Text)
            }
            Step::Gunzip(_) => self.with(format!("gzip.decompress({})", raw?), Type::Bytes),
            Step::Inflate(step) => {
                let window = match step.format.print().as_str() {
                    "raw" => ", -15",
                    _ => "",
                };
                self.with(format!("zlib.decompress({}{window})", raw?), Type::Bytes)
            }
            Step::Trim(step) => {
                let strip = match step.side.print().as_str() {
                    "start" => "lstrip",
                    "end" => "rstrip",
                    _ => "strip",
                };
                let what = literal(&step.bytes.bytes);
                self.with(format!("{}.{strip}({what})", raw?), Type::Bytes)
            }
            _ => None,
        }
    }
}

/// Without the brackets around a sum, where those of a call are.
pub fn bare(value: &str) -> &str {
    let inside = value
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    match inside.filter(|inside| !inside.starts_with('(') && !inside.contains(')')) {
        Some(inside) => inside,
        None => value,
    }
}

/// Bytes as Python writes them, readable where they are text.
fn literal(bytes: &[u8]) -> String {
    let mut out = String::from("b\"");
    for byte in bytes {
        match byte {
            b'"' | b'\\' => {
                out.push('\\');
                out.push(char::from(*byte));
            }
            b' '..=b'~' => out.push(char::from(*byte)),
            byte => out += &format!("\\x{byte:02x}"),
        }
    }
    out.push('"');
    out
}
