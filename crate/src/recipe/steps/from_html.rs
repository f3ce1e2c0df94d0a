//! `from-html`: characters out of HTML's names and numbers for them.
use super::prelude::*;
use crate::recipe::bytes_step::text;

step! {
    /// Read &lt; &#65; &#x41; and the like as the characters they stand for
    FromHtml in "encode": Values => Values, Bytes => Bytes;
    () {}
}

/// Names of characters beyond Latin letters (HTML Living Standard §13.5).
const NAMES: &[(&str, char)] = &[
    ("lt", '<'),
    ("gt", '>'),
    ("amp", '&'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("copy", '©'),
    ("reg", '®'),
    ("euro", '€'),
    ("pound", '£'),
    ("yen", '¥'),
    ("cent", '¢'),
    ("sect", '§'),
    ("para", '¶'),
    ("middot", '·'),
    ("deg", '°'),
    ("micro", 'µ'),
    ("times", '×'),
    ("divide", '÷'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("hellip", '…'),
    ("bull", '•'),
    ("trade", '™'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("agrave", 'à'),
    ("ccedil", 'ç'),
    ("ntilde", 'ñ'),
    ("excl", '!'),
    ("num", '#'),
    ("dollar", '$'),
    ("percnt", '%'),
    ("lpar", '('),
    ("rpar", ')'),
    ("ast", '*'),
    ("plus", '+'),
    ("comma", ','),
    ("period", '.'),
    ("sol", '/'),
    ("colon", ':'),
    ("semi", ';'),
    ("equals", '='),
    ("quest", '?'),
    ("commat", '@'),
    ("lbrack", '['),
    ("lsqb", '['),
    ("bsol", '\\'),
    ("rsqb", ']'),
    ("rbrack", ']'),
    ("Hat", '^'),
    ("lowbar", '_'),
    ("grave", '`'),
    ("lcub", '{'),
    ("lbrace", '{'),
    ("vert", '|'),
    ("rcub", '}'),
    ("rbrace", '}'),
    ("Tab", '\t'),
    ("NewLine", '\n'),
];
/// The longest reference looked at, in bytes.
const LONGEST: usize = 12;

impl Run for FromHtml {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        text(data, |bytes| {
            let (mut result, mut rest) = (vec![], bytes);
            while let Some(at) = memchr::memchr(b'&', rest) {
                let (before, reference) = rest.split_at(at);
                result.extend_from_slice(before);
                let window = reference.get(..LONGEST).unwrap_or(reference);
                let end = memchr::memchr(b';', window);
                match end.and_then(|end| Some((end, character(reference.get(1..end)?)?))) {
                    Some((end, character)) => {
                        result.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                        rest = reference.get(end + 1..).unwrap_or(&[]);
                    }
                    None => {
                        result.push(b'&');
                        rest = reference.get(1..).unwrap_or(&[]);
                    }
                }
            }
            result.extend_from_slice(rest);
            Ok(result)
        })
    }
}

fn character(reference: &[u8]) -> Option<char> {
    let reference = std::str::from_utf8(reference).ok()?;
    let number = match reference.strip_prefix('#') {
        None => {
            return NAMES
                .iter()
                .find(|(name, _)| *name == reference)
                .map(|named| named.1);
        }
        Some(digits) => match digits.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => digits.parse().ok()?,
        },
    };
    char::from_u32(number)
}
