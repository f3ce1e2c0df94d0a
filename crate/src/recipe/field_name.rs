//! A field as a recipe names it: in Wireshark's or Scapy's words, with an optional slice.
use super::slice::{Dialect, Slice};
use crate::show::catalogue;
use std::fmt;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldName {
    /// `tcp.dstport`, `TCP.dport`, or `dport`.
    pub name: String,
    pub slice: Option<Slice>,
}

impl FieldName {
    pub fn parse(text: &str) -> Result<FieldName, String> {
        let (name, slice) = match text.split_once('[') {
            Some((name, rest)) => match rest.strip_suffix(']') {
                Some(slice) => (name, Some(Slice::parse(slice, dialect(name))?)),
                None => return Err(format!("the bracket in `{text}` is not closed")),
            },
            None => (text, None),
        };
        let allowed = |c: char| c.is_ascii_alphanumeric() || "._-#".contains(c);
        if name.is_empty() || !name.chars().all(allowed) {
            return Err(format!("expected a field's name, found `{text}`"));
        }
        Ok(FieldName {
            name: name.to_string(),
            slice,
        })
    }
    pub fn dialect(&self) -> Dialect {
        dialect(&self.name)
    }
    /// Which bytes of the field are meant, in words.
    pub fn words(&self) -> Option<String> {
        self.slice.as_ref().map(Slice::words)
    }
}

/// Wireshark's names are lower case; Scapy's begin with a layer's class, or are a bare field.
fn dialect(name: &str) -> Dialect {
    if catalogue::wireshark().contains_key(name) {
        return Dialect::Wireshark;
    }
    match name.split_once('.') {
        Some((layer, _)) if !layer.contains(|c: char| c.is_ascii_uppercase()) => Dialect::Wireshark,
        _ => Dialect::Scapy,
    }
}

impl fmt::Display for FieldName {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match &self.slice {
            Some(slice) => write!(f, "{}[{slice}]", self.name),
            None => f.write_str(&self.name),
        }
    }
}
