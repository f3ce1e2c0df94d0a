//! All names that a filter may hold, each with its label, and which of them fit what is written.
use super::complete::{Item, MAX_ITEMS};
use super::proposal::functions;
use super::types::Type;
use crate::protocols::ALL;
use crate::show::catalogue::{self, FieldId};
use crate::wire::{Protocol, sort_by_key};
use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::OnceLock;

struct Name {
    text: Cow<'static, str>,
    stands: Stands,
}
/// What a name stands for.
enum Stands {
    Protocols(&'static [u16]),
    Fields(&'static [FieldId]),
    /// A name of Scapy's.
    Scapy(FieldId),
}

/// Of the labels of fields that share a name, so many are shown.
const MOST_LABELS: usize = 3;

/// The names that what is written may become, the likeliest first.
pub fn names(written: &str) -> Vec<Item> {
    let scored = all().iter().filter_map(|name| {
        let rank = rank(name, written)?;
        Some((rank, name))
    });
    let mut fitting: Vec<(u32, &Name)> = scored.collect();
    sort_by_key(&mut fitting, |(rank, _)| *rank);
    // Functions stand behind the names that begin so, before those that only have it somewhere.
    let begin = fitting.partition_point(|(rank, _)| *rank < ELSEWHERE);
    let (first, rest) = fitting.split_at(begin);
    let items = first.iter().map(|(_, name)| name.item());
    let rest = rest.iter().map(|(_, name)| name.item());
    items
        .chain(functions(written))
        .chain(rest)
        .take(MAX_ITEMS)
        .collect()
}

/// The least rank of names that do not begin with what is written.
const ELSEWHERE: u32 = 100;

/// Lower is likelier; none where it does not fit. Among equals the order is that of `all`.
fn rank(name: &Name, written: &str) -> Option<u32> {
    let text = &*name.text;
    let dots = text.matches('.').count() as u32;
    // Protocols that are known by name only come last.
    let known = if name.is_dissected() { 0 } else { 50 };
    let part = || text.split('.').any(|part| part.starts_with(written));
    let label = || {
        let mut words = name.labels().flat_map(|label| label.split(' '));
        written.len() >= 3 && words.any(|word| begins(word, written))
    };
    match () {
        _ if text == written => Some(0),
        _ if text.starts_with(written) => Some(1 + dots + known),
        _ if part() => Some(ELSEWHERE + dots + known),
        _ if begins(text, written) => Some(ELSEWHERE + 10 + dots + known),
        _ if label() => Some(ELSEWHERE + 20 + dots + known),
        _ => None,
    }
}

/// Whether a text begins so, in capitals or not.
fn begins(text: &str, written: &str) -> bool {
    let start = text.as_bytes().get(..written.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(written.as_bytes()))
}

/// Wireshark's names in alphabetical order, then Scapy's.
fn all() -> &'static [Name] {
    static NAMES: OnceLock<Vec<Name>> = OnceLock::new();
    NAMES.get_or_init(|| wireshark().chain(scapy()).collect())
}

fn wireshark() -> impl Iterator<Item = Name> {
    catalogue::in_order().map(|(text, named)| Name {
        text: text.into(),
        stands: match named.fields.as_slice() {
            [] => Stands::Protocols(&named.protocols),
            fields => Stands::Fields(fields),
        },
    })
}

fn scapy() -> impl Iterator<Item = Name> {
    let mut seen = HashSet::new();
    let names = catalogue::ids().map(|id| (id, id.protocol().name, id.info().scapy));
    let names =
        names.filter(move |(_, class, field)| !field.is_empty() && seen.insert((*class, *field)));
    names.map(|(id, class, field)| Name {
        text: format!("{class}.{field}").into(),
        stands: Stands::Scapy(id),
    })
}

impl Name {
    /// The first of the protocols that it stands for.
    fn protocol(&self) -> Option<&'static Protocol> {
        match self.stands {
            Stands::Protocols(protocols) => {
                let mut declared = protocols.iter().filter_map(|p| ALL.get(usize::from(*p)));
                declared.next().copied()
            }
            _ => None,
        }
    }
    /// Whether it is more than the name of a protocol that is not read.
    fn is_dissected(&self) -> bool {
        let read = |p: &Protocol| !p.over.is_empty() || matches!(p.filter, "frame" | "data");
        self.protocol().is_none_or(read)
    }
    fn fields(&self) -> &[FieldId] {
        match &self.stands {
            Stands::Protocols(_) => &[],
            Stands::Fields(fields) => fields,
            Stands::Scapy(id) => std::slice::from_ref(id),
        }
    }
    /// What all that it stands for is called on screen.
    fn labels(&self) -> impl Iterator<Item = &'static str> {
        let titles = self.protocol().map(|protocol| protocol.title).into_iter();
        titles.chain(self.fields().iter().map(|id| id.info().label))
    }
    fn item(&self) -> Item {
        let mut labels: Vec<&str> = vec![];
        for label in self.labels() {
            if !labels.contains(&label) {
                labels.push(label);
            }
        }
        labels.truncate(MOST_LABELS);
        Item::new(&*self.text, labels.join(" / "), self.detail())
    }
    /// Its type, and its other name.
    fn detail(&self) -> String {
        let Some(id) = self.fields().first() else {
            let read = if self.is_dissected() { "protocol" } else { "" };
            return read.to_string();
        };
        let kind = Type::of(id.info()).words();
        match (&self.stands, id.info().scapy) {
            (Stands::Scapy(_), _) => format!("{kind}, Scapy's name"),
            (_, scapy) if !scapy.is_empty() && id.info().filter_name() == self.text => {
                format!("{kind}, {}.{scapy} in Scapy", id.protocol().name)
            }
            _ => kind,
        }
    }
}
