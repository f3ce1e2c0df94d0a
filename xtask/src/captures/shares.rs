//! Files on shares: read and written by SMB 2, some in chains of commands, and by the commands that version 1 has had longest.
mod first;
mod second;

use super::conversation::{Said, Side, talk};
use super::network::{Link, pcap};
use super::{Made, Outcome};

pub fn capture() -> Outcome<Vec<Made>> {
    let mut link = Link::starting(0, 0x5ba2);
    for (ports, messages) in [
        ((50_100, 445), second::version()),
        ((50_101, 139), first::version()),
    ] {
        let said = messages.iter().map(|(side, bytes)| (*side, &bytes[..]));
        talk(&mut link, ports, &said.collect::<Vec<Said>>())?;
    }
    Ok(vec![Made {
        path: "shares/capture.pcap",
        bytes: pcap(&link.sent),
    }])
}

type Message = (Side, Vec<u8>);

/// Behind the length of a NetBIOS session.
fn framed(message: &[u8]) -> Vec<u8> {
    [&(message.len() as u32).to_be_bytes(), message].concat()
}
