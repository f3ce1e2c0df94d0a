//! The filter steps of a recipe as one display filter, as Wireshark reads it.
use super::{Script, parted};
use crate::protocols::ALL;
use crate::recipe::Step;
use crate::show::{catalogue, scapy};

pub fn script(steps: &[Step]) -> Script {
    let (filters, _) = parted(steps);
    let (text, missing) = joined(&filters);
    if filters.is_empty() {
        return Script {
            text,
            missing: vec!["the recipe does not begin with a filter: it takes all packets".into()],
        };
    }
    Script {
        text: text + "\n",
        missing,
    }
}

/// All filters as one, in Wireshark's names, and what of them Wireshark does not know.
pub fn joined(filters: &[&Step]) -> (String, Vec<String>) {
    let (mut texts, mut missing) = (vec![], vec![]);
    for step in filters {
        if let Step::Filter(filter) = step {
            texts.push(renamed(&filter.text.0, &mut missing));
        }
    }
    let text = match texts.as_slice() {
        [only] => only.clone(),
        several => several
            .iter()
            .map(|text| match is_simple(text) {
                true => text.clone(),
                false => format!("({text})"),
            })
            .collect::<Vec<_>>()
            .join(" && "),
    };
    (text, missing)
}

/// Whether `&&` beside it needs no brackets around it.
fn is_simple(text: &str) -> bool {
    let words = ["||", "^^", " or ", " xor "];
    !words.iter().any(|word| text.contains(word))
}

/// Scapy's names, which only Wireloupe's filters know, as Wireshark's.
fn renamed(filter: &str, missing: &mut Vec<String>) -> String {
    let mut out = String::new();
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '_';
    let (mut quoted, mut rest) = (false, filter);
    while let Some(first) = rest.chars().next() {
        let end = match !quoted && is_word(first) {
            true => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            false => first.len_utf8(),
        };
        quoted ^= first == '"' && !out.ends_with('\\');
        let (word, behind) = rest.split_at(end);
        match is_scapy(word) {
            false => out += word,
            true => match wireshark(word).filter(|_| !behind.starts_with('[')) {
                Some(name) => out += name,
                None => {
                    out += word;
                    missing.push(format!("{word} is Scapy's: Wireshark has no name for it"));
                }
            },
        }
        rest = behind;
    }
    out
}

fn is_scapy(word: &str) -> bool {
    let class = word.split('.').next().unwrap_or(word);
    let known = |name: &str| scapy::names().any(|(known, _)| known == name);
    class.starts_with(|c: char| c.is_ascii_uppercase())
        && !catalogue::wireshark().contains_key(word)
        && known(class)
}

fn wireshark(word: &str) -> Option<&'static str> {
    match word.split_once('.') {
        Some((class, field)) => {
            let found = catalogue::scapy(class, field);
            let name = found.first().map(|id| id.info().filter_name());
            let names = catalogue::wireshark();
            names.get_key_value(name.as_deref()?).map(|(name, _)| *name)
        }
        None => {
            let found = ALL.iter().find(|protocol| protocol.name == word);
            found.map(|protocol| protocol.filter)
        }
    }
}
