//! What packets must have that no display filter asks for: what Scapy's layers leave over, and parts of fields.
//! It is taken out beside what is wanted, rows are kept by it, and it is left off again.
use super::steps::{Made, Said};
use crate::show::scapy;

/// What is asked of a field in Scapy's view of a packet, its slice behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    pub field: String,
    pub test: Test,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    Present,
    Absent,
    /// Arguments of the step `keep`, or `drop`.
    Keep(String),
    Drop(String),
}

impl Need {
    pub fn of(field: impl Into<String>, test: Test) -> Need {
        Need {
            field: field.into(),
            test,
        }
    }
    pub fn opposite(self) -> Need {
        let test = match self.test {
            Test::Present => Test::Absent,
            Test::Absent => Test::Present,
            Test::Keep(what) => Test::Drop(what),
            Test::Drop(what) => Test::Keep(what),
        };
        Need { test, ..self }
    }
    /// The step that asks, where a row with an empty cell would be one too many.
    fn step(&self, column: usize, decides: bool) -> Option<String> {
        let place = match column {
            1 => String::new(),
            column => format!(" column={column}"),
        };
        Some(match &self.test {
            Test::Present if decides => return None,
            Test::Present => format!("drop length=0{place}"),
            Test::Absent => format!("keep length=0{place}"),
            Test::Keep(what) => format!("keep {what}{place}"),
            Test::Drop(what) => format!("drop {what}{place}"),
        })
    }
}

/// The step that takes a field, and where it gives something else than Python, a note.
pub fn extracted(name: &str) -> Made {
    let made = Made::values(format!("extract {name}"));
    match name {
        "udp.payload" | "tcp.payload" => made.noted(&format!(
            "{name} is what the layer carries: no empty value where that is nothing, no padding of the frame behind it"
        )),
        _ => made,
    }
}

/// The first field of a class, which all its layers have.
pub fn mark(class: &str) -> Option<String> {
    let mut names = scapy::names();
    let found = names.find(|(known, field)| *known == class && !field.is_empty());
    found.map(|(class, field)| format!("{class}.{field}"))
}

fn plain(field: &str) -> &str {
    field.split_once('[').map_or(field, |(name, _)| name)
}

/// Whether a packet with a value of this field has what is needed.
fn implies(field: &str, need: &Need) -> bool {
    let whole = plain(field);
    if whole == need.field {
        return true;
    }
    let class = need.field.split_once('.').map(|(class, _)| class);
    let own = whole
        .split_once('.')
        .is_some_and(|own| Some(own.0) == class && scapy::names().any(|known| known == own));
    own && need.test == Test::Present
}

/// `load` and `TCP.load` are Raw's where a packet has one: else they could be the padding.
fn of_raw(field: &str) -> String {
    let name = plain(field);
    match name == "load" || name.ends_with(".load") && name != "Padding.load" {
        true => format!("Raw.load{}", field.get(name.len()..).unwrap_or("")),
        false => field.to_string(),
    }
}

fn place(all: &mut Vec<String>, field: &str) -> usize {
    match all.iter().position(|known| known == field) {
        Some(at) => at + 1,
        None => {
            all.push(field.to_string());
            all.len()
        }
    }
}

/// The fields of packets, behind their conditions and in their order.
pub fn taken(packets: Made, element: Made) -> Said {
    let mut made = element;
    let mut filters = packets.filters;
    filters.append(&mut made.filters);
    made.filters = filters;
    let mut needs = packets.needs;
    needs.append(&mut made.needs);
    if needs.is_empty() && packets.sort.is_none() {
        return Ok(made);
    }
    let fields = made
        .steps
        .first()
        .and_then(|step| step.strip_prefix("extract "));
    let fields = fields.ok_or("packets are chosen here in a way that asks for a field of them")?;
    let mut fields: Vec<String> = fields.split(' ').map(str::to_string).collect();
    let by = packets.sort.as_ref().map(|(by, _)| by.clone());
    let mut by: Vec<String> = by.into_iter().collect();
    let has_raw = |need: &Need| need.field == "Raw.load" && need.test != Test::Absent;
    if needs.iter().any(has_raw) {
        let all = fields.iter_mut().chain(by.iter_mut());
        all.for_each(|field| *field = of_raw(field));
        needs
            .iter_mut()
            .for_each(|need| need.field = of_raw(&need.field));
    }
    // Who stands first decides which packets have a row.
    let first = fields.first().cloned().unwrap_or_default();
    let mut all: Vec<String> = vec![];
    for need in &needs {
        let open = need.test != Test::Absent && !implies(&first, need);
        if open && !all.iter().any(|known| implies(known, need)) {
            place(&mut all, &need.field);
        }
    }
    let kept: Vec<String> = fields
        .iter()
        .map(|field| place(&mut all, field).to_string())
        .collect();
    let mut steps = vec![];
    let order = by.first().map(|by| place(&mut all, by));
    for need in &needs {
        let decides = all.first().is_some_and(|first| implies(first, need));
        if decides && need.test == Test::Present {
            continue;
        }
        let column = place(&mut all, &need.field);
        steps.extend(need.step(column, decides));
    }
    if let (Some(column), Some((_, descending))) = (order, &packets.sort) {
        let order = if *descending { " descending" } else { "" };
        steps.push(format!("sort column={column}{order}"));
    }
    let in_place = (1..).zip(&kept).all(|(at, kept)| at.to_string() == *kept);
    if !in_place || kept.len() < all.len() {
        steps.push(format!("column {}", kept.join(",")));
    }
    steps.insert(0, format!("extract {}", all.join(" ")));
    made.steps.splice(..1, steps);
    Ok(made)
}
