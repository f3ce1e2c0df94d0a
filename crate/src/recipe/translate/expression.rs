//! Expressions of Python as a tree.

/// An expression.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    Name(String),
    Number(String),
    /// The text of a literal, its escapes read.
    Text(String),
    /// Bytes, as characters of the same numbers.
    Bytes(String),
    Attribute(Box<Expr>, String),
    Call(Box<Expr>, Vec<Expr>),
    /// `key=value` among the arguments of a call.
    Keyword(String, Box<Expr>),
    Index(Box<Expr>, Box<Expr>),
    /// `[start:end:step]`, as written.
    Slice(Box<Expr>, Vec<Option<Expr>>),
    /// Operators of two sides, comparisons and `in` among them; `-x` has 0 at its left.
    Binary(String, Box<Expr>, Box<Expr>),
    Not(Box<Expr>),
    /// `a if condition else b`: condition, a, b.
    Choice(Box<Expr>, Box<Expr>, Box<Expr>),
    List(Vec<Expr>),
    /// `element for variable in items if conditions`.
    For {
        element: Box<Expr>,
        variables: Vec<String>,
        items: Box<Expr>,
        conditions: Vec<Expr>,
    },
    Lambda(String, Box<Expr>),
}

impl Expr {
    /// The expression with another in the place of a name.
    pub fn with(&self, name: &str, value: &Expr) -> Expr {
        let put = |expr: &Expr| expr.with(name, value);
        let boxed = |expr: &Expr| Box::new(put(expr));
        let all = |items: &[Expr]| items.iter().map(put).collect::<Vec<_>>();
        match self {
            Expr::Name(own) if own == name => value.clone(),
            Expr::Attribute(of, name) => Expr::Attribute(boxed(of), name.clone()),
            Expr::Call(of, items) => Expr::Call(boxed(of), all(items)),
            Expr::Keyword(name, value) => Expr::Keyword(name.clone(), boxed(value)),
            Expr::Index(of, at) => Expr::Index(boxed(of), boxed(at)),
            Expr::Slice(of, parts) => {
                let parts = parts.iter().map(|part| part.as_ref().map(put)).collect();
                Expr::Slice(boxed(of), parts)
            }
            Expr::Binary(sign, left, right) => binary(sign, put(left), put(right)),
            Expr::Not(inner) => Expr::Not(boxed(inner)),
            Expr::Choice(condition, yes, no) => {
                Expr::Choice(boxed(condition), boxed(yes), boxed(no))
            }
            Expr::List(items) => Expr::List(all(items)),
            Expr::For {
                element,
                variables,
                items,
                conditions,
            } => Expr::For {
                element: boxed(element),
                variables: variables.clone(),
                items: boxed(items),
                conditions: all(conditions),
            },
            other => other.clone(),
        }
    }
}

pub fn binary(sign: &str, left: Expr, right: Expr) -> Expr {
    Expr::Binary(sign.into(), left.into(), right.into())
}
