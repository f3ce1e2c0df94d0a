//! A TCP conversation: its sequence numbers, handshake, segments and end.
use super::Outcome;
use super::network::{Host, LAPTOP, Link, WEB_SERVER, padded};
use etherparse::{TcpHeader, TcpOptionElement};

/// Bytes of a full segment on Ethernet.
const SEGMENT: usize = 1460;

/// 64 KiB: as it is in a SYN, afterwards in units of 2^7.
fn window(flags: Flags) -> u16 {
    if flags.syn { 64_240 } else { 502 }
}

pub struct Conversation {
    client: (Host, u16),
    server: (Host, u16),
    /// Next sequence numbers, of the client and of the server.
    next: [u32; 2],
}

#[derive(Clone, Copy, PartialEq)]
pub enum Side {
    Client,
    Server,
}
use Side::{Client, Server};

/// What one side says, and which.
pub type Said<'a> = (Side, &'a [u8]);

/// One connection between the two usual hosts, in which this is said.
pub fn talk(link: &mut Link, (from, to): (u16, u16), said: &[Said]) -> Outcome {
    let mut connection = Conversation::new(link, (LAPTOP, from), (WEB_SERVER, to));
    connection.open(link)?;
    for (side, bytes) in said {
        connection.say(link, *side, bytes)?;
    }
    Ok(())
}

/// What a segment is besides an acknowledgment.
#[derive(Clone, Copy, Default)]
struct Flags {
    syn: bool,
    fin: bool,
    psh: bool,
    rst: bool,
    /// The first packet acknowledges nothing.
    no_ack: bool,
}

impl Conversation {
    pub fn new(link: &mut Link, client: (Host, u16), server: (Host, u16)) -> Self {
        let next = [link.number(), link.number()];
        Conversation {
            client,
            server,
            next,
        }
    }

    fn segment(&self, link: &mut Link, from: Side, flags: Flags, payload: &[u8]) -> Outcome {
        let (source, destination) = match from {
            Client => (self.client, self.server),
            Server => (self.server, self.client),
        };
        let [mine, theirs] = match from {
            Client => self.next,
            Server => [self.next[1], self.next[0]],
        };
        let mut header = TcpHeader::new(source.1, destination.1, mine, window(flags));
        (header.syn, header.fin, header.psh, header.rst) =
            (flags.syn, flags.fin, flags.psh, flags.rst);
        if !flags.no_ack {
            header.ack = true;
            header.acknowledgment_number = theirs;
        }
        if flags.syn {
            header.set_options(&[
                TcpOptionElement::MaximumSegmentSize(SEGMENT as u16),
                TcpOptionElement::SelectiveAcknowledgementPermitted,
                TcpOptionElement::Noop,
                TcpOptionElement::WindowScale(7),
            ])?;
        }
        let ttl = if from == Client { 64 } else { 55 };
        let mut bytes = vec![];
        let ip = link.ip(&source.0, &destination.0, ttl)?;
        ip.tcp_header(header).write(&mut bytes, payload)?;
        link.send(padded(bytes));
        Ok(())
    }
    fn advance(&mut self, from: Side, by: usize) {
        let next = &mut self.next[usize::from(from == Server)];
        *next = next.wrapping_add(by as u32);
    }

    /// SYN alone.
    pub fn knock(&mut self, link: &mut Link) -> Outcome {
        self.segment(
            link,
            Client,
            Flags {
                syn: true,
                no_ack: true,
                ..Flags::default()
            },
            &[],
        )?;
        self.advance(Client, 1);
        Ok(())
    }
    /// The three packets of the handshake.
    pub fn open(&mut self, link: &mut Link) -> Outcome {
        self.knock(link)?;
        self.segment(
            link,
            Server,
            Flags {
                syn: true,
                ..Flags::default()
            },
            &[],
        )?;
        self.advance(Server, 1);
        self.acknowledge(link, Client)
    }
    pub fn acknowledge(&self, link: &mut Link, from: Side) -> Outcome {
        self.segment(link, from, Flags::default(), &[])
    }
    /// Data in full segments; the other side acknowledges every second one and the last.
    pub fn say(&mut self, link: &mut Link, from: Side, data: &[u8]) -> Outcome {
        let other = if from == Client { Server } else { Client };
        let count = data.chunks(SEGMENT).len();
        for (number, payload) in (1..).zip(data.chunks(SEGMENT)) {
            self.segment(
                link,
                from,
                Flags {
                    psh: number == count,
                    ..Flags::default()
                },
                payload,
            )?;
            self.advance(from, payload.len());
            if number % 2 == 0 || number == count {
                self.acknowledge(link, other)?;
            }
        }
        Ok(())
    }
    /// A segment that is lost on its way, and is sent again after the other side has missed it.
    pub fn say_twice(&mut self, link: &mut Link, from: Side, data: &[u8]) -> Outcome {
        self.segment(
            link,
            from,
            Flags {
                psh: true,
                ..Flags::default()
            },
            data,
        )?;
        link.wait_ms(220);
        self.say(link, from, data)
    }
    /// Both sides end; `from` first.
    pub fn close(&mut self, link: &mut Link, from: Side) -> Outcome {
        let other = if from == Client { Server } else { Client };
        for side in [from, other] {
            self.segment(
                link,
                side,
                Flags {
                    fin: true,
                    ..Flags::default()
                },
                &[],
            )?;
            self.advance(side, 1);
            // The second FIN acknowledges the first where the server began.
            if side == other || from == Client {
                let answer = if side == Client { Server } else { Client };
                self.acknowledge(link, answer)?;
            }
        }
        Ok(())
    }
    pub fn reset(&mut self, link: &mut Link, from: Side) -> Outcome {
        self.segment(
            link,
            from,
            Flags {
                rst: true,
                ..Flags::default()
            },
            &[],
        )
    }
}
