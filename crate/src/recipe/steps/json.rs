//! `json`: parts of a JSON document.
use super::prelude::*;
use crate::recipe::document::parts;

step! {
    /// Take parts of a JSON document by a path; each becomes a value
    Json in "cut": Values => Values, Bytes => Values;
    (
        /// Such as .data, .items[0].name or .items[*].name
        path: String,
    ) {}
}
impl Run for Json {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        parts(data, "json", &self.path, limits)
    }
}
