//! Whether a report holds: what differs from another run of the same, and from the page that shows it.
use super::page::embedded;
use super::{FORM, Report};
use crate::recipe::data::Data;
use crate::recipe::value::shorten;

impl Report {
    /// What differs from another run of the same, a sentence each: all but the capture's name and the notes, which
    /// nothing can say again.
    pub fn differences(&self, again: &Report) -> Vec<String> {
        let (told, found) = (self.facts(), again.facts());
        let pairs = told.iter().zip(&found);
        let differ = pairs.filter(|((_, here), (_, there))| here != there);
        let mut all: Vec<String> = differ
            .map(|((what, here), (_, there))| sentence(what, here, there))
            .collect();
        let steps = (1..).zip(self.steps.iter().zip(&again.steps));
        for (number, (here, there)) in steps.filter(|(_, (here, there))| here != there) {
            let [here, there] = [here, there]
                .map(|step| format!("{} gives {} {}", step.name, step.count, step.shape));
            all.push(sentence(&format!("step {number}"), &here, &there));
        }
        let packets = self.packets.iter().zip(&again.packets);
        if let Some((here, there)) = packets.into_iter().find(|(here, there)| here != there) {
            let (here, there) = (here.to_string(), there.to_string());
            all.push(sentence("the packets used", &here, &there));
        }
        all
    }
    fn facts(&self) -> Vec<(&'static str, String)> {
        let (capture, result) = (&self.capture, &self.result);
        vec![
            ("the capture's size", capture.size.to_string()),
            ("the capture's SHA-256", capture.sha256.clone()),
            ("the capture's packets", capture.packets.to_string()),
            ("the first time", capture.first_time.clone()),
            ("the last time", capture.last_time.clone()),
            ("the link types", capture.link_types.join(", ")),
            ("the number of steps", self.steps.len().to_string()),
            ("the result's file", result.file.clone()),
            ("the result's size", result.size.to_string()),
            ("the result's SHA-256", result.sha256.clone()),
            ("the count of packets used", self.packet_count.to_string()),
            ("the packets listed", self.packets.len().to_string()),
        ]
    }
    /// Whether this program can say what a report's text should be: the program that wrote it is of the same version.
    pub fn is_of(&self, again: &Report) -> bool {
        self.program == again.program && self.form == FORM
    }
    /// Where the page that a reader sees differs from what its own JSON says; `text` is the whole file, `data` the result.
    pub fn page_difference(&self, text: &str, data: &Data) -> Option<String> {
        let json = embedded(text)?.replace("\\u003c", "<");
        let written = self.html(&json, data);
        if written == text {
            return None;
        }
        // Both end somewhere, perhaps one before the other.
        let mut pairs = (1..).zip(lines(&written).zip(lines(text)));
        let differ = pairs.find(|(_, (written, there))| written != there);
        let Some((number, (written, there))) = differ else {
            return Some("the visible page ends otherwise than its own data says".into());
        };
        Some(format!(
            "the visible page, line {number}: the page shows {}, its own data says {}",
            shorten(there, SHOWN).escape_debug(),
            shorten(written, SHOWN).escape_debug()
        ))
    }
}

/// What stands behind the last line.
const END: &str = "(its end)";

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').chain([END])
}

/// Characters of a line that an error shows.
const SHOWN: usize = 160;

fn sentence(what: &str, here: &str, there: &str) -> String {
    let shown = |text: &str| match text {
        "" => "nothing".to_string(),
        text => text.to_string(),
    };
    format!(
        "{what}: the report says {}, found {}",
        shown(here),
        shown(there)
    )
}
