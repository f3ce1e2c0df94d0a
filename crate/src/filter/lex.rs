//! Text to tokens. The longest reading wins: `10.0.0.0/8`, `fe80::1`, `00:0c:29` and `tcp.port-1` are one token each.
use super::error::FilterError;
use super::token::{Comparison, Lexeme, Symbol, Token};
use super::{piece, quote};
use std::net::{Ipv4Addr, Ipv6Addr};

/// Longer texts are refused.
pub const MAX_LENGTH: usize = 64 * 1024;
/// The longest text of an IPv6 address, with an IPv4 address at its end.
const MAX_IP6: usize = 45;

pub fn lex(text: &str) -> Result<Vec<Token>, FilterError> {
    if text.len() > MAX_LENGTH {
        let message = format!(
            "a filter may have {MAX_LENGTH} bytes, this has {}",
            text.len()
        );
        return Err(FilterError::new(MAX_LENGTH..text.len(), message));
    }
    let mut tokens = vec![];
    let mut at = 0;
    loop {
        at += blank(&text[at..]);
        if at >= text.len() {
            break;
        }
        let (lexeme, length) = next(text, at)?;
        let place = at..at + length;
        at = place.end;
        tokens.push(Token { lexeme, place });
    }
    let place = text.len()..text.len();
    tokens.push(Token {
        lexeme: Lexeme::End,
        place,
    });
    Ok(tokens)
}

/// How many bytes of white space the text begins with.
pub fn blank(text: &str) -> usize {
    text.len() - text.trim_ascii_start().len()
}

/// The token at `at`, and its length.
fn next(text: &str, at: usize) -> Result<(Lexeme, usize), FilterError> {
    let rest = &text[at..];
    let bytes = rest.as_bytes();
    match bytes {
        [b'"', ..] => quote::text(text, at, false).map(|(t, n)| (Lexeme::Text(t), n)),
        [b'r' | b'R', b'"', ..] => quote::text(text, at, true).map(|(t, n)| (Lexeme::Text(t), n)),
        [b'\'', ..] => quote::character(text, at).map(|(c, n)| (Lexeme::Character(c), n)),
        [b'[', ..] => piece::list(text, at).map(|(p, n)| (Lexeme::Slice(p), n)),
        [b'#', ..] => piece::layers(text, at).map(|(p, n)| (Lexeme::Layers(p), n)),
        [b'$', ..] => Err(reference(rest, at)),
        [b'.', b'.', ..] => Ok((Lexeme::Symbol(Symbol::To), 2)),
        [b'.', c, ..] if is_word(*c) => Ok((Lexeme::Name, 1 + word(&rest[1..]))),
        _ => match literal(rest) {
            0 => sign(rest, at),
            length => Ok(named(&rest[..length])),
        },
    }
}

/// A word that stands for an operator, or a name or value.
fn named(word: &str) -> (Lexeme, usize) {
    let lexeme = match keyword(word) {
        Some(symbol) => Lexeme::Symbol(symbol),
        None if word.starts_with(':')
            && word.parse::<Ipv6Addr>().is_err()
            && !word.contains('/') =>
        {
            Lexeme::Literal
        }
        None => Lexeme::Word,
    };
    (lexeme, word.len())
}

/// The operators that are words; capitals make them names.
pub const KEYWORDS: [(&str, Symbol); 20] = [
    ("and", Symbol::And),
    ("or", Symbol::Or),
    ("xor", Symbol::Xor),
    ("not", Symbol::Not),
    ("any", Symbol::Any),
    ("all", Symbol::All),
    ("in", Symbol::In),
    ("contains", Symbol::Contains),
    ("matches", Symbol::Matches),
    ("bitwise_and", Symbol::BitAnd),
    ("eq", Symbol::Compare(Comparison::AnyEqual)),
    ("any_eq", Symbol::Compare(Comparison::AnyEqual)),
    ("ne", Symbol::Compare(Comparison::AllDiffer)),
    ("all_ne", Symbol::Compare(Comparison::AllDiffer)),
    ("all_eq", Symbol::Compare(Comparison::AllEqual)),
    ("any_ne", Symbol::Compare(Comparison::AnyDiffer)),
    ("gt", Symbol::Compare(Comparison::Greater)),
    ("ge", Symbol::Compare(Comparison::GreaterOrEqual)),
    ("lt", Symbol::Compare(Comparison::Less)),
    ("le", Symbol::Compare(Comparison::LessOrEqual)),
];

