//! The nearest of some names to one that is not among them.
use super::elsewhere;

/// The name with the fewest letters changed, where they are few enough to be a slip.
pub fn nearest<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = (name.chars().count() / 3).max(1);
    names
        .map(|candidate| (distance(name, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Letters to insert, delete, replace or swap with the next.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) =
        (from.chars().take(40).collect(), to.chars().collect());
    let mut before: Vec<usize> = vec![];
    let mut last: Vec<usize> = (0..=to.len()).collect();
    for (row, a) in from.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, b) in to.iter().enumerate() {
            let at = |line: &[usize], index: usize| line.get(index).copied().unwrap_or(usize::MAX);
            let replaced = at(&last, column) + usize::from(a != b);
            let mut least = replaced
                .min(at(&last, column + 1) + 1)
                .min(at(&next, column) + 1);
            let swapped = row > 0 && column > 0 && from[row - 1] == *b && to[column - 1] == *a;
            if swapped {
                least = least.min(at(&before, column - 1) + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut last, next);
    }
    last.last().copied().unwrap_or(usize::MAX)
}

/// How many words a name of another tool has at most.
const MOST_WORDS: usize = 4;

/// The step that a line means whose first word names none: spelled with spaces and capitals, called as elsewhere,
/// or with a letter amiss.
pub fn step<'a>(line: &str, names: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let words = words(line);
    let meant = (1..=words.len().min(MOST_WORDS)).rev().find_map(|count| {
        let name = words.get(..count)?.join("-");
        let known = names.clone().find(|known| *known == name);
        known.or_else(|| elsewhere(&name))
    });
    let first = line.split_whitespace().next()?.to_ascii_lowercase();
    meant.or_else(|| nearest(&first.replace('_', "-"), names))
}

/// The line that does what another tool calls so.
fn elsewhere(name: &str) -> Option<&'static str> {
    let called = |names: &str| {
        names
            .split(", ")
            .any(|other| words(other).join("-") == name)
    };
    let found = elsewhere::NAMES.iter().find(|(_, names)| called(names));
    found.map(|(line, _)| *line)
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '_' | '-'));
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).collect()
}
