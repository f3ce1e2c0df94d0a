//! Which query a response answers, and what comes again: told by the transaction's number in its conversation.
use super::fields::*;
use crate::protocols::expert;
use crate::wire::*;

/// An unanswered query's number, no longer ago, means that query again, in nanoseconds.
const AGAIN_NS: i64 = 5_000_000_000;

/// A query, and the frame of its first response; 0 where none was seen.
#[derive(Clone, Copy)]
struct Transaction {
    query: u32,
    query_ns: i64,
    response: u32,
}

/// `shown`: whether the message is whole, and says what is found.
pub fn note(r: &mut Reader, id: u16, is_response: bool, shown: bool) {
    let key = u64::from(id);
    // What is quoted in an error was seen before, and is not part of the exchange.
    let known = match r.is_quoted() {
        true => None,
        false => r.recall(key).and_then(|fact| transaction(&fact)),
    };
    match is_response {
        true => response(r, key, known, shown),
        false if !r.is_quoted() => query(r, key, known, shown),
        false => {}
    }
}

fn query(r: &mut Reader, key: u64, known: Option<Transaction>, shown: bool) {
    let now = r.frame().time_ns;
    let same =
        known.filter(|known| known.response == 0 && now.saturating_sub(known.query_ns) < AGAIN_NS);
    match same {
        Some(known) => {
            if shown {
                r.put(RETRANSMISSION, 1);
                r.put(RETRANSMIT_REQUEST_IN, u64::from(known.query));
                r.nested(|r| {
                    expert::tell_as(
                        r,
                        RETRANSMIT_REQUEST,
                        format_args!(
                            "DNS query retransmission. Original request in frame {}",
                            known.query
                        ),
                    )
                });
            }
        }
        None => {
            let query = r.frame().number;
            remember(
                r,
                key,
                Transaction {
                    query,
                    query_ns: now,
                    response: 0,
                },
            );
        }
    }
}

fn response(r: &mut Reader, key: u64, known: Option<Transaction>, shown: bool) {
    let frame = r.frame().number;
    match known {
        None => {
            if shown {
                r.put(UNSOLICITED, 1);
            }
        }
        Some(known) if known.response > 0 => {
            if shown {
                r.put(RETRANSMISSION, 1);
                r.put(RETRANSMIT_RESPONSE_IN, u64::from(known.response));
                r.nested(|r| {
                    expert::tell_as(
                        r,
                        RETRANSMIT_RESPONSE,
                        format_args!(
                            "DNS response retransmission. Original response in frame {}",
                            known.response
                        ),
                    )
                });
            }
        }
        Some(known) => {
            remember(
                r,
                key,
                Transaction {
                    response: frame,
                    ..known
                },
            );
            if shown {
                r.put(RESPONSE_TO, u64::from(known.query));
                let time = r.frame().time_ns.saturating_sub(known.query_ns);
                r.put(TIME, time as u64);
            }
        }
    }
}

fn remember(r: &mut Reader, key: u64, transaction: Transaction) {
    let value = u64::from(transaction.query) << 32 | u64::from(transaction.response);
    r.remember_bytes(key, value, &transaction.query_ns.to_be_bytes());
}

fn transaction(fact: &Fact) -> Option<Transaction> {
    Some(Transaction {
        query: (fact.value >> 32) as u32,
        query_ns: i64::from_be_bytes(fact.bytes.first_chunk().copied()?),
        response: fact.value as u32,
    })
}
