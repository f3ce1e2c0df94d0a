//! Expressions as Python again, to be quoted.
use super::expression::Expr;
use std::fmt::{Display, Formatter, Result};

impl Display for Expr {
    fn fmt(&self, f: &mut Formatter) -> Result {
        match self {
            Expr::Name(name) => write!(f, "{name}"),
            Expr::Number(digits) => write!(f, "{digits}"),
            Expr::Text(text) => write!(f, "'{}'", text.escape_default()),
            Expr::Bytes(text) => write!(f, "b'{}'", text.escape_default()),
            Expr::Attribute(of, name) => write!(f, "{of}.{name}"),
            Expr::Call(of, items) => write!(f, "{of}({})", list(items)),
            Expr::Keyword(name, value) => write!(f, "{name}={value}"),
            Expr::Index(of, at) => write!(f, "{of}[{at}]"),
            Expr::Slice(of, parts) => {
                let parts: Vec<String> = parts.iter().map(optional).collect();
                write!(f, "{of}[{}]", parts.join(":"))
            }
            Expr::Binary(sign, left, right) => write!(f, "{left} {sign} {right}"),
            Expr::Not(inner) => write!(f, "not {inner}"),
            Expr::Choice(condition, yes, no) => write!(f, "{yes} if {condition} else {no}"),
            Expr::List(items) => write!(f, "[{}]", list(items)),
            Expr::For {
                element,
                variables,
                items,
                ..
            } => write!(f, "{element} for {} in {items}", variables.join(", ")),
            Expr::Lambda(variable, body) => write!(f, "lambda {variable}: {body}"),
        }
    }
}

fn list(items: &[Expr]) -> String {
    let items: Vec<String> = items.iter().map(Expr::to_string).collect();
    items.join(", ")
}

fn optional(part: &Option<Expr>) -> String {
    part.as_ref().map_or(String::new(), Expr::to_string)
}
