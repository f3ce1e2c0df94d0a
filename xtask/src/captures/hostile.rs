//! A capture whose names, headers and comments are HTML and script: all of it must show as text.
use super::conversation::{Conversation, Side};
use super::domain::{A, ASKED, Message, TXT, name};
use super::network::{LAPTOP, Link, NAME_SERVER, WEB_SERVER};
use super::{Made, Outcome};
use wireloupe::capture::write::{Enhanced, Pcapng};

const NAMES: &[&[&str]] = &[
    &["<script>alert(1)</script>", "example"],
    &["<img src=x onerror=alert(1)>", "example"],
    &["\"onmouseover=\"alert(1)", "example"],
    &["javascript:alert(1)//", "example"],
    &["{{constructor", "constructor('alert(1)')()}}", "example"],
    &["__proto__", "constructor", "example"],
    &["dot.inside", "back\\slash", "example"],
    // Right-to-left override, and an escape sequence of a terminal.
    &["\u{202e}elpmaxe", "\u{1b}[31mred", "example"],
    &["nul\0byte", "new\nline", "tab\tstop", "example"],
    &["</textarea><svg/onload=alert(1)>", "example"],
];
const REQUESTS: &[&str] = &[
    "GET /<script>alert('path')</script>?q=\"><b>bold</b> HTTP/1.1\r\n\
     Host: <img src=x onerror=alert('host')>\r\n\
     <script>alert('name')</script>: header name\r\n\
     User-Agent: </td></tr></table><h1>agent</h1>\r\n\
     Referer: javascript:alert('referer')\r\n\
     Cookie: a=<iframe src=\"https://attacker.example/\"></iframe>\r\n\
     X-Style: <style>*{background:url(https://attacker.example/x)}</style>\r\n\
     X-Entity: &lt;script&gt;alert(1)&lt;/script&gt; &amp; &#x27;\r\n\r\n",
    "POST /__proto__ HTTP/1.1\r\nHost: constructor\r\ntoString: hasOwnProperty\r\n__proto__: {\"x\":1}\r\n\
     Content-Type: text/html\r\nContent-Length: 30\r\n\r\n<script>alert('body')</script>",
];
const ANSWER: &str = "HTTP/1.1 200 <b onclick=alert('reason')>OK</b>\r\n\
    Server: <marquee>server</marquee>\r\nLocation: data:text/html,<script>alert(1)</script>\r\n\
    Content-Type: text/html\"><script>alert('type')</script>\r\nContent-Length: 37\r\n\r\n\
    <html><script>alert(2)</script><html>";
const COMMENT: &[u8] =
    b"<script>alert('comment')</script><a href=\"https://attacker.example/\">a comment</a>";

pub fn capture() -> Outcome<Vec<Made>> {
    let mut link = Link::starting(0, 0x4057);
    for (port, labels) in (52_000..).zip(NAMES) {
        let (id, name) = (link.number() as u16, name(labels));
        link.udp(
            (&LAPTOP, port),
            (&NAME_SERVER, 53),
            &Message::query(id, &name, A),
        )?;
        let text = b"\x20<script>alert('record')</script>";
        let answer = Message::response(id, &name, A)
            .answer(ASKED, A, 60, &WEB_SERVER.ip)
            .answer(ASKED, TXT, 60, text);
        link.udp((&NAME_SERVER, 53), (&LAPTOP, port), &answer.bytes())?;
    }
    for (port, request) in (49_300..).zip(REQUESTS) {
        let mut connection = Conversation::new(&mut link, (LAPTOP, port), (WEB_SERVER, 80));
        connection.open(&mut link)?;
        connection.say(&mut link, Side::Client, request.as_bytes())?;
        connection.say(&mut link, Side::Server, ANSWER.as_bytes())?;
        connection.close(&mut link, Side::Client)?;
    }
    Ok(vec![Made {
        path: "hostile/capture.pcapng",
        bytes: pcapng(&link),
    }])
}

fn pcapng(link: &Link) -> Vec<u8> {
    let (mut file, order) = (vec![], Pcapng { big_endian: false });
    order.section(
        &mut file,
        &[
            (1, COMMENT),
            (2, b"<b>hardware</b>"),
            (3, b"<script>alert('system')</script>"),
            (4, b"\"><script>alert('application')</script>"),
        ],
    );
    order.interface(
        &mut file,
        1,
        0,
        &[
            (1, COMMENT),
            (2, b"<img src=x onerror=alert('interface')>"),
            (3, b"\"><script>alert('description')</script>"),
            (11, b"\0<script>alert('filter')</script>"),
        ],
    );
    let mut names = vec![];
    order.half(&mut names, 1);
    let entry = b"\xc0\0\x02\x01<svg onload=alert('name')>\0";
    order.half(&mut names, entry.len() as u16);
    names.extend_from_slice(entry);
    names.resize(names.len().next_multiple_of(4), 0);
    order.word(&mut names, 0);
    order.block(&mut file, 4, &names);
    for packet in &link.sent {
        order.enhanced(
            &mut file,
            &Enhanced {
                interface: 0,
                stamp: packet.time_ns / 1000,
                original: packet.bytes.len(),
                bytes: &packet.bytes,
                options: &[(1, COMMENT)],
            },
        );
    }
    file
}
