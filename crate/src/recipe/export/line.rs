//! A recipe as one line of Python on `pkts`, as people write them for Scapy.
use super::line_steps::bare;
use super::plain::{Plain, Type, plain};
use super::source::width;
use super::{Script, filter, parted};
use crate::recipe::Step;
use crate::recipe::steps::extract::Extract;
use crate::recipe::steps::sort;

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
pub struct Line {
    /// One value, by the name of the loop.
    pub value: String,
    pub kind: Type,
    /// `p in pkts if …`; none where all is one value.
    pub of: Option<String>,
    /// Bytes of a number as it stands in the packet.
    pub width: u8,
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

pub fn list(value: &str, of: &str) -> String {
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
