//! Checks values: what a name stands for, and what a written value means beside another.
use super::check::Checker;
use super::cut::{Cut, Until, cuts};
use super::error::FilterError;
use super::literal::{self, Reading};
use super::names::{self, Dialect, Found};
use super::syntax::{Node, Operator, What};
use super::token::Piece;
use super::tree::Operand;
use super::types::Type;
use crate::wire::Names;
use std::ops::Range;

/// A checked value, and what is known of it.
#[derive(Clone, Debug)]
pub struct Typed {
    pub operand: Operand,
    pub kind: Type,
    /// Names of its numbers.
    pub tables: Vec<Names>,
    /// Letters of its bits.
    pub letters: &'static [&'static str],
    pub dialect: Dialect,
}

impl Typed {
    pub fn new(operand: Operand, kind: Type) -> Typed {
        Typed {
            operand,
            kind,
            tables: vec![],
            letters: &[],
            dialect: Dialect::Wireshark,
        }
    }
    pub fn is_slice(&self) -> bool {
        matches!(self.operand, Operand::Slice(..))
    }
    /// All its bytes, to stand beside bytes.
    pub fn sliced_for(&self, other: &Typed) -> Option<Typed> {
        let all = Cut {
            first: 0,
            until: Until::End,
        };
        let fits = self.kind.is_sliced() && other.kind == Type::Bytes;
        fits.then(|| {
            Typed::new(
                Operand::Slice(Box::new(self.operand.clone()), vec![all]),
                Type::Bytes,
            )
        })
    }
    /// `ip.ttl is a number of 1 byte: it has no bytes to slice`
    pub fn refused(&self, node: &Node, because: &str) -> FilterError {
        let subject = match &node.what {
            What::Word(name) | What::Name(name) => name.as_str(),
            _ => "this",
        };
        let message = format!("{subject} is {}: {because}", self.kind.words());
        FilterError::new(node.place.clone(), message)
    }
}

type Checked = Result<Typed, FilterError>;

impl Checker {
    /// A value that says its own type: it begins with a name.
    pub fn value(&mut self, node: &Node) -> Checked {
        match &node.what {
            What::Word(name) | What::Name(name) => match self.named(name) {
                Some(typed) => Ok(typed),
                None => Err(unknown(name, node.place.clone())),
            },
            What::Text(_) | What::Literal(_) | What::Character(_) => Err(FilterError::new(
                node.place.clone(),
                "a field, a protocol or a function stands on the left, its value on the right",
            )),
            What::Layers(inner, pieces) => self.layers(inner, pieces),
            What::Slice(inner, pieces) => {
                let typed = self.value(inner)?;
                slice(typed, pieces, inner)
            }
            What::Negate(inner) => {
                let typed = self.value(inner)?;
                negate(typed, inner)
            }
            What::Arithmetic {
                operator,
                left,
                right,
            } => {
                let left_value = self.value(left)?;
                self.calculation(*operator, left_value, left, right)
            }
            What::Call { name, arguments } => self.call(name, arguments, node, None),
            _ => Err(FilterError::new(
                node.place.clone(),
                "a value is needed here; this is a test",
            )),
        }
    }

    /// A value beside another, whose type decides what a word without quotes means.
    pub fn against(&mut self, node: &Node, left: &Typed) -> Checked {
        match &node.what {
            What::Word(word) => self.word(word, node, left),
            What::Text(_) | What::Literal(_) | What::Character(_) => read(node, left, false),
            What::Negate(inner) => {
                let number = matches!(&inner.what, What::Word(w) if names::wireshark(w).is_empty());
                if number && let Ok(typed) = read(inner, left, true) {
                    return Ok(typed);
                }
                let typed = self.against(inner, left)?;
                negate(typed, inner)
            }
            What::Arithmetic {
                operator,
                left: first,
                right,
            } => {
                let typed = self.against(first, left)?;
                self.calculation(*operator, typed, first, right)
            }
            What::Call { name, arguments } => self.call(name, arguments, node, Some(left)),
            _ => self.value(node),
        }
    }
    fn word(&mut self, word: &str, node: &Node, left: &Typed) -> Checked {
        let fields = names::wireshark(word);
        if let Some(found) = fields.into_iter().next() {
            return Ok(self.found(found));
        }
        let beside = |c: &mut Checker| {
            let mut found = names::scapy(word).into_iter();
            let fitting = found.find(|f| left.kind.compares(f.kind) || left.is_slice());
            fitting.map(|f| c.found(f))
        };
        // In Scapy's tongue a name is a field before it is a word.
        if left.dialect == Dialect::Scapy
            && word.contains('.')
            && let Some(typed) = beside(self)
        {
            return Ok(typed);
        }
        read(node, left, false).or_else(|error| match beside(self) {
            Some(typed) => Ok(typed),
            None => Err(missed(word, error)),
        })
    }

