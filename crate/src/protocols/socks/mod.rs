//! SOCKS: a client asks a proxy for a connection; what then passes is the other protocol's.
mod fields;

use crate::protocols::{Own, tcp};
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;

static TCP: Own = Own::of("tcp");

/// How far each side is.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    Start,
    Password,
    Gss,
    Command,
    Done,
}
use Step::{Command, Done, Gss, Password, Start};

const STEPS: [Step; 5] = [Start, Password, Gss, Command, Done];

/// What was said before, kept from packet to packet.
#[derive(Clone)]
struct State {
    version: u8,
    /// The direction from the client.
    client: u64,
    steps: [Step; 2],
    command: u8,
    port: u16,
    /// The address asked for, where it was no name.
    address: Vec<u8>,
}

const KEY: u64 = 1;

impl State {
    fn read(fact: &Fact) -> Option<State> {
        let [
            version,
            client,
            here,
            there,
            command,
            high,
            low,
            address @ ..,
        ] = &fact.bytes[..]
        else {
            return None;
        };
        let step = |at: &u8| STEPS.get(usize::from(*at)).copied().unwrap_or(Done);
        Some(State {
            version: *version,
            client: u64::from(*client),
            steps: [step(here), step(there)],
            command: *command,
            port: u16::from_be_bytes([*high, *low]),
            address: address.to_vec(),
        })
    }
    fn keep(&self, r: &mut Reader) {
        let [high, low] = self.port.to_be_bytes();
        let steps = self.steps.map(|step| step as u8);
        let head = [
            self.version,
            self.client as u8,
            steps[0],
            steps[1],
            self.command,
            high,
            low,
        ];
        r.remember_bytes(KEY, 0, &[&head[..], &self.address].concat());
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let found = r.recall_earlier(KEY).and_then(|fact| State::read(&fact));
    let mut state = found.unwrap_or(State {
        version: r.peek::<u8>(0).unwrap_or(0),
        client: r.direction(),
        steps: [Start, Start],
        command: 0,
        port: 0,
        address: vec![],
    });
    let from_client = r.direction() == state.client;
    if state.steps == [Done, Done] {
        return Ok(carried(r, &state, from_client));
    }
    let result = match (state.version, from_client) {
        (4, true) => request_4(r, &mut state),
        (4, false) => answer_4(r, &mut state),
        (5, true) => request_5(r, &mut state),
        (5, false) => answer_5(r, &mut state),
        _ => Ok(()),
    };
    state.keep(r);
    result?;
    Ok(Next::End)
}

/// What is said through the proxy: of the protocol that the port asked for tells.
fn carried(r: &mut Reader, state: &State, from_client: bool) -> Next {
    r.put(VERSION, state.version.into());
    r.put(COMMAND, state.command.into());
    match state.address.len() {
        4 => r.put(
            ADDRESS_4,
            state.address.iter().fold(0, |n, b| n << 8 | u64::from(*b)),
        ),
        16 => r.put_text(ADDRESS_6, &state.address),
        _ => {}
    }
    r.put(REMOTE_PORT, state.port.into());
    let (at, len) = (r.at(), r.left());
    r.borrowing(TCP.index(), |r| r.put_at(tcp::PAYLOAD, at, len, 0));
    let ends = r.ends();
    let own = match from_client {
        true => ends.source_port,
        false => ends.destination_port,
    };
    r.hand_on_stream();
    let (low, high) = (own.min(state.port), own.max(state.port));
    Next::Either(Key::Tcp(low), Key::Tcp(high))
}

fn text(r: &mut Reader, field: Field<Text>) -> Result<(), Stop> {
    let end = memchr::memchr(0, r.rest()).unwrap_or(r.left());
    r.bytes(field, end)?;
    r.skip(1.min(r.left()))
}

/// "SOCKS: A protocol for TCP proxy across firewalls"; an address of 0.0.0.x says that a name follows.
fn request_4(r: &mut Reader, state: &mut State) -> Result<(), Stop> {
    r.take(VERSION)?;
    state.command = r.take(COMMAND)?;
    state.port = r.take(REMOTE_PORT)?;
    let address = r.take(ADDRESS_4)?.0;
    text(r, USER)?;
    match address {
        1..=0xff => text(r, NAME_4)?,
        _ => state.address = address.to_be_bytes().to_vec(),
    }
    state.steps[0] = Done;
    Ok(())
}

fn answer_4(r: &mut Reader, state: &mut State) -> Result<(), Stop> {
    const GRANTED: u8 = 90;
    r.take(VERSION)?;
    let result = r.take(RESULT_4)?;
    r.take(REMOTE_PORT)?;
    r.take(ADDRESS_4)?;
    if result == GRANTED {
        state.steps[1] = Done;
    }
    Ok(())
}

fn request_5(r: &mut Reader, state: &mut State) -> Result<(), Stop> {
    match state.steps[0] {
        Start => {
            r.take(VERSION)?;
            let count = r.take(METHOD_COUNT)?;
            for _ in 0..count {
                r.take(METHOD)?;
            }
            state.steps[0] = Command;
        }
        Password => {
            r.put(VERSION, state.version.into());
            r.take(NEGOTIATION)?;
            let len = usize::from(r.word::<u8>()?);
            r.bytes(USER, len)?;
            let len = usize::from(r.word::<u8>()?);
            r.bytes(PASSWORD, len)?;
        }
        Gss => security(r, state)?,
        Command => {
            r.take(VERSION)?;
            state.command = r.take(COMMAND)?;
            r.take(RESERVED)?;
            let (address, port) = end(r)?;
            (state.address, state.port) = (address, port);
            state.steps[0] = Done;
        }
        Done => {}
    }
    Ok(())
}

/// RFC 1961 §3.
fn security(r: &mut Reader, state: &State) -> Result<(), Stop> {
    r.put(VERSION, state.version.into());
    r.take(NEGOTIATION)?;
    r.take(GSS_COMMAND)?;
    let len = usize::from(r.take(GSS_LEN)?);
    r.bytes(GSS_DATA, len).map(drop)
}

fn answer_5(r: &mut Reader, state: &mut State) -> Result<(), Stop> {
    match state.steps[1] {
        Start => {
            r.take(VERSION)?;
            let method = r.take(ACCEPTED)?;
            (state.steps[0], state.steps[1]) = match method {
                1 => (Gss, Gss),
                2 => (Password, Password),
                _ => (Command, Command),
            };
        }
        Password => {
            r.put(VERSION, state.version.into());
            r.take(NEGOTIATION)?;
            r.take(STATUS)?;
            (state.steps[0], state.steps[1]) = (Command, Command);
        }
        Gss => {
            security(r, state)?;
            (state.steps[0], state.steps[1]) = (Command, Command);
        }
        Command => {
            r.take(VERSION)?;
            r.take(RESULT_5)?;
            r.take(RESERVED)?;
            end(r)?;
            state.steps[1] = Done;
        }
        Done => {}
    }
    Ok(())
}

/// An address and a port; the address in bytes, none of a name.
fn end(r: &mut Reader) -> Result<(Vec<u8>, u16), Stop> {
    let address = match r.take(ADDRESS_TYPE)? {
        1 => r.take(ADDRESS_4)?.0.to_be_bytes().to_vec(),
        3 => {
            let len = usize::from(r.word::<u8>()?);
            r.bytes(NAME, len)?;
            vec![]
        }
        4 => r.bytes(ADDRESS_6, 16)?.to_vec(),
        _ => return Err(Stop::Malformed("an address of no known type")),
    };
    Ok((address, r.take(PORT)?))
}

fn info(layer: &Layer, out: &mut String) {
    use std::fmt::Write;
    if let Some(version) = layer.value(VERSION) {
        let _ = write!(out, "Version: {version}");
    }
}
