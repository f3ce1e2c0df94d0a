//! `substitute`: characters in place of characters.
use super::prelude::*;

step! {
    /// Put the characters of one alphabet in place of those of another, one by one
    Substitute in "letters": Values => Values, Bytes => Bytes;
    (
        /// The characters to replace
        from: String,
        /// Those to put in their place
        to: String,
    ) {}
}
impl Run for Substitute {
    fn check(&self) -> Result<(), String> {
        match (self.from.chars().count(), self.to.chars().count()) {
            (from, to) if from == to => Ok(()),
            (from, to) => Err(format!(
                "the alphabets have {from} and {to} characters: they must have as many"
            )),
        }
    }
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        each::bytes(data, Gives::Same, Follow::Lost, |bytes| {
            let Ok(text) = std::str::from_utf8(bytes) else {
                return Err(Fault::new("expected text, found bytes that are not UTF-8"));
            };
            let other = |character: char| {
                let mut pairs = self.from.chars().zip(self.to.chars());
                pairs
                    .find(|(from, _)| *from == character)
                    .map_or(character, |(_, to)| to)
            };
            Ok(text.chars().map(other).collect::<String>().into_bytes())
        })
    }
}
