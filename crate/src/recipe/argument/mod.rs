//! What a step's argument may be: how it is written, as JSON, and which control edits it.
mod literal;
mod number;
mod text;

use super::field_name::FieldName;
use super::word::Word;
pub use literal::{Literal, Mask};
pub use number::{Amount, Count, Numbers, parse_integer};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
pub use text::{Filter, Key, Pattern};

/// Which control edits an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Control {
    Number,
    Flag,
    Choice,
    Text,
    /// A number, `"text"` or `hex:de:ad`.
    Key,
    /// Text as it is typed, or bytes as a key is written.
    Literal,
    /// A regular expression.
    Pattern,
    /// A display filter.
    Filter,
    /// Names of fields, each with an optional slice.
    Fields,
    Slice,
}

/// An argument in JSON.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Json {
    Flag(bool),
    Number(f64),
    Text(String),
}

/// What steps have named, by name.
pub type Names = BTreeMap<String, Vec<u8>>;

/// Letters, digits and dashes.
pub fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

pub trait Argument: Sized + Default + PartialEq {
    const CONTROL: Control;
    /// Whether the argument takes the rest of the line as it stands.
    const RAW: bool = false;
    fn parse(word: &Word) -> Result<Self, String>;
    /// As a recipe's text says it, quotes included.
    fn print(&self) -> String;
    fn choices() -> &'static [&'static str] {
        &[]
    }
    /// Takes one more word; false where one is enough.
    fn extend(&mut self, _: &Word) -> Result<bool, String> {
        Ok(false)
    }
    /// Puts what was named in place of names.
    fn resolve(&mut self, _: &Names) -> Result<(), String> {
        Ok(())
    }
    fn to_json(&self) -> Json {
        Json::Text(self.print())
    }
    fn from_json(json: &Json) -> Result<Self, String> {
        match json {
            Json::Text(text) => Self::parse(&Word::bare(text)),
            Json::Number(number) => Self::parse(&Word::bare(&number.to_string())),
            Json::Flag(flag) => Self::parse(&Word::bare(if *flag { "yes" } else { "no" })),
        }
    }
    /// Whether nothing has been given yet, where something must be.
    fn is_missing(&self) -> bool {
        *self == Self::default()
    }
}

impl Argument for bool {
    const CONTROL: Control = Control::Flag;
    fn parse(word: &Word) -> Result<Self, String> {
        match word.text()? {
            "yes" => Ok(true),
            "no" => Ok(false),
            other => Err(format!("expected yes or no, found `{other}`")),
        }
    }
    fn print(&self) -> String {
        if *self { "yes" } else { "no" }.into()
    }
    fn to_json(&self) -> Json {
        Json::Flag(*self)
    }
    fn is_missing(&self) -> bool {
        false
    }
}

/// One field or several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(pub Vec<FieldName>);
impl Argument for Fields {
    const CONTROL: Control = Control::Fields;
    fn parse(word: &Word) -> Result<Self, String> {
        let names = word.text()?.split_whitespace().map(FieldName::parse);
        names.collect::<Result<_, _>>().map(Fields)
    }
    fn extend(&mut self, word: &Word) -> Result<bool, String> {
        self.0.extend(Fields::parse(word)?.0);
        Ok(true)
    }
    fn print(&self) -> String {
        let names: Vec<String> = self.0.iter().map(FieldName::to_string).collect();
        names.join(" ")
    }
}

/// Declares the words that an argument chooses from.
macro_rules! choices {
    ($(#[doc = $doc:literal])* $name:ident { $first:ident = $first_word:literal $(, $choice:ident = $word:literal)* $(,)? }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $name { #[default] $first $(, $choice)* }
        impl $crate::recipe::argument::Argument for $name {
            const CONTROL: $crate::recipe::argument::Control = $crate::recipe::argument::Control::Choice;
            fn parse(word: &$crate::recipe::word::Word) -> Result<Self, String> {
                match word.text()? {
                    $first_word => Ok($name::$first),
                    $($word => Ok($name::$choice),)*
                    other => Err(format!("expected {}, found `{other}`", Self::choices().join(", "))),
                }
            }
            fn print(&self) -> String {
                match self { $name::$first => $first_word, $($name::$choice => $word,)* }.into()
            }
            fn choices() -> &'static [&'static str] { &[$first_word $(, $word)*] }
            fn is_missing(&self) -> bool { false }
        }
    };
}
pub(crate) use choices;