/// The longer before those that they begin with.
pub const SIGNS: [(&str, Symbol); 25] = [
    ("===", Symbol::Compare(Comparison::AllEqual)),
    ("!==", Symbol::Compare(Comparison::AnyDiffer)),
    ("==", Symbol::Compare(Comparison::AnyEqual)),
    ("!=", Symbol::Compare(Comparison::AllDiffer)),
    ("~=", Symbol::Compare(Comparison::AnyDiffer)),
    (">=", Symbol::Compare(Comparison::GreaterOrEqual)),
    ("<=", Symbol::Compare(Comparison::LessOrEqual)),
    ("&&", Symbol::And),
    ("||", Symbol::Or),
    ("^^", Symbol::Xor),
    (">", Symbol::Compare(Comparison::Greater)),
    ("<", Symbol::Compare(Comparison::Less)),
    ("~", Symbol::Matches),
    ("!", Symbol::Not),
    ("&", Symbol::BitAnd),
    ("+", Symbol::Plus),
    ("-", Symbol::Minus),
    ("*", Symbol::Times),
    ("/", Symbol::Divide),
    ("%", Symbol::Modulo),
    ("(", Symbol::Open),
    (")", Symbol::Close),
    ("{", Symbol::OpenBrace),
    ("}", Symbol::CloseBrace),
    (",", Symbol::Comma),
];

fn keyword(word: &str) -> Option<Symbol> {
    KEYWORDS.iter().find(|k| k.0 == word).map(|k| k.1)
}

fn sign(rest: &str, at: usize) -> Result<(Lexeme, usize), FilterError> {
    if let Some((sign, symbol)) = SIGNS.iter().find(|s| rest.starts_with(s.0)) {
        return Ok((Lexeme::Symbol(*symbol), sign.len()));
    }
    let length = rest.chars().next().map_or(0, char::len_utf8);
    let (message, mend) = match rest.as_bytes() {
        [b'=', ..] => ("= is no operator: equality is written ==", "=="),
        [b'|', ..] => ("| is no operator: either is written ||", "||"),
        [b':', ..] => ("a value is needed beside the colon", ""),
        [b']', ..] => ("] closes no slice", ""),
        [0x80..=0xff, ..] => ("characters beyond ASCII need quotes around them", ""),
        _ => ("this sign has no meaning in a filter", ""),
    };
    let suggestions = if mend.is_empty() {
        vec![]
    } else {
        vec![mend.to_string()]
    };
    Err(FilterError::new(at..at + length, message).suggest(suggestions))
}

fn reference(rest: &str, at: usize) -> FilterError {
    let length = rest.find('}').map_or(1, |end| end + 1);
    let message = "macros and references to a selected packet (${…}) are not known here: write the value itself";
    FilterError::new(at..at + length, message)
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Length of the name or value that the text begins with, 0 where there is none.
fn literal(rest: &str) -> usize {
    let plain = word(rest);
    let plain = plain + mask_length::<Ipv4Addr>(rest, plain);
    let address = ip6(rest);
    let address = address + mask_length::<Ipv6Addr>(rest, address);
    let longest = plain.max(address).max(colons(rest));
    if longest == 0 && rest.starts_with(':') {
        let tail = rest[1..].bytes();
        let length = tail
            .take_while(|b| is_word(*b) || matches!(b, b':' | b'-'))
            .count();
        return if length == 0 { 0 } else { 1 + length };
    }
    longest
}

/// Letters, digits, `_` and `-`, in parts joined by single dots.
fn word(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    if !bytes.first().is_some_and(|b| is_word(*b)) {
        return 0;
    }
    let inside = |at: usize| bytes.get(at).is_some_and(|b| is_word(*b) || *b == b'-');
    let mut at = 1;
    while inside(at) || (bytes.get(at) == Some(&b'.') && inside(at + 1)) {
        at += 1;
    }
    at
}

/// `00:0c:29`: two digits a byte.
fn colons(rest: &str) -> usize {
    let mut length: usize = 0;
    for group in rest.as_bytes().chunks(3) {
        match group {
            [a, b, ..] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit() => length += 2,
            _ => return length.saturating_sub(1),
        }
        match group {
            [_, _, b':'] => length += 1,
            _ => break,
        }
    }
    // Without a colon it is a word like others.
    if length > 2 { length } else { 0 }
}

fn ip6(rest: &str) -> usize {
    let run = rest.bytes().take(MAX_IP6);
    let run = run.take_while(|b| b.is_ascii_hexdigit() || matches!(b, b':' | b'.'));
    let run = &rest[..run.count()];
    if !run.contains(':') {
        return 0;
    }
    let lengths = (2..=run.len()).rev();
    let mut fitting = lengths.filter(|n| run[..*n].parse::<Ipv6Addr>().is_ok());
    fitting.next().unwrap_or(0)
}

/// Length of `/24` behind an address.
fn mask_length<A: std::str::FromStr>(rest: &str, address: usize) -> usize {
    if rest[..address].parse::<A>().is_err() {
        return 0;
    }
    let digits = rest[address..].strip_prefix('/').map_or(0, |tail| {
        tail.bytes().take_while(u8::is_ascii_digit).count()
    });
    if digits == 0 { 0 } else { 1 + digits }
}
