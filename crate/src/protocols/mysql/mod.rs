//! MySQL: packets behind a length and a number; the handshake, commands and their results.
mod attributes;
pub mod fields;
mod handshake;
mod results;

use super::index;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;

const PORT: u16 = 3306;
const HEADER: usize = 4;

/// What the next packet of the server's is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Step {
    Greeting,
    Login,
    /// An answer to the login, or to a command without a table.
    Response,
    /// Descriptions of columns, so many of them.
    Columns,
    Rows,
}
const STEPS: [Step; 5] = [
    Step::Greeting,
    Step::Login,
    Step::Response,
    Step::Columns,
    Step::Rows,
];

/// What is known of a conversation where a packet begins.
#[derive(Clone, Copy)]
pub struct State {
    pub step: Step,
    pub columns: u16,
    pub command: u8,
    /// Whether a packet that ends the columns is left out.
    pub no_end: bool,
    pub switching: bool,
    /// Whether attributes stand before the text of a query.
    pub attributes: bool,
}

const STATE: u64 = 1;

impl State {
    fn begin(r: &mut Reader) -> State {
        let value = r.recall_earlier(STATE).map_or(0, |fact| fact.value);
        let step = STEPS.get((value & 0xff) as usize).copied();
        State {
            step: step.unwrap_or(Step::Greeting),
            columns: (value >> 8) as u16,
            command: (value >> 24) as u8,
            no_end: value >> 32 & 1 == 1,
            switching: value >> 33 & 1 == 1,
            attributes: value >> 34 & 1 == 1,
        }
    }
    /// Whether rows end with an answer like that to a command.
    pub fn ends_well(self) -> bool {
        self.no_end && self.step == Step::Rows
    }
    fn keep(self, r: &mut Reader) {
        let value = self.step as u64
            | u64::from(self.columns) << 8
            | u64::from(self.command) << 24
            | u64::from(self.no_end) << 32
            | u64::from(self.switching) << 33
            | u64::from(self.attributes) << 34;
        r.remember(STATE, value);
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let from_server = r.ends().source_port == PORT;
    let mut state = State::begin(r);
    let result = r.messages(HEADER, whole, |r| packet(r, from_server, &mut state));
    state.keep(r);
    result
}

fn whole(head: &[u8]) -> Option<usize> {
    match *head {
        [a, b, c, ..] => Some(HEADER + u32::from_le_bytes([a, b, c, 0]) as usize),
        _ => None,
    }
}

fn packet(r: &mut Reader, from_server: bool, state: &mut State) -> Result<(), Stop> {
    let len = r.word::<Little<U24>>()?.0.0;
    r.put_at(PACKET_LENGTH, r.at() - 3, 3, u64::from(len));
    let number = r.take(PACKET_NUMBER)?;
    if r.left() == 0 {
        return Ok(());
    }
    if !from_server {
        return client(r, number, state);
    }
    match state.step {
        Step::Greeting if number == 0 => {
            state.step = Step::Login;
            handshake::greeting(r)
        }
        _ => results::read(r, state),
    }
}

fn client(r: &mut Reader, number: u8, state: &mut State) -> Result<(), Stop> {
    const SSL: u16 = 0x0800;
    if state.step == Step::Login && number == 1 {
        let capabilities = r.peek::<Little<u16>>(0).map_or(0, |caps| caps.0);
        if capabilities & SSL != 0 && r.left() == 32 {
            // From here on the conversation is encrypted.
            handshake::login(r, state)?;
            if let Some(tls) = index("tls") {
                r.note_carried(tls);
            }
            return Ok(());
        }
        state.step = Step::Response;
        return handshake::login(r, state);
    }
    if number > 0 {
        if state.switching {
            r.rest_as(AUTH_SWITCH_RESPONSE_DATA);
            state.switching = false;
        } else {
            r.rest_as(PAYLOAD);
        }
        return Ok(());
    }
    state.step = Step::Response;
    r.group(REQUEST, |r| command(r, state))
}

const QUERY_COMMAND: u8 = 3;

fn command(r: &mut Reader, state: &mut State) -> Result<(), Stop> {
    state.command = r.take(COMMAND)?;
    match state.command {
        2 | 5 | 6 => {
            r.rest_as(SCHEMA);
        }
        QUERY_COMMAND | 22 => {
            if state.command == QUERY_COMMAND && state.attributes {
                attributes::read(r)?;
            }
            r.rest_as(QUERY);
        }
        _ => {
            r.rest_as(PAYLOAD);
        }
    }
    Ok(())
}

/// A number of one to nine bytes.
pub fn packed(r: &mut Reader) -> Result<Option<u64>, Stop> {
    Ok(match r.word::<u8>()? {
        251 => None,
        252 => Some(u64::from(r.word::<Little<u16>>()?.0)),
        253 => Some(u64::from(r.word::<Little<U24>>()?.0.0)),
        254 => Some(r.word::<Little<u64>>()?.0),
        byte => Some(u64::from(byte)),
    })
}

/// A text and the NUL that ends it, or the end of the packet.
pub fn text(r: &mut Reader, field: Field<Ascii>) -> Result<(), Stop> {
    let len = r.rest().iter().position(|b| *b == 0);
    let len = len.map_or(r.left(), |len| len + 1);
    r.bytes(field, len).map(drop)
}

pub fn status(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(SERVER_STATUS)?;
    r.nested(|r| {
        flags!(r, word: STAT_IT, STAT_AC, STAT_MU, STAT_MR, STAT_BI, STAT_NI, STAT_CR, STAT_LR,
            STAT_DR, STAT_BS, STAT_MC, STAT_QUERY_WAS_SLOW, STAT_PS_OUT_PARAMS,
            STAT_TRANS_READONLY, STAT_SESSION_STATE_CHANGED);
    });
    Ok(())
}

fn info(layer: &Layer, out: &mut String) {
    let spans = layer.packet.spans.iter().filter(|s| s.layer == layer.index);
    for span in spans {
        let text = || String::from_utf8_lossy(layer.packet.bytes(span, layer.frame)).into_owned();
        let _ = match span.field {
            f if f == SERVER_GREETING.index => write!(out, "Server Greeting "),
            f if f == LOGIN_REQUEST.index => write!(out, "Login Request "),
            f if f == PROTOCOL_VERSION.index => write!(out, " proto={}", span.value),
            f if f == VERSION.index => write!(out, " version={} ", text().trim_end_matches('\0')),
            f if f == USER.index => write!(out, "user={} ", text().trim_end_matches('\0')),
            f if f == COMMAND.index => {
                let name = crate::names::mysql::COMMANDS.get(span.value);
                write!(out, "Request {}", name.unwrap_or("Unknown"))
            }
            f if f == QUERY.index => write!(out, " {{ {} }} ", text()),
            f if f == RESPONSE_CODE.index => write!(
                out,
                "Response {}",
                match span.value {
                    0 => " OK ",
                    _ => "",
                }
            ),
            f if f == NUM_FIELDS.index => write!(out, "Response TABULAR "),
            f if f == ERROR_CODE.index => write!(out, " Error {} ", span.value),
            _ => Ok(()),
        };
    }
}
