//! Capture filters (pcap-filter(7)) as display filters.
//!
//! A capture filter looks at a frame's own addresses and ports, not at those that an error quotes: so do Scapy's names.
use super::bpf_places::{address, layer, layer_of, ports};

/// The display filter; the word that cannot be said, where there is one.
pub fn filter(text: &str) -> Result<String, String> {
    let spaced = ["(", ")", "!=", "&&", "||", "!"]
        .iter()
        .fold(text.to_string(), |text, sign| match *sign {
            // `!=` stays whole.
            "!" => text
                .replace("!=", "\u{1}")
                .replace('!', " ! ")
                .replace('\u{1}', "!="),
            sign => text.replace(sign, &format!(" {sign} ")),
        });
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader {
        words: &words,
        at: 0,
        depth: 0,
        last: None,
    };
    let said = reader
        .all()
        .and_then(|said| match reader.words.get(reader.at) {
            None => Ok(said),
            Some(word) => Err((*word).to_string()),
        });
    said.map_err(|word| {
        format!("`{word}` of the capture filter `{text}` cannot be said in a recipe")
    })
}

/// How deep brackets may stand in each other.
const MAX_DEPTH: u32 = 30;

/// What a name or number without words before it stands for: `port 53 or 80`.
#[derive(Clone)]
pub struct Qualifiers {
    pub protocol: String,
    pub direction: String,
    pub kind: String,
}

struct Reader<'a> {
    words: &'a [&'a str],
    at: usize,
    depth: u32,
    last: Option<Qualifiers>,
}

pub type Part = Result<String, String>;

impl Reader<'_> {
    fn peek(&self) -> &str {
        self.words.get(self.at).copied().unwrap_or("")
    }
    fn next(&mut self) -> String {
        let word = self.peek().to_string();
        self.at += 1;
        word
    }
    fn take(&mut self, words: &[&str]) -> Option<String> {
        words.contains(&self.peek()).then(|| self.next())
    }
    /// `and` and `or` bind alike, from left to right.
    fn all(&mut self) -> Part {
        let mut left = self.one()?;
        loop {
            if self.take(&["or", "||"]).is_some() {
                left = format!("({left} || {})", self.one()?);
            } else if self.take(&["and", "&&"]).is_some() {
                left = format!("{left} && {}", self.one()?);
            } else {
                return Ok(left);
            }
        }
    }
    fn one(&mut self) -> Part {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.next());
        }
        let said = if self.take(&["not", "!"]).is_some() {
            self.one().map(|inner| format!("!({inner})"))
        } else if self.take(&["("]).is_some() {
            let inner = self.all();
            match self.take(&[")"]) {
                Some(_) => inner,
                None => inner.and_then(|_| Err(self.next())),
            }
        } else {
            self.primitive()
        };
        self.depth -= 1;
        said
    }
    fn primitive(&mut self) -> Part {
        let start = self.at;
        let protocols = [
            "ether",
            "ip",
            "ip6",
            "arp",
            "rarp",
            "tcp",
            "udp",
            "sctp",
            "icmp",
            "icmp6",
            "igmp",
            "vlan",
            "broadcast",
            "multicast",
            "greater",
            "less",
            "pppoes",
            "mpls",
        ];
        let protocol = self.take(&protocols).unwrap_or_default();
        match protocol.as_str() {
            "vlan" => {
                let number = self.peek().parse::<u16>().ok();
                self.at += usize::from(number.is_some());
                return Ok(number.map_or("vlan".into(), |number| format!("vlan.id == {number}")));
            }
            "greater" | "less" => return self.length(&protocol),
            "broadcast" => return Ok("eth.dst == ff:ff:ff:ff:ff:ff".into()),
            "multicast" => return Ok("eth.dst[0] & 1".into()),
            _ => {}
        }
        if !protocol.is_empty() && self.take(&["proto", "\\"]).is_some() {
            let of = self.next();
            return match (
                protocol.as_str(),
                layer(of.trim_start_matches('\\')),
                of.parse::<u16>(),
            ) {
                ("ip" | "ip6", Some(layer), _) => Ok(format!("{} && {layer}", layer_of(&protocol))),
                ("ip", _, Ok(number)) => Ok(format!("ip.proto == {number}")),
                ("ip6", _, Ok(number)) => Ok(format!("ipv6.nxt == {number}")),
                ("ether", Some(layer), _) => Ok(layer.into()),
                ("ether", _, Ok(number)) => Ok(format!("eth.type == {number}")),
                _ => Err(of),
            };
        }
        let mut direction = self.take(&["src", "dst"]).unwrap_or_default();
        if !direction.is_empty() && matches!(self.peek(), "or" | "and") {
            let word = self.words.get(self.at + 1).copied().unwrap_or("");
            if matches!(word, "src" | "dst") && word != direction {
                direction = if self.peek() == "or" {
                    String::new()
                } else {
                    "both".into()
                };
                self.at += 2;
            }
        }
        let kind = self
            .take(&["host", "net", "port", "portrange"])
            .unwrap_or_default();
        let named = !direction.is_empty() || !kind.is_empty();
        let what = Qualifiers {
            protocol,
            direction,
            kind,
        };
        if !named && self.is_end() && self.at > start {
            self.last = None;
            return layer(&what.protocol)
                .map(str::to_string)
                .ok_or(what.protocol);
        }
        let what = match (named, self.at > start, &self.last) {
            (false, false, Some(last)) => last.clone(),
            _ => what,
        };
        self.last = Some(what.clone());
        self.place(&what)
    }
    fn is_end(&self) -> bool {
        matches!(self.peek(), "" | ")" | "and" | "&&" | "or" | "||")
    }
    fn length(&mut self, word: &str) -> Part {
        let number = self.next();
        let sign = if word == "greater" { ">=" } else { "<=" };
        let length = number.parse::<u32>().map_err(|_| number.clone())?;
        Ok(format!("frame.len {sign} {length}"))
    }
    /// A host, a network or a port.
    fn place(&mut self, what: &Qualifiers) -> Part {
        let value = self.next();
        match what.kind.as_str() {
            "port" => ports(what, &[value]),
            "portrange" => {
                let ends: Vec<String> = value.split('-').map(str::to_string).collect();
                ports(what, &ends)
            }
            "host" | "net" | "" => {
                let mask = self.take(&["mask"]).map(|_| self.next());
                address(what, &value, mask)
            }
            other => Err(other.into()),
        }
    }
}
