//! What long work asks of a capture, as a worker is told it: a kind and a text.
use super::RecipeScan;
use crate::filter::Filter;
use crate::recipe::limits::Limits;
use crate::recipe::{Plan, text};
use crate::scan::{FilterScan, Mergeable};

/// The scan that answers a question about a part of a capture.
pub fn question(kind: &str, asked: &str) -> Result<Box<dyn Mergeable>, String> {
    match kind {
        "filter" => {
            let filter = Filter::parse(asked).map_err(|error| error.to_string())?;
            Ok(Box::new(FilterScan::new(filter)))
        }
        "recipe" => {
            let plan = Plan::new(&text::parse(asked).steps);
            let scan = RecipeScan::new(&plan.requests, Limits::default());
            let scan = scan.map_err(|_| "a part of the recipe is refused".to_string())?;
            Ok(Box::new(scan))
        }
        _ => Err(format!("nothing asks for “{kind}”")),
    }
}
