//! Functions: their names, arguments and types.
use super::check::Checker;
use super::error::FilterError;
use super::names;
use super::operand_check::{Typed, is_wide};
use super::syntax::Node;
use super::tree::Operand;
use super::types::Type;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Function {
    Length,
    Count,
    Upper,
    Lower,
    Written,
    Greatest,
    Least,
    Absolute,
}

/// Name, function, what it gives.
const FUNCTIONS: [(&str, Function, &str); 8] = [
    ("len", Function::Length, "length in bytes"),
    (
        "count",
        Function::Count,
        "how often a field occurs in the packet",
    ),
    ("upper", Function::Upper, "text in capitals"),
    ("lower", Function::Lower, "text in small letters"),
    (
        "string",
        Function::Written,
        "a number or an address as text",
    ),
    ("max", Function::Greatest, "the greatest of several values"),
    ("min", Function::Least, "the least of several values"),
    ("abs", Function::Absolute, "a number without its sign"),
];

/// The functions' names, and what each gives.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    FUNCTIONS.iter().map(|f| (f.0, f.2))
}

type Checked = Result<Typed, FilterError>;

impl Checker {
    /// A call, where `left` is known beside that value.
    pub fn call(
        &mut self,
        name: &str,
        arguments: &[Node],
        node: &Node,
        left: Option<&Typed>,
    ) -> Checked {
        let Some(found) = FUNCTIONS.iter().find(|f| f.0 == name) else {
            let place = node.place.start..node.place.start + name.len();
            let known = FUNCTIONS.iter().map(|f| f.0.to_string());
            let error = FilterError::new(place, format!("{name} is no function"));
            return Err(error.suggest(names::near(&name.to_ascii_lowercase(), known)));
        };
        let several = matches!(found.1, Function::Greatest | Function::Least);
        let [first, rest @ ..] = arguments else {
            return Err(FilterError::new(
                node.place.clone(),
                format!("{name}() needs an argument"),
            ));
        };
        if let Some(extra) = rest.first().filter(|_| !several) {
            return Err(FilterError::new(
                extra.place.clone(),
                format!("{name}() takes one argument"),
            ));
        }
        let numeric = several || found.1 == Function::Absolute;
        let typed = match left.filter(|_| numeric) {
            Some(left) => self.against(first, left)?,
            None => self.value(first)?,
        };
        match several {
            true => self.extreme(found.1, typed, rest),
            false => single(found.1, typed, first),
        }
    }

    fn extreme(&mut self, function: Function, first: Typed, rest: &[Node]) -> Checked {
        let mut operands = vec![first.operand.clone()];
        let mut kind = first.kind;
        for node in rest {
            let typed = self.against(node, &first)?;
            if !typed.kind.compares(first.kind) {
                let message = format!(
                    "this function needs {} beside the first",
                    first.kind.words()
                );
                return Err(typed.refused(node, &message));
            }
            kind = kind.max(typed.kind);
            operands.push(typed.operand);
        }
        let operand = match function {
            Function::Greatest => Operand::Greatest(operands),
            _ => Operand::Least(operands),
        };
        Ok(Typed {
            operand,
            kind,
            tables: first.tables,
            letters: first.letters,
            dialect: first.dialect,
        })
    }
}

fn single(function: Function, typed: Typed, node: &Node) -> Checked {
    let kind = typed.kind;
    let written = kind.is_integer()
        || matches!(
            kind,
            Type::Ip4 | Type::Ip6 | Type::Mac | Type::Eui64 | Type::Guid | Type::Float
        );
    match function {
        Function::Count => match typed.operand {
            Operand::Source(source) => Ok(Typed::new(Operand::Count(source), Type::Uint(32))),
            _ => Err(typed.refused(node, "only fields and protocols are counted")),
        },
        Function::Upper | Function::Lower if kind != Type::Text => {
            Err(typed.refused(node, "text is needed"))
        }
        Function::Upper => Ok(Typed::new(Operand::Upper(Box::new(typed.operand)), kind)),
        Function::Lower => Ok(Typed::new(Operand::Lower(Box::new(typed.operand)), kind)),
        Function::Written if !written => {
            Err(typed.refused(node, "only numbers and addresses are made text of"))
        }
        Function::Written => {
            let operand = Operand::Written(Box::new(typed.operand), kind);
            Ok(Typed::new(operand, Type::Text))
        }
        Function::Absolute if !kind.negates() => Err(typed.refused(node, "it has no sign")),
        Function::Absolute => {
            let (inner, wide) = (Box::new(typed.operand), is_wide(kind));
            Ok(Typed::new(Operand::Absolute { inner, wide }, kind.result()))
        }
        _ => {
            let operand = Operand::Length(Box::new(typed.operand), length(kind));
            Ok(Typed::new(operand, Type::Uint(32)))
        }
    }
}

/// Bytes of a value whose type fixes them.
fn length(kind: Type) -> Option<u64> {
    match kind {
        Type::Uint(bits) | Type::Int(bits) => Some(u64::from(bits / 8)),
        Type::Ip4 => Some(4),
        Type::Ip6 => Some(16),
        Type::Flag | Type::Time | Type::Duration | Type::Float | Type::Mark => Some(0),
        _ => None,
    }
}
