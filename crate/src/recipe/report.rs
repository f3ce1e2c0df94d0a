//! A report: what was done to which capture, and what came out, so that it can be done again.
use super::data::Data;
use super::run::Outcome;
use super::{provenance, result};
use serde::{Deserialize, Serialize};

/// The form of reports that this program writes.
const FORM: u32 = 1;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    pub form: u32,
    /// `wireloupe 0.1.0`
    pub program: String,
    pub capture: Capture,
    pub recipe: String,
    pub steps: Vec<Passed>,
    pub result: Made,
    /// Numbers of the packets that the result comes from, the first of them where they are many.
    pub packets: Vec<u32>,
    pub packet_count: u32,
    pub notes: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Capture {
    pub name: String,
    /// In bytes, as the file lies on the disk.
    pub size: f64,
    /// Hexadecimal.
    pub sha256: String,
    pub packets: u32,
    /// Seconds since 1970, with nine decimals; "" where no packet has a time.
    pub first_time: String,
    pub last_time: String,
    pub link_types: Vec<String>,
}

/// A step, and how many packets, values or bytes it passed on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Passed {
    pub name: String,
    pub shape: String,
    pub count: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Made {
    pub file: String,
    pub size: f64,
    pub sha256: String,
}

/// Packets listed one by one.
const MAX_PACKETS: usize = 10_000;

impl Report {
    /// `sha256` works out a digest in hexadecimal.
    pub fn new(
        capture: Capture,
        recipe: &str,
        outcome: &Outcome,
        notes: &str,
        sha256: impl Fn(&[u8]) -> String,
    ) -> Report {
        let bytes = result::file(&outcome.data);
        let packets = provenance::packets(&outcome.data);
        let passed = |step: &super::run::StepOutcome| Passed {
            name: step.name.into(),
            shape: step.shape.name().into(),
            count: step.count as f64,
        };
        Report {
            form: FORM,
            program: concat!("wireloupe ", env!("CARGO_PKG_VERSION")).into(),
            capture,
            recipe: recipe.into(),
            steps: outcome.steps.iter().map(passed).collect(),
            result: Made {
                file: outcome.file.clone().unwrap_or_default(),
                size: bytes.len() as f64,
                sha256: sha256(&bytes),
            },
            packet_count: packets.len() as u32,
            packets: packets.into_iter().take(MAX_PACKETS).collect(),
            notes: notes.into(),
        }
    }
    /// What differs from another run of the same, a sentence each.
    pub fn differences(&self, again: &Report) -> Vec<String> {
        let mut found = vec![];
        let mut compare = |what: &str, here: String, there: String| {
            if here != there {
                found.push(format!("{what}: the report says {here}, found {there}"));
            }
        };
        compare(
            "the capture's SHA-256",
            self.capture.sha256.clone(),
            again.capture.sha256.clone(),
        );
        compare(
            "the capture's packets",
            self.capture.packets.to_string(),
            again.capture.packets.to_string(),
        );
        compare(
            "the result's size",
            self.result.size.to_string(),
            again.result.size.to_string(),
        );
        compare(
            "the result's SHA-256",
            self.result.sha256.clone(),
            again.result.sha256.clone(),
        );
        for (number, (here, there)) in (1..).zip(self.steps.iter().zip(&again.steps)) {
            compare(
                &format!("step {number}, {}", here.name),
                here.count.to_string(),
                there.count.to_string(),
            );
        }
        compare(
            "the steps",
            self.steps.len().to_string(),
            again.steps.len().to_string(),
        );
        found
    }
    /// One page that needs nothing else; `json` is the report itself, which `verify` reads out of it again.
    pub fn html(&self, json: &str, data: &Data) -> String {
        let row = |what: &str, value: &str| {
            format!("<tr><th>{what}</th><td>{}</td></tr>\n", escaped(value))
        };
        let capture = &self.capture;
        let mut page = format!(
            "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Report: {}</title>\n<style>{STYLE}</style>\n\
             <h1>{}</h1>\n<h2>Capture</h2>\n<table>\n",
            escaped(&capture.name),
            escaped(&capture.name)
        );
        page += &row("Size", &format!("{} bytes", capture.size));
        page += &row("SHA-256", &capture.sha256);
        page += &row("Packets", &capture.packets.to_string());
        page += &row(
            "First and last time",
            &format!("{} {}", capture.first_time, capture.last_time),
        );
        page += &row("Link types", &capture.link_types.join(", "));
        page += &row("Program", &self.program);
        page += "</table>\n<h2>Recipe</h2>\n";
        page += &format!("<pre>{}</pre>\n<table>\n", escaped(&self.recipe));
        for step in &self.steps {
            page += &row(
                &escaped(&step.name),
                &format!("{} {}", step.count, step.shape),
            );
        }
        page += "</table>\n<h2>Result</h2>\n<table>\n";
        page += &row("File", &self.result.file);
        page += &row("Size", &format!("{} bytes", self.result.size));
        page += &row("SHA-256", &self.result.sha256);
        let packets: Vec<String> = self.packets.iter().map(u32::to_string).collect();
        page += &row(
            "Packets used",
            &format!("{}: {}", self.packet_count, packets.join(" ")),
        );
        page += "</table>\n";
        let bytes = result::file(data);
        let shown = bytes.get(..SHOWN).unwrap_or(&bytes);
        page += &format!("<pre>{}</pre>\n", escaped(&readable(shown)));
        if !self.notes.is_empty() {
            page += &format!(
                "<h2>Notes</h2>\n<p class=\"notes\">{}</p>\n",
                escaped(&self.notes)
            );
        }
        // Inside of a script nothing may look like its end.
        let json = json.replace('<', "\\u003c");
        page + &format!("{MARK}{json}</script>\n")
    }
}

/// What of a result the page shows.
const SHOWN: usize = 4_096;
const MARK: &str = "<script type=\"application/json\" id=\"report\">";
const STYLE: &str = "body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto}th{text-align:left;vertical-align:top;padding-right:1rem}td{word-break:break-all}pre{background:#eee;padding:1rem;white-space:pre-wrap;overflow-wrap:anywhere}.notes{white-space:pre-wrap}";

/// Text as it is, perhaps cut in the middle of a character; other bytes in hexadecimal.
fn readable(bytes: &[u8]) -> String {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(cut) if cut.error_len().is_none() => bytes
            .get(..cut.valid_up_to())
            .and_then(|whole| std::str::from_utf8(whole).ok()),
        Err(_) => None,
    };
    text.map_or_else(
        || {
            let pairs: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            pairs.join(" ")
        },
        str::to_string,
    )
}

/// The JSON in a report's page, or the text itself.
pub fn json_in(page: &str) -> &str {
    let inside = page
        .split_once(MARK)
        .and_then(|(_, rest)| rest.split_once("</script>"));
    inside.map_or(page, |(json, _)| json)
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '&' => safe += "&amp;",
            '"' => safe += "&quot;",
            character if character.is_control() && character != '\n' => safe.push('\u{fffd}'),
            character => safe.push(character),
        }
    }
    safe
}
