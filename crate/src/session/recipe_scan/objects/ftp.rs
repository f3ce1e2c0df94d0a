//! Files that FTP transfers (RFC 959, RFC 2428): what goes over the ports that its commands agree on.
use super::super::segments::{Connection, Turn};
use super::{Object, lines};
use std::collections::HashMap;
use std::collections::VecDeque;

/// From which the server connects where the client listens.
const DATA_PORT: u16 = 20;

#[derive(Default)]
pub struct Transfers {
    /// What was asked for over each port that listens, in order.
    names: HashMap<u16, VecDeque<String>>,
}

impl Transfers {
    /// Notes what a control connection agrees on.
    pub fn note(&mut self, connection: &Connection, client: &Turn, server: &Turn) {
        if !server.bytes.starts_with(b"220") || connection.server_port == 25 {
            return;
        }
        let answers = lines(&server.bytes).filter_map(|(_, line)| passive(line));
        let asks = lines(&client.bytes).filter_map(|(_, line)| active(line));
        let mut ports: VecDeque<u16> = answers.collect();
        if ports.is_empty() {
            ports = asks.collect();
        }
        for (_, line) in lines(&client.bytes) {
            let line = String::from_utf8_lossy(line).into_owned();
            let (verb, name) = line.split_once(' ').unwrap_or((&line, ""));
            match verb.to_ascii_uppercase().as_str() {
                "RETR" | "STOR" | "APPE" => self.expect(&mut ports, name),
                "LIST" | "NLST" | "MLSD" => self.expect(&mut ports, "listing"),
                _ => {}
            }
        }
    }
    fn expect(&mut self, ports: &mut VecDeque<u16>, name: &str) {
        if let Some(port) = ports.pop_front() {
            let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
            self.names
                .entry(port)
                .or_default()
                .push_back(name.to_string());
        }
    }
    /// What went over those ports.
    pub fn objects(&mut self, connections: &[Connection]) -> Vec<Object> {
        let mut objects = vec![];
        for connection in connections {
            let ports = [connection.server_port, connection.client_port];
            let known = ports
                .iter()
                .find_map(|port| self.names.get_mut(port)?.pop_front());
            let name = match known {
                Some(name) => name,
                None if ports.contains(&DATA_PORT) => "transfer".into(),
                None => continue,
            };
            let sides = [connection.side(0), connection.side(1)];
            objects.extend(
                sides
                    .into_iter()
                    .filter(|turn| !turn.bytes.is_empty())
                    .map(|turn| Object {
                        name: name.clone(),
                        protocol: "ftp-data",
                        turn,
                        extent: None,
                    }),
            );
        }
        objects
    }
}

/// `227 … (h1,h2,h3,h4,p1,p2)` or `229 … (|||port|)`.
fn passive(line: &[u8]) -> Option<u16> {
    let line = std::str::from_utf8(line).ok()?;
    let inside = line.split_once('(')?.1.split_once(')')?.0;
    match line.get(..3)? {
        "227" => commas(inside),
        "229" => inside.split('|').nth(3)?.parse().ok(),
        _ => None,
    }
}

/// `PORT h1,h2,h3,h4,p1,p2` or `EPRT |1|address|port|`.
fn active(line: &[u8]) -> Option<u16> {
    let line = std::str::from_utf8(line).ok()?;
    let (verb, rest) = line.split_once(' ')?;
    match verb.to_ascii_uppercase().as_str() {
        "PORT" => commas(rest),
        "EPRT" => rest.split('|').nth(3)?.parse().ok(),
        _ => None,
    }
}

fn commas(text: &str) -> Option<u16> {
    let mut numbers = text.split(',').map(|part| part.trim().parse::<u8>().ok());
    let (high, low) = (numbers.nth(4)??, numbers.next()??);
    Some(u16::from_be_bytes([high, low]))
}
