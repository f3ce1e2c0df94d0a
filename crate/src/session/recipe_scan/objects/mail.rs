//! Mails that SMTP transfers (RFC 5321 §4.1.1.4), dots doubled at the beginning of lines taken back.
use super::super::segments::Turn;
use super::{Object, lines, part};

pub fn objects(client: &Turn, server: &Turn) -> Vec<Object> {
    if !server.bytes.starts_with(b"220") {
        return vec![];
    }
    let mut mails = vec![];
    let mut open: Option<Turn> = None;
    for (range, line) in lines(&client.bytes) {
        match &mut open {
            None if line.eq_ignore_ascii_case(b"DATA") => open = Some(Turn::default()),
            None => {}
            Some(_) if line == b"." => mails.extend(open.take()),
            Some(mail) => {
                let doubled = usize::from(line.starts_with(b".."));
                let piece = part(client, range.start + doubled..range.end);
                mail.bytes.extend(piece.bytes);
                mail.places.extend(piece.places);
            }
        }
    }
    mails.into_iter().map(object).collect()
}

fn object(turn: Turn) -> Object {
    let head = lines(&turn.bytes)
        .map(|(_, line)| line)
        .take_while(|line| !line.is_empty());
    let subject = head
        .filter_map(|line| line.strip_prefix(b"Subject: "))
        .next();
    Object {
        name: String::from_utf8_lossy(subject.unwrap_or(b"mail")).into_owned() + ".eml",
        protocol: "imf",
        turn,
        extent: None,
    }
}
