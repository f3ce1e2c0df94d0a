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
mod moment;
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

/// A filter that can be asked of packets.
#[derive(Clone, Debug)]
pub struct Filter {
    test: Option<tree::Test>,
    wanted: Wanted,
}

impl Filter {
    /// Reads a filter. Nothing but white space lets every packet pass.
    pub fn parse(text: &str) -> Result<Filter, FilterError> {
        let mut checker = check::Checker::new();
        let test = match text.trim_ascii().is_empty() {
            true => None,
            false => Some(checker.test(&parse::parse(text)?)?),
        };
        Ok(Filter {
            test,
            wanted: checker.wanted,
        })
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
