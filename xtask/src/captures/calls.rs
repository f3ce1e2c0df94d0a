//! A call with H.323: a gatekeeper is asked, the call signalled, and what will be said in it agreed on.
use super::conversation::Side::{Client, Server};
use super::conversation::{Said, talk};
use super::network::{LAPTOP, Link, WEB_SERVER, pcap};
use super::{Made, Outcome};

pub fn capture() -> Outcome<Vec<Made>> {
    let mut link = Link::starting(0, 0x4323);
    let (client, server) = ((&LAPTOP, 50_721), (&WEB_SERVER, 1719));
    for (side, bytes) in REGISTRATION {
        match side {
            Client => link.udp(client, server, bytes)?,
            Server => link.udp(server, client, bytes)?,
        }
    }
    talk(&mut link, (50_722, 1720), CALL)?;
    talk(&mut link, (50_723, 50_724), CONTROL)?;
    Ok(vec![Made {
        path: "calls/capture.pcap",
        bytes: pcap(&link.sent),
    }])
}

/// Discovery, registration, admission, more bandwidth that is not given and asked for again; last a request whose integrity has no
/// algorithm.
#[rustfmt::skip] // a line each
const REGISTRATION: &[Said] = &[
    (Client, b"\0 \0\0\x06\0\x08\x91J\0\x04\0\xc0\0\x02\x0a\xc6!\"\xc0R\0\0\x07\x04Pier\0\x031.2\0\0\x02\x03\0\x88\x83Ed\x03\0l\0a\0m\0p"),
    (Server, b"\x04\x80\0\0\x06\0\x08\x91J\0\x04\x06\0g\0a\0t\0e\0\xcb\0qP\x06\xb7"),
    (Client, b"\x0e\xc0\0\x01\x06\0\x08\x91J\0\x04\x80\x02\0\xc0\0\x02\x0a\x06\xb80 \x01\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\x01\x06\xb8\x01\0\xc0\0\x02\x0a\xc6!\"\xc0R\0\0\x07\x04Pier\0\x031.2\0\0\x05\x03\0\x88\x83Ed\x03\0l\0a\0m\0p\x82\x13\0\x10lamp@pier.example\x83\x04\x02\x064V\x84\x0c\x10\x03\0\"224Vx\x9a\xb14\x06\0g\0a\0t\0e`R\0\0\x07\x04Pier\0\x031.2\04\xcb\0\0\0\x03@\x01+%\x01M\0\x07\0\x08\x81k\0\x02\x05\xc0eS\xf0\xff\x02challenge\x01\xf9\x06\0g\0a\0t\0e\x01\0\x01\x80\x01\x80"),
    (Server, b"\x12\x80\0\x01\x06\0\x08\x91J\0\x04\x01\0\xcb\0qP\x06\xb8\x01\x03\0\x88\x83E``\0e\0n\0d\01&\x8a\0\0\x03@\x01+\x01\0\x01\x80"),
    (Client, b"&\x88\0\x02\0\xc0\0e\0n\0d\01\x01\x03\0\x88\x83L\xc0\x01\x03\0\x88\x83Ed\x05\0\0M@R\0\0\x07\x03\x01\x02\x03pier lamp oktobr\x09  \0\x11\0lantern lantern!\x01\0"),
    (Server, b"(\0\0\x02@\x05\0\0\xcb\0qP\x06\xb8"),
    (Client, b"2\0\0\x03\x06\0e\0n\0d\01pier lamp oktobr\0M@\x0a\0\x17\x08\0\x11\0lantern lantern!\x01\0"),
    (Server, b"8\0\x034\x05\0"),
    (Client, b"2\0\0\x03\x06\0e\0n\0d\01pier lamp oktobr\0M@\x0a\0\x17\x08\0\x11\0lantern lantern!\x01\0"),
    (Server, b"V\0\0\x08\0M\x17\0\0\x11\0lantern lantern!"),
    (Client, b"\x02 \0\0\x06\0\x08\x91J\0\x04\0\xc0\0\x02\x0a\xc6!\"\0R\0\0\x07\0\x01\x03\0\x85\xc8\x9aQ \x80\x03\x01@\0"),
];
/// A call's messages inside Q.931; one of them ends in its middle.
#[rustfmt::skip] // a line each
const CALL: &[Said] = &[
    (Client, b"\x03\0\0\xc3\x08\x02\0M\x05\x04\x03\x88\x90\xa5(\x05Lamp\0l\x09!\x815550123p\x08\xc15550199~\0\x96\x05 \xb8\x06\0\x08\x91J\0\x04\x02\x03\0\x88\x83Ed\x03\0l\0a\0m\0p\"\xc0R\0\0\x07\x04Pier\0\x031.2\0\0\x01\x03\0\x88\x83L\xc0\xcb\0qP\x06\xb8\0pier lamp oktobr\0\xdd\x1d\x80\0\x80\x07\0\xc0\0\x02\x0a\xc6\"\x11\0lantern lantern!\x14\x01\x12\0\0\x04\x0c \x13\x80\x0a\x10\0\x01\0\x0a\0\0\x01\x13\x88\x01\0\x01\0\x01\0\x01\0\x0a\x01\x03\0L\0a\0m\0p\x10\x80\x01\x80"),
    (Server, b"\x03\0\0D\x08\x02\x80M\x02~\08\x05!\x80\x06\0\x08\x91J\0\x04\"\xc0R\0\0\x07\x04Pier\0\x031.2\0\x01\x10\xc0\x11\0lantern lantern!\x01\0\x01\0\x10\x80\x01\x80\x03\0\0I\x08\x02\x80M\x01\x1e\x02\x80\x88~\09\x05#\x80\x06\0\x08\x91J\0\x04\"\xc0R\0\0\x07\x04Pier\0\x031.2\0\x01\xd0\xc0\0\x11\0lantern lantern!\x01\0\x01\0\x10\x80\x01\x80"),
    (Client, b"\x03\0\0K\x08\x02\0Mb~\0?\x05&\x80\x06\0\x08\x91J\0\x04\x86\x01\0\x1f\x01\x80\x11\0lantern lantern!\x01\0\x01\0\x10\xc0\x01\x80\x14\x02\x0a\x02\0\x01\x06\0\x08\x81u\0\x07\x07\x01\0<\x80\x01/\xd1"),
    (Server, b"\x03\0\0a\x08\x02\x80M\x07\x18\x03\xa9\x83\x81~\0P\x05\"\xc0\x06\0\x08\x91J\0\x04\0\xcb\0qP\xc6$\"\xc0R\0\0\x07\x04Pier\0\x031.2\0\0pier lamp oktobr\x1f\x0c\0\x11\0lantern lantern!\x01\0\x01\0\x10\x80\x01\x80"),
    (Client, b"\x03\0\0\x14\x08\x02\0M}\x08\x02\x80\x9e\x14\x01\x0a\x96\x01\x01\xaa"),
    (Client, b"\x03\0\05\x08\x02\0M\x05~\0)\x05 \xb8\x06\0\x08\x91J\0\x04\x02\x03\0\x88\x83Ed\x03\0l\0a\0m\0p\"\xc0R\0\0\x07\x04Pier\0\x031."),
    (Client, b"\x03\0\03\x08\x02\0MZ\x08\x02\x80\x90~\0#\x05%\xc0\x06\0\x08\x91J\0\x04X\xa8\0\x11\0lantern lantern!\x10\x80\x01\x80"),
];
/// What the answer to the call said would be spoken here.
#[rustfmt::skip] // a line each
const CONTROL: &[Said] = &[
    (Client, b"\x03\0\0$\x020\x02\x06\0\x08\x81u\0\x07\x01\x80\0\0 @\x13\x80\0\x01\x85\x01@\0\x80\0\0\x01\0\0\0\x01"),
    (Server, b"\x03\0\0\x07!\x80\x02"),
    (Client, b"\x03\0\0\x0b\x01\0<\x80\x01/\xd1"),
    (Server, b"\x03\0\0\x06 \xa0"),
    (Client, b"\x03\0\0\x18\x03\0\0\x04\x0d@\x01\x80\x0b\x05\0\x01\0\xc0\0\x02\x0a\xc6%\0"),
    (Server, b"\x03\0\0\x14\"\xc0\0\x04\x06\x80\x09\x18\0\0\xcb\0qP\xc6&"),
    (Client, b"\x03\0\0\x08m@\x017"),
    (Server, b"\x03\0\0\x06J@"),
];
