//! Capture filters (pcap-filter(7)) as display filters.
//!
//! A capture filter looks at a frame's own addresses and ports, not at those that an error quotes: so do Scapy's names.

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
struct Qualifiers {
    protocol: String,
    direction: String,
    kind: String,
}

struct Reader<'a> {
    words: &'a [&'a str],
    at: usize,
    depth: u32,
    last: Option<Qualifiers>,
}

type Part = Result<String, String>;

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
                let mask = match self.take(&["mask"]) {
                    Some(_) => Some(self.next()),
                    None => None,
                };
                address(what, &value, mask)
            }
            other => Err(other.into()),
        }
    }
}

fn layer_of(protocol: &str) -> &'static str {
    layer(protocol).unwrap_or("IP")
}

fn layer(protocol: &str) -> Option<&'static str> {
    Some(match protocol {
        "ip" => "IP",
        "ip6" => "ipv6",
        "arp" => "arp",
        "tcp" => "TCP",
        "udp" => "UDP",
        "sctp" => "sctp",
        "icmp" => "ICMP",
        "icmp6" => "icmpv6",
        "igmp" => "igmp",
        _ => return None,
    })
}

fn ports(what: &Qualifiers, ends: &[String]) -> Part {
    let numbers: Result<Vec<u16>, String> = ends
        .iter()
        .map(|end| service(end).ok_or_else(|| end.clone()))
        .collect();
    let numbers = numbers?;
    let protocols: &[&str] = match what.protocol.as_str() {
        "tcp" => &["TCP"],
        "udp" => &["UDP"],
        "" | "ip" | "ip6" => &["TCP", "UDP"],
        other => return Err(other.into()),
    };
    let test = |field: String| match numbers.as_slice() {
        [port] => Some(format!("{field} == {port}")),
        [low, high] if low <= high => Some(format!("{field} in {{{low}..{high}}}")),
        _ => None,
    };
    let mut parts = vec![];
    for protocol in protocols {
        let (source, destination) = (
            test(format!("{protocol}.sport")),
            test(format!("{protocol}.dport")),
        );
        let (source, destination) = source.zip(destination).ok_or_else(|| ends.join("-"))?;
        parts.push(match what.direction.as_str() {
            "src" => source,
            "dst" => destination,
            "both" => format!("{source} && {destination}"),
            _ => format!("({source} || {destination})"),
        });
    }
    let said = match parts.as_slice() {
        [only] => only.clone(),
        parts => format!("({})", parts.join(" || ")),
    };
    Ok(match what.protocol.as_str() {
        "ip" | "ip6" => format!("{} && {said}", layer_of(&what.protocol)),
        _ => said,
    })
}

/// Ports by number, and by the names that filters are written with.
fn service(word: &str) -> Option<u16> {
    let known = match word {
        "domain" => 53,
        "http" | "www" => 80,
        "https" => 443,
        "ftp" => 21,
        "ssh" => 22,
        "telnet" => 23,
        "smtp" => 25,
        "tftp" => 69,
        "ntp" => 123,
        word => return word.parse().ok(),
    };
    Some(known)
}

fn address(what: &Qualifiers, value: &str, mask: Option<String>) -> Part {
    let is_mac = value.split(':').count() == 6 && !value.contains("::");
    let is_ip6 = value.contains(':') && !is_mac;
    if !is_mac
        && !is_ip6
        && !value
            .bytes()
            .all(|b| b.is_ascii_digit() || b"./".contains(&b))
    {
        return Err(value.into());
    }
    let value = match (what.kind.as_str(), mask) {
        ("net", mask) if !is_ip6 => network(value, mask).ok_or_else(|| value.to_string())?,
        (_, Some(mask)) => return Err(mask),
        _ => value.to_string(),
    };
    let (source, destination) = match (what.protocol.as_str(), is_mac, is_ip6) {
        ("ether", true, _) => (vec!["eth.src"], vec!["eth.dst"]),
        ("arp" | "rarp", false, false) => (vec!["arp.src.proto_ipv4"], vec!["arp.dst.proto_ipv4"]),
        ("ip" | "tcp" | "udp" | "icmp" | "sctp" | "igmp", false, false) => {
            (vec!["IP.src"], vec!["IP.dst"])
        }
        // Without a protocol, ARP's addresses count as well.
        ("", false, false) => (
            vec!["IP.src", "arp.src.proto_ipv4"],
            vec!["IP.dst", "arp.dst.proto_ipv4"],
        ),
        ("" | "ip6" | "tcp" | "udp" | "icmp6", false, true) => (vec!["ipv6.src"], vec!["ipv6.dst"]),
        _ => return Err(value),
    };
    let test = |fields: &[&str]| {
        let parts: Vec<String> = fields
            .iter()
            .map(|field| format!("{field} == {value}"))
            .collect();
        match parts.as_slice() {
            [only] => only.clone(),
            parts => format!("({})", parts.join(" || ")),
        }
    };
    let said = match what.direction.as_str() {
        "src" => test(&source),
        "dst" => test(&destination),
        "both" => format!("{} && {}", test(&source), test(&destination)),
        _ => test(&[source, destination].concat()),
    };
    Ok(match what.protocol.as_str() {
        "tcp" | "udp" | "icmp" | "sctp" | "igmp" | "icmp6" => {
            format!("{} && {said}", layer_of(&what.protocol))
        }
        _ => said,
    })
}

/// `10.1`, `10.1.0.0/16`, `10.1.0.0 mask 255.255.0.0` as an address with its bits.
fn network(value: &str, mask: Option<String>) -> Option<String> {
    let (address, bits) = value.split_once('/').unwrap_or((value, ""));
    let parts: Vec<u8> = address
        .split('.')
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    if parts.is_empty() || parts.len() > 4 {
        return None;
    }
    let bits: u32 = match (bits, mask) {
        ("", None) => parts.len() as u32 * 8,
        ("", Some(mask)) => {
            let mask: std::net::Ipv4Addr = mask.parse().ok()?;
            let ones = u32::from(mask).leading_ones();
            (u32::from(mask).count_ones() == ones).then_some(ones)?
        }
        (bits, None) => bits.parse().ok().filter(|bits| *bits <= 32)?,
        _ => return None,
    };
    let mut whole = parts.clone();
    whole.resize(4, 0);
    let whole: Vec<String> = whole.iter().map(u8::to_string).collect();
    Some(format!("{}/{bits}", whole.join(".")))
}
