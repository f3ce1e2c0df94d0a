//! Messages of many kinds: mail, media, queues, and the web's second version.
use super::conversation::{Said, Side, talk};
use super::network::{LAPTOP, Link, WEB_SERVER, pcap};
use super::{Made, Outcome};
use Side::{Client, Server};

pub fn capture() -> Outcome<Vec<Made>> {
    let mut link = Link::starting(0, 0x3a11);
    mail(&mut link)?;
    mailbox(&mut link)?;
    call(&mut link)?;
    camera(&mut link)?;
    queue(&mut link)?;
    store(&mut link)?;
    sensor(&mut link)?;
    second_version(&mut link)?;
    Ok(vec![Made {
        path: "messages/capture.pcap",
        bytes: pcap(&link.sent),
    }])
}

/// Datagrams between two ports.
pub fn send(link: &mut Link, (from, to): (u16, u16), said: &[Said]) -> Outcome {
    for (side, bytes) in said {
        let (ours, theirs) = ((&LAPTOP, from), (&WEB_SERVER, to));
        match side {
            Client => link.udp(ours, theirs, bytes)?,
            Server => link.udp(theirs, ours, bytes)?,
        }
    }
    Ok(())
}

const MAIL: [&[u8]; 2] = [
    b"From: Keeper <keeper@example.com>\r\nTo: pier@example.com, \"Crew\" <crew@example.com>\r\n\
      Subject: Oil\r\nX-Lamp: lit\r\nMIME-Version: 1.0\r\n\
      Content-Type: multipart/mixed;\r\n boundary=\"tide\"\r\n\r\nTwo parts.\r\n--tide\r\n",
    b"Content-Type: text/plain; charset=us-ascii\r\n\r\nNo oil.\r\n--tide\r\n\
      Content-Type: application/json\r\nContent-Disposition: attachment; filename=\"oil.json\"\r\n\r\n\
      {\"oil\": 0}\r\n--tide--\r\n\r\n.\r\n",
];

/// A mail of two parts, in two segments.
fn mail(link: &mut Link) -> Outcome {
    let said: [Said; 9] = [
        (Server, b"220 pier ESMTP\r\n"),
        (Client, b"EHLO lamp\r\n"),
        (Server, b"250-pier\r\n250 SIZE 1000\r\n"),
        (Client, b"MAIL FROM:<keeper@example.com>\r\n"),
        (Server, b"250 OK\r\n"),
        (Client, b"DATA\r\n"),
        (Server, b"354 Go on\r\n"),
        (Client, MAIL[0]),
        (Client, MAIL[1]),
    ];
    talk(link, (50_001, 25), &said)
}

/// A login, and a mail as so many bytes.
fn mailbox(link: &mut Link) -> Outcome {
    let said: [Said; 6] = [
        (Server, b"* OK [CAPABILITY IMAP4rev1] ready\r\n"),
        (Client, b"a1 LOGIN keeper oil\r\n"),
        (Server, b"a1 OK LOGIN completed\r\n"),
        (Client, b"a2 UID FETCH 1 (BODY[])\r\n"),
        (
            Server,
            b"* 1 FETCH (UID 1 BODY[] {44}\r\nFrom: a@example.com\r\nSubject: Fog\r\n\r\nThick.\r\n)\r\na2 OK done\r\n",
        ),
        (Client, b"a3 SELECT INBOX\r\n"),
    ];
    talk(link, (50_002, 143), &said)
}

const SESSION: &[u8] = b"v=0\r\no=keeper 1 2 IN IP4 203.0.113.80\r\ns=Fog\r\n\
    c=IN IP4 203.0.113.80\r\nt=0 0\r\nm=audio 7000 RTP/AVP 0 97\r\na=rtpmap:97 iLBC/8000\r\n\
    a=fmtp:97 mode=20\r\na=candidate:1 1 UDP 2130706431 203.0.113.80 7000 typ host\r\na=sendrecv\r\n";

/// An answer with a session, and the voice that it announces, with a report on it.
fn call(link: &mut Link) -> Outcome {
    let head = format!(
        "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK1\r\n\
         From: <sip:lamp@example.com>;tag=1\r\nTo: <sip:pier@example.com>;tag=2\r\nCall-ID: 7@pier\r\n\
         CSeq: 1 INVITE\r\nContent-Type: application/sdp\r\nContent-Length: {}\r\n\r\n",
        SESSION.len()
    );
    let answer = [head.as_bytes(), SESSION].concat();
    send(link, (5060, 5060), &[(Server, &answer)])?;
    let voice =
        b"\x90\x80\x12\x34\0\0\x01\0\xca\xfe\xba\xbe\xbe\xde\0\x01\x12\xaa\xbb\xcc\xd5\xd5\xd5\xd5";
    send(link, (6000, 7000), &[(Client, voice)])?;
    let reports: [&[u8]; 7] = [
        b"\x81\xc8\0\x0c\xca\xfe\xba\xbe\xed\x1f\x5a\x80\x4d\x61\x4d\xf8\0\0\x7d\0\0\0\0\xc8\0\0\x7d\0",
        b"\x12\x34\x56\x78\x10\xff\xff\xfe\0\x01\x12\x34\0\0\0\x07\0\0\0\0\0\0\0\x01",
        b"\x81\xca\0\x04\xca\xfe\xba\xbe\x01\x06pier@x\0\0\0\0",
        b"\x81\xcd\0\x03\xca\xfe\xba\xbe\x12\x34\x56\x78\0\x05\0\x03",
        b"\x84\xce\0\x04\xca\xfe\xba\xbe\0\0\0\0\x12\x34\x56\x78\x07\0\0\0",
        b"\x8f\xce\0\x05\xca\xfe\xba\xbe\0\0\0\0REMB\x01\x0b\x40\0\x12\x34\x56\x78",
        b"\x81\xcb\0\x03\xca\xfe\xba\xbe\x04done\0\0\0",
    ];
    send(link, (6001, 7001), &[(Client, &reports.concat())])
}

