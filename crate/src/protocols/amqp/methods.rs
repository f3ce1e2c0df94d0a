//! What a method has for arguments (AMQP 0-9-1, class and method reference; RabbitMQ's extensions).
use super::fields::*;
use super::{tables, text};
use crate::wire::*;

enum Argument {
    Byte(Field<u8>),
    Short(Field<u16>),
    Long(Field<u32>),
    LongLong(Field<u64>),
    Words(Field<Text>),
    Blob(Field<Bytes>),
    Table(Field<Mark>),
    /// Bits of one byte, the lowest first.
    Bits(&'static [Field<bool>]),
}
use Argument::{Bits, Blob, Byte, Long, LongLong, Short, Table, Words};

struct Method {
    class: u16,
    number: u16,
    name: &'static str,
    arguments: &'static [Argument],
}

const fn method(
    class: u16,
    number: u16,
    name: &'static str,
    arguments: &'static [Argument],
) -> Method {
    Method {
        class,
        number,
        name,
        arguments,
    }
}

const CLOSE: &[Argument] = &[
    Short(REPLY_CODE),
    Words(REPLY_TEXT),
    Short(CLASS_ID),
    Short(METHOD_ID),
];

#[rustfmt::skip] // a line each
static METHODS: &[Method] = &[
    method(10, 10, "Start", &[
        Byte(VERSION_MAJOR), Byte(VERSION_MINOR), Table(SERVER_PROPERTIES), Blob(MECHANISMS), Blob(LOCALES),
    ]),
    method(10, 11, "Start-Ok", &[Table(CLIENT_PROPERTIES), Words(MECHANISM), Blob(RESPONSE), Words(LOCALE)]),
    method(10, 20, "Secure", &[Blob(CHALLENGE)]),
    method(10, 21, "Secure-Ok", &[Blob(RESPONSE)]),
    method(10, 30, "Tune", &[Short(CHANNEL_MAX), Long(FRAME_MAX), Short(HEARTBEAT)]),
    method(10, 31, "Tune-Ok", &[Short(CHANNEL_MAX), Long(FRAME_MAX), Short(HEARTBEAT)]),
    method(10, 40, "Open", &[Words(VIRTUAL_HOST), Words(CAPABILITIES), Bits(&[INSIST])]),
    method(10, 41, "Open-Ok", &[Words(KNOWN_HOSTS)]),
    method(10, 42, "Redirect", &[Words(HOST), Words(KNOWN_HOSTS)]),
    method(10, 50, "Close", CLOSE),
    method(10, 51, "Close-Ok", &[]),
    method(10, 60, "Blocked", &[Words(REASON)]),
    method(10, 61, "Unblocked", &[]),
    method(20, 10, "Open", &[Words(OUT_OF_BAND)]),
    method(20, 11, "Open-Ok", &[Blob(CHANNEL_ID)]),
    method(20, 20, "Flow", &[Bits(&[ACTIVE])]),
    method(20, 21, "Flow-Ok", &[Bits(&[ACTIVE])]),
    method(20, 40, "Close", CLOSE),
    method(20, 41, "Close-Ok", &[]),
    method(30, 10, "Request", &[Words(REALM), Bits(&[EXCLUSIVE, PASSIVE, ACTIVE, WRITE, READ])]),
    method(30, 11, "Request-Ok", &[Short(TICKET)]),
    method(40, 10, "Declare", &[
        Short(TICKET), Words(EXCHANGE), Words(EXCHANGE_TYPE), Bits(&[PASSIVE, DURABLE, AUTO_DELETE, INTERNAL, NO_WAIT]),
        Table(ARGUMENT_TABLE),
    ]),
    method(40, 11, "Declare-Ok", &[]),
    method(40, 20, "Delete", &[Short(TICKET), Words(EXCHANGE), Bits(&[IF_UNUSED, NO_WAIT])]),
    method(40, 21, "Delete-Ok", &[]),
    method(40, 30, "Bind", &[
        Short(TICKET), Words(DESTINATION), Words(SOURCE), Words(ROUTING_KEY), Bits(&[NO_WAIT]), Table(ARGUMENT_TABLE),
    ]),
    method(40, 31, "Bind-Ok", &[]),
    method(40, 40, "Unbind", &[
        Short(TICKET), Words(DESTINATION), Words(SOURCE), Words(ROUTING_KEY), Bits(&[NO_WAIT]), Table(ARGUMENT_TABLE),
    ]),
    method(40, 51, "Unbind-Ok", &[]),
    method(50, 10, "Declare", &[
        Short(TICKET), Words(QUEUE), Bits(&[PASSIVE, DURABLE, EXCLUSIVE, AUTO_DELETE, NO_WAIT]), Table(ARGUMENT_TABLE),
    ]),
    method(50, 11, "Declare-Ok", &[Words(QUEUE), Long(MESSAGE_COUNT), Long(CONSUMER_COUNT)]),
    method(50, 20, "Bind", &[
        Short(TICKET), Words(QUEUE), Words(EXCHANGE), Words(ROUTING_KEY), Bits(&[NO_WAIT]), Table(ARGUMENT_TABLE),
    ]),
    method(50, 21, "Bind-Ok", &[]),
    method(50, 30, "Purge", &[Short(TICKET), Words(QUEUE), Bits(&[NO_WAIT])]),
    method(50, 31, "Purge-Ok", &[Long(MESSAGE_COUNT)]),
    method(50, 40, "Delete", &[Short(TICKET), Words(QUEUE), Bits(&[IF_UNUSED, IF_EMPTY, NO_WAIT])]),
    method(50, 41, "Delete-Ok", &[Long(MESSAGE_COUNT)]),
    method(50, 50, "Unbind", &[
        Short(TICKET), Words(QUEUE), Words(EXCHANGE), Words(ROUTING_KEY), Table(ARGUMENT_TABLE),
    ]),
    method(50, 51, "Unbind-Ok", &[]),
    method(60, 10, "Qos", &[Long(PREFETCH_SIZE), Short(PREFETCH_COUNT), Bits(&[GLOBAL])]),
    method(60, 11, "Qos-Ok", &[]),
    method(60, 20, "Consume", &[
        Short(TICKET), Words(QUEUE), Words(CONSUMER_TAG), Bits(&[NO_LOCAL, NO_ACK, EXCLUSIVE, NO_WAIT]), Table(FILTER),
    ]),
    method(60, 21, "Consume-Ok", &[Words(CONSUMER_TAG)]),
    method(60, 30, "Cancel", &[Words(CONSUMER_TAG), Bits(&[NO_WAIT])]),
    method(60, 31, "Cancel-Ok", &[Words(CONSUMER_TAG)]),
    method(60, 40, "Publish", &[
        Short(TICKET), Words(EXCHANGE), Words(ROUTING_KEY), Bits(&[MANDATORY, IMMEDIATE]),
    ]),
    method(60, 50, "Return", &[Short(REPLY_CODE), Words(REPLY_TEXT), Words(EXCHANGE), Words(ROUTING_KEY)]),
    method(60, 60, "Deliver", &[
        Words(CONSUMER_TAG), LongLong(DELIVERY_TAG), Bits(&[REDELIVERED]), Words(EXCHANGE), Words(ROUTING_KEY),
    ]),
    method(60, 70, "Get", &[Short(TICKET), Words(QUEUE), Bits(&[NO_ACK])]),
    method(60, 71, "Get-Ok", &[
        LongLong(DELIVERY_TAG), Bits(&[REDELIVERED]), Words(EXCHANGE), Words(ROUTING_KEY), Long(MESSAGE_COUNT),
    ]),
    method(60, 72, "Get-Empty", &[Words(CLUSTER_ID)]),
    method(60, 80, "Ack", &[LongLong(DELIVERY_TAG), Bits(&[MULTIPLE])]),
    method(60, 90, "Reject", &[LongLong(DELIVERY_TAG), Bits(&[REQUEUE])]),
    method(60, 100, "Recover-Async", &[Bits(&[REQUEUE])]),
    method(60, 110, "Recover", &[Bits(&[REQUEUE])]),
    method(60, 111, "Recover-Ok", &[]),
    method(60, 120, "Nack", &[LongLong(DELIVERY_TAG), Bits(&[MULTIPLE, REQUEUE])]),
    method(85, 10, "Select", &[Bits(&[NO_WAIT])]),
    method(85, 11, "Select-Ok", &[]),
    method(90, 10, "Select", &[]),
    method(90, 11, "Select-Ok", &[]),
    method(90, 20, "Commit", &[]),
    method(90, 21, "Commit-Ok", &[]),
    method(90, 30, "Rollback", &[]),
    method(90, 31, "Rollback-Ok", &[]),
];

fn find(class: u64, number: u64) -> Option<&'static Method> {
    let is_it = |m: &&Method| u64::from(m.class) == class && u64::from(m.number) == number;
    METHODS.iter().find(is_it)
}

