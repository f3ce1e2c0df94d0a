//! A syntax tree to a checked one: tests, and what they ask of types.
use super::error::FilterError;
use super::names;
use super::operand_check::Typed;
use super::pattern;
use super::syntax::{Element, Node, Reach, What};
use super::token::Comparison;
use super::tree::{Operand, Relation, Test};
use super::types::Type;
use crate::protocols::wanted_none;
use crate::wire::Wanted;

/// Looks names up, and keeps which fields they need.
pub struct Checker {
    pub wanted: Wanted,
    /// Which of a name's types is tried, where it has several.
    pub choice: usize,
}

type Checked = Result<Test, FilterError>;

impl Checker {
    pub fn new() -> Checker {
        Checker {
            wanted: wanted_none(),
            choice: 0,
        }
    }

    pub fn test(&mut self, node: &Node) -> Checked {
        match &node.what {
            What::And(parts) => self.tests(parts).map(Test::And),
            What::Or(parts) => self.tests(parts).map(Test::Or),
            What::Xor(parts) => self.tests(parts).map(Test::Xor),
            What::Not(inner) => Ok(Test::Not(Box::new(self.test(inner)?))),
            What::Compare { first, .. } => self.each_type(first, |c| c.comparison(node)),
            What::Contains { reach, left, right } => {
                self.each_type(left, |c| c.contains(*reach, left, right))
            }
            What::Matches { reach, left, right } => {
                self.each_type(left, |c| c.matches(*reach, left, right))
            }
            What::In { reach, left, set } => {
                self.each_type(left, |c| c.membership(*reach, left, set))
            }
            _ => self.presence(node),
        }
    }
    fn tests(&mut self, nodes: &[Node]) -> Result<Vec<Test>, FilterError> {
        nodes.iter().map(|node| self.test(node)).collect()
    }

    /// A name of Scapy's may have several types (`src`): those count for which the test makes sense.
    fn each_type(&mut self, left: &Node, f: impl Fn(&mut Checker) -> Checked) -> Checked {
        let types = foremost(left).map_or(1, |name| names::find(name).len());
        let outer = self.choice;
        let results = (0..types.max(1)).map(|choice| {
            self.choice = choice;
            f(self)
        });
        let results: Vec<Checked> = results.collect();
        self.choice = outer;
        let (fitting, refused): (Vec<_>, Vec<_>) = results.into_iter().partition(Result::is_ok);
        let mut fitting: Vec<Test> = fitting.into_iter().flatten().collect();
        match (fitting.len(), refused.into_iter().next()) {
            (0, Some(first)) => first,
            (1, _) => Ok(fitting.remove(0)),
            _ => Ok(Test::Or(fitting)),
        }
    }

    /// A value alone: whether it is there.
    fn presence(&mut self, node: &Node) -> Checked {
        match &node.what {
            What::Call { .. } => {
                self.value(node)?;
                Err(FilterError::new(
                    node.place.clone(),
                    "a function's value is compared with another, as in > 1",
                ))
            }
            What::Arithmetic { .. } | What::Negate(_) => {
                self.each_type(node, |c| Ok(Test::True(c.value(node)?.operand)))
            }
            _ => self.each_type(node, |c| Ok(Test::Exists(c.value(node)?.operand))),
        }
    }

    fn comparison(&mut self, node: &Node) -> Checked {
        let What::Compare {
            reach,
            first,
            links,
        } = &node.what
        else {
            return self.test(node);
        };
        let mut left_node: &Node = first;
        let mut tests = vec![];
        for (comparison, right_node) in links {
            let left = self.value(left_node)?;
            let right = self.against(right_node, &left)?;
            if left.kind == Type::Mark {
                return Err(left.refused(left_node, "its name alone says whether it is there"));
            }
            let (left, right) = self.paired(left, right, right_node)?;
            let (all, relation) = meaning(*comparison, *reach);
            tests.push(Test::Compare {
                all,
                relation,
                left: left.operand,
                right: right.operand,
            });
            left_node = right_node;
        }
        match tests.len() {
            1 => Ok(tests.remove(0)),
            _ => Ok(Test::And(tests)),
        }
    }

