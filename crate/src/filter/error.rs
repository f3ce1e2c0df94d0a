//! Why a filter is refused, and where.
use std::fmt;
use std::ops::Range;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterError {
    /// What is wrong stands at these bytes of the filter's text.
    pub start: usize,
    pub end: usize,
    /// What was needed, what was found, and how to mend it.
    pub message: String,
    /// Texts to put in place of `start..end`, the nearest first.
    pub suggestions: Vec<String>,
}

impl FilterError {
    pub fn new(place: Range<usize>, message: impl Into<String>) -> FilterError {
        FilterError {
            start: place.start,
            end: place.end,
            message: message.into(),
            suggestions: vec![],
        }
    }
    /// The same, with texts that would do in its place.
    pub fn suggest(mut self, suggestions: Vec<String>) -> FilterError {
        self.suggestions = suggestions;
        self
    }
}

impl fmt::Display for FilterError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.message)?;
        if let Some((first, rest)) = self.suggestions.split_first() {
            write!(f, "; did you mean {first}")?;
            rest.iter().try_for_each(|other| write!(f, ", {other}"))?;
            f.write_str("?")?;
        }
        Ok(())
    }
}

impl std::error::Error for FilterError {}
