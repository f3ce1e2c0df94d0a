//! `xml`: parts of an XML document.
use super::prelude::*;
use crate::recipe::document::parts;

step! {
    /// Take the text of elements, or attributes, of an XML document by a path; each becomes a value
    Xml in "cut": Values => Values, Bytes => Values;
    (
        /// Such as /feed/entry/title, //item or //item/@id
        path: String,
    ) {}
}
impl Run for Xml {
    fn check(&self) -> Result<(), String> {
        match self.path.is_empty() || self.path.starts_with('/') {
            true => Ok(()),
            false => Err(format!(
                "expected a path that begins with /, found {}",
                self.path
            )),
        }
    }
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        parts(data, "xml", &self.path, limits)
    }
}
