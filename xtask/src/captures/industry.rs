//! Machines and brokers at work: a controller of Siemens, a broker of messages, a proxy asked in both versions.
use super::conversation::Side::{Client, Server};
use super::conversation::{Said, talk};
use super::network::{Link, pcap};
use super::{Made, Outcome};

pub fn capture() -> Outcome<Vec<Made>> {
    let mut link = Link::starting(0, 0x17d5);
    talk(&mut link, (50_011, 102), S7)?;
    talk(&mut link, (50_012, 5672), AMQP)?;
    talk(&mut link, (50_013, 1080), SOCKS_4)?;
    talk(&mut link, (50_014, 1080), SOCKS_5)?;
    Ok(vec![Made {
        path: "industry/capture.pcap",
        bytes: pcap(&link.sent),
    }])
}

/// Jobs for a controller: variables, programs, services, and what it says of itself.
#[rustfmt::skip] // a line each
const S7: &[Said] = &[
    (Client, b"\x03\0\0\x19\x02\xf0\x802\x01\0\0\0\x01\0\x08\0\0\xf0\0\0\x01\0\x01\x01\xe0"),
    (Server, b"\x03\0\0\x1b\x02\xf0\x802\x03\0\0\0\x01\0\x08\0\0\0\0\xf0\0\0\x01\0\x01\0\xf0"),
    (Client, b"\x03\0\x007\x02\xf0\x802\x01\0\0\0\x02\0&\0\0\x04\x03\x12\x0a\x10\x02\0\x04\0\x01\x84\0\0P\x12\x0a\x10\x01\0\x01\0\0\x83\0\0\x13\x12\x0a\x10\x1d\0\x01\0\0\x1d\0\0\x05"),
    (Server, b"\x03\0\0)\x02\xf0\x802\x03\0\0\0\x02\0\x02\0\x14\0\0\x04\x03\xff\x04\0 \x01\x02\x03\x04\xff\x03\0\x01\x01\0\xff\x09\0\x02\x05\0"),
    (Client, b"\x03\0\x008\x02\xf0\x802\x01\0\0\0\x03\0\x1a\0\x0d\x05\x02\x12\x0a\x10\x02\0\x03\0\x01\x84\0\0P\x12\x0a\x10\x01\0\x01\0\0\x83\0\0\x13\0\x04\0\x18\x01\x02\x03\0\0\x03\0\x01\x01"),
    (Server, b"\x03\0\0\x17\x02\xf0\x802\x03\0\0\0\x03\0\x02\0\x02\0\0\x05\x02\xff\x0a"),
    (Client, b"\x03\0\0\x1c\x02\xf0\x802\x01\0\0\0\x04\0\x0b\0\0\x04\x01\x12\x07\xb0\x01\x04\0\x02\0\x10"),
    (Client, b"\x03\0\0'\x02\xf0\x802\x01\0\0\0\x05\0\x16\0\0\x04\x02\x12\x08\x82A\0\x01\0\x02\x10\x01\x12\x08\x82A\0\x01\0\x02\x10\x01"),
    (Client, b"\x03\0\0!\x02\xf0\x802\x01\0\0\0\x06\0\x10\0\0)\0\0\0\0\0\x09P_PROGRAM"),
    (Client, b"\x03\0\0%\x02\xf0\x802\x01\0\0\0\x07\0\x14\0\0(\0\0\0\0\0\0\xfd\0\0\x09P_PROGRAM"),
    (Client, b"\x03\0\0#\x02\xf0\x802\x01\0\0\0\x08\0\x12\0\0\x1d\0\0\0\0\0\0\0\x09_0800001A"),
    (Server, b"\x03\0\0#\x02\xf0\x802\x03\0\0\0\x08\0\x10\0\0\0\0\x1d\0\x01\0\0\0\0\x07\x070000300"),
    (Server, b"\x03\0\0\x1f\x02\xf0\x802\x03\0\0\0\x09\0\x02\0\x0a\0\0\x1e\0\0\x06\0\xfbpp\x01\x02\x03\x04"),
    (Client, b"\x03\0\x001\x02\xf0\x802\x01\0\0\0\x0b\0 \0\0\x1a\0\x01\0\0\0\0\0\x09_0800001P\x0d1000304000200"),
    (Client, b"\x03\0\0!\x02\xf0\x802\x07\0\0\0\x0e\0\x08\0\x08\0\x01\x12\x04\x11D\x01\0\xff\x09\0\x04\0\x11\0\x01"),
    (Server, b"\x03\0\0E\x02\xf0\x802\x07\0\0\0\x0e\0\x0c\0(\0\x01\x12\x08\x12\x84\x01\x01\0\0\0\0\xff\x09\0$\0\x11\0\x01\0\x1c\0\x01\0\x016ES7 315-2EH14-0AB0 \0\xc0\0\x03\0\x01"),
    (Client, b"\x03\0\0'\x02\xf0\x802\x07\0\0\0\x0f\0\x08\0\x0e\0\x01\x12\x04\x11D\x02\0\xff\x09\0\x0a\x02\0lampe\0\0\0"),
    (Server, b"\x03\0\0+\x02\xf0\x802\x07\0\0\0\x10\0\x0c\0\x0e\0\x01\x12\x08\x12\x87\x01\x01\0\0\0\0\xff\x09\0\x0a\0\x19\x11%\x192\0\x120\x04"),
    (Server, b"\x03\0\0)\x02\xf0\x802\x07\0\0\0\x11\0\x0c\0\x0c\0\x01\x12\x08\x12\x83\x01\x01\0\0\0\0\xff\x09\0\x0808\0\x010E\0\x02"),
    (Server, b"\x03\0\0)\x02\xf0\x802\x07\0\0\0\x11\0\x0c\0\x0c\0\x01\x12\x08\x12\x83\x02\x01\0\0\0\0\xff\x09\0\x08\0\x01\"\x05\0\x02\"\x05"),
    (Client, b"\x03\0\0%\x02\xf0\x802\x07\0\0\0\x12\0\x08\0\x0c\0\x01\x12\x04\x11C\x03\0\xff\x09\0\x080A00001A"),
    (Client, b"\x03\0\0%\x02\xf0\x802\x07\0\0\0\x12\0\x08\0\x0c\0\x01\x12\x04\x11E\x01\0\xff\x09\0\x08abcdefgh"),
    (Client, b"\x03\0\0-\x02\xf0\x802\x07\0\0\0\x12\0\x08\0\x14\0\x01\x12\x04\x11B\x01\0\xff\x09\0\x10\0\x01\x01\x01\x12\x0a\x10\x02\0\x04\0\x01\x84\0\0P"),
    (Server, b"\x03\0\0\x13\x02\xf0\x802\x02\0\0\0\x13\0\0\0\0\x85\x04"),
];
/// A broker and a client, from the greeting to the end.
#[rustfmt::skip] // a line each
const AMQP: &[Said] = &[
    (Client, b"AMQP\0\0\x09\x01"),
    (Server, b"\x01\0\0\0\0\0U\0\x0a\0\x0a\0\x09\0\0\x000\x07productS\0\0\0\x04pier\x04capsF\0\0\0\x05\x02okt\x01\x01nI\0\0\0\x07\x01aA\0\0\0\x02t\x01\0\0\0\x0ePLAIN AMQPLAIN\0\0\0\x05en_US\xce"),
    (Client, b"\x01\0\0\0\0\0L\0\x0a\0\x0b\0\0\x000\x07productS\0\0\0\x04pier\x04capsF\0\0\0\x05\x02okt\x01\x01nI\0\0\0\x07\x01aA\0\0\0\x02t\x01\x05PLAIN\0\0\0\x04\0a\0b\x05en_US\xce"),
    (Server, b"\x01\0\0\0\0\0\x0c\0\x0a\0\x1e\0\0\0\x02\0\0\0<\xce"),
    (Client, b"\x01\0\0\0\0\0\x0c\0\x0a\0\x1f\0\0\0\x02\0\0\0<\xce\x01\0\0\0\0\0\x08\0\x0a\0(\x01/\0\x01\xce"),
    (Server, b"\x01\0\0\0\0\0\x05\0\x0a\0)\0\xce"),
    (Client, b"\x01\0\x01\0\0\0\x05\0\x14\0\x0a\0\xce"),
    (Server, b"\x01\0\x01\0\0\0\x08\0\x14\0\x0b\0\0\0\0\xce"),
    (Client, b"\x01\0\x01\0\0\0\x15\0(\0\x0a\0\0\x02ex\x06direct\x13\0\0\0\0\xce"),
    (Server, b"\x01\0\x01\0\0\0\x04\0(\0\x0b\xce"),
    (Client, b"\x01\0\x01\0\0\0\x0e\x002\0\x0a\0\0\x02qu\x1e\0\0\0\0\xce"),
    (Server, b"\x01\0\x01\0\0\0\x0f\x002\0\x0b\x02qu\0\0\0\x03\0\0\0\x01\xce"),
    (Client, b"\x01\0\x01\0\0\0\x14\x002\0\x14\0\0\x02qu\x02ex\x02rk\x01\0\0\0\0\xce"),
    (Server, b"\x01\0\x01\0\0\0\x04\x002\0\x15\xce"),
    (Client, b"\x01\0\x01\0\0\0\x0b\0<\0\x0a\0\0\0\0\0\x05\x01\xce"),
    (Server, b"\x01\0\x01\0\0\0\x04\0<\0\x0b\xce"),
    (Client, b"\x01\0\x01\0\0\0\x12\0<\0\x14\0\0\x02qu\x03tag\x0f\0\0\0\0\xce"),
    (Server, b"\x01\0\x01\0\0\0\x08\0<\0\x15\x03tag\xce"),
    (Client, b"\x01\0\x01\0\0\0\x05\0U\0\x0a\0\xce"),
    (Server, b"\x01\0\x01\0\0\0\x04\0U\0\x0b\xce"),
    (Client, b"\x01\0\x01\0\0\0\x0d\0<\0(\0\0\x02ex\x02rk\x03\xce\x02\0\x01\0\0\0W\0<\0\0\0\0\0\0\0\0\0\x07\xff\xf8\x10application/json\x05utf-8\0\0\0\x08\x01kS\0\0\0\x01v\x02\x04\x03cor\x03rep\x03exp\x03mid\0\0\0\0eS\xf1\0\x03typ\x03usr\x03app\xce\x03\0\x01\0\0\0\x07{\"a\":1}\xce"),
    (Server, b"\x01\0\x01\0\0\0\x0d\0<\0P\0\0\0\0\0\0\0\x01\0\xce"),
    (Server, b"\x01\0\x01\0\0\0\x17\0<\0<\x03tag\0\0\0\0\0\0\0\x01\x01\x02ex\x02rk\xce\x02\0\x01\0\0\0\x19\0<\0\0\0\0\0\0\0\0\0\x05\x80\0\x0atext/plain\xce\x03\0\x01\0\0\0\x05hello\xce"),
    (Client, b"\x01\0\x01\0\0\0\x0d\0<\0P\0\0\0\0\0\0\0\x01\x01\xce"),
    (Client, b"\x01\0\x01\0\0\0\x0d\0<\0x\0\0\0\0\0\0\0\x01\x03\xce"),
    (Client, b"\x01\0\x01\0\0\0\x0d\0<\0Z\0\0\0\0\0\0\0\x01\x01\xce"),
    (Server, b"\x01\0\x01\0\0\0\x15\0<\x002\x018\x08NO_ROUTE\x02ex\x02rk\xce"),
    (Client, b"\x01\0\x01\0\0\0\x0a\0<\0F\0\0\x02qu\x01\xce"),
    (Server, b"\x01\0\x01\0\0\0\x17\0<\0G\0\0\0\0\0\0\0\x02\0\x02ex\x02rk\0\0\0\x09\xce"),
    (Server, b"\x01\0\x01\0\0\0\x05\0<\0H\0\xce"),
    (Client, b"\x01\0\x01\0\0\0\x05\0\x14\0\x14\x01\xce"),
    (Client, b"\x01\0\x01\0\0\0\x0a\x002\0(\0\0\x02qu\x07\xce"),
    (Server, b"\x01\0\x01\0\0\0\x08\x002\0)\0\0\0\x01\xce"),
    (Client, b"\x01\0\x01\0\0\0\x0a\0(\0\x14\0\0\x02ex\x03\xce"),
    (Client, b"\x01\0\x01\0\0\0\x04\0Z\0\x0a\xce"),
    (Client, b"\x01\0\x01\0\0\0\x04\0Z\0\x14\xce"),
    (Client, b"\x01\0\x01\0\0\0\x0e\0\x14\0(\0\xc8\x03bye\0\0\0\0\xce"),
    (Server, b"\x01\0\x01\0\0\0\x04\0\x14\0)\xce"),
    (Client, b"\x08\0\0\0\0\0\0\xce"),
    (Client, b"\x01\0\0\0\0\0\x0e\0\x0a\x002\0\xc8\x03bye\0\x0a\0(\xce"),
    (Server, b"\x01\0\0\0\0\0\x04\0\x0a\x003\xce"),
];
/// A proxy, asked in the fourth version, and a page through it.
#[rustfmt::skip] // a line each
const SOCKS_4: &[Said] = &[
    (Client, b"\x04\x01\0P\xc0\0\x02\x07user\0"),
    (Server, b"\0Z\0\0\0\0\0\0"),
];
/// The same in the fifth.
#[rustfmt::skip] // a line each
const SOCKS_5: &[Said] = &[
    (Client, b"\x05\x01\0"),
    (Server, b"\x05\0"),
    (Client, b"\x05\x01\0\x04 \x01\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0P"),
    (Server, b"\x05\0\0\x04 \x01\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0P"),
    (Client, b"GET / HTTP/1.1\x0d\x0aHost: a\x0d\x0a\x0d\x0a"),
    (Server, b"HTTP/1.1 200 OK\x0d\x0aContent-Length: 2\x0d\x0a\x0d\x0aok"),
];
