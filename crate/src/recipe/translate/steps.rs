//! Expressions as steps: what a name stands for, and who reads which expression.
use super::expression::Expr;
use super::fields;
use super::functions::function;
use super::methods::method;
use super::numbered::numbered;
use super::operators::{choice, operator};
use super::parts::{index, slice};
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
    pub filters: Vec<String>,
    /// The field that packets are sorted by, and whether from the greatest.
    pub sort: Option<(String, bool)>,
    pub steps: Vec<String>,
    pub shape: Shape,
    /// Whether they are of all packets, not of the one that a loop stands at.
    pub whole: bool,
}
impl Made {
    pub fn packets() -> Made {
        Made {
            filters: vec![],
            sort: None,
            steps: vec![],
            shape: Shape::Packets,
            whole: false,
        }
    }
    pub fn is_every_packet(&self) -> bool {
        let untouched = self.filters.is_empty() && self.steps.is_empty() && self.sort.is_none();
        self.shape == Shape::Packets && untouched
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
        return Ok(Made::values(format!("extract {name}")));
    }
    if let Some(said) = numbered(expr, names) {
        return said;
    }
    match expr {
        Expr::Name(name) => match names.get(name) {
            Some(Bound::Made(made)) => Ok(made.clone()),
            Some(Bound::Value) => Ok(Made::packets().of(Shape::Values)),
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
            _ => Err(not_said(expr)),
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

/// Puts the sorting of packets, if any, behind the taking of the field.
pub fn taken(packets: Made, element: Made) -> Made {
    let mut filters = packets.filters;
    filters.extend(element.filters.iter().cloned());
    let mut steps = element.steps.clone();
    if let (Some((by, descending)), Some(first)) = (packets.sort, steps.first_mut()) {
        *first += &format!(" {by}");
        let order = if descending { " descending" } else { "" };
        steps.insert(1, format!("sort column=2{order}"));
    }
    Made {
        filters,
        sort: None,
        steps,
        ..element
    }
}
