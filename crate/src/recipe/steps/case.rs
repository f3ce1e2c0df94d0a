//! `case`: capital or small letters.
use super::prelude::*;
use crate::recipe::argument::choices;

choices! {
    To { Upper = "upper", Lower = "lower" }
}
step! {
    /// Make all letters capital or small
    Case in "letters": Values => Values, Bytes => Bytes;
    (
        /// Which
        to: To = "upper",
    ) {}
}
impl Run for Case {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        each::bytes(data, Gives::Same, Follow::Same, |bytes| {
            Ok(match self.to {
                To::Upper => bytes.to_ascii_uppercase(),
                To::Lower => bytes.to_ascii_lowercase(),
            })
        })
    }
}
