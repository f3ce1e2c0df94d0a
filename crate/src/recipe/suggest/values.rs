//! Values: numbers that are characters or bits, payloads that belong together, times.
use super::{SAMPLE, Suggestion, say};
use crate::recipe::value::Content;

pub fn of_values(contents: &[&Content]) -> Vec<Suggestion> {
    let mut found = vec![];
    if contents.len() < 2 {
        return found;
    }
    let numbers: Vec<i128> = contents
        .iter()
        .filter_map(|content| match content {
            Content::Unsigned { value, .. } => Some(i128::from(*value)),
            Content::Flag(flag) => Some(i128::from(*flag)),
            _ => None,
        })
        .collect();
    if numbers.len() == contents.len() {
        return of_numbers(&numbers);
    }
    if contents
        .iter()
        .all(|content| matches!(content, Content::Bytes(_) | Content::Text(_)))
    {
        let all: Vec<u8> = contents
            .iter()
            .flat_map(|content| content.printed().into_owned())
            .take(SAMPLE)
            .collect();
        for suggestion in super::of_bytes(&all, all.len()) {
            let recipe = format!("concat\n{}", suggestion.recipe);
            found.push(Suggestion {
                recipe,
                why: format!("put together: {}", suggestion.why),
                sure: suggestion.sure * 0.9,
            });
        }
        if found.is_empty() {
            found.push(say("concat", "put the values together", 0.5));
        }
    }
    if contents
        .iter()
        .all(|content| matches!(content, Content::Time(_)))
    {
        found.push(say("differences", "times: the gaps between them", 0.6));
    }
    found
}

fn of_numbers(numbers: &[i128]) -> Vec<Suggestion> {
    let distinct: std::collections::BTreeSet<i128> = numbers.iter().copied().collect();
    let (low, high) = match (distinct.first(), distinct.last()) {
        (Some(low), Some(high)) => (*low, *high),
        _ => return vec![],
    };
    if distinct.len() == 2 && numbers.len() >= 16 {
        return match (low, high) {
            (0, 1) => vec![say("bits", "only 0 and 1", 0.8)],
            _ => vec![say(
                &format!("map \"{low}=0,{high}=1\"\nbits"),
                "only two values",
                0.7,
            )],
        };
    }
    let bytes: Option<Vec<u8>> = numbers
        .iter()
        .map(|number| u8::try_from(*number).ok())
        .collect();
    match bytes {
        Some(bytes)
            if bytes
                .iter()
                .all(|b| matches!(b, b' '..=b'~' | b'\n' | b'\r'))
                && distinct.len() > 3 =>
        {
            vec![say("chr\njoin", "all are printable characters", 0.9)]
        }
        Some(_) if distinct.len() > 16 => {
            vec![say("to-bytes 1\nconcat", "all fit in a byte", 0.55)]
        }
        None if high - low < 95 && distinct.len() > 6 => {
            let round = [10_000, 1_000, 100]
                .into_iter()
                .map(|unit| low / unit * unit);
            let base = round
                .into_iter()
                .find(|base| *base > 0 && high - base < 127 && low - base >= 32);
            base.map_or(vec![], |base| {
                vec![say(
                    &format!("subtract {base}\nchr\njoin"),
                    "close together, as characters with an offset",
                    0.7,
                )]
            })
        }
        _ => vec![],
    }
}
