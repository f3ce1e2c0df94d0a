//! Which echo a reply answers: identifier, sequence number and checksum say that both carry the same.
use crate::wire::*;

#[derive(Clone, Copy)]
pub struct Exchange {
    pub is_reply: bool,
    /// What makes the sum of a reply its request's: the difference of their types.
    pub to_request: u16,
    pub checksum: u16,
    pub ident: u16,
    pub seq: u16,
    pub response_to: Field<u32>,
    pub response_time: Field<Double>,
}

/// So many unanswered requests that are alike are kept.
const MOST: usize = 8;
/// A frame's number and its time in nanoseconds.
const ENTRY: usize = 12;

pub fn note(r: &mut Reader, exchange: &Exchange) {
    if r.is_quoted() {
        return;
    }
    let key = key(exchange);
    let known = r.recall(key).map_or(Box::default(), |fact| fact.bytes);
    let entries = known.chunks_exact(ENTRY);
    match exchange.is_reply {
        false => {
            let (number, time) = (r.frame().number, r.frame().time_ns);
            let kept = entries.len().min(MOST - 1) * ENTRY;
            let mut all = known.get(known.len() - kept..).unwrap_or(&[]).to_vec();
            all.extend_from_slice(&number.to_be_bytes());
            all.extend_from_slice(&time.to_be_bytes());
            r.remember_bytes(key, 0, &all);
        }
        true => {
            let Some((rest, request)) = known.split_last_chunk::<ENTRY>() else {
                return;
            };
            r.remember_bytes(key, 0, rest);
            let sent = u64::read(&request[4..]) as i64;
            let passed = r.frame().time_ns.saturating_sub(sent);
            r.put(exchange.response_to, u64::from(u32::read(&request[..4])));
            r.put(exchange.response_time, milliseconds(passed).to_bits());
        }
    }
}

fn milliseconds(ns: i64) -> f64 {
    let (seconds, rest) = (ns / 1_000_000_000, ns % 1_000_000_000);
    seconds as f64 * 1000.0 + rest as f64 / 1_000_000.0
}

/// The same for a request and its reply; the checksum is what the request's was (RFC 1624 §3).
fn key(exchange: &Exchange) -> u64 {
    let mut sum = u32::from(!exchange.checksum);
    if exchange.is_reply {
        sum += u32::from(exchange.to_request);
    }
    let sum = (sum & 0xffff) + (sum >> 16);
    // Both forms of zero are one.
    let sum = if sum == 0xffff { 0 } else { sum };
    u64::from(sum) << 32 | u64::from(exchange.ident) << 16 | u64::from(exchange.seq)
}
