//! How large a recipe and its results may grow.
use super::{data::Data, fault::Fault};

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Of any step's result, in bytes of memory.
    pub bytes: usize,
    /// Of any step's result, in rows.
    pub values: usize,
    /// Rows or bytes that a preview shows.
    pub preview: usize,
    /// How long the steps may take, reading the capture aside.
    pub milliseconds: f64,
}
impl Default for Limits {
    fn default() -> Self {
        Limits {
            bytes: 512 << 20,
            values: 10_000_000,
            preview: 64,
            milliseconds: 120_000.0,
        }
    }
}

/// More steps are refused.
pub const MAX_STEPS: usize = 1_000;

impl Limits {
    /// Before a step makes a result of this size.
    pub fn check_bytes(&self, bytes: usize) -> Result<(), Fault> {
        match bytes > self.bytes {
            true => Err(Fault::new(format!(
                "the result would pass the limit of {}",
                print_size(self.bytes)
            ))),
            false => Ok(()),
        }
    }
    pub fn check_values(&self, values: usize) -> Result<(), Fault> {
        match values > self.values {
            true => Err(Fault::new(format!(
                "the result would pass the limit of {} values",
                self.values
            ))),
            false => Ok(()),
        }
    }
    pub fn check(&self, data: &Data) -> Result<(), Fault> {
        if let Data::Values(values) = data {
            self.check_values(values.len())?;
        }
        self.check_bytes(data.size())
    }
}

fn print_size(bytes: usize) -> String {
    match bytes {
        0..1024 => format!("{bytes} bytes"),
        1024..1_048_576 => format!("{} KB", bytes >> 10),
        _ => format!("{} MB", bytes >> 20),
    }
}