pub fn name(class: u64, number: u64) -> &'static str {
    find(class, number).map_or("Unknown", |method| method.name)
}

pub fn read(r: &mut Reader) -> Result<(), Stop> {
    let class = r.take(CLASS)?;
    // Each class has names of its own for the numbers.
    let number = match class {
        10 => r.take(CONNECTION_METHOD),
        20 => r.take(CHANNEL_METHOD),
        30 => r.take(ACCESS_METHOD),
        40 => r.take(EXCHANGE_METHOD),
        50 => r.take(QUEUE_METHOD),
        60 => r.take(BASIC_METHOD),
        85 => r.take(CONFIRM_METHOD),
        90 => r.take(TX_METHOD),
        _ => r.take(METHOD),
    }?;
    r.group(ARGUMENTS, |r| {
        if let Some(method) = find(class.into(), number.into()) {
            for argument in method.arguments {
                self::argument(r, argument)?;
            }
        }
        Ok(())
    })
}

fn argument(r: &mut Reader, argument: &Argument) -> Result<(), Stop> {
    match *argument {
        Byte(field) => r.take(field).map(drop),
        Short(field) => r.take(field).map(drop),
        Long(field) => r.take(field).map(drop),
        LongLong(field) => r.take(field).map(drop),
        Words(field) => text(r, field).map(drop),
        Blob(field) => {
            let len = r.word::<u32>()? as usize;
            r.bytes(field, len).map(drop)
        }
        Table(field) => tables::read(r, field),
        Bits(fields) => {
            let word = r.word::<u8>()?;
            for (bit, field) in fields.iter().enumerate() {
                r.put_at(*field, r.at() - 1, 1, u64::from(word >> bit & 1));
            }
            Ok(())
        }
    }
}