/// A camera is asked for what it shows, and sends it between its answers.
fn camera(link: &mut Link) -> Outcome {
    let said: [Said; 5] = [
        (Client, b"OPTIONS rtsp://203.0.113.80/pier RTSP/1.0\r\nCSeq: 1\r\n\r\n"),
        (Server, b"RTSP/1.0 200 OK\r\nCSeq: 1\r\nPublic: SETUP, PLAY\r\n\r\n"),
        (
            Client,
            b"SETUP rtsp://203.0.113.80/pier/1 RTSP/1.0\r\nCSeq: 2\r\nTransport: RTP/AVP/TCP;interleaved=0-1\r\n\r\n",
        ),
        (
            Server,
            b"RTSP/1.0 200 OK\r\nCSeq: 2\r\nSession: 12345678\r\nTransport: RTP/AVP/TCP;interleaved=0-1\r\n\r\n",
        ),
        (Server, b"$\x00\x00\x10\x80\x61\0\x01\0\0\0\x01\xca\xfe\xf0\x0dfog."),
    ];
    talk(link, (50_003, 554), &said)
}

/// Two versions of MQTT.
fn queue(link: &mut Link) -> Outcome {
    let old: [Said; 6] = [
        (
            Client,
            b"\x10\x2a\0\x04MQTT\x04\xce\0\x3c\0\x04lamp\0\x06will/t\0\x04gone\0\x04user\0\x04pass",
        ),
        (Server, b"\x20\x02\0\0"),
        (Client, b"\x82\x0f\0\x01\0\x06pier/#\x01\0\x01x\0"),
        (Server, b"\x90\x04\0\x01\x01\x80"),
        (
            Client,
            b"\x30\x0b\0\x06pier/1lit\x3d\x0e\0\x06pier/2\0\x02dark",
        ),
        (Server, b"\x50\x02\0\x02"),
    ];
    talk(link, (50_004, 1883), &old)?;
    let new: [Said; 6] = [
        (
            Client,
            b"\x10\x1b\0\x04MQTT\x05\x02\0\x3c\x0c\x11\0\0\0\x0a\x26\0\x01k\0\x01v\0\x02v5",
        ),
        (Server, b"\x20\x0b\0\0\x08\x21\0\x14\x27\0\0\x01\0"),
        (
            Client,
            b"\x32\x18\0\x06pier/5\0\x07\x09\x01\x01\x03\0\x01j\x23\0\x01five",
        ),
        (Server, b"\x40\x04\0\x07\0\0"),
        (Client, b"\x82\x09\0\x08\0\0\x03a/b\x2e"),
        (Client, b"\xe0\x02\x04\0"),
    ];
    talk(link, (50_005, 1883), &new)
}

/// Memcached, by text and by its binary messages.
fn store(link: &mut Link) -> Outcome {
    let said: [Said; 8] = [
        (Client, b"set lamp 0 60 3\r\nlit\r\n"),
        (Server, b"STORED\r\n"),
        (Client, b"get lamp pier\r\n"),
        (Server, b"VALUE lamp 0 3\r\nlit\r\nEND\r\n"),
        (Client, b"stats\r\n"),
        (Server, b"STAT pid 1\r\nEND\r\n"),
        (
            Client,
            b"\x80\x01\0\x04\x08\0\0\0\0\0\0\x0f\0\0\0\x07\0\0\0\0\0\0\0\0\xde\xad\xbe\xef\0\0\0\x3clamplit",
        ),
        (
            Server,
            b"\x81\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\x07\0\0\0\0\0\0\0\x01",
        ),
    ];
    talk(link, (50_006, 11_211), &said)
}

fn sensor(link: &mut Link) -> Outcome {
    let said: [Said; 3] = [
        (
            Client,
            b"\x44\x01\x12\x34tokn\x3bexample.com\x84pier\x04lamp\x46lit=ye",
        ),
        (Server, b"\x64\x45\x12\x34tokn\x42ab\x80\xffplain text"),
        (Client, b"\x50\x03\x12\x36\xb1x"),
    ];
    send(link, (50_007, 5683), &said)
}

/// HTTP/2 without TLS; the blocks are those of RFC 7541 §C.4.1, and of literals.
fn second_version(link: &mut Link) -> Outcome {
    let ask = [
        &b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\x06\x04\0\0\0\0\0\0\x03\0\0\0\x64"[..],
        b"\0\0\x11\x01\x05\0\0\0\x01\x82\x86\x84\x41\x8c\xf1\xe3\xc2\xe5\xf2\x3a\x6b\xa0\xab\x90\xf4\xff",
    ]
    .concat();
    let answer = [
        &b"\0\0\0\x04\x01\0\0\0\0\0\0\x16\x01\x04\0\0\0\x01\x88\x5f\x0atext/plain\x40\x03fog\x03yes"[..],
        b"\0\0\x05\0\0\0\0\0\x01Thick\0\0\x07\0\x01\0\0\0\x01 as oil",
        b"\0\0\x04\x08\0\0\0\0\0\0\0\x10\0",
    ]
    .concat();
    let again = b"\0\0\x04\x01\x05\0\0\0\x03\x82\x86\x84\xbe\0\0\x08\x07\0\0\0\0\0\0\0\0\0\0\0\0\0";
    let said: [Said; 3] = [(Client, &ask), (Server, &answer), (Client, again)];
    talk(link, (50_008, 8080), &said)
}
