//! Mails: their heads and parts.
use super::steps::from_base64;
use super::steps::from_quoted_printable;
use memchr::memmem;

pub struct Part {
    pub bytes: Vec<u8>,
    pub name: String,
    pub kind: String,
}

/// Parts in parts in parts: further in they stay as they are.
const MAX_DEPTH: usize = 8;
const MAX_PARTS: usize = 10_000;

/// All parts that hold something themselves, in order.
pub fn parts(mail: &[u8]) -> Vec<Part> {
    let mut parts = vec![];
    add(mail, 0, &mut parts);
    parts
}

fn add(mail: &[u8], depth: usize, parts: &mut Vec<Part>) {
    let (head, body) = split(mail);
    let kind = header(&head, "content-type").unwrap_or_default();
    if let (Some(boundary), true) = (parameter(&kind, "boundary"), depth < MAX_DEPTH) {
        for part in between(body, &boundary) {
            if parts.len() < MAX_PARTS {
                add(part, depth + 1, parts);
            }
        }
        return;
    }
    let how = header(&head, "content-transfer-encoding").unwrap_or_default();
    let bytes = match how.trim().to_ascii_lowercase().as_str() {
        "base64" => from_base64::lenient(body),
        "quoted-printable" => from_quoted_printable::read(body),
        _ => body.to_vec(),
    };
    let disposition = header(&head, "content-disposition").unwrap_or_default();
    let name = parameter(&disposition, "filename").or(parameter(&kind, "name"));
    parts.push(Part {
        bytes,
        name: name.unwrap_or_default(),
        kind: kind.split(';').next().unwrap_or("").trim().to_string(),
    });
}

/// Head and body, which an empty line parts.
fn split(mail: &[u8]) -> (String, &[u8]) {
    let ends =
        [&b"\r\n\r\n"[..], b"\n\n"].map(|end| memmem::find(mail, end).map(|at| (at, end.len())));
    let end = ends.into_iter().flatten().min();
    let (head, body) = match end {
        Some((at, len)) => (mail.get(..at), mail.get(at + len..)),
        None => (None, Some(mail)),
    };
    let head = String::from_utf8_lossy(head.unwrap_or(&[]));
    // A line that begins with a space goes on with the one before.
    let unfolded = head
        .replace("\r\n", "\n")
        .replace("\n ", " ")
        .replace("\n\t", " ");
    (unfolded, body.unwrap_or(&[]))
}

fn header(head: &str, name: &str) -> Option<String> {
    let mut lines = head.lines().filter_map(|line| line.split_once(':'));
    let found = lines.find(|(key, _)| key.trim().eq_ignore_ascii_case(name));
    found.map(|(_, value)| value.trim().to_string())
}

fn parameter(value: &str, name: &str) -> Option<String> {
    let mut parameters = value
        .split(';')
        .skip(1)
        .filter_map(|part| part.split_once('='));
    let found = parameters.find(|(key, _)| key.trim().eq_ignore_ascii_case(name));
    found.map(|(_, value)| value.trim().trim_matches('"').to_string())
}

fn between<'a>(body: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    let mark = format!("--{boundary}").into_bytes();
    let starts: Vec<usize> = memmem::find_iter(body, &mark).collect();
    let pairs = starts.iter().zip(starts.iter().skip(1));
    let part = |(start, end): (&usize, &usize)| {
        let part = body.get(start + mark.len()..*end)?;
        let part = part.strip_prefix(b"\r\n").or(part.strip_prefix(b"\n"))?;
        Some(
            part.strip_suffix(b"\r\n")
                .or(part.strip_suffix(b"\n"))
                .unwrap_or(part),
        )
    };
    pairs.filter_map(part).collect()
}
