//! `lookup`: characters of an alphabet, by number.
use super::prelude::*;
use crate::recipe::argument::choices;

choices! {
    Others { Refuse = "refuse", Drop = "drop" }
}
step! {
    /// Turn each number into the character that stands there in an alphabet; or, back, each character into its number
    Lookup in "numbers": Values => Values;
    (
        /// The characters, the first of which has number 0; base64 and base32 stand for theirs
        alphabet: String,
    ) {
        /// Characters into numbers
        back: bool = "no",
        /// What becomes of what the alphabet lacks
        others: Others = "refuse",
    }
}

const NAMED: &[(&str, &str)] = &[
    (
        "base64",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
    ),
    ("base32", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
];

impl Run for Lookup {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let named = NAMED.iter().find(|(name, _)| *name == self.alphabet);
        let alphabet: Vec<char> = named
            .map_or(&*self.alphabet, |named| named.1)
            .chars()
            .collect();
        each::rows(data, |value| {
            let found = match self.back {
                false => self.character(&alphabet, &value.content)?,
                true => place(&alphabet, &value.content),
            };
            match (found, self.others) {
                (Some(content), _) => Ok(Some(Value {
                    content,
                    places: value.places.clone().whole(),
                })),
                (None, Others::Drop) => Ok(None),
                (None, Others::Refuse) => {
                    let found = value.content.describe();
                    let count = alphabet.len();
                    Err(Fault::new(format!(
                        "{found} is not in the alphabet of {count} characters"
                    )))
                }
            }
        })
    }
}
impl Lookup {
    fn character(&self, alphabet: &[char], content: &Content) -> Result<Option<Content>, Fault> {
        let Some(Number::Integer(number)) = content.number() else {
            let found = content.describe();
            return Err(Fault::new(format!(
                "expected a whole number, found {found}"
            )));
        };
        let found = usize::try_from(number).ok().and_then(|at| alphabet.get(at));
        Ok(found.map(|character| Content::Text(character.to_string())))
    }
}

fn place(alphabet: &[char], content: &Content) -> Option<Content> {
    let printed = content.print();
    let at = alphabet
        .iter()
        .position(|character| printed.chars().eq([*character]))?;
    Some(Content::unsigned(at as u64))
}
