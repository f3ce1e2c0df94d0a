//! Packets and values with their number: `for i, p in enumerate(pkts) if i % 2 == 0`.
use super::expression::Expr;
use super::parts::integer;

pub struct Counted {
    pub name: String,
    pub start: i64,
}

/// What counts, the other variables, and what is counted.
pub fn counted<'a>(
    variables: &'a [String],
    items: &'a Expr,
) -> (Option<Counted>, &'a [String], &'a Expr) {
    let plain = (None, variables, items);
    let ([name, rest @ ..], Expr::Call(of, inner)) = (variables, items) else {
        return plain;
    };
    let start = match inner.as_slice() {
        [_] => Some(0),
        [_, Expr::Keyword(name, start)] if name == "start" => integer(start),
        [_, start] => integer(start),
        _ => None,
    };
    match (&**of, start, inner.first()) {
        (Expr::Name(function), Some(start), Some(inner))
            if function == "enumerate" && !rest.is_empty() =>
        {
            let name = name.clone();
            (Some(Counted { name, start }), rest, inner)
        }
        _ => plain,
    }
}

impl Counted {
    pub fn names(&self, expr: &Expr) -> bool {
        expr.with(&self.name, &Expr::List(vec![])) != *expr
    }
    fn is(&self, expr: &Expr) -> bool {
        matches!(expr, Expr::Name(name) if *name == self.name)
    }
    /// `i % n == k`: n and k.
    fn each(&self, condition: &Expr) -> Option<(i64, i64)> {
        let Expr::Binary(sign, left, right) = condition else {
            return None;
        };
        match (sign.as_str(), &**left) {
            ("==", Expr::Binary(modulo, of, n)) if modulo == "%" && self.is(of) => {
                Some((integer(n).filter(|n| *n > 0)?, integer(right)?))
            }
            _ => None,
        }
    }
    /// As a filter on packets, which count from 1.
    pub fn filter(&self, condition: &Expr) -> Option<String> {
        let offset = 1 - self.start;
        if let Some((n, k)) = self.each(condition) {
            return Some(format!(
                "frame.number % {n} == {}",
                (k + offset).rem_euclid(n)
            ));
        }
        match condition {
            Expr::Not(inner) => Some(format!("!({})", self.filter(inner)?)),
            // `i % 2` by itself: not 0.
            Expr::Binary(sign, of, n) if sign == "%" && self.is(of) => {
                let n = integer(n).filter(|n| *n > 0)?;
                Some(format!("frame.number % {n} != {}", offset.rem_euclid(n)))
            }
            Expr::Binary(sign, of, with) if self.is(of) => match (sign.as_str(), &**with) {
                ("==" | "!=" | "<" | ">" | "<=" | ">=", with) => {
                    Some(format!("frame.number {sign} {}", integer(with)? + offset))
                }
                ("in", Expr::List(items)) => {
                    let numbers = items
                        .iter()
                        .map(|item| Some((integer(item)? + offset).to_string()));
                    let numbers: Vec<String> = numbers.collect::<Option<_>>()?;
                    Some(format!("frame.number in {{{}}}", numbers.join(", ")))
                }
                _ => None,
            },
            _ => None,
        }
    }
    /// As a step on values.
    pub fn every(&self, condition: &Expr) -> Option<String> {
        let (n, k) = self.each(condition)?;
        let first = (k - self.start).rem_euclid(n) + 1;
        Some(match first {
            1 => format!("every {n}"),
            first => format!("every {n} first={first}"),
        })
    }
}
