//! All names that a filter may hold, each with its label, and which of them fit what is written.
use super::complete::{Item, MAX_ITEMS};
use super::proposal::functions;
use super::types::Type;
use crate::protocols::ALL;
use crate::show::catalogue;
use crate::wire::sort_by_key;
use std::sync::OnceLock;

/// The names that what is written may become, the likeliest first.
pub fn names(written: &str) -> Vec<Item> {
    let lower = written.to_ascii_lowercase();
    let scored = all().iter().filter_map(|item| {
        let rank = rank(item, written, &lower)?;
        Some((rank, item))
    });
    let mut fitting: Vec<(u32, &Item)> = scored.collect();
    sort_by_key(&mut fitting, |(rank, _)| *rank);
    // Functions stand behind the names that begin so, before those that only have it somewhere.
    let begin = fitting.partition_point(|(rank, _)| *rank < ELSEWHERE);
    let (first, rest) = fitting.split_at(begin);
    let items = first.iter().map(|(_, item)| (*item).clone());
    let rest = rest.iter().map(|(_, item)| (*item).clone());
    items
        .chain(functions(written))
        .chain(rest)
        .take(MAX_ITEMS)
        .collect()
}

/// The least rank of names that do not begin with what is written.
const ELSEWHERE: u32 = 100;

/// Lower is likelier; none where it does not fit. Among equals the order is that of `all`.
fn rank(item: &Item, written: &str, lower: &str) -> Option<u32> {
    let dots = item.text.matches('.').count() as u32;
    // Protocols that are known by name only come last.
    let known = if item.detail.is_empty() { 50 } else { 0 };
    let part = || item.text.split('.').any(|part| part.starts_with(written));
    let label = || {
        let mut words = item.label.split(' ');
        lower.len() >= 3 && words.any(|word| word.to_ascii_lowercase().starts_with(lower))
    };
    match () {
        _ if item.text == written => Some(0),
        _ if item.text.starts_with(written) => Some(1 + dots + known),
        _ if part() => Some(ELSEWHERE + dots + known),
        _ if item.text.to_ascii_lowercase().starts_with(lower) => {
            Some(ELSEWHERE + 10 + dots + known)
        }
        _ if label() => Some(ELSEWHERE + 20 + dots + known),
        _ => None,
    }
}

/// Wireshark's names in alphabetical order, then Scapy's.
fn all() -> &'static [Item] {
    static ITEMS: OnceLock<Vec<Item>> = OnceLock::new();
    ITEMS.get_or_init(|| wireshark().chain(scapy()).collect())
}

fn wireshark() -> impl Iterator<Item = Item> {
    catalogue::wireshark().iter().map(|(name, named)| {
        let Some(id) = named.fields.first() else {
            return protocol(name, &named.protocols);
        };
        let info = id.info();
        let kind = Type::of(info).words();
        let detail = match (info.scapy, info.filter_name() == *name) {
            ("", _) | (_, false) => kind,
            (scapy, _) => format!("{kind}, {}.{scapy} in Scapy", id.protocol().name),
        };
        // A name that several fields share has all their labels.
        let mut labels: Vec<&str> = vec![];
        for label in named.fields.iter().map(|id| id.info().label) {
            if !labels.contains(&label) {
                labels.push(label);
            }
        }
        labels.truncate(3);
        Item::new(name.clone(), labels.join(" / "), detail)
    })
}

fn protocol(name: &str, protocols: &[u16]) -> Item {
    let mut declared = protocols.iter().filter_map(|p| ALL.get(usize::from(*p)));
    let first = declared.next();
    let title = first.map_or("", |p| p.title);
    let dissected = first.is_some_and(|p| !p.over.is_empty() || matches!(name, "frame" | "data"));
    let detail = if dissected { "protocol" } else { "" };
    Item::new(name, title, detail)
}

fn scapy() -> impl Iterator<Item = Item> {
    let mut seen = std::collections::HashSet::new();
    let fields = catalogue::ids().filter(|id| !id.info().scapy.is_empty());
    fields.filter_map(move |id| {
        let name = format!("{}.{}", id.protocol().name, id.info().scapy);
        if !seen.insert(name.clone()) {
            return None;
        }
        let detail = format!("{}, Scapy's name", Type::of(id.info()).words());
        Some(Item::new(name, id.info().label, detail))
    })
}
