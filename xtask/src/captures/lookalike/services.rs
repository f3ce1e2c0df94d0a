//! Names, pages, mails and streams.
use super::air::{Air, IP};
use super::code::{base32, base64, hex, rot13, xor, zip};

type Puzzle = (&'static str, &'static str, fn(&mut Air, &str));

fn answer(air: &mut Air, port: u16, path: &str, head: &str, body: &[u8]) {
    let request = format!("GET /{path} HTTP/1.1\r\nHost: files.example\r\n\r\n");
    let mut response =
        format!("HTTP/1.1 {head}\r\nContent-Length: {}\r\n\r\n", body.len()).into_bytes();
    response.extend(body);
    air.connection(
        (port, 80),
        &[(true, request.as_bytes()), (false, &response)],
    );
}

pub const ALL: &[Puzzle] = &[
    (
        "puzzles/17-octal-labels.pcap",
        "the first to keep the names",
        |air, text| {
            for letter in text.bytes() {
                air.query(&format!("{letter:o}.names.example"), &[]);
            }
        },
    ),
    (
        "puzzles/18-one-letter-agents.pcap",
        "AGhostWithManyNames",
        |air, text| {
            for (port, letter) in (41_000..).zip(text.chars()) {
                let request = format!("GET / HTTP/1.1\r\nHost: a\r\nUser-Agent: {letter}\r\n\r\n");
                air.connection((port, 80), &[(true, request.as_bytes())]);
            }
        },
    ),
    (
        "puzzles/52-hex-labels.pcap",
        "totally not a command server",
        |air, text| {
            for piece in text.as_bytes().chunks(10) {
                air.query(&format!("{}.notac2.example", hex(piece)), &[]);
                air.query("www.example.com", &[]);
            }
        },
    ),
    (
        "puzzles/53-base32-labels.pcap",
        "names without padding",
        |air, text| {
            for piece in base32(text.as_bytes()).as_bytes().chunks(12) {
                air.query(
                    &format!("{}.exfil.internal", String::from_utf8_lossy(piece)),
                    &[],
                );
            }
        },
    ),
    (
        "puzzles/54-base64-labels.pcap",
        "asked twice, answered never",
        |air, text| {
            for piece in base64(text.as_bytes()).as_bytes().chunks(8) {
                let name = format!("{}.reddshrimp.example", String::from_utf8_lossy(piece));
                air.query(&name, &[]);
                air.query(&name, &[]);
            }
        },
    ),
    (
        "puzzles/56-nine-bytes-first.pcap",
        "carved from beneath a header",
        |air, text| {
            for (number, piece) in (0u8..).zip(zip("deep.txt", text.as_bytes()).chunks(20)) {
                let mut bytes = vec![number; 9];
                bytes.extend(piece);
                let name = format!("{}.cap.example", hex(&bytes));
                air.query(&name, &[]);
                air.query(&name, &[]);
            }
        },
    ),
    (
        "puzzles/59-text-answers.pcap",
        "bacon comes in strips",
        |air, text| {
            for piece in text.as_bytes().chunks(10) {
                air.text_answer("bacon.example", base32(piece).to_uppercase().as_bytes());
            }
        },
    ),
    (
        "puzzles/61-behind-the-question.pcap",
        "what follows is no part of it",
        |air, text| {
            for piece in base64(text.as_bytes()).as_bytes().chunks(6) {
                air.query("scooch.example", piece);
            }
        },
    ),
    (
        "puzzles/62-indexed-labels.pcap",
        "numbered, coded and masked",
        |air, text| {
            let coded = base32(&xor(text.as_bytes(), &[0x37]));
            let pieces: Vec<&[u8]> = coded.as_bytes().chunks(7).collect();
            for (number, piece) in pieces.iter().enumerate().rev() {
                air.query(
                    &format!("{}.{number}.meow.example", String::from_utf8_lossy(piece)),
                    &[],
                );
            }
        },
    ),
    (
        "puzzles/63-turned-page.pcap",
        "guvegrra pbhagrq onpx",
        |air, text| {
            answer(air, 42_000, "index.html", "200 OK", rot13(text).as_bytes());
        },
    ),
    (
        "puzzles/65-ranges.pcap",
        "parts that overlap by one",
        |air, text| {
            let file = zip("parts.txt", text.as_bytes());
            let starts: Vec<usize> = (0..file.len() - 1).step_by(19).collect();
            for (port, start) in (42_100..).zip(starts.iter().rev()) {
                let end = (start + 20).min(file.len());
                let head = format!(
                    "206 Partial Content\r\nContent-Range: bytes {start}-{}/{}",
                    end - 1,
                    file.len()
                );
                answer(air, port, "parts.zip", &head, &file[*start..end]);
            }
        },
    ),
    (
        "puzzles/68-password-elsewhere.pcap",
        "two places, one answer",
        |air, text| {
            let login = format!(
                "GET / HTTP/1.1\r\nHost: a\r\nAuthorization: Basic {}\r\n\r\n",
                base64(b"agent:s3same")
            );
            air.connection((42_200, 80), &[(true, login.as_bytes())]);
            let locked = xor(text.as_bytes(), b"s3same");
            answer(air, 42_201, "locked.bin", "200 OK", &locked);
        },
    ),
    (
        "puzzles/69-basic-login.pcap",
        "user:correct horse",
        |air, text| {
            let request = format!(
                "GET / HTTP/1.1\r\nHost: a\r\nAuthorization: Basic {}\r\n\r\n",
                base64(text.as_bytes())
            );
            air.connection((42_300, 80), &[(true, request.as_bytes())]);
        },
    ),
    (
        "puzzles/70-posted-form.pcap",
        "p&ss=word with + and %",
        |air, text| {
            let coded: String = text
                .bytes()
                .map(|byte| match byte {
                    b'a'..=b'z' => char::from(byte).to_string(),
                    b' ' => "+".into(),
                    other => format!("%{other:02X}"),
                })
                .collect();
            let body = format!("user=me&secret={coded}");
            let request = format!(
                "POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: {}\r\n\r\n{body}",
                body.len()
            );
            air.connection((42_400, 80), &[(true, request.as_bytes())]);
        },
    ),
    (
        "puzzles/73-json-by-stream.pcap",
        "three streams, one story",
        |air, text| {
            for (port, piece) in (42_500..).zip(text.as_bytes().chunks(9)) {
                let one = format!("{{\"n\": 1, \"data\": \"{}\"}}", base64(piece));
                air.connection((port, 7_000), &[(true, one.as_bytes())]);
            }
        },
    ),
    (
        "puzzles/77-zip-in-a-stream.pcap",
        "why not take the secure one",
        |air, text| {
            air.connection(
                (42_600, 1_337),
                &[
                    (true, b"RETR flag.zip\r\n"),
                    (false, &zip("flag.txt", text.as_bytes())),
                ],
            );
        },
    ),
    (
        "puzzles/83-attachment.pcap",
        "sincerely, a file",
        |air, text| {
            let attached = base64(&zip("letter.txt", text.as_bytes()));
            let mail = format!(
                "From: a@example.com\r\nSubject: as agreed\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=edge\r\n\r\n\
             --edge\r\nContent-Type: text/plain\r\n\r\nsee below\r\n\
             --edge\r\nContent-Type: application/zip; name=letter.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n{attached}\r\n--edge--\r\n.\r\n"
            );
            air.connection(
                (42_700, 25),
                &[
                    (false, b"220 mail.example ready\r\n"),
                    (true, b"HELO me\r\n"),
                    (false, b"250 hello\r\n"),
                    (true, b"DATA\r\n"),
                    (false, b"354 go on\r\n"),
                    (true, mail.as_bytes()),
                    (false, b"250 taken\r\n"),
                ],
            );
        },
    ),
    (
        "puzzles/115-hash-line.pcap",
        "admin::WORKGROUP:0102030405060708:aabb",
        |air, text| {
            let parts: Vec<&str> = text.split(':').filter(|part| !part.is_empty()).collect();
            if let [user, domain, challenge, proof] = parts.as_slice() {
                air.udp(
                    IP,
                    8_888,
                    8_889,
                    format!("{user}|{domain}|{challenge}|{proof}").as_bytes(),
                );
            }
        },
    ),
];