    fn contains(&mut self, reach: Option<Reach>, left_node: &Node, right: &Node) -> Checked {
        let left = self.value(left_node)?;
        if !left.kind.is_searched() {
            return Err(left.refused(
                left_node,
                "only text, bytes and protocols contain something; string() makes text of it",
            ));
        }
        let searched = Typed {
            kind: match left.kind {
                Type::Text => Type::Text,
                _ => Type::Bytes,
            },
            ..left
        };
        let right_node = right;
        let mut right = self.against(right_node, &searched)?;
        if !right.kind.is_searched() {
            return Err(right.refused(right_node, "only text and bytes are searched for"));
        }
        if (right.kind == Type::Text) != (searched.kind == Type::Text) {
            right = right.sliced_for(&searched).ok_or_else(|| {
                let message =
                    "text and bytes do not compare; a slice of a field, [0:], is its bytes";
                FilterError::new(right_node.place.clone(), message)
            })?;
        }
        Ok(Test::Contains {
            all: reach == Some(Reach::All),
            left: whole(searched.operand),
            right: right.operand,
        })
    }

    fn matches(&mut self, reach: Option<Reach>, left_node: &Node, right: &Node) -> Checked {
        let What::Text(pattern) = &right.what else {
            let message = "behind matches stands a regular expression in double quotes";
            return Err(FilterError::new(right.place.clone(), message));
        };
        let left = self.value(left_node)?;
        if !left.kind.is_searched() {
            return Err(left.refused(
                left_node,
                "only text, bytes and protocols match; string() makes text of it",
            ));
        }
        Ok(Test::Matches {
            all: reach == Some(Reach::All),
            left: whole(left.operand),
            pattern: pattern::compile(pattern, right.place.clone())?,
        })
    }

    fn membership(&mut self, reach: Option<Reach>, left_node: &Node, set: &[Element]) -> Checked {
        let left = self.value(left_node)?;
        let mut operands = vec![];
        for element in set {
            let mut end = |node: &Node| -> Result<Operand, FilterError> {
                let right = self.against(node, &left)?;
                self.paired(left.clone(), right, node)
                    .map(|pair| pair.1.operand)
            };
            let from = end(&element.from)?;
            let to = element.to.as_ref().map(end).transpose()?;
            operands.push((from, to));
        }
        Ok(Test::In {
            all: reach == Some(Reach::All),
            left: left.operand,
            set: operands,
        })
    }

    /// Both sides of a comparison, a side that is no slice made one where the other is.
    fn paired(
        &self,
        left: Typed,
        right: Typed,
        place: &Node,
    ) -> Result<(Typed, Typed), FilterError> {
        if left.kind.compares(right.kind) {
            return Ok((left, right));
        }
        let pair = match (left.is_slice(), right.is_slice()) {
            (true, _) => right.sliced_for(&left).map(|right| (left.clone(), right)),
            (_, true) => left.sliced_for(&right).map(|left| (left, right.clone())),
            _ => None,
        };
        pair.ok_or_else(|| {
            let message = format!(
                "{} does not compare with {}",
                left.kind.words(),
                right.kind.words()
            );
            FilterError::new(place.place.clone(), message)
        })
    }
}

/// For searching, a protocol is all that it carries.
fn whole(operand: Operand) -> Operand {
    match operand {
        Operand::Source(mut source) => {
            source.whole = true;
            Operand::Source(source)
        }
        other => other,
    }
}

fn meaning(comparison: Comparison, reach: Option<Reach>) -> (bool, Relation) {
    let (all, relation) = match comparison {
        Comparison::AnyEqual => (false, Relation::Equal),
        Comparison::AllEqual => (true, Relation::Equal),
        Comparison::AnyDiffer => (false, Relation::Differ),
        Comparison::AllDiffer => (true, Relation::Differ),
        Comparison::Greater => (false, Relation::Greater),
        Comparison::GreaterOrEqual => (false, Relation::GreaterOrEqual),
        Comparison::Less => (false, Relation::Less),
        Comparison::LessOrEqual => (false, Relation::LessOrEqual),
    };
    (reach.map_or(all, |reach| reach == Reach::All), relation)
}

/// The name that decides a value's type.
fn foremost(node: &Node) -> Option<&str> {
    match &node.what {
        What::Word(name) | What::Name(name) => Some(name),
        What::Slice(inner, _) | What::Layers(inner, _) | What::Negate(inner) => foremost(inner),
        What::Arithmetic { left, .. } => foremost(left),
        What::Call { arguments, .. } => arguments.first().and_then(foremost),
        _ => None,
    }
}
