//! Remote framebuffer (VNC): the handshake step by step, then messages of both ends.
mod fields;
mod messages;

use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;

/// RFC 6143 §7: how far the handshake has come; what comes next.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Step {
    ServerVersion,
    ClientVersion,
    Security,
    SecurityChosen,
    Challenge,
    Response,
    Result,
    ClientInit,
    ServerInit,
    Messages,
}

const STEPS: [Step; 10] = [
    Step::ServerVersion,
    Step::ClientVersion,
    Step::Security,
    Step::SecurityChosen,
    Step::Challenge,
    Step::Response,
    Step::Result,
    Step::ClientInit,
    Step::ServerInit,
    Step::Messages,
];

/// What is known of a conversation when a packet begins.
#[derive(Clone, Copy)]
struct State {
    step: Step,
    /// The client's version, as its minor number.
    minor: u8,
    security: u8,
    /// The port that the server's first message came from.
    server: u16,
}

const STATE: u64 = 1;

impl State {
    fn begin(r: &mut Reader) -> State {
        let value = r.recall_earlier(STATE).map_or(0, |fact| fact.value);
        State {
            step: STEPS
                .get((value & 0xff) as usize)
                .copied()
                .unwrap_or(Step::ServerVersion),
            minor: (value >> 8) as u8,
            security: (value >> 16) as u8,
            server: (value >> 24) as u16,
        }
    }
    fn keep(self, r: &mut Reader) {
        let value = self.step as u64
            | u64::from(self.minor) << 8
            | u64::from(self.security) << 16
            | u64::from(self.server) << 24;
        r.remember(STATE, value);
    }
}

/// `RFB 003.008\n`
fn is_version(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [b'R', b'F', b'B', b' ', _, _, _, b'.', _, _, _, b'\n', ..]
    )
}

fn guess(bytes: &[u8], over: Key) -> bool {
    matches!(over, Key::Tcp(_)) && bytes.len() == 12 && is_version(bytes)
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let mut state = State::begin(r);
    let before = state.step;
    if is_version(r.rest()) && state.step != Step::ClientVersion {
        state.step = Step::ServerVersion;
        state.server = r.ends().source_port;
    } else if state.step == Step::ServerVersion {
        return Ok(Next::Unclaimed);
    }
    let from_server = r.ends().source_port == state.server;
    if state.step == Step::Messages {
        return messages::read(r, from_server).map(|()| Next::End);
    }
    step(r, &mut state)?;
    if state.step != before || state.step == Step::ClientVersion {
        state.keep(r);
    }
    Ok(Next::End)
}

/// One step of the handshake; a step that cannot be read to its end is not taken.
fn step(r: &mut Reader, state: &mut State) -> Result<(), Stop> {
    state.step = match state.step {
        Step::ServerVersion => {
            version(r, SERVER_PROTO_VER)?;
            Step::ClientVersion
        }
        Step::ClientVersion => {
            state.minor = version(r, CLIENT_PROTO_VER)?;
            Step::Security
        }
        Step::Security => security(r, state)?,
        Step::SecurityChosen => {
            state.security = r.take(CLIENT_SECURITY_TYPE)?;
            after_choice(state)
        }
        Step::Challenge => {
            challenge(r, state.security)?;
            Step::Response
        }
        Step::Response => {
            response(r, state.security)?;
            Step::Result
        }
        Step::Result => result(r, state)?,
        Step::ClientInit => {
            r.take(SHARE_DESKTOP_FLAG)?;
            Step::ServerInit
        }
        Step::ServerInit | Step::Messages => {
            server_init(r)?;
            Step::Messages
        }
    };
    Ok(())
}

fn version(r: &mut Reader, field: Field<Text>) -> Result<u8, Stop> {
    r.skip(4)?;
    let text = r.bytes(field, 7)?;
    r.skip(1)?;
    let digit = text.last().copied().unwrap_or(b'0');
    Ok(digit.wrapping_sub(b'0'))
}

const NONE: u8 = 1;
const PASSWORD: u8 = 2;
const APPLE: u8 = 30;

fn security(r: &mut Reader, state: &mut State) -> Result<Step, Stop> {
    if state.minor < 7 {
        // RFC 6143 appendix A: the server alone decides.
        let kind = r.take(SERVER_SECURITY_TYPE)?;
        state.security = u8::try_from(kind).unwrap_or(0);
        return Ok(after_choice(state));
    }
    let count = r.take(NUM_SECURITY_TYPES)?;
    for _ in 0..count {
        r.take(SECURITY_TYPE)?;
    }
    Ok(Step::SecurityChosen)
}

