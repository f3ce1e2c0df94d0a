//! Ordinary web traffic: one look-up and three connections, 2 UDP and 41 TCP packets.
use super::conversation::{Conversation, Side};
use super::domain::{A, ASKED, Message, dotted};
use super::network::{LAPTOP, Link, NAME_SERVER, WEB_SERVER, pcap};
use super::{Made, Outcome};
use flate2::{Compression, GzBuilder};
use std::io::Write;

const HOST: &str = "www.wireloupe.example";
const PAGE: &str = "<!doctype html>
<html lang=\"en\">
<head><title>Harbour notes</title><link rel=\"stylesheet\" href=\"/style.css\"></head>
<body>
<h1>Harbour notes</h1>
";
const STYLE: &str =
    "body { font: 16px/1.5 serif; max-width: 40em; margin: auto }\nh1 { color: #024 }\n";

pub fn capture() -> Outcome<Vec<Made>> {
    let mut link = Link::starting(0, 0x0e6b);
    browse(&mut link)?;
    Ok(vec![Made {
        path: "web/capture.pcap",
        bytes: pcap(&link.sent),
    }])
}

pub fn browse(link: &mut Link) -> Outcome {
    let id = link.number() as u16;
    let name = dotted(HOST);
    let (client, server) = ((&LAPTOP, 51_515), (&NAME_SERVER, 53));
    link.udp(client, server, &Message::query(id, &name, A))?;
    let answer = Message::response(id, &name, A).answer(ASKED, A, 300, &WEB_SERVER.ip);
    link.udp(server, client, &answer.bytes())?;
    page(link)?;
    log_in_chunks(link)?;
    notes_in_gzip(link)
}

fn request(path: &str, more: &str) -> Vec<u8> {
    format!(
        "GET {path} HTTP/1.1\r\nHost: {HOST}\r\nUser-Agent: Harbour/1.0\r\nAccept: */*\r\n{more}\r\n"
    )
    .into()
}

fn response(kind: &str, more: &str, body: &[u8]) -> Vec<u8> {
    let mut bytes = format!(
        "HTTP/1.1 200 OK\r\nDate: Mon, 05 Jan 2026 09:00:00 GMT\r\nServer: lamp/2.1\r\nContent-Type: {kind}\r\n\
         Content-Length: {}\r\n{more}\r\n",
        body.len()
    )
    .into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

fn connect(link: &mut Link, port: u16) -> Outcome<Conversation> {
    let mut connection = Conversation::new(link, (LAPTOP, port), (WEB_SERVER, 80));
    connection.open(link)?;
    Ok(connection)
}

/// Two requests on one connection, the first answered in two segments; the client closes: 16 packets.
fn page(link: &mut Link) -> Outcome {
    let mut body = PAGE.to_string();
    for hour in 0..24 {
        body.push_str(&format!(
            "<p>{hour:02}:00: the lamp was lit, and nobody passed the pier.</p>\n"
        ));
    }
    body.push_str("</body>\n</html>\n");
    let mut connection = connect(link, 49_152)?;
    connection.say(link, Side::Client, &request("/", ""))?;
    connection.say(
        link,
        Side::Server,
        &response("text/html; charset=utf-8", "", body.as_bytes()),
    )?;
    connection.say(
        link,
        Side::Client,
        &request("/style.css", "Referer: http://www.wireloupe.example/\r\n"),
    )?;
    connection.say(
        link,
        Side::Server,
        &response("text/css", "", STYLE.as_bytes()),
    )?;
    connection.close(link, Side::Client)
}

/// A body in chunks (RFC 9112 §7.1) that come one by one; the server closes: 14 packets.
fn log_in_chunks(link: &mut Link) -> Outcome {
    let mut connection = connect(link, 49_153)?;
    connection.say(link, Side::Client, &request("/log?last=2", ""))?;
    let header = "HTTP/1.1 200 OK\r\nServer: lamp/2.1\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\
                  Connection: close\r\n\r\n";
    connection.say(link, Side::Server, header.as_bytes())?;
    connection.say(link, Side::Server, b"1a\r\n08:58 a boat without lamps\r\n")?;
    link.wait_ms(400);
    connection.say(
        link,
        Side::Server,
        b"17;note=late\r\n08:59 the boat is gone\n\r\n0\r\n\r\n",
    )?;
    connection.close(link, Side::Server)
}

/// A body compressed with gzip: 11 packets.
fn notes_in_gzip(link: &mut Link) -> Outcome {
    let notes = "The third lamp smokes.\n".repeat(40);
    let mut gzip = GzBuilder::new()
        .filename("notes.txt")
        .write(vec![], Compression::best());
    gzip.write_all(notes.as_bytes())?;
    let body = gzip.finish()?;
    let mut connection = connect(link, 49_154)?;
    connection.say(
        link,
        Side::Client,
        &request(
            "/notes.txt",
            "Accept-Encoding: gzip\r\nCookie: watch=third\r\n",
        ),
    )?;
    let more = "Content-Encoding: gzip\r\nSet-Cookie: watch=third; Path=/\r\n";
    connection.say(link, Side::Server, &response("text/plain", more, &body))?;
    connection.close(link, Side::Client)
}
