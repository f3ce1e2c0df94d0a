//! `map`: other values in place of values.
use super::prelude::*;
use crate::recipe::argument::choices;
use crate::recipe::argument::{Argument, Control};
use crate::recipe::word::{Word, quote};

choices! {
    Others { Keep = "keep", Drop = "drop", Refuse = "refuse" }
}
step! {
    /// Put other values in place of values, by what is printed of them
    /// Whole numbers become numbers, anything else text.
    Map in "rows": Values => Values;
    (
        /// Pairs such as "64=0, 65=1" or "F=., E=-"
        pairs: Pairs,
    ) {
        /// What becomes of values that are not listed
        others: Others = "keep",
        /// What values that are not listed become, if anything
        default: String = "",
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairs(pub Vec<(String, String)>);
impl Argument for Pairs {
    const CONTROL: Control = Control::Text;
    fn parse(word: &Word) -> Result<Self, String> {
        let text = word.text()?;
        let pair = |pair: &str| {
            let (from, to) = pair.split_once('=')?;
            Some((from.trim().to_string(), to.trim().to_string()))
        };
        let pairs: Option<Vec<_>> = text.split(',').map(pair).collect();
        match pairs {
            Some(pairs) => Ok(Pairs(pairs)),
            None if text.is_empty() => Ok(Pairs::default()),
            None => Err(format!("expected pairs such as 64=0, 65=1, found `{text}`")),
        }
    }
    fn print(&self) -> String {
        let pairs: Vec<String> = self
            .0
            .iter()
            .map(|(from, to)| format!("{from}={to}"))
            .collect();
        quote(pairs.join(",").as_bytes())
    }
    fn to_json(&self) -> crate::recipe::argument::Json {
        let pairs: Vec<String> = self
            .0
            .iter()
            .map(|(from, to)| format!("{from}={to}"))
            .collect();
        crate::recipe::argument::Json::Text(pairs.join(","))
    }
}

impl Run for Map {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        each::rows(data, |value| {
            let printed = value.content.print();
            let found = self.pairs.0.iter().find(|(from, _)| *from == printed);
            let content = match (found, self.others) {
                (Some((_, to)), _) => number_or_text(to),
                (None, _) if !self.default.is_empty() => number_or_text(&self.default),
                (None, Others::Keep) => return Ok(Some(value.clone())),
                (None, Others::Drop) => return Ok(None),
                (None, Others::Refuse) => {
                    let found = value.content.describe();
                    return Err(Fault::new(format!("{found} is not among the pairs")));
                }
            };
            let places = value.places.clone().whole();
            Ok(Some(Value { content, places }))
        })
    }
}

fn number_or_text(text: &str) -> Content {
    match text.parse() {
        Ok(number) => Content::unsigned(number),
        Err(_) => Content::Text(text.to_string()),
    }
}
