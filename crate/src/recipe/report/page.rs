//! A report as one page.
use super::Report;
use crate::recipe::data::Data;
use crate::recipe::result;
use crate::recipe::value::so_many_bytes;
use crate::show::time;

impl Report {
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
        page += &row("Size", &so_many_bytes(capture.size as u64));
        page += &row("SHA-256", &capture.sha256);
        page += &row("Packets", &capture.packets.to_string());
        page += &row("First time", &with_date(&capture.first_time));
        page += &row("Last time", &with_date(&capture.last_time));
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
        page += &row("Size", &so_many_bytes(self.result.size as u64));
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
pub fn json_in(text: &str) -> &str {
    embedded(text).unwrap_or(text)
}

/// The JSON in a report's page; none where the text is no such page.
pub fn embedded(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once(MARK)?;
    rest.split_once("</script>").map(|(json, _)| json)
}

/// Seconds since 1970 as a report writes them, and the date that they are.
fn with_date(seconds: &str) -> String {
    match nanoseconds(seconds) {
        Some(ns) => format!("{seconds} ({})", time::iso(ns)),
        None => seconds.into(),
    }
}

fn nanoseconds(seconds: &str) -> Option<i64> {
    let (whole, parts) = seconds.split_once('.')?;
    match parts.len() {
        9 => format!("{whole}{parts}").parse().ok(),
        _ => None,
    }
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
