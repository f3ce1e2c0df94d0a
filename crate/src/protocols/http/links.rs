//! Which request a response answers: a response goes with the newest request, unless that was answered.
use super::Kind;
use super::fields::*;
use crate::wire::*;

/// Keys of what is remembered: the newest exchange, and the newest whole address.
const EXCHANGE: u64 = 0;
const ADDRESS: u64 = 1;
/// The port and the host that a CONNECT asked for.
const TUNNEL: u64 = 2;

/// A request and its response; frames are 0 where they were not seen.
#[derive(Clone, Copy, Default)]
struct Exchange {
    number: u32,
    request: u32,
    response: u32,
    /// Those of the exchange before.
    previous: [u32; 2],
    /// When the request came, in nanoseconds.
    request_ns: i64,
    is_head: bool,
}

/// Whether the newest request asks for headers only.
pub fn asks_for_head(r: &mut Reader) -> bool {
    newest(r).is_some_and(|exchange| exchange.is_head)
}

/// Remembers where a request asks to be connected to: `host:port` (RFC 9110 §9.3.6).
pub fn note_tunnel(r: &mut Reader, method: &[u8], target: &[u8]) {
    let colon = target.iter().rposition(|byte| *byte == b':');
    let parts = colon.map(|at| target.split_at(at));
    let asked = parts
        .filter(|_| method == b"CONNECT")
        .and_then(|(host, port)| {
            let port = std::str::from_utf8(port.get(1..)?).ok()?;
            Some((host, port.parse::<u16>().ok()?))
        });
    let (host, port) = asked.unwrap_or_default();
    if port > 0 || tunnel(r).is_some() {
        r.remember_bytes(TUNNEL, port.into(), host);
    }
}

/// The host and port that the newest request, or the connection since its answer, is for.
pub fn tunnel(r: &mut Reader) -> Option<(Box<[u8]>, u16)> {
    let fact = r.recall(TUNNEL).filter(|fact| fact.value > 0)?;
    Some((fact.bytes, fact.value as u16))
}

/// Notes number and links of a message, and remembers it.
pub fn note(r: &mut Reader, kind: Kind, is_head: bool, address: Option<&[u8]>) {
    if let Some(address) = address {
        r.remember_bytes(ADDRESS, 0, address);
    }
    match kind {
        Kind::Request => request(r, is_head),
        Kind::Response => response(r),
        Kind::Notification | Kind::Other => {}
    }
}

fn request(r: &mut Reader, is_head: bool) {
    let exchange = Exchange {
        request: r.frame().number,
        request_ns: r.frame().time_ns,
        is_head,
        ..following(newest(r))
    };
    remember(r, &exchange);
    r.put(REQUEST_NUMBER, u64::from(exchange.number));
    link(r, PREV_REQUEST_IN, exchange.previous[0]);
}

fn response(r: &mut Reader) {
    let newest = newest(r);
    let open = newest.filter(|exchange| exchange.response == 0);
    let mut exchange = open.unwrap_or_else(|| following(newest));
    exchange.response = r.frame().number;
    remember(r, &exchange);
    r.put(RESPONSE_NUMBER, u64::from(exchange.number));
    if exchange.request > 0 {
        let time = r.frame().time_ns.saturating_sub(exchange.request_ns);
        r.put(TIME, time as u64);
    }
    let [request, response] = exchange.previous;
    link(r, PREV_REQUEST_IN, request);
    link(r, PREV_RESPONSE_IN, response);
    link(r, REQUEST_IN, exchange.request);
    if let Some(address) = r.recall(ADDRESS) {
        r.put_text(RESPONSE_FOR_URI, &address.bytes);
    }
}

fn link(r: &mut Reader, field: Field<u32>, frame: u32) {
    if frame > 0 {
        r.put(field, u64::from(frame));
    }
}

fn following(newest: Option<Exchange>) -> Exchange {
    let newest = newest.unwrap_or_default();
    Exchange {
        number: newest.number.saturating_add(1),
        previous: [newest.request, newest.response],
        is_head: newest.is_head,
        ..Exchange::default()
    }
}

fn remember(r: &mut Reader, exchange: &Exchange) {
    let [before, answered] = exchange.previous;
    let numbers = [exchange.request, exchange.response, before, answered];
    let mut bytes = exchange.request_ns.to_be_bytes().to_vec();
    numbers
        .iter()
        .for_each(|n| bytes.extend_from_slice(&n.to_be_bytes()));
    let value = u64::from(exchange.number) << 1 | u64::from(exchange.is_head);
    r.remember_bytes(EXCHANGE, value, &bytes);
}

fn newest(r: &mut Reader) -> Option<Exchange> {
    let fact = r.recall(EXCHANGE)?;
    let (time, numbers) = fact.bytes.split_at_checked(8)?;
    let mut numbers = numbers.chunks_exact(4).map(u32::read);
    let mut number = || numbers.next().unwrap_or(0);
    Some(Exchange {
        number: (fact.value >> 1) as u32,
        request: number(),
        response: number(),
        previous: [number(), number()],
        request_ns: u64::read(time) as i64,
        is_head: fact.value & 1 == 1,
    })
}