fn after_choice(state: &State) -> Step {
    match state.security {
        NONE if state.minor >= 8 => Step::Result,
        NONE => Step::ClientInit,
        PASSWORD | APPLE => Step::Challenge,
        _ => Step::SecurityChosen,
    }
}

fn challenge(r: &mut Reader, security: u8) -> Result<(), Stop> {
    if security != APPLE {
        return r.bytes(AUTH_CHALLENGE, 16).map(drop);
    }
    r.take(ARD_AUTH_GENERATOR)?;
    let len = usize::from(r.take(ARD_AUTH_KEY_LEN)?);
    r.bytes(ARD_AUTH_MODULUS, len)?;
    r.bytes(ARD_AUTH_SERVER_KEY, len).map(drop)
}

fn response(r: &mut Reader, security: u8) -> Result<(), Stop> {
    if security != APPLE {
        return r.bytes(AUTH_RESPONSE, 16).map(drop);
    }
    r.bytes(ARD_AUTH_CREDENTIALS, 128)?;
    r.rest_as(ARD_AUTH_CLIENT_KEY);
    Ok(())
}

fn result(r: &mut Reader, state: &State) -> Result<Step, Stop> {
    let word = r.word::<u32>()?;
    r.put_at(AUTH_RESULT, r.at() - 4, 4, u64::from(word & 1));
    if word & 1 == 1 && state.minor >= 8 && r.left() >= 4 {
        let len = r.word::<u32>()? as usize;
        r.bytes(AUTH_ERROR, len)?;
    }
    Ok(Step::ClientInit)
}

fn server_init(r: &mut Reader) -> Result<(), Stop> {
    r.take(WIDTH)?;
    r.take(HEIGHT)?;
    r.take(SERVER_BITS_PER_PIXEL)?;
    r.take(SERVER_DEPTH)?;
    r.take(SERVER_BIG_ENDIAN_FLAG)?;
    r.take(SERVER_TRUE_COLOR_FLAG)?;
    r.take(SERVER_RED_MAX)?;
    r.take(SERVER_GREEN_MAX)?;
    r.take(SERVER_BLUE_MAX)?;
    r.take(SERVER_RED_SHIFT)?;
    r.take(SERVER_GREEN_SHIFT)?;
    r.take(SERVER_BLUE_SHIFT)?;
    r.put_at(PADDING, r.at(), 3, 0);
    r.skip(3)?;
    let len = r.take(DESKTOP_NAME_LEN)? as usize;
    r.bytes(DESKTOP_NAME, len).map(drop)
}

fn info(layer: &Layer, out: &mut String) {
    let text = |field| {
        layer
            .bytes(field)
            .map(|b| String::from_utf8_lossy(b).into_owned())
    };
    if let Some(version) = text(SERVER_PROTO_VER) {
        let _ = write!(out, "Server protocol version: {version}");
    } else if let Some(version) = text(CLIENT_PROTO_VER) {
        let _ = write!(out, "Client protocol version: {version}");
    } else if layer
        .value(NUM_SECURITY_TYPES)
        .or(layer.value(SERVER_SECURITY_TYPE))
        .is_some()
    {
        out.push_str("Security types supported");
    } else if let Some(kind) = layer.value(CLIENT_SECURITY_TYPE) {
        let name = crate::names::vnc::SECURITY_TYPE
            .get(kind)
            .unwrap_or("Unknown");
        let _ = write!(out, "Security type {name} ({kind}) selected by client");
    } else if layer.span(AUTH_CHALLENGE).is_some() {
        out.push_str("Authentication challenge from server");
    } else if layer.span(AUTH_RESPONSE).is_some() {
        out.push_str("Authentication response from client");
    } else if layer.value(AUTH_RESULT).is_some() {
        out.push_str("Authentication result");
    } else if layer.value(SHARE_DESKTOP_FLAG).is_some() {
        out.push_str("Share desktop flag");
    } else if layer.value(DESKTOP_NAME_LEN).is_some() {
        out.push_str("Server framebuffer parameters");
    } else {
        messages::describe(layer, out);
    }
}
