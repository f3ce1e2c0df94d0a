//! Payloads, texts and names: who reads which, and what of it is odd enough to tell.
use super::decode::{Judged, judged};
use super::groups::Key;
use super::series::Part;
use super::{Finding, judge, names, payloads, texts};
use crate::show::catalogue::FieldId;
use crate::wire::Kind;

pub fn read(
    key: Key,
    field: FieldId,
    parts: &[Part],
    found: &mut Vec<Finding>,
    readings: &mut u64,
) {
    let name = field.info().filter_name();
    if name.is_empty() || parts.len() < 2 {
        return;
    }
    let mut place = Place {
        filter: key.filter(),
        name,
        unusual: key.is_ping(),
        found,
        readings,
    };
    match field.info().kind {
        Kind::Bytes => payloads::read(&mut place, parts),
        Kind::Domain => names::read(&mut place, parts),
        _ => texts::read(&mut place, parts),
    }
}

/// What may be found in an ordinary place.
#[derive(Clone, Copy, PartialEq)]
pub enum Only {
    Anything,
    /// Text is what such fields hold.
    Files,
    /// Files are sent as they are every day.
    EncodedFiles,
    /// Or written as they are.
    Encoded,
}

/// Where the bytes are from, and what is found there.
pub struct Place<'a> {
    pub filter: String,
    pub name: String,
    /// Whether no files are expected there.
    pub unusual: bool,
    pub found: &'a mut Vec<Finding>,
    pub readings: &'a mut u64,
}
impl Place<'_> {
    /// Tells of bytes that are something: `steps` made them of the field's values.
    pub fn add(&mut self, bytes: &[u8], steps: &str, only: Only) {
        self.add_of("", bytes, steps, only);
    }
    /// The same with further fields beside the values.
    pub fn add_of(&mut self, beside: &str, bytes: &[u8], steps: &str, only: Only) {
        *self.readings += 1;
        let Some(judged) = judged(bytes) else {
            return;
        };
        let odd = self.unusual && !judged.is_text()
            || match only {
                Only::Anything => true,
                Only::Files => !judged.is_text(),
                Only::EncodedFiles => judged.is_encoded() && !judged.is_text(),
                Only::Encoded => judged.is_encoded(),
            };
        if odd {
            self.push(beside, steps, judged);
        }
    }
    /// Tells of what is something for another reason.
    pub fn tell(&mut self, kind: &'static str, score: f64, shown: &[u8], steps: &str) {
        let judged = Judged {
            kind,
            score,
            steps: String::new(),
            preview: judge::preview(shown),
        };
        self.push("", steps, judged);
    }
    fn push(&mut self, beside: &str, steps: &str, judged: Judged) {
        let Place { filter, name, .. } = self;
        self.found.push(Finding {
            score: judged.score,
            kind: judged.kind.into(),
            what: format!("{name} put together ({filter})"),
            preview: judged.preview,
            recipe: format!(
                "filter {filter}\nextract {name}{beside}\n{steps}{}",
                judged.steps
            ),
        });
    }
}
