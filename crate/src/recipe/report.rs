//! A report: what was done to which capture, and what came out, so that it can be done again.
mod page;
mod verify;

use super::run::Outcome;
use super::{provenance, result};
pub use page::json_in;
use serde::{Deserialize, Serialize};

/// The form of reports that this program writes.
const FORM: u32 = 2;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    pub form: u32,
    /// `wireloupe 0.1.0`
    pub program: String,
    pub capture: Capture,
    pub recipe: String,
    pub steps: Vec<Passed>,
    pub result: Made,
    /// Numbers of the packets that the result comes from, the first of them where they are many.
    pub packets: Vec<u32>,
    pub packet_count: u32,
    pub notes: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Capture {
    pub name: String,
    /// In bytes, as the file lies on the disk.
    pub size: f64,
    /// Hexadecimal.
    pub sha256: String,
    pub packets: u32,
    /// Seconds since 1970, with nine decimals; "" where no packet has a time.
    pub first_time: String,
    pub last_time: String,
    pub link_types: Vec<String>,
}

/// A step, and how many packets, values or bytes it passed on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Passed {
    pub name: String,
    pub shape: String,
    pub count: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Made {
    pub file: String,
    pub size: f64,
    pub sha256: String,
}

/// Packets listed one by one.
const MAX_PACKETS: usize = 10_000;

impl Report {
    /// `sha256` works out a digest in hexadecimal.
    pub fn new(
        capture: Capture,
        recipe: &str,
        outcome: &Outcome,
        notes: &str,
        sha256: impl Fn(&[u8]) -> String,
    ) -> Report {
        let bytes = result::file(&outcome.data);
        let packets = provenance::packets(&outcome.data);
        let passed = |step: &super::run::StepOutcome| Passed {
            name: step.name.into(),
            shape: step.shape.name().into(),
            count: step.count as f64,
        };
        Report {
            form: FORM,
            program: concat!("wireloupe ", env!("CARGO_PKG_VERSION")).into(),
            capture,
            recipe: recipe.into(),
            steps: outcome.steps.iter().map(passed).collect(),
            result: Made {
                file: outcome.file.clone().unwrap_or_default(),
                size: bytes.len() as f64,
                sha256: sha256(&bytes),
            },
            packet_count: packets.len() as u32,
            packets: packets.into_iter().take(MAX_PACKETS).collect(),
            notes: notes.into(),
        }
    }
}