    fn named(&mut self, name: &str) -> Option<Typed> {
        let mut found = names::find(name);
        let at = if self.choice < found.len() {
            self.choice
        } else {
            0
        };
        (at < found.len()).then(|| self.found(found.swap_remove(at)))
    }
    fn found(&mut self, found: Found) -> Typed {
        for id in &found.source.fields {
            id.want(&mut self.wanted);
        }
        Typed {
            tables: names::tables(&found.source),
            letters: names::letters(&found.source),
            kind: found.kind,
            dialect: found.dialect,
            operand: Operand::Source(found.source),
        }
    }

    fn layers(&mut self, inner: &Node, pieces: &[Piece]) -> Checked {
        let mut typed = self.value(inner)?;
        let cuts = cuts(pieces, Dialect::Wireshark)?;
        if let Operand::Source(source) = &mut typed.operand {
            source.layers = Some(cuts);
        }
        Ok(typed)
    }

    fn calculation(
        &mut self,
        operator: Operator,
        left: Typed,
        left_node: &Node,
        right: &Node,
    ) -> Checked {
        if !left.kind.calculates(operator) {
            let message = format!("{} does not go with it", operator.sign());
            return Err(left.refused(left_node, &message));
        }
        let second = self.against(right, &left)?;
        let sliced = left.is_slice() && second.kind.is_sliced();
        let second = match left.kind.compares(second.kind) {
            true => second,
            false if sliced => second.sliced_for(&left).unwrap_or(second),
            false => {
                let message = format!(
                    "it does not go with {} behind {}",
                    operator.sign(),
                    left.kind.words()
                );
                return Err(second.refused(right, &message));
            }
        };
        let kind = left.kind.result();
        let wide = is_wide(left.kind) || is_wide(second.kind);
        let (left, right) = (Box::new(left.operand), Box::new(second.operand));
        let operand = Operand::Calculated {
            operator,
            left,
            right,
            wide,
        };
        Ok(Typed::new(operand, kind))
    }
}

pub fn is_wide(kind: Type) -> bool {
    !matches!(kind, Type::Uint(..=32) | Type::Int(..=32))
}

fn negate(typed: Typed, node: &Node) -> Checked {
    if !typed.kind.negates() {
        return Err(typed.refused(node, "it has no minus"));
    }
    let wide = is_wide(typed.kind);
    let inner = Box::new(typed.operand);
    Ok(Typed::new(
        Operand::Negated { inner, wide },
        typed.kind.result(),
    ))
}

fn slice(typed: Typed, pieces: &[Piece], node: &Node) -> Checked {
    if !typed.kind.is_sliced() {
        return Err(typed.refused(node, "it has no bytes to slice"));
    }
    let dialect = typed.dialect;
    let cuts = cuts(pieces, dialect)?;
    // In Python an address is text.
    let address = matches!(typed.kind, Type::Ip4 | Type::Ip6 | Type::Mac);
    let inner = match address && dialect == Dialect::Scapy {
        true => Operand::Written(Box::new(typed.operand), typed.kind),
        false => typed.operand,
    };
    let mut sliced = Typed::new(Operand::Slice(Box::new(inner), cuts), Type::Bytes);
    sliced.dialect = dialect;
    Ok(sliced)
}

fn read(node: &Node, left: &Typed, negative: bool) -> Checked {
    let reading = Reading {
        kind: left.kind,
        tables: &left.tables,
        letters: left.letters,
        dialect: left.dialect,
        negative,
    };
    let constant = literal::read(node, &reading)?;
    Ok(Typed {
        operand: Operand::Constant(constant),
        kind: left.kind,
        tables: left.tables.clone(),
        letters: left.letters,
        dialect: left.dialect,
    })
}

fn unknown(name: &str, place: Range<usize>) -> FilterError {
    let is_value = name.starts_with(|c: char| c.is_ascii_digit());
    let message = match is_value {
        true => format!("{name} is a value: a field, a protocol or a function stands on the left"),
        false => format!("{name} is neither a field nor a protocol"),
    };
    let suggestions = if is_value {
        vec![]
    } else {
        names::nearest(name)
    };
    FilterError::new(place, message).suggest(suggestions)
}

/// A value that could not be read may have been meant as a name.
fn missed(word: &str, mut error: FilterError) -> FilterError {
    if error.suggestions.is_empty()
        && word.contains('.')
        && word.starts_with(|c: char| c.is_ascii_alphabetic())
    {
        error.suggestions = names::nearest(word);
    }
    error
}
