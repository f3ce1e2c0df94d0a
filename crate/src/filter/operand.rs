//! Parses what operators stand between: names, values, calls, groups, and the slices behind them.
use super::error::FilterError;
use super::parse::{Parser, node};
use super::syntax::{Node, What};
use super::token::{Lexeme, Symbol};

const NEEDED: &str = "a field, a protocol or a value";

impl Parser<'_> {
    pub(super) fn operand(&mut self) -> Result<Node, FilterError> {
        let start = self.place().start;
        if self.take(Symbol::Open) {
            let inner = self.deeper(Self::expression)?;
            let end = self.place().end;
            self.need(Symbol::Close, ")")?;
            return Ok(node(start, end, inner.what));
        }
        if self.take(Symbol::OpenBrace) {
            let inner = self.deeper(Self::value)?;
            let end = self.place().end;
            self.need(Symbol::CloseBrace, "an operator or }")?;
            return Ok(node(start, end, inner.what));
        }
        let entity = self.entity()?;
        self.sliced(entity)
    }
    fn entity(&mut self) -> Result<Node, FilterError> {
        let place = self.place();
        let what = match self.peek().clone() {
            Lexeme::Word => What::Word(self.word()),
            Lexeme::Name => What::Name(self.word()[1..].to_string()),
            Lexeme::Literal => What::Literal(self.word()),
            Lexeme::Text(text) => What::Text(text),
            Lexeme::Character(byte) => What::Character(byte),
            _ => return Err(self.unexpected(NEEDED)),
        };
        self.step();
        let entity = Node { what, place };
        match (&entity.what, self.peek()) {
            (What::Word(name), Lexeme::Symbol(Symbol::Open)) => {
                let name = name.clone();
                self.call(name, entity.place.start)
            }
            _ => Ok(entity),
        }
    }
    fn call(&mut self, name: String, start: usize) -> Result<Node, FilterError> {
        self.step();
        let mut arguments = vec![];
        let mut end = self.place().end;
        if !self.take(Symbol::Close) {
            loop {
                arguments.push(self.deeper(Self::value)?);
                end = self.place().end;
                if !self.take(Symbol::Comma) {
                    break;
                }
            }
            self.need(Symbol::Close, "a comma or ) behind an argument")?;
        }
        Ok(node(start, end, What::Call { name, arguments }))
    }
    /// What stands behind an operand: `#1`, `[0:2]`, `[0:2][1]`.
    fn sliced(&mut self, mut inner: Node) -> Result<Node, FilterError> {
        let mut slices = 0;
        if let (Lexeme::Layers(pieces), What::Word(_) | What::Name(_)) =
            (self.peek().clone(), &inner.what)
        {
            let end = self.place().end;
            self.step();
            inner = node(
                inner.place.start,
                end,
                What::Layers(Box::new(inner), pieces),
            );
        }
        while let Lexeme::Slice(pieces) = self.peek().clone() {
            slices += 1;
            if slices > 16 {
                return Err(self.unexpected("an operator: a slice of a slice goes 16 deep"));
            }
            let end = self.place().end;
            self.step();
            inner = node(inner.place.start, end, What::Slice(Box::new(inner), pieces));
        }
        Ok(inner)
    }
}
