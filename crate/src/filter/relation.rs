//! Parses what makes a test of values: comparisons, `contains`, `matches`, `in`.
use super::error::FilterError;
use super::parse::{Parser, as_value, node};
use super::syntax::{Element, Node, Reach, What};
use super::token::{Lexeme, Symbol, Token};

type Parsed = Result<Node, FilterError>;

impl Parser<'_> {
    pub(super) fn relation(&mut self) -> Parsed {
        let start = self.place().start;
        let reach = match self.symbol() {
            Some(Symbol::Any) => Some(Reach::Any),
            Some(Symbol::All) => Some(Reach::All),
            _ => None,
        };
        self.at += usize::from(reach.is_some());
        let left = self.value_or_test()?;
        match (left.is_value(), reach) {
            (true, _) => {}
            (false, None) => return Ok(left),
            (false, Some(_)) => return as_value(left),
        }
        match self.symbol() {
            Some(Symbol::Compare(_)) => self.comparison(reach, left),
            Some(Symbol::Contains) => {
                self.step();
                let (left, right) = (Box::new(left), Box::new(self.value()?));
                Ok(node(
                    start,
                    right.place.end,
                    What::Contains { reach, left, right },
                ))
            }
            Some(Symbol::Matches) => {
                self.step();
                let (left, right) = (Box::new(left), Box::new(self.value()?));
                Ok(node(
                    start,
                    right.place.end,
                    What::Matches { reach, left, right },
                ))
            }
            Some(Symbol::In) => self.membership(reach, left),
            Some(Symbol::Not) if self.tokens.get(self.at + 1).is_some_and(is_in) => {
                self.step();
                // What is in no element has no value that is: `any` and `all` change nothing.
                let inside = self.membership(None, left)?;
                Ok(node(start, inside.place.end, What::Not(Box::new(inside))))
            }
            _ if reach.is_some() => Err(self.unexpected("a comparison behind any or all")),
            _ => Ok(left),
        }
    }
    fn comparison(&mut self, reach: Option<Reach>, first: Node) -> Parsed {
        let mut links = vec![];
        while let Some(Symbol::Compare(comparison)) = self.symbol() {
            self.step();
            links.push((comparison, self.value()?));
        }
        let end = links.last().map_or(first.place.end, |l| l.1.place.end);
        let start = first.place.start;
        let first = Box::new(first);
        Ok(node(
            start,
            end,
            What::Compare {
                reach,
                first,
                links,
            },
        ))
    }
    fn membership(&mut self, reach: Option<Reach>, left: Node) -> Parsed {
        self.step();
        self.need(Symbol::OpenBrace, "a set, as in {80, 443, 8000..8100}")?;
        let mut set = vec![];
        loop {
            let from = self.value()?;
            let to = match self.take(Symbol::To) {
                true => Some(self.value()?),
                false => None,
            };
            set.push(Element { from, to });
            if self.take(Symbol::Comma) {
                continue;
            }
            let end = self.place().end;
            self.need(Symbol::CloseBrace, "a comma or } behind a member of a set")?;
            let (start, left) = (left.place.start, Box::new(left));
            return Ok(node(start, end, What::In { reach, left, set }));
        }
    }
}

fn is_in(token: &Token) -> bool {
    token.lexeme == Lexeme::Symbol(Symbol::In)
}
