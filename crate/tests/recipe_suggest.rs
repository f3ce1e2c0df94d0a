//! What is said of a result: the step that reads it, and nothing of what reads by itself.
use wireloupe::recipe::data::{Bytes, Data};
use wireloupe::recipe::suggest::suggest;

fn first(bytes: &[u8]) -> String {
    let found = suggest(&Data::Bytes(Bytes {
        bytes: bytes.to_vec(),
        ..Bytes::default()
    }));
    found
        .first()
        .map_or(String::new(), |found| found.recipe.clone())
}

/// What nobody encoded.
const ORDINARY: &[&[u8]] = &[
    b"Every port is a letter of what was said in the end.",
    b"Meet me at the old harbour at midnight, bring the key",
    "Wir treffen uns um Mitternacht am alten Hafen, bring den Schlüssel mit".as_bytes(),
    "Rendez-vous au vieux port à minuit, apporte la clé".as_bytes(),
    b"Nos vemos en el viejo puerto a medianoche, trae la llave",
    b"Spotkajmy sie o polnocy w starym porcie",
    b"Tavataan vanhassa satamassa keskiyolla",
    "Встречаемся в полночь у старого порта".as_bytes(),
    "今夜十二点在旧港口见面".as_bytes(),
    b"name,age,city\nAnna,31,Bern\nOtto,28,Graz\n",
    b"-0.5,12,33\n-0.25,14,31\n",
    b"<!doctype html><html><head><title>It works</title></head><body><p>Hi</p></body></html>",
    b"3f2b8c1e-7a4d-4c5e-9b1f-0a2d3c4e5f60",
    b"10.0.0.1\n10.0.0.2\n192.168.1.254\n8.8.8.8\n",
    b"fe80::1ff:fe23:4567:890a\n2001:db8::1\n2001:0db8:85a3:0000:0000:8a2e:0370:7334",
    b"00:1a:2b:3c:4d:5e\n66:77:88:99:aa:bb",
    b"1234567890",
    b"1000000000",
    b"80 443 8080 8443 22 53",
    b"1,2,3,4,5,6,7,8,9,10",
    b"1700000000\n1700000001\n1700000002",
    b"2026-11-26 11:58:00\n2026-11-26 11:58:01",
    b"0.001 0.002 0.013 0.5 1.25",
    b"Nov 26 11:58:00 host sshd[812]: Failed password for root from 10.0.0.5 port 51234 ssh2",
    b"10.0.0.1 - - [26/Nov/2026:11:58:00 +0000] \"GET /index.html HTTP/1.1\" 200 512",
    b"GET /a/b HTTP/1.1\r\nHost: example.com\r\nAccept: */*\r\n\r\n",
    b"www.example.com\nmail.example.org\ncdn.example.net",
    b"https://example.com/path/to/page?id=12&name=x",
    b"C:\\xampp\\users\\public\\docs",
    b"HelloWorldController",
    b"FIRSTNAMELASTNAME",
    b"flag{this_is_the_answer}",
    b"--------------------",
    &[0; 32],
    &[1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3],
];

/// What stands for something else, and the step that reads it.
const ENCODED: &[(&[u8], &str)] = &[
    (
        b"Rirel cbeg vf n yrggre bs jung jnf fnvq va gur raq.",
        "rot13",
    ),
    (b"Jve gerssra haf hz Zvggreanpug nz nygra Unsra", "rot13"),
    (b"zrrg zr gurer abj", "rot13"),
    (
        b"Hyhub sruw lv d ohwwhu ri zkdw zdv vdlg lq wkh hqg.",
        "rot 23",
    ),
    (
        b"Vevib klig rh z ovggvi lu dszg dzh hzrw rm gsv vmw.",
        "atbash",
    ),
    (b"JBSWY3DPEBLW64TMMQ======", "from-base32"),
    (b"jbswy3dpfqqfo33snrsccmjs", "from-base32"),
    (b"SGVsbG8gV29ybGQ=", "from-base64"),
    (b"SGVsbG8gV29ybGQ", "from-base64"),
    (b"Pz4_Pn5-fmhpIHlvdQ==", "from-base64 url"),
    (b"4576657279", "from-hex"),
    (b"48:65:6c:6c:6f:20:77:6f:72:6c:64", "from-hex"),
    (b"50 4b 03 04 14 00 00 08", "from-hex"),
    (b"72 101 108 108 111 32 119 111", "from-charcodes"),
    (b"01001000 01101001", "from-binary"),
    (b"... --- ... / .-", "from-morse"),
    (b"Hello%20World%21", "url-decode"),
    (b"\\x48\\x65\\x6c", "unescape"),
    (b"{\"a\": [1, 2], \"b\": \"x\"}", "json .*"),
    (b"\x1b[31mred\x1b[0m text", "ansi"),
];

#[test]
fn ordinary_text_is_left_alone() {
    let wrong: Vec<String> = ORDINARY
        .iter()
        .map(|bytes| (first(bytes), String::from_utf8_lossy(bytes)))
        .filter(|(found, _)| !found.is_empty())
        .map(|(found, text)| format!("{text:?}: {found}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_step_that_reads_it_comes_first() {
    for (bytes, expected) in ENCODED {
        let text = String::from_utf8_lossy(bytes);
        assert_eq!(first(bytes), *expected, "{text:?}");
    }
}

#[test]
fn a_key_of_one_byte_is_told_of_text_and_of_the_answers_of_contests() {
    let english = "Every port is a letter of what was said in the end.";
    for (text, key) in [
        (english, 0x5a),
        (english, 0x17),
        (english, 0x01),
        ("Treffen wir uns um Mitternacht am Hafen", 0xa7),
        ("flag{x0r_1s_n0t_3nough}", 0x42),
    ] {
        let hidden: Vec<u8> = text.bytes().map(|byte| byte ^ key).collect();
        assert_eq!(first(&hidden), format!("xor 0x{key:02x}"), "{text}");
    }
}
