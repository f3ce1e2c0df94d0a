//! What went wrong in a recipe, and where.
use super::value::Value;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a step stopped.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    pub message: String,
    /// Which value, from 1.
    pub value: Option<usize>,
    /// Its packet, from 1.
    pub packet: Option<u32>,
    /// The byte in the value, in the bytes, or in the argument, from 0.
    pub at: Option<usize>,
}

impl Fault {
    pub fn new(message: impl Into<String>) -> Fault {
        Fault {
            message: message.into(),
            ..Fault::default()
        }
    }
    pub fn at(message: impl Into<String>, at: usize) -> Fault {
        Fault {
            at: Some(at),
            ..Fault::new(message)
        }
    }
    /// The same, at a value; `row` from 0.
    pub fn of(mut self, row: usize, value: &Value) -> Fault {
        self.value = Some(row + 1);
        self.packet = value.places.packet().filter(|packet| *packet > 0);
        self
    }
}
impl From<String> for Fault {
    fn from(message: String) -> Fault {
        Fault::new(message)
    }
}
impl From<&str> for Fault {
    fn from(message: &str) -> Fault {
        Fault::new(message)
    }
}
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match (self.value, self.packet) {
            (Some(value), Some(packet)) => write!(f, "value {value} (packet {packet}): ")?,
            (Some(value), None) => write!(f, "value {value}: ")?,
            _ => {}
        }
        match self.at {
            // A question ends what is said.
            Some(at) if self.message.ends_with('?') => write!(f, "at byte {at}: {}", self.message),
            Some(at) => write!(f, "{}, at byte {at}", self.message),
            None => f.write_str(&self.message),
        }
    }
}

/// A step that cannot run, or that stopped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepFault {
    /// From 0.
    pub step: usize,
    /// Its name: `from-base64`.
    pub name: &'static str,
    pub fault: Fault,
}
impl fmt::Display for StepFault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "step {}, {}: {}", self.step + 1, self.name, self.fault)
    }
}
impl std::error::Error for StepFault {}
