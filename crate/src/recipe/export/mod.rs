//! A recipe as a script for other tools, which gives the same bytes: Python with Scapy, or tshark and Python behind it;
//! as a line of Python, and its filters as one.
mod display_filter;
mod filter;
mod line;
mod line_steps;
mod plain;
mod python;
mod scapy;
mod source;
mod tshark;
mod values;

use super::Step;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A script of Python.
    Scapy,
    /// A command, its output read by Python.
    Tshark,
    /// The filter steps as one display filter of Wireshark's.
    Filter,
    /// One line of Python on `pkts`.
    Line,
}

impl Target {
    pub fn named(name: &str) -> Option<Target> {
        Some(match name {
            "scapy" => Target::Scapy,
            "tshark" => Target::Tshark,
            "filter" => Target::Filter,
            "line" => Target::Line,
            _ => return None,
        })
    }
}

/// A script, and what of the recipe it could not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    pub text: String,
    /// A sentence each; with any, the script stops with it instead of giving other bytes.
    pub missing: Vec<String>,
}

pub fn export(steps: &[Step], target: Target) -> Script {
    match target {
        Target::Scapy => scapy::script(steps),
        Target::Tshark => tshark::script(steps),
        Target::Filter => display_filter::script(steps),
        Target::Line => line::script(steps),
    }
}

pub use filter::python as filter_as_scapy;
pub use plain::expression as field_as_scapy;

/// Steps that choose packets and the one that takes fields, and those behind it.
fn parted(steps: &[Step]) -> (Vec<&Step>, &[Step]) {
    let behind = steps
        .iter()
        .position(|step| !matches!(step, Step::Filter(_)));
    let (filters, rest) = steps.split_at(behind.unwrap_or(steps.len()));
    (filters.iter().collect(), rest)
}

/// The end of a script that cannot be whole.
fn stop(missing: &[String]) -> String {
    let lines = missing
        .iter()
        .map(|reason| format!("sys.exit({})\n", python::string(reason)));
    lines.collect()
}
