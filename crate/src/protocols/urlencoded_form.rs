//! Forms of a web page, their names and values written as in a URL.
use crate::wire::*;

protocol! {
    /// HTML Form URL Encoded (WHATWG URL)
    "Raw" = "urlencoded-form" column "" over [] {
        /// Form item
        ITEM: Text = "";
        /// Key
        KEY: Text = "key";
        /// Value
        VALUE: Text = "value";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    while r.left() > 0 {
        let rest = r.rest();
        let name = memchr::memchr(b'=', rest).unwrap_or(rest.len());
        let behind = rest.get(name + 1..).unwrap_or(&[]);
        let value = memchr::memchr(b'&', behind).unwrap_or(behind.len());
        let len = (name + 1 + value).min(rest.len());
        let (key, value) = (decoded(rest.get(..name)), decoded(behind.get(..value)));
        let title = [b"\"", &*key, b"\" = \"", &value, b"\""].concat();
        r.put_text(ITEM, &title);
        r.nested(|r| {
            r.put_text(KEY, &key);
            r.put_text(VALUE, &value);
        });
        r.seek(r.at() + len + 1);
    }
    Ok(Next::End)
}

/// `+` is a space, and `%41` the byte of these digits.
fn decoded(text: Option<&[u8]>) -> Vec<u8> {
    let mut rest = text.unwrap_or(&[]);
    let mut out = vec![];
    while let [byte, behind @ ..] = rest {
        rest = behind;
        let digits = |bytes: &[u8]| {
            let digits = std::str::from_utf8(bytes.get(..2)?).ok()?;
            u8::from_str_radix(digits, 16).ok()
        };
        match (byte, digits(behind)) {
            (b'+', _) => out.push(b' '),
            (b'%', Some(byte)) => {
                out.push(byte);
                rest = behind.get(2..).unwrap_or(&[]);
            }
            _ => out.push(*byte),
        }
    }
    out
}
