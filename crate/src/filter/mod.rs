//! Display filters: Wireshark's language, with Scapy's names beside its own.
//!
//! Text becomes tokens (`lex`), these a syntax tree (`parse`), that a checked tree (`check`), and that is walked over
//! each packet's spans (`eval`). Names are looked up once, so that a packet is dissected no further than the filter asks.
mod apply;
mod call;
mod check;
mod complete;
mod cut;
mod error;
mod eval;
mod lex;
mod literal;
pub(crate) mod moment;
mod names;
mod number;
mod operand;
mod operand_check;
mod parse;
mod pattern;
mod piece;
mod proposal;
mod quote;
mod relation;
mod sieve;
mod syntax;
mod token;
mod tree;
mod types;
mod value;
mod visit;
mod vocabulary;

use crate::wire::{Packet, Wanted};
pub use apply::{comparison, equals};
pub use complete::{Completion, Item, complete};
pub use error::FilterError;
pub use names::nearest;
pub use quote::quote;
pub use sieve::{Leaf, Looks, Ranges, Sieve};

/// A filter that can be asked of packets.
#[derive(Clone, Debug)]
pub struct Filter {
    test: Option<tree::Test>,
    wanted: Wanted,
    /// The text of each test that a packet must pass.
    parts: Vec<String>,
}

impl Filter {
    /// Reads a filter. Nothing but white space lets every packet pass.
    pub fn parse(text: &str) -> Result<Filter, FilterError> {
        let mut checker = check::Checker::new();
        let (mut parts, mut test) = (vec![], None);
        if !text.trim_ascii().is_empty() {
            let node = parse::parse(text)?;
            test = Some(checker.test(&node)?);
            node.each_of_all(&mut |part| {
                let part = text.get(part.place.clone()).unwrap_or(text);
                parts.push(unwrapped(part).to_string());
            });
        }
        Ok(Filter {
            test,
            wanted: checker.wanted,
            parts,
        })
    }
    /// The text of each test that a packet must pass: of `a && b` both.
    pub fn parts(&self) -> &[String] {
        &self.parts
    }
    /// The filter taken apart: `known` says from what a test can be answered without the packet's bytes.
    pub fn sieve<T>(&self, known: &dyn Fn(&Looks) -> Option<T>) -> Sieve<T> {
        let all = || Sieve::All(vec![]);
        self.test
            .as_ref()
            .map_or_else(all, |t| Sieve::new(t, known))
    }
    /// All that its tests look at.
    pub fn looks(&self) -> Looks {
        let mut all = Looks::default();
        self.test.iter().for_each(|test| all.every(test));
        all
    }
    /// The fields that it looks at.
    pub fn wanted(&self) -> &Wanted {
        &self.wanted
    }
    /// Whether a packet passes, of which at least the wanted fields are noted.
    pub fn matches(&self, packet: &Packet, frame: &[u8]) -> bool {
        let scope = visit::Scope { packet, frame };
        self.test.as_ref().is_none_or(|test| scope.passes(test))
    }
}

/// Text without the brackets around its whole.
fn unwrapped(text: &str) -> &str {
    let text = text.trim_ascii();
    let inner = text.strip_prefix('(').and_then(|t| t.strip_suffix(')'));
    let mut depth = 0;
    let closes = |c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth < 0
    };
    match inner {
        Some(inner) if !inner.chars().any(closes) => unwrapped(inner),
        _ => text,
    }
}
