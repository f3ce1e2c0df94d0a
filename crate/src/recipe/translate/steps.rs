//! Expressions as steps: what a name stands for, and who reads which expression.
use super::expression::Expr;
use super::fields;
use super::functions::function;
use super::methods::method;
use super::numbered::numbered;
use super::operators::{choice, operator};
use super::parts::{index, slice};
use super::presence::Need;
use std::collections::BTreeMap;

/// What an expression gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Packets,
    /// A value of each packet.
    Values,
    Bytes,
}

/// The lines that a part of the script has become.
#[derive(Clone, Debug)]
pub struct Made {
    /// Display filters, and notes behind a `#` of what is not said exactly.
    pub filters: Vec<String>,
    /// What else packets must have, that no display filter asks for.
    pub needs: Vec<Need>,
    /// The field that packets are sorted by, and whether from the greatest.
    pub sort: Option<(String, bool)>,
    pub steps: Vec<String>,
    pub shape: Shape,
    /// How many values a row has.
    pub columns: usize,
    /// Whether each value is bytes that a loop changes one by one.
    pub bytewise: bool,
    /// Whether they are of all packets, not of the one that a loop stands at.
    pub whole: bool,
}
impl Made {
    pub fn packets() -> Made {
        Made {
            filters: vec![],
            needs: vec![],
            sort: None,
            steps: vec![],
            shape: Shape::Packets,
            columns: 1,
            bytewise: false,
            whole: false,
        }
    }
    pub fn is_every_packet(&self) -> bool {
        let untouched = self.steps.is_empty() && self.sort.is_none();
        self.shape == Shape::Packets && untouched && self.is_unfiltered()
    }
    pub fn is_unfiltered(&self) -> bool {
        self.filters.is_empty() && self.needs.is_empty()
    }
    /// With a sentence about what is not exactly as in the script.
    pub fn noted(mut self, note: &str) -> Made {
        let note = format!("# {note}");
        if !self.filters.contains(&note) {
            self.filters.push(note);
        }
        self
    }
    /// The differences of a field.
    pub fn gaps(name: &str) -> Made {
        Made::values(format!("extract {name}")).then("differences")
    }
    pub fn all(self) -> Made {
        Made {
            whole: true,
            ..self
        }
    }
    pub fn values(step: String) -> Made {
        Made {
            steps: vec![step],
            shape: Shape::Values,
            ..Made::packets()
        }
    }
    pub fn then(mut self, step: impl Into<String>) -> Made {
        self.steps.push(step.into());
        self
    }
    pub fn of(self, shape: Shape) -> Made {
        Made { shape, ..self }
    }
}

/// What a name stands for.
#[derive(Clone, Debug)]
pub enum Bound {
    Packet,
    /// The packet before that.
    Before,
    /// The number of one of these packets.
    Number(String),
    /// One of the values that the steps so far have made.
    Value,
    /// One of the rows of several values, and a value of one.
    Row,
    Column(usize),
    /// The number of the packet, from this one.
    Index(i64),
    /// A number that a recipe has not.
    Unknown,
    /// Where a piece begins, of so many bytes.
    Piece(u64),
    Made(Made),
}

pub type Names = BTreeMap<String, Bound>;

/// What could not be said.
pub type Said = Result<Made, String>;

pub fn not_said(expr: &Expr) -> String {
    format!("`{expr}` cannot be said in a recipe")
}

/// Steps of an expression.
pub fn said(expr: &Expr, names: &Names) -> Said {
    if let Some(name) = packet_field(expr, names) {
        let made = super::presence::extracted(&name);
        return Ok(
            match name.starts_with("DNSRR.") && expr.to_string().contains(".an") {
                true => {
                    made.noted("p[DNS].an is taken as the first record that Scapy has as a DNSRR")
                }
                false => made,
            },
        );
    }
    if let Some(made) = super::operators::flag(expr, names) {
        return Ok(made);
    }
    if let Some(said) = numbered(expr, names) {
        return said;
    }
    match expr {
        Expr::Name(name) => match names.get(name) {
            Some(Bound::Made(made)) => Ok(made.clone()),
            Some(Bound::Value) => Ok(Made::packets().of(Shape::Values)),
            Some(Bound::Row) => Ok(Made::packets().of(Shape::Values)),
            Some(Bound::Index(start)) => Ok(match 1 - start {
                0 => Made::values("extract frame.number".into()),
                behind => {
                    Made::values("extract frame.number".into()).then(format!("subtract {behind}"))
                }
            }),
            Some(Bound::Column(number)) => Ok(Made::values(format!("column {number}"))),
            Some(_) => Err(not_said(expr)),
            None => Ok(Made::packets()),
        },
        Expr::Call(of, items) => match &**of {
            Expr::Name(name) => function(expr, name, items, names),
            Expr::Attribute(of, name) => method(expr, of, name, items, names),
            _ => Err(not_said(expr)),
        },
        Expr::Index(of, at) => index(expr, of, at, names),
        Expr::Slice(of, parts) => slice(expr, of, parts, names),
        Expr::Binary(sign, left, right) => operator(expr, sign, left, right, names),
        Expr::Choice(condition, yes, no) => choice(expr, (condition, yes, no), names),
        Expr::For {
            element,
            variables,
            items,
            conditions,
        } => super::loops::each((element, variables, items, conditions), names),
        Expr::List(items) => match items.as_slice() {
            [item] => said(item, names),
            items => super::rows::of_several(expr, items, names),
        },
        _ => Err(not_said(expr)),
    }
}

/// A field of the packet that a name in reach stands for; not the packet itself.
pub fn packet_field(expr: &Expr, names: &Names) -> Option<String> {
    let packets = names
        .iter()
        .filter(|(_, bound)| matches!(bound, Bound::Packet));
    let mut fields = packets.filter_map(|(variable, _)| fields::field(expr, variable));
    fields.find(|field| field != "frame")
}

pub fn is_packet(expr: &Expr, names: &Names) -> bool {
    matches!(expr, Expr::Name(name) if matches!(names.get(name), Some(Bound::Packet)))
}
