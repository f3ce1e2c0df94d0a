//! PostgreSQL's frontend and backend: messages behind a letter and a length.
mod bodies;
mod fields;

use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;

const PORT: u16 = 5432;
/// A letter and a length; the first messages of a frontend have no letter.
const HEADER: usize = 5;

/// Which end a message comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum End {
    Frontend,
    Backend,
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let end = match r.ends().source_port {
        PORT => End::Backend,
        _ => End::Frontend,
    };
    // PostgreSQL §55.2.11: the answer to the question for TLS is one byte. As in Wireshark, one that says no is nobody's.
    match r.rest() {
        [b'S'] if end == End::Backend => {
            r.rest_as(SSL_RESPONSE);
            return Ok(Next::End);
        }
        [b'N'] if end == End::Backend => return Ok(Next::Unclaimed),
        _ => {}
    }
    let mut state = State::begin(r);
    let result = r.messages(
        HEADER,
        |head| whole(head, end),
        |r| message(r, end, &mut state),
    );
    state.keep(r);
    result
}

fn whole(head: &[u8], end: End) -> Option<usize> {
    let &[first, a, b, c, d] = head else {
        return None;
    };
    let (letter, digits): (usize, _) = match first == 0 && end == End::Frontend {
        true => (0, [first, a, b, c]),
        false => (1, [a, b, c, d]),
    };
    let len = u32::from_be_bytes(digits) as usize;
    (len >= 4).then(|| letter.saturating_add(len))
}

/// What authentication is in progress, which says what a password message holds.
pub struct State {
    pub authentication: u32,
    changed: bool,
}

const AUTHENTICATION: u64 = 1;

impl State {
    fn begin(r: &mut Reader) -> State {
        let fact = r.recall_earlier(AUTHENTICATION);
        State {
            authentication: fact.map_or(0, |fact| fact.value as u32),
            changed: false,
        }
    }
    fn keep(&self, r: &mut Reader) {
        if self.changed {
            r.remember(AUTHENTICATION, self.authentication.into());
        }
    }
    pub fn set(&mut self, authentication: u32) {
        (self.authentication, self.changed) = (authentication, true);
    }
}

fn message(r: &mut Reader, end: End, state: &mut State) -> Result<(), Stop> {
    let start = r.at();
    let letter = match r.peek::<u8>(0) {
        Some(0) if end == End::Frontend => None,
        _ => Some(r.word::<u8>()?),
    };
    let len_at = r.at();
    let code = r.peek::<u32>(4);
    let name = bodies::name(letter, end, code, state.authentication);
    if r.wants(TYPE) {
        r.put_text(TYPE, name.as_bytes());
    }
    r.put_at(LETTER, start, len_at - start, 0);
    r.take(LENGTH)?;
    r.put(FRONTEND, u64::from(end == End::Frontend));
    match (letter, end) {
        (None, _) => bodies::startup(r),
        (Some(letter), End::Frontend) => bodies::frontend(r, letter, state),
        (Some(letter), End::Backend) => bodies::backend(r, letter, state),
    }
}

fn info(layer: &Layer, out: &mut String) {
    let Some(frontend) = layer.value(FRONTEND) else {
        return;
    };
    out.push(if frontend == 1 { '>' } else { '<' });
    let spans = layer.packet.spans.iter();
    let letters = spans.filter(|s| s.layer == layer.index && s.field == LETTER.index);
    for (at, span) in letters.enumerate() {
        if at > 0 {
            out.push('/');
        }
        out.push_str(&String::from_utf8_lossy(
            layer.packet.bytes(span, layer.frame),
        ));
    }
}
