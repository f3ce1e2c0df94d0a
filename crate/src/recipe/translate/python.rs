//! Reads the part of Python's expressions that lines for Scapy are written in.
use super::expression::{Expr, binary};
use super::words::{Word, words};

/// How deep expressions may stand in each other.
const MAX_DEPTH: u32 = 60;

/// The whole of a text as an expression.
pub fn parse(text: &str) -> Option<Expr> {
    let words = words(text)?;
    let mut parser = Parser {
        words: &words,
        at: 0,
        depth: 0,
    };
    let expr = parser.tuple()?;
    (parser.at == words.len()).then_some(expr)
}

/// An expression, or a sentence about it.
pub fn parsed(text: &str) -> Result<Expr, String> {
    parse(text).ok_or_else(|| format!("`{text}` is not understood"))
}

struct Parser<'a> {
    words: &'a [Word],
    at: usize,
    depth: u32,
}

/// Operators of two sides, from those that bind least.
const LEVELS: &[&[&str]] = &[
    &["|"],
    &["^"],
    &["&"],
    &["<<", ">>"],
    &["+", "-"],
    &["*", "/", "//", "%"],
];

impl Parser<'_> {
    fn sign(&mut self, sign: &str) -> bool {
        let found = matches!(self.words.get(self.at), Some(Word::Sign(s)) if *s == sign);
        self.at += usize::from(found);
        found
    }
    fn word(&mut self, name: &str) -> bool {
        let found = matches!(self.words.get(self.at), Some(Word::Name(n)) if n == name);
        self.at += usize::from(found);
        found
    }
    fn name(&mut self) -> Option<String> {
        match self.words.get(self.at) {
            Some(Word::Name(name)) => {
                self.at += 1;
                Some(name.clone())
            }
            _ => None,
        }
    }
    /// `a, b` is a list as well.
    fn tuple(&mut self) -> Option<Expr> {
        let first = self.looped()?;
        if !self.sign(",") {
            return Some(first);
        }
        let mut items = vec![first];
        while self.at < self.words.len() {
            items.push(self.expression()?);
            if !self.sign(",") {
                break;
            }
        }
        Some(Expr::List(items))
    }
    /// An expression, perhaps with `for … in … if …` behind it.
    fn looped(&mut self) -> Option<Expr> {
        let element = self.expression()?;
        if !self.word("for") {
            return Some(element);
        }
        let bracket = self.sign("(");
        let mut variables = vec![self.name()?];
        while self.sign(",") {
            variables.push(self.name()?);
        }
        if bracket && !self.sign(")") || !self.word("in") {
            return None;
        }
        let items = self.either()?;
        let mut conditions = vec![];
        while self.word("if") {
            conditions.push(self.either()?);
        }
        Some(Expr::For {
            element: element.into(),
            variables,
            items: items.into(),
            conditions,
        })
    }
    fn expression(&mut self) -> Option<Expr> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return None;
        }
        let expr = self.choice();
        self.depth -= 1;
        expr
    }
    fn choice(&mut self) -> Option<Expr> {
        if self.word("lambda") {
            let variable = self.name()?;
            return self
                .sign(":")
                .then(|| self.expression())?
                .map(|body| Expr::Lambda(variable, body.into()));
        }
        let value = self.either()?;
        if !self.word("if") {
            return Some(value);
        }
        let condition = self.either()?;
        let other = self.word("else").then(|| self.expression())??;
        Some(Expr::Choice(condition.into(), value.into(), other.into()))
    }
    fn either(&mut self) -> Option<Expr> {
        let mut left = self.both()?;
        while self.word("or") {
            left = binary("or", left, self.both()?);
        }
        Some(left)
    }
    fn both(&mut self) -> Option<Expr> {
        let mut left = self.negated()?;
        while self.word("and") {
            left = binary("and", left, self.negated()?);
        }
        Some(left)
    }
    fn negated(&mut self) -> Option<Expr> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return None;
        }
        let expr = match self.word("not") {
            true => self.negated().map(|inner| Expr::Not(inner.into())),
            false => self.compared(),
        };
        self.depth -= 1;
        expr
    }
    /// `a < b <= c` is `a < b and b <= c`.
    fn compared(&mut self) -> Option<Expr> {
        let mut left = self.level(0)?;
        let mut all: Option<Expr> = None;
        while let Some(sign) = self.comparison() {
            let right = self.level(0)?;
            let pair = match sign {
                "not in" => Expr::Not(binary("in", left, right.clone()).into()),
                sign => binary(sign, left, right.clone()),
            };
            all = Some(match all {
                Some(all) => binary("and", all, pair),
                None => pair,
            });
            left = right;
        }
        all.or(Some(left))
    }
    fn comparison(&mut self) -> Option<&'static str> {
        for sign in ["==", "!=", "<=", ">=", "<", ">"] {
            if self.sign(sign) {
                return Some(sign);
            }
        }
        if self.word("in") {
            return Some("in");
        }
        if self.word("is") {
            return Some(if self.word("not") { "!=" } else { "==" });
        }
        let after = self.words.get(self.at + 1);
        let not_in = matches!(after, Some(Word::Name(name)) if name == "in");
        (not_in && self.word("not") && self.word("in")).then_some("not in")
    }
    fn level(&mut self, level: usize) -> Option<Expr> {
        let Some(signs) = LEVELS.get(level) else {
            return self.signed();
        };
        let mut left = self.level(level + 1)?;
        while let Some(sign) = signs.iter().find(|sign| self.sign(sign)) {
            left = binary(sign, left, self.level(level + 1)?);
        }
        Some(left)
    }
    fn signed(&mut self) -> Option<Expr> {
        if !self.sign("-") {
            return self.behind();
        }
        match self.behind()? {
            Expr::Number(digits) => Some(Expr::Number(format!("-{digits}"))),
            expr => Some(binary("-", Expr::Number("0".into()), expr)),
        }
    }
    /// What stands behind a value: attributes, calls, indices.
    fn behind(&mut self) -> Option<Expr> {
        let mut expr = self.atom()?;
        for _ in 0..MAX_DEPTH {
            if self.sign(".") {
                expr = Expr::Attribute(expr.into(), self.name()?);
            } else if self.sign("(") {
                expr = Expr::Call(expr.into(), self.items(")")?);
            } else if self.sign("[") {
                expr = self.index(expr)?;
            } else {
                break;
            }
        }
        Some(expr)
    }
    fn index(&mut self, of: Expr) -> Option<Expr> {
        let mut parts = vec![None];
        loop {
            if self.sign("]") {
                break;
            } else if self.sign(":") {
                parts.push(None);
            } else {
                *parts.last_mut()? = Some(self.expression()?);
            }
        }
        match <[Option<Expr>; 1]>::try_from(parts) {
            Ok([at]) => Some(Expr::Index(of.into(), at?.into())),
            Err(parts) => Some(Expr::Slice(of.into(), parts)),
        }
    }
    fn items(&mut self, end: &str) -> Option<Vec<Expr>> {
        let mut items = vec![];
        while !self.sign(end) {
            let item = self.looped()?;
            let item = match item {
                Expr::Name(name) if self.sign("=") => {
                    Expr::Keyword(name, self.expression()?.into())
                }
                item => item,
            };
            items.push(item);
            if !self.sign(",") {
                return self.sign(end).then_some(items);
            }
        }
        Some(items)
    }
    fn atom(&mut self) -> Option<Expr> {
        if self.sign("(") {
            let mut items = self.items(")")?;
            return match items.len() {
                1 => items.pop(),
                _ => Some(Expr::List(items)),
            };
        }
        for (start, end) in [("[", "]"), ("{", "}")] {
            if self.sign(start) {
                let mut items = self.items(end)?;
                let is_loop = matches!(items.as_slice(), [Expr::For { .. }]);
                let inner = if is_loop {
                    items.pop()?
                } else {
                    Expr::List(items)
                };
                // `{…}` keeps each once.
                return Some(match start {
                    "{" => Expr::Call(Expr::Name("set".into()).into(), vec![inner]),
                    _ => inner,
                });
            }
        }
        let atom = match self.words.get(self.at)? {
            Word::Name(name) => Expr::Name(name.clone()),
            Word::Number(digits) => Expr::Number(digits.clone()),
            Word::Text(text) => Expr::Text(text.clone()),
            Word::Bytes(text) => Expr::Bytes(text.clone()),
            Word::Format(text) => super::words::format(text)?,
            Word::Sign(_) => return None,
        };
        self.at += 1;
        Some(atom)
    }
}
