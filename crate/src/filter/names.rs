//! Names in a filter: Wireshark's, and Scapy's where Wireshark has none.
use super::tree::Source;
use super::types::Type;
use crate::protocols::ALL;
use crate::show::catalogue::{self, FieldId};
use crate::wire::{Names, Repr, sort_by};

/// Whose name it is: each has its own slices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    Wireshark,
    Scapy,
}

/// Fields of one type, or protocols, under one name.
#[derive(Clone, Debug)]
pub struct Found {
    pub source: Source,
    pub kind: Type,
    pub dialect: Dialect,
}

/// What a name stands for; Scapy's bare names may have several types (`src`).
pub fn find(name: &str) -> Vec<Found> {
    let found = wireshark(name);
    if found.is_empty() { scapy(name) } else { found }
}

pub fn wireshark(name: &str) -> Vec<Found> {
    let Some(named) = catalogue::wireshark().get(name) else {
        return vec![];
    };
    if named.fields.is_empty() {
        return vec![protocols(named.protocols.clone(), Dialect::Wireshark)];
    }
    // Fields of one name are of one type; where their widths differ, the widest counts.
    let kinds = named.fields.iter().map(|id| Type::of(id.info()));
    let kind = kinds.max().unwrap_or(Type::Mark);
    vec![fields(named.fields.clone(), kind, Dialect::Wireshark)]
}

/// `TCP.dport`, `dport`, and `TCP`.
pub fn scapy(name: &str) -> Vec<Found> {
    let (class, field) = name.split_once('.').unwrap_or((name, ""));
    let (known, quoted) = unquoted(class);
    let ids: Vec<FieldId> = match (name.contains('.'), field) {
        (true, "") => vec![],
        (true, _) => catalogue::scapy(known, field),
        (false, _) if name.is_empty() => vec![],
        (false, _) => catalogue::ids()
            .filter(|id| id.info().scapy == name)
            .collect(),
    };
    let mut found = match ids.is_empty() {
        false => by_type(ids),
        true if field.is_empty() => layers(known),
        true => vec![],
    };
    if quoted.is_some() {
        found.iter_mut().for_each(|f| f.source.quoted = quoted);
    }
    found
}

/// Classes that have another name in a packet that an error quotes: `IPerror`.
const QUOTED: [&str; 4] = ["IP", "TCP", "UDP", "ICMP"];

/// The class as declared, and whether the name means quoted packets or the others.
fn unquoted(class: &str) -> (&str, Option<bool>) {
    match class.strip_suffix("error") {
        Some(inner) if QUOTED.contains(&inner) => (inner, Some(true)),
        _ if QUOTED.contains(&class) => (class, Some(false)),
        _ => (class, None),
    }
}

fn layers(class: &str) -> Vec<Found> {
    let indices = (0u16..).zip(ALL).filter(|(_, p)| p.name == class);
    let found: Vec<u16> = indices.map(|(index, _)| index).collect();
    match found.is_empty() {
        true => vec![],
        false => vec![protocols(found, Dialect::Scapy)],
    }
}

fn by_type(ids: Vec<FieldId>) -> Vec<Found> {
    let mut groups: Vec<Found> = vec![];
    for id in ids {
        let kind = Type::of(id.info());
        match groups.iter_mut().find(|g| g.kind.compares(kind)) {
            Some(group) => {
                group.source.fields.push(id);
                group.kind = group.kind.max(kind);
            }
            None => groups.push(fields(vec![id], kind, Dialect::Scapy)),
        }
    }
    groups
}

fn fields(fields: Vec<FieldId>, kind: Type, dialect: Dialect) -> Found {
    let source = Source {
        fields,
        scapy: dialect == Dialect::Scapy,
        ..Source::default()
    };
    Found {
        source,
        kind,
        dialect,
    }
}
fn protocols(protocols: Vec<u16>, dialect: Dialect) -> Found {
    let source = Source {
        protocols,
        ..Source::default()
    };
    Found {
        source,
        kind: Type::Protocol,
        dialect,
    }
}

/// The letters or words of a source's bits, lowest bit first, as Scapy writes them.
pub fn letters(source: &Source) -> &'static [&'static str] {
    let mut infos = source.fields.iter().map(|id| id.info());
    let flags = |repr| match repr {
        Repr::Flags(words) if source.scapy => Some(words),
        _ => None,
    };
    infos.find_map(|info| flags(info.repr)).unwrap_or(&[])
}

/// The tables of names for a source's numbers.
pub fn tables(source: &Source) -> Vec<Names> {
    let infos = source.fields.iter().map(|id| id.info());
    let mut tables = vec![];
    for info in infos {
        tables.extend(info.names);
        match info.repr {
            Repr::Enum(names) | Repr::HexEnum(names) if source.scapy => tables.push(names),
            _ => {}
        }
    }
    tables
}

/// The names nearest to a misspelt one, the nearest first: Scapy's, where it begins with a capital as Scapy's classes do.
pub fn nearest(name: &str) -> Vec<String> {
    let lower = name.to_ascii_lowercase();
    let wiresharks = catalogue::in_order().map(|(name, _)| name.to_string());
    if !name.starts_with(|c: char| c.is_ascii_uppercase()) {
        return near(&lower, wiresharks);
    }
    let scapy = catalogue::ids().filter(|id| !id.info().scapy.is_empty());
    let scapy = scapy.map(|id| format!("{}.{}", id.protocol().name, id.info().scapy));
    let found = near(&lower, scapy);
    match found.is_empty() {
        true => near(&lower, wiresharks),
        false => found,
    }
}

/// Of `known`, the three nearest to `text` in lower case, as far as they are near at all.
pub fn near(text: &str, known: impl Iterator<Item = String>) -> Vec<String> {
    let limit = (text.len() / 3).clamp(1, 4);
    let mut found: Vec<(usize, String)> = known
        .filter(|k| k.len().abs_diff(text.len()) <= limit)
        .filter_map(|k| {
            let distance = distance(text.as_bytes(), k.to_ascii_lowercase().as_bytes(), limit)?;
            Some((distance, k))
        })
        .collect();
    sort_by(&mut found, Ord::cmp);
    found.dedup();
    found.into_iter().take(3).map(|f| f.1).collect()
}

/// Letters to insert, drop, replace or swap to make one of the other; none beyond `limit`.
fn distance(a: &[u8], b: &[u8], limit: usize) -> Option<usize> {
    let mut before: Vec<usize> = vec![];
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let replaced = above[j] + usize::from(x != y);
            let mut best = replaced.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        if row.iter().min().is_some_and(|least| *least > limit) {
            return None;
        }
        before = above;
        above = row;
    }
    above.last().copied().filter(|d| *d <= limit)
}
