//! What the person says that ports and types carry, against what the tables say: `tcp.port==8888,http`.
use crate::protocols;
use crate::wire::Key;
use std::collections::HashMap;

/// Rules, each from a key to a protocol's index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecodeAs(HashMap<Key, u16>);

/// The selectors, as tshark's `-d` names them.
pub const SELECTORS: [&str; 4] = ["tcp.port", "udp.port", "ethertype", "ip.proto"];

impl DecodeAs {
    /// Adds rules as tshark writes them: `SELECTOR==VALUE,PROTOCOL`, or a run of values `first-last` or `first:count`.
    pub fn add(&mut self, rule: &str) -> Result<(), String> {
        let parts = rule.split_once("==");
        let parts = parts.and_then(|(selector, rest)| Some((selector, rest.split_once(',')?)));
        let Some((selector, (values, name))) = parts else {
            return Err(format!(
                "“{rule}” is no rule: write it as tcp.port==8888,http"
            ));
        };
        let Some(protocol) = protocols::index(name.trim()) else {
            return Err(format!("no protocol is called “{}”", name.trim()));
        };
        for value in run(values.trim())? {
            self.0.insert(key(selector.trim(), value)?, protocol);
        }
        Ok(())
    }
    pub fn get(&self, key: &Key) -> Option<u16> {
        // Asked for every layer of every packet: most often there is no rule at all.
        match self.0.is_empty() {
            true => None,
            false => self.0.get(key).copied(),
        }
    }
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn key(selector: &str, value: u16) -> Result<Key, String> {
    match selector {
        "tcp.port" => Ok(Key::Tcp(value)),
        "udp.port" => Ok(Key::Udp(value)),
        "ethertype" => Ok(Key::Ether(value)),
        "ip.proto" => match u8::try_from(value) {
            Ok(value) => Ok(Key::Ip(value)),
            Err(_) => Err(format!("an IP protocol is at most 255, not {value}")),
        },
        _ => Err(format!(
            "“{selector}” selects nothing: {} do",
            SELECTORS.join(", ")
        )),
    }
}

/// `80`, `0x50`, `8000-8010`, `8000:11`
fn run(values: &str) -> Result<std::ops::RangeInclusive<u16>, String> {
    let number = |text: &str| {
        let parsed = match text.strip_prefix("0x") {
            Some(hex) => u16::from_str_radix(hex, 16),
            None => text.parse(),
        };
        parsed.map_err(|_| format!("“{text}” is no number from 0 to 65535"))
    };
    if let Some((first, last)) = values.split_once('-') {
        return Ok(number(first)?..=number(last)?);
    }
    if let Some((first, count)) = values.split_once(':') {
        let first = number(first)?;
        return Ok(first..=first.saturating_add(number(count)?.saturating_sub(1)));
    }
    let value = number(values)?;
    Ok(value..=value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_read_as_tshark_writes_them() {
        let mut rules = DecodeAs::default();
        assert_eq!(rules.add("tcp.port==8888-8890,http"), Ok(()));
        assert_eq!(rules.add("udp.port==0x1000:2,dns"), Ok(()));
        assert_eq!(rules.get(&Key::Tcp(8890)), protocols::index("http"));
        assert_eq!(rules.get(&Key::Udp(0x1001)), protocols::index("dns"));
        assert_eq!(rules.get(&Key::Udp(0x1002)), None);
    }

    #[test]
    fn a_rule_that_cannot_be_is_refused_with_its_reason() {
        let refused = |rule| DecodeAs::default().add(rule).err().unwrap_or_default();
        assert!(refused("tcp.port=80,http").contains("write it as"));
        assert!(refused("tcp.port==80,htpp").contains("“htpp”"));
        assert!(refused("sctp.port==80,http").contains("tcp.port, udp.port"));
        assert!(refused("tcp.port==70000,http").contains("65535"));
        assert!(refused("ip.proto==256,tcp").contains("255"));
    }
}
