//! A recipe as one line of Python on `pkts`, as people write them for Scapy.
use super::plain::{Plain, Type, plain};
use super::python::{bytes, string};
use super::source::width;
use super::{Script, filter, parted};
use crate::recipe::Step;
use crate::recipe::argument::{Amount, Argument};
use crate::recipe::steps::extract::Extract;
use crate::recipe::steps::{from_base64, sort, to_bytes};

pub fn script(steps: &[Step]) -> Script {
    match line(steps) {
        Ok(text) => Script {
            text: text + "\n",
            missing: vec![],
        },
        Err(reason) => Script {
            text: String::new(),
            missing: vec![reason],
        },
    }
}

/// What the steps so far have made.
struct Line {
    /// One value, by the name of the loop.
    value: String,
    kind: Type,
    /// `p in pkts if …`; none where all is one value.
    of: Option<String>,
    /// Bytes of a number as it stands in the packet.
    width: u8,
}

fn line(steps: &[Step]) -> Result<String, String> {
    let (filters, rest) = parted(steps);
    let mut conditions = vec![];
    for step in filters {
        if let Step::Filter(step) = step {
            conditions.extend(filter::parts(&step.text.0)?);
        }
    }
    let rest: Vec<&Step> = rest
        .iter()
        .filter(|step| !matches!(step, Step::Save(_)))
        .collect();
    let Some((Step::Extract(extract), rest)) =
        rest.split_first().map(|(first, rest)| (*first, rest))
    else {
        return match rest.first() {
            None => Ok(list("p", &packets(&conditions, None))),
            Some(step) => Err(long(step)),
        };
    };
    let (mut line, mut rest) = begun(extract, conditions, rest)?;
    while let Some((step, behind)) = rest.split_first() {
        let next = behind.first().copied();
        if let (Step::ToBytes(to), Some(Step::Concat(_)), Type::Number, Some(of)) =
            (step, next, line.kind, &line.of)
            && to.width == 1
        {
            // Numbers that become a byte each.
            line.value = format!("bytes({} for {of})", bare(&line.value));
            (line.kind, line.of) = (Type::Bytes, None);
            rest = behind.get(1..).unwrap_or(&[]);
            continue;
        }
        line = line.after(step).ok_or_else(|| long(step))?;
        rest = behind;
    }
    Ok(match &line.of {
        Some(of) => list(&line.value, of),
        None => line.value,
    })
}

fn long(step: &Step) -> String {
    format!(
        "the step {} does not fit on one line: take the script",
        step.name()
    )
}

fn list(value: &str, of: &str) -> String {
    match of.strip_prefix("v in ").filter(|_| value == "v") {
        Some(list) => list.to_string(),
        None => format!("[{value} for {of}]"),
    }
}

/// The packets that conditions let through, perhaps sorted.
fn packets(conditions: &[String], by: Option<(&str, bool)>) -> String {
    let mut parts: Vec<&str> = vec![];
    for condition in conditions.iter().map(String::as_str) {
        if !parts.contains(&condition) {
            parts.push(condition);
        }
    }
    let condition = match parts.is_empty() {
        true => String::new(),
        false => format!(" if {}", parts.join(" and ")),
    };
    match by {
        None => format!("p in pkts{condition}"),
        Some((by, descending)) => {
            let chosen = match condition.is_empty() {
                true => "pkts".to_string(),
                false => format!("(p for p in pkts{condition})"),
            };
            let order = if descending { ", reverse=True" } else { "" };
            format!("p in sorted({chosen}, key=lambda p: {by}{order})")
        }
    }
}

/// What must hold for a field, each by itself.
fn all(present: Option<String>) -> Vec<String> {
    let parts = present.iter().flat_map(|present| present.split(" and "));
    parts.map(str::to_string).collect()
}

/// The field that is taken, with the sorting by another.
fn begun<'a>(
    extract: &Extract,
    mut conditions: Vec<String>,
    rest: &'a [&'a Step],
) -> Result<(Line, &'a [&'a Step]), String> {
    let single = |field| -> Result<(Plain, String), String> {
        let field = plain(field)?;
        match field.values.as_slice() {
            [only] => Ok((field.clone(), only.clone())),
            _ => Err("a packet has several values here: take the script".into()),
        }
    };
    let fields = extract.fields.0.as_slice();
    let first = fields.first().ok_or("no field is taken")?;
    let (field, value) = single(first)?;
    conditions.extend(all(field.present.clone()));
    let mut line = Line {
        value,
        kind: field.kind,
        of: None,
        width: width(first),
    };
    let (by, behind) = match (fields, rest) {
        ([_], rest) => (None, rest),
        ([_, by], [Step::Sort(sort), behind @ ..])
            if sort.column.0 == 2 && sort.by != sort::By::Natural =>
        {
            let (by, key) = single(by)?;
            if by.kind != Type::Number && by.kind != Type::Time {
                return Err("the order does not fit on one line: take the script".into());
            }
            conditions.extend(all(by.present));
            let behind = match behind {
                [Step::Column(column), behind @ ..] if column.columns.0 == [1] => behind,
                behind => behind,
            };
            (Some((key, sort.descending)), behind)
        }
        _ => return Err("rows of several fields do not fit on one line: take the script".into()),
    };
    let by = by
        .as_ref()
        .map(|(key, descending)| (key.as_str(), *descending));
    line.of = Some(packets(&conditions, by));
    Ok((line, behind))
}

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
    fn after(self, step: &Step) -> Option<Line> {
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
                let order = if step.descending {
                    ", reverse=True"
                } else {
                    ""
                };
                let made = match step.descending {
                    true => format!("sorted(({value} for {of}){order})"),
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
fn bare(value: &str) -> &str {
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
