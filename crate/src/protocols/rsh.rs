//! Remote Shell: who asks for what, each text ended by a zero, then what the two ends say.
use crate::wire::*;

protocol! {
    /// Remote Shell
    "Raw" = "rsh" column "RSH" over [Key::Tcp(514)] info info {
        /// Stderr port (optional)
        STDERR_PORT: Ascii = "stderr_port";
        /// Client username
        CLIENT_USERNAME: Ascii = "client_username";
        /// Server username
        SERVER_USERNAME: Ascii = "server_username";
        /// Command to execute
        COMMAND: Ascii = "command";
        /// Client -> Server Data
        CLIENT_SERVER_DATA: Bytes = "client_server_data";
        /// Server -> Client Data
        SERVER_CLIENT_DATA: Bytes = "server_client_data";
    }
}

const PORT: u16 = 514;
/// What the client says first, in this order; the key under which the count of it is kept.
const FIRST: [Field<Ascii>; 4] = [STDERR_PORT, CLIENT_USERNAME, SERVER_USERNAME, COMMAND];
const SAID: u64 = 0;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    if r.ends().destination_port != PORT {
        r.rest_as(SERVER_CLIENT_DATA);
        return Ok(Next::End);
    }
    let frame = r.frame().number;
    let before = r.recall(SAID);
    // Read again, the packet begins where it began.
    let mut said = match &before {
        Some(fact) if fact.frame == frame => (fact.value >> 8) as usize,
        Some(fact) => (fact.value & 0xff) as usize,
        None => 0,
    };
    let begun = said;
    while let Some(field) = FIRST.get(said)
        && let Some(end) = memchr::memchr(0, r.rest())
    {
        r.bytes(*field, end + 1)?;
        said += 1;
    }
    if r.left() > 0 {
        // What does not end where it should is no beginning.
        said = FIRST.len();
        r.rest_as(CLIENT_SERVER_DATA);
    }
    if before.is_none_or(|fact| fact.frame < frame) {
        r.remember(SAID, (begun << 8 | said) as u64);
    }
    Ok(Next::End)
}

fn info(layer: &Layer, out: &mut String) {
    let sent = layer.value(CLIENT_SERVER_DATA).is_some();
    out.push_str(if sent {
        "Client -> Server data"
    } else {
        "Server -> Client Data"
    });
}
