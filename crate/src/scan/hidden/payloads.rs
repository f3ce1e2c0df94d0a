//! Payloads: all of each put together, a part of each, in the order of a count, behind a short key; what one byte of each says.
use super::bytes::{Source, is_textual};
use super::found::{Found, Only, hardly_any_twice, is_cut_up};
use super::place::Place;
use super::series::{Part, in_order};
use super::{columns, counts, judge, keyboard, keyed, words};

pub fn read(source: &Source, parts: &[Part], found: &mut Found) {
    let values: Vec<&[u8]> = parts.iter().map(|part| part.bytes.as_slice()).collect();
    if source.is_unread() {
        slices(source, &values, found);
    }
    whole(source, parts, found);
    if is_fill(source.place) {
        fill(source, &values, found);
    }
    let ordered = in_order(parts.iter().map(|part| (part.order, part.bytes.as_slice())));
    if let Some((values, order)) = ordered.filter(|_| source.is_unread()) {
        let mut head = source.head.clone();
        head.lines = format!("extract {} {order}\n", source.place.name());
        let steps = "sort number column=2\nunique column=2\nconcat\n";
        let how = " in the sender's order";
        found.look_for(&head, &values.concat(), steps, how, Only::Files);
    }
    counts::read(&source.head, &values, found);
    keyed::read(&source.head, &values.concat(), found);
    keyboard::read(&source.head, &values, found);
    if is_textual(&values) {
        words::read(&source.head, &values, Only::Encoded, found);
    }
    // What other protocols read is theirs: their texts stand at fixed places, too.
    columns::read(
        &source.head,
        &values,
        source.unusual || source.is_raw() || is_fill(source.place),
        found,
    );
}

/// All bytes of all.
pub fn whole(source: &Source, parts: &[Part], found: &mut Found) {
    let values: Vec<&[u8]> = parts.iter().map(|part| part.bytes.as_slice()).collect();
    // Whole payloads from the start are how files are sent every day, but not in pings; these hold the same again.
    let only = match source.unusual && !begin_alike(&values) {
        true => Only::Anything,
        false if values.iter().all(|value| value.len() == 1) => Only::Anything,
        false if is_message(&source.place.name()) => Only::Encoded,
        // Options and the like say little, and the same again and again.
        false if is_cut_up(&values) => Only::Anything,
        false => Only::Files,
    };
    let bytes = values.concat();
    found.look_for(&source.head, &bytes, "concat\n", " put together", only);
    let lines: Vec<&[u8]> = values.iter().map(|value| value.trim_ascii()).collect();
    let lines = lines.concat();
    if lines.len() < bytes.len() && lines.iter().all(judge::is_printable) {
        let steps = "trim\nconcat\n";
        found.look_for(&source.head, &lines, steps, " put together", only);
    }
}

/// Whether a field is what packets are sent for.
fn is_message(name: &str) -> bool {
    let parts = [
        "payload", "data", "fragment", "body", "content", "message", "value",
    ];
    // Of the protocol itself, not of one of its options.
    name.split('.').count() < 3 && parts.iter().any(|part| name.contains(part))
}

/// Whether every payload begins like the one before it.
fn begin_alike(values: &[&[u8]]) -> bool {
    values.windows(2).all(|pair| match pair {
        [a, b] => a.get(..2) == b.get(..2),
        _ => false,
    })
}

/// A slice of every payload: files begin somewhere in the first.
fn slices(source: &Source, values: &[&[u8]], found: &mut Found) {
    let Some(first) = values.first() else {
        return;
    };
    for start in 0..first.len().min(64) {
        if !judge::begins(first.get(start..).unwrap_or(&[])) {
            continue;
        }
        for width in [8, 16, 32, 64, usize::MAX] {
            let end = start.saturating_add(width);
            if start == 0 && (width == usize::MAX || !source.is_raw()) {
                continue;
            }
            let part = |value: &&[u8]| {
                let part = value.get(start..end.min(value.len()));
                part.unwrap_or(&[]).to_vec()
            };
            let bytes: Vec<u8> = values.iter().flat_map(part).collect();
            let slice = match width {
                usize::MAX => format!("{start}:"),
                _ => format!("{start}:{end}"),
            };
            let steps = format!("slice {slice}\nconcat\n");
            found.look_for(
                &source.head,
                &bytes,
                &steps,
                " put together, a part of each",
                Only::Files,
            );
        }
    }
}

/// Where nothing should stand.
fn is_fill(place: Place) -> bool {
    let name = place.name();
    place == Place::Uncovered || name.contains("padding") || name.contains("trailer")
}

/// What stands where nothing should: whole, or without what fills it up.
fn fill(source: &Source, values: &[&[u8]], found: &mut Found) {
    // Some protocols' messages are not read to their end: texts there are ordinary.
    let only = match source.place != Place::Uncovered || hardly_any_twice(values) {
        true => Only::Anything,
        false => Only::Files,
    };
    let how = " put together";
    found.look_for(&source.head, &values.concat(), "concat\n", how, only);
    let trimmed = |value: &&[u8]| {
        let end = value.iter().rposition(|byte| *byte != 0);
        end.and_then(|end| value.get(..=end))
            .unwrap_or(&[])
            .to_vec()
    };
    let bytes: Vec<u8> = values.iter().flat_map(trimmed).collect();
    found.look_for(&source.head, &bytes, "trim end 0x00\nconcat\n", how, only);
}
