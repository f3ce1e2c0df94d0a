//! The words of a line: bare, "quoted with escapes", or 'quoted as they are'; `name=value` may stand before any of them.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quote {
    Bare,
    Quoted,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The option's name in `name=value`.
    pub name: Option<String>,
    /// What the word says, escapes undone; any bytes.
    pub bytes: Vec<u8>,
    pub quote: Quote,
    /// Characters before it in the line.
    pub column: usize,
    /// Characters before the first escape that is none, such as `\d`: it stands in the bytes as it is written.
    pub strange: Option<usize>,
}

/// What is wrong in a line, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordFault {
    pub column: usize,
    pub message: String,
}

impl Word {
    pub fn bare(text: &str) -> Word {
        Word {
            name: None,
            bytes: text.as_bytes().to_vec(),
            quote: Quote::Bare,
            column: 0,
            strange: None,
        }
    }
    /// A text that holds exactly one word.
    pub fn single(text: &str) -> Result<Word, String> {
        let (words, _) = split(text, 0).map_err(|fault| fault.message)?;
        let mut words = words.into_iter();
        match (words.next(), words.next()) {
            (Some(word), None) => word.strict().map_err(|fault| fault.message),
            _ => Err(format!("expected one word, found `{text}`")),
        }
    }
    /// The same, where all of its escapes are some.
    pub fn strict(self) -> Result<Word, WordFault> {
        match self.strange {
            None => Ok(self),
            Some(column) => Err(WordFault {
                column,
                message: format!(
                    "expected \\n \\r \\t \\0 \\\\ \\\" \\xNN or \\u{{…}}: in single quotes, {}, backslashes stay as they are",
                    quote_text(&self.bytes)
                ),
            }),
        }
    }
    pub fn text(&self) -> Result<&str, String> {
        std::str::from_utf8(&self.bytes)
            .map_err(|_| "expected text, found bytes that are not UTF-8".into())
    }
}

/// Splits a line into words, up to a `#` that begins a word; and what the comment behind that says. `column` is where
/// the text begins in its line.
pub fn split(line: &str, column: usize) -> Result<(Vec<Word>, Option<String>), WordFault> {
    let characters: Vec<char> = line.chars().collect();
    let mut cursor = Cursor {
        characters: &characters,
        at: 0,
        column,
        strange: None,
    };
    let mut words = vec![];
    loop {
        cursor.skip_spaces();
        match cursor.peek() {
            None => return Ok((words, None)),
            Some('#') => return Ok((words, Some(cursor.comment()))),
            Some(_) => words.push(cursor.word()?),
        }
    }
}

struct Cursor<'a> {
    characters: &'a [char],
    at: usize,
    column: usize,
    /// Of the word that is read.
    strange: Option<usize>,
}

