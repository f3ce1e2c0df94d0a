//! Tokens to a syntax tree. From loosest to tightest: `or`, `xor`, `and`, `not`, comparisons, `&`, `+ -`, `* / %`, the sign.
use super::error::FilterError;
use super::lex::lex;
use super::syntax::{Node, Operator, What};
use super::token::{Lexeme, Symbol, Token};
use std::ops::Range;

/// Levels of nesting: what walks the tree goes as deep.
const MAX_DEPTH: usize = 200;

pub fn parse(text: &str) -> Result<Node, FilterError> {
    let tokens = lex(text)?;
    let mut parser = Parser {
        text,
        tokens: &tokens,
        at: 0,
        depth: 0,
    };
    let node = parser.expression()?;
    match parser.peek() {
        Lexeme::End => Ok(node),
        _ => Err(parser.unexpected(needed_behind(&node))),
    }
}

fn needed_behind(node: &Node) -> &'static str {
    match node.is_value() {
        true => "an operator, and, or, or the end",
        false => "and, or, or the end",
    }
}

pub(super) struct Parser<'a> {
    text: &'a str,
    /// The last is `End`.
    pub(super) tokens: &'a [Token],
    pub(super) at: usize,
    depth: usize,
}

type Parsed = Result<Node, FilterError>;

impl Parser<'_> {
    pub(super) fn token(&self) -> &Token {
        &self.tokens[self.at.min(self.tokens.len() - 1)]
    }
    pub(super) fn peek(&self) -> &Lexeme {
        &self.token().lexeme
    }
    pub(super) fn place(&self) -> Range<usize> {
        self.token().place.clone()
    }
    pub(super) fn step(&mut self) {
        self.at += 1;
    }
    pub(super) fn word(&self) -> String {
        self.text[self.place()].to_string()
    }
    pub(super) fn symbol(&self) -> Option<Symbol> {
        match self.peek() {
            Lexeme::Symbol(symbol) => Some(*symbol),
            _ => None,
        }
    }
    pub(super) fn take(&mut self, symbol: Symbol) -> bool {
        let found = self.symbol() == Some(symbol);
        self.at += usize::from(found);
        found
    }
    pub(super) fn need(&mut self, symbol: Symbol, needed: &str) -> Result<(), FilterError> {
        match self.take(symbol) {
            true => Ok(()),
            false => Err(self.unexpected(needed)),
        }
    }
    pub(super) fn unexpected(&self, needed: &str) -> FilterError {
        let place = self.place();
        let found = match self.peek() {
            Lexeme::End => "the end",
            _ => &self.text[place.clone()],
        };
        let mut error =
            FilterError::new(place.clone(), format!("expected {needed}, found {found}"));
        if let Lexeme::Literal = self.peek() {
            error
                .message
                .push_str("; bytes are written with two digits each, as in 0a:1f");
        }
        for (capitals, small) in [("AND", "and"), ("OR", "or"), ("NOT", "not")] {
            if self.word() == capitals {
                error.suggestions.push(small.to_string());
            }
        }
        error
    }
    /// Goes one level deeper, for `f`.
    pub(super) fn deeper(&mut self, f: impl FnOnce(&mut Self) -> Parsed) -> Parsed {
        if self.depth >= MAX_DEPTH {
            let message = format!("a filter may nest {MAX_DEPTH} levels deep, this goes deeper");
            return Err(FilterError::new(self.place(), message));
        }
        self.depth += 1;
        let result = f(self);
        self.depth -= 1;
        result
    }

    pub(super) fn expression(&mut self) -> Parsed {
        self.series(Symbol::Or, What::Or, |p| {
            p.series(Symbol::Xor, What::Xor, |p| {
                p.series(Symbol::And, What::And, Self::negation)
            })
        })
    }
    fn series(
        &mut self,
        symbol: Symbol,
        join: fn(Vec<Node>) -> What,
        part: impl Fn(&mut Self) -> Parsed,
    ) -> Parsed {
        let first = part(self)?;
        if self.symbol() != Some(symbol) {
            return Ok(first);
        }
        let mut parts = vec![first];
        while self.take(symbol) {
            parts.push(part(self)?);
        }
        let place = around(&parts);
        Ok(Node {
            what: join(parts),
            place,
        })
    }
    fn negation(&mut self) -> Parsed {
        let start = self.place().start;
        if !self.take(Symbol::Not) {
            return self.relation();
        }
        let inner = self.deeper(Self::negation)?;
        Ok(Node {
            place: start..inner.place.end,
            what: What::Not(Box::new(inner)),
        })
    }

    /// A value; a test in parentheses is refused.
    pub(super) fn value(&mut self) -> Parsed {
        let node = self.value_or_test()?;
        as_value(node)
    }
    pub(super) fn value_or_test(&mut self) -> Parsed {
        self.chain(&[(Symbol::BitAnd, Operator::BitAnd)], |p| {
            let sums = [
                (Symbol::Plus, Operator::Add),
                (Symbol::Minus, Operator::Subtract),
            ];
            p.chain(&sums, |p| {
                let products = [
                    (Symbol::Times, Operator::Multiply),
                    (Symbol::Divide, Operator::Divide),
                    (Symbol::Modulo, Operator::Modulo),
                ];
                p.chain(&products, Self::signed)
            })
        })
    }
    /// Values joined by operators of one rank, from left to right.
    fn chain(
        &mut self,
        operators: &[(Symbol, Operator)],
        part: impl Fn(&mut Self) -> Parsed,
    ) -> Parsed {
        let mut left = part(self)?;
        let depth = self.depth;
        while let Some(found) = operators.iter().find(|o| self.symbol() == Some(o.0)) {
            self.step();
            let operands = (
                as_value(left)?,
                self.deeper(|p| part(p).and_then(as_value))?,
            );
            // Each operator puts what stands before it one level deeper.
            self.depth += 1;
            let (place, operator) = (operands.0.place.start..operands.1.place.end, found.1);
            let (left_box, right) = (Box::new(operands.0), Box::new(operands.1));
            let what = What::Arithmetic {
                operator,
                left: left_box,
                right,
            };
            left = Node { what, place };
        }
        self.depth = depth;
        Ok(left)
    }
    fn signed(&mut self) -> Parsed {
        let start = self.place().start;
        if self.take(Symbol::Plus) {
            return as_value(self.operand()?);
        }
        if !self.take(Symbol::Minus) {
            return self.operand();
        }
        let inner = as_value(self.operand()?)?;
        Ok(node(start, inner.place.end, What::Negate(Box::new(inner))))
    }
}

pub(super) fn node(start: usize, end: usize, what: What) -> Node {
    Node {
        what,
        place: start..end,
    }
}
fn around(nodes: &[Node]) -> Range<usize> {
    let start = nodes.first().map_or(0, |n| n.place.start);
    start..nodes.last().map_or(start, |n| n.place.end)
}
pub(super) fn as_value(node: Node) -> Parsed {
    match node.is_value() {
        true => Ok(node),
        false => Err(FilterError::new(
            node.place,
            "expected a value, found a test, which is true or false",
        )),
    }
}
