//! What was found, by the values that it was found in.
use super::decode::{Judged, is_sure, judged};
use super::place::Head;
use super::{Finding, judge};
use std::collections::HashSet;

/// How much is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    /// Whatever reads as something: one of few ways that were tried.
    Plain,
    /// What is long enough not to come out of many ways by chance.
    Sought,
    /// What reads well all through: a key was sought that makes it read best.
    Guessed,
}

/// Whether texts are pieces of one: all but the last have one length, and hardly any comes again.
pub fn is_cut_up(parts: &[&[u8]]) -> bool {
    let Some((last, others)) = parts
        .split_last()
        .filter(|(_, others)| others.len() >= LEAST)
    else {
        return false;
    };
    let alike = others.windows(2).all(|pair| match pair {
        [a, b] => a.len() == b.len(),
        _ => true,
    });
    let longest = others.iter().map(|part| part.len()).max().unwrap_or(0);
    alike && last.len() <= longest && hardly_any_twice(parts)
}

/// Whether nine in ten values are different.
pub fn hardly_any_twice(parts: &[&[u8]]) -> bool {
    let different: HashSet<&&[u8]> = parts.iter().collect();
    10 * different.len() >= 9 * parts.len()
}

/// Of two ways to the same the one of fewer steps is shown.
const DETOUR: f64 = 0.4;

/// The fewest pieces before the last.
const LEAST: usize = 3;

/// What may be found in an ordinary place.
#[derive(Clone, Copy, PartialEq)]
pub enum Only {
    Anything,
    /// Text is what such fields hold.
    Files,
    /// Files are sent as they are every day, and words in an encoding.
    EncodedFiles,
    /// Or written as they are.
    Encoded,
}

/// Which texts are believed beside those that are written as such puzzles write them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Strict {
    #[default]
    No,
    /// Those that read well.
    Well,
    /// No others: texts are ordinary there.
    Flags,
}

/// The findings of one series, and how many ways it was read in.
#[derive(Default)]
pub struct Found {
    pub strict: Strict,
    pub findings: Vec<Finding>,
    pub readings: u64,
}
impl Found {
    /// Looks at bytes that `steps` made of the values.
    pub fn look(&mut self, head: &Head, bytes: &[u8], steps: &str, how: &str, trust: Trust) {
        self.readings += 1;
        let Some(judged) = judged(bytes) else {
            return;
        };
        // Digits of an encoding hold less than they are long.
        let sure = is_sure(bytes) && (!judged.is_encoded() || bytes.len() >= 48);
        let believed = match trust {
            _ if !judged.is_text() => true,
            _ if judge::is_all_flag(bytes) || judged.is_flag && judged.is_encoded() => true,
            _ if self.strict == Strict::Flags => false,
            _ if self.strict == Strict::Well && !judge::reads_well(bytes) => false,
            Trust::Plain => true,
            Trust::Sought => sure || judged.is_flag,
            Trust::Guessed => sure && judge::reads_well(bytes),
        };
        if believed {
            self.push(head, steps, how, judged);
        }
    }
    /// Looks at bytes where some things are ordinary.
    pub fn look_for(&mut self, head: &Head, bytes: &[u8], steps: &str, how: &str, only: Only) {
        self.readings += 1;
        let Some(judged) = judged(bytes) else {
            return;
        };
        let odd = match only {
            Only::Anything => true,
            Only::Files => !judged.is_text() || judge::is_all_flag(bytes),
            Only::EncodedFiles => judged.is_encoded() && (!judged.is_text() || judged.is_flag),
            Only::Encoded => judged.is_encoded() || judge::is_all_flag(bytes),
        };
        if odd {
            self.push(head, steps, how, judged);
        }
    }
    /// Tells of what is something for another reason.
    pub fn tell(&mut self, head: &Head, kind: &'static str, score: f64, shown: &[u8], steps: &str) {
        let judged = Judged {
            kind,
            score,
            steps: String::new(),
            preview: judge::preview(shown),
            is_flag: false,
            ends_with_zeros: false,
        };
        self.push(head, steps, "", judged);
    }
    fn push(&mut self, head: &Head, steps: &str, how: &str, judged: Judged) {
        let Head {
            filter,
            what,
            lines,
            ..
        } = head;
        // What fills up a text's end is left away; a file's last bytes may be 0.
        let trim = match judged.ends_with_zeros && judged.is_text() {
            true => "trim end 0x00\n",
            false => "",
        };
        let detour = DETOUR * steps.lines().chain(lines.lines()).count() as f64;
        self.findings.push(Finding {
            score: judged.score - detour,
            kind: judged.kind.into(),
            what: format!("{what}{how} ({filter})"),
            preview: judged.preview,
            recipe: format!("filter {filter}\n{lines}{steps}{trim}{}", judged.steps),
        });
    }
}