impl Cursor<'_> {
    fn peek(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }
    fn next(&mut self) -> Option<char> {
        let next = self.peek();
        self.at += usize::from(next.is_some());
        next
    }
    fn skip_spaces(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }
    fn comment(&self) -> String {
        let rest = self.characters.get(self.at + 1..).unwrap_or(&[]);
        rest.iter().collect::<String>().trim().to_string()
    }
    fn fault<T>(&self, at: usize, message: &str) -> Result<T, WordFault> {
        Err(WordFault {
            column: self.column + at,
            message: message.into(),
        })
    }
    fn word(&mut self) -> Result<Word, WordFault> {
        let column = self.column + self.at;
        let name = self.name();
        let (bytes, quote) = match self.peek() {
            Some('"') => (self.escaped()?, Quote::Quoted),
            Some('\'') => (self.verbatim()?, Quote::Quoted),
            _ => (self.plain(), Quote::Bare),
        };
        if quote == Quote::Quoted && self.peek().is_some_and(|c| !c.is_whitespace()) {
            return self.fault(self.at, "expected a space after the closing quote");
        }
        Ok(Word {
            name,
            bytes,
            quote,
            column,
            strange: self.strange.take(),
        })
    }
    /// `name=`, where one stands here.
    fn name(&mut self) -> Option<String> {
        let rest = self.characters.get(self.at..)?;
        let len = rest.iter().take_while(|c| c.is_ascii_lowercase()).count();
        if len == 0 || rest.get(len) != Some(&'=') {
            return None;
        }
        self.at += len + 1;
        Some(rest.iter().take(len).collect())
    }
    fn plain(&mut self) -> Vec<u8> {
        let mut text = String::new();
        while let Some(c) = self.peek().filter(|c| !c.is_whitespace()) {
            text.push(c);
            self.at += 1;
        }
        text.into_bytes()
    }
    fn verbatim(&mut self) -> Result<Vec<u8>, WordFault> {
        let open = self.at;
        self.at += 1;
        let mut text = String::new();
        loop {
            match self.next() {
                None => return self.fault(open, "the quote ' is not closed"),
                Some('\'') => return Ok(text.into_bytes()),
                Some(c) => text.push(c),
            }
        }
    }
    fn escaped(&mut self) -> Result<Vec<u8>, WordFault> {
        let open = self.at;
        self.at += 1;
        let mut bytes = vec![];
        loop {
            match self.next() {
                None => return self.fault(open, "the quote \" is not closed"),
                Some('"') => return Ok(bytes),
                Some('\\') => self.escape(&mut bytes)?,
                Some(c) => push_character(&mut bytes, c),
            }
        }
    }
    fn escape(&mut self, bytes: &mut Vec<u8>) -> Result<(), WordFault> {
        let start = self.at.saturating_sub(1);
        match self.next() {
            Some('n') => bytes.push(b'\n'),
            Some('r') => bytes.push(b'\r'),
            Some('t') => bytes.push(b'\t'),
            Some('0') => bytes.push(0),
            Some(c @ ('\\' | '"' | '\'')) => push_character(bytes, c),
            Some('x') => match self.digits(2) {
                Some(byte) => bytes.push(byte as u8),
                None => return self.fault(start, "expected two hexadecimal digits after \\x"),
            },
            Some('u') => match self.braced() {
                Some(c) => push_character(bytes, c),
                None => {
                    return self.fault(start, "expected a character's number, as in \\u{1f600}");
                }
            },
            Some(c) => {
                self.strange.get_or_insert(self.column + start);
                bytes.push(b'\\');
                push_character(bytes, c);
            }
            // The quote is not closed, as the next look says.
            None => {}
        }
        Ok(())
    }
    fn digits(&mut self, count: usize) -> Option<u32> {
        let digits: String = self
            .characters
            .get(self.at..self.at + count)?
            .iter()
            .collect();
        self.at += count;
        match digits.starts_with('+') {
            true => None,
            false => u32::from_str_radix(&digits, 16).ok(),
        }
    }
    fn braced(&mut self) -> Option<char> {
        let rest = self.characters.get(self.at..)?;
        let close = rest.iter().take(8).position(|c| *c == '}')?;
        self.at += 1;
        let number = self.digits(close.checked_sub(1)?)?;
        self.at += 1;
        (rest.first() == Some(&'{')).then(|| char::from_u32(number))?
    }
}

fn push_character(bytes: &mut Vec<u8>, character: char) {
    bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
}

/// Writes bytes so that `split` reads them as one word: bare where that is plain, else in quotes.
pub fn quote(bytes: &[u8]) -> String {
    let text = std::str::from_utf8(bytes).ok();
    match text {
        Some(text) if is_plain(text) => text.into(),
        _ => quote_text(bytes),
    }
}

/// Writes bytes in quotes, in those that take backslashes as they are where some stand in the text.
pub fn quote_text(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) if text.contains('\\') && is_verbatim(text) => format!("'{text}'"),
        _ => quote_always(bytes),
    }
}

/// Writes bytes in double quotes.
pub fn quote_always(bytes: &[u8]) -> String {
    let mut quoted = String::from("\"");
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            match c {
                '\n' => quoted.push_str("\\n"),
                '\r' => quoted.push_str("\\r"),
                '\t' => quoted.push_str("\\t"),
                '"' | '\\' => quoted.extend(['\\', c]),
                c if u32::from(c) < 32 => quoted.push_str(&format!("\\x{:02x}", u32::from(c))),
                // Marks that reorder or hide what is read, and line ends of other kinds.
                c if is_hidden(c) => quoted.push_str(&format!("\\u{{{:x}}}", u32::from(c))),
                c => quoted.push(c),
            }
        }
        for byte in chunk.invalid() {
            quoted.push_str(&format!("\\x{byte:02x}"));
        }
    }
    quoted.push('"');
    quoted
}

fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(u32::from(c), 0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x206f | 0xfeff)
        || c.is_whitespace() && c != ' '
}

fn is_plain(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "._-+:/@%^$()[]{}*?|,;!<>~&\\".contains(c);
    !text.is_empty() && text.chars().all(allowed)
}

fn is_verbatim(text: &str) -> bool {
    !text.chars().any(|c| c == '\'' || is_hidden(c))
}
