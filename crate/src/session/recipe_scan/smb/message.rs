//! What the fields of a packet say of each SMB command in it, of either version (MS-CIFS, MS-SMB2).
use crate::recipe::place::Place;
use crate::show::catalogue::{self, FieldId};
use crate::wire::{Frame, Kind, Packet, Span, Wanted, text};
use std::collections::HashMap;

#[derive(Clone, Copy)]
enum Says {
    /// A header begins.
    Begin(Version),
    /// The words of a command begin: version 1 may have several behind a header.
    Body,
    Command,
    Status,
    ErrorClass,
    Response,
    Id,
    Process,
    Tree,
    Session,
    Path,
    ShareType,
    Name,
    File,
    Offset,
    OffsetHigh,
    Data,
    Carried,
    End,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Version {
    #[default]
    One,
    Two,
}

const FIELDS: &[(&str, Says)] = &[
    ("smb.server_component", Says::Begin(Version::One)),
    ("smb.wct", Says::Body),
    ("smb.cmd", Says::Command),
    ("smb.nt_status", Says::Status),
    ("smb.error_class", Says::ErrorClass),
    ("smb.flags.response", Says::Response),
    ("smb.mid", Says::Id),
    ("smb.pid", Says::Process),
    ("smb.tid", Says::Tree),
    ("smb.path", Says::Path),
    ("smb.file", Says::Name),
    ("smb.fid", Says::File),
    ("smb.offset", Says::Offset),
    ("smb.offset_high", Says::OffsetHigh),
    ("smb.file_data", Says::Data),
    ("smb.end_of_file", Says::End),
    ("smb.file_size", Says::End),
    ("smb2.header_len", Says::Begin(Version::Two)),
    ("smb2.cmd", Says::Command),
    ("smb2.nt_status", Says::Status),
    ("smb2.flags.response", Says::Response),
    ("smb2.msg_id", Says::Id),
    ("smb2.tid", Says::Tree),
    ("smb2.sesid", Says::Session),
    ("smb2.tree", Says::Path),
    ("smb2.share_type", Says::ShareType),
    ("smb2.filename", Says::Name),
    ("smb2.fid", Says::File),
    ("smb2.file_offset", Says::Offset),
    ("smb2.read.blob", Says::Data),
    ("smb2.eof", Says::End),
    ("data.data", Says::Carried),
];

/// What commands do, as far as it matters to files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Act {
    Open,
    Read,
    Write,
    Close,
    Change,
    #[default]
    Other,
}

/// The number of an open file: 16 bytes, in version 1 the first two of them.
pub type FileId = [u8; 16];

#[derive(Clone, Default)]
pub struct Message<'a> {
    pub version: Version,
    pub act: Act,
    pub response: bool,
    pub status: u32,
    pub id: u64,
    pub tree: u64,
    pub session: u64,
    pub body: Body<'a>,
    /// Whether words have begun: a command among them is the one that follows.
    has_body: bool,
    next: Act,
}

#[derive(Clone, Default)]
pub struct Body<'a> {
    /// `\\server\share`
    pub path: Option<String>,
    pub is_pipe: bool,
    pub name: Option<String>,
    pub file: Option<FileId>,
    pub offset: u64,
    pub data: Option<(&'a [u8], Place)>,
    /// Where the file ends.
    pub end: Option<u64>,
}

/// MS-SMB2 §2.2.10: the kind of share that is no file's.
const PIPE: u64 = 2;
/// An error that only a class and a code give (MS-CIFS §2.2.2.4).
const SOME_ERROR: u32 = 0xc000_0001;

pub struct Reading {
    fields: HashMap<FieldId, Says>,
    /// Of both versions.
    protocols: Vec<u16>,
}

impl Reading {
    pub fn new() -> Reading {
        let names = catalogue::wireshark();
        let mut fields = HashMap::new();
        for (name, says) in FIELDS {
            let ids = names.get(*name).map_or(&[][..], |named| &named.fields);
            fields.extend(ids.iter().map(|id| (*id, *says)));
        }
        let protocols = ["smb", "smb2"].iter().filter_map(|name| names.get(*name));
        Reading {
            fields,
            protocols: protocols
                .flat_map(|named| named.protocols.clone())
                .collect(),
        }
    }
    pub fn want(&self, wanted: &mut Wanted) {
        for id in self.fields.keys() {
            wanted.add(id.protocol, id.field);
        }
    }
    /// The commands of a packet, in order.
    pub fn messages<'a>(&self, frame: &'a Frame, packet: &'a Packet) -> Vec<Message<'a>> {
        if !packet.has_any(&self.protocols) {
            return vec![];
        }
        let (mut done, mut open) = (vec![], None);
        for span in &packet.spans {
            let Some(says) = self.fields.get(&FieldId::of(span)) else {
                continue;
            };
            if let Says::Begin(version) = says {
                done.extend(open.take());
                open = Some(Message {
                    version: *version,
                    ..Message::default()
                });
            }
            let Some(message) = &mut open else {
                continue;
            };
            if let Says::Body = says {
                if message.has_body {
                    done.push(message.clone());
                    message.body = Body {
                        path: message.body.path.take(),
                        is_pipe: message.body.is_pipe,
                        ..Body::default()
                    };
                    message.act = message.next;
                }
                message.has_body = true;
            }
            message.note(*says, span, frame, packet);
        }
        done.extend(open);
        done
    }
}

impl<'a> Message<'a> {
    /// MS-SMB2 §3.3.5.2.7.2, MS-CIFS §2.2.3.4: all ones are the file of the command before, in a chain.
    pub fn means_the_last_file(&self) -> bool {
        let ones: &[u8] = match self.version {
            Version::One => &[0xff; 2],
            Version::Two => &[0xff; 16],
        };
        self.body.file.is_some_and(|file| file.starts_with(ones))
    }
    fn note(&mut self, says: Says, span: &Span, frame: &'a Frame, packet: &'a Packet) {
        let body = &mut self.body;
        match says {
            Says::Begin(_) | Says::Body => {}
            Says::Command if self.has_body => self.next = act(self.version, span.value),
            Says::Command => self.act = act(self.version, span.value),
            Says::Status => self.status = span.value as u32,
            Says::ErrorClass if span.value != 0 => self.status = SOME_ERROR,
            Says::ErrorClass => {}
            Says::Response => self.response = span.value != 0,
            Says::Id => self.id |= span.value,
            Says::Process => self.id |= span.value << 16,
            Says::Tree => self.tree = span.value,
            Says::Session => self.session = span.value,
            Says::Path => {
                let path = written(span, frame, packet);
                body.is_pipe |= path.ends_with(r"\IPC$");
                body.path = Some(path);
            }
            Says::ShareType => body.is_pipe |= span.value == PIPE,
            Says::Name if body.name.is_none() => body.name = Some(written(span, frame, packet)),
            Says::Name => {}
            Says::File => body.file = Some(number(packet.bytes(span, frame.bytes))),
            Says::Offset => body.offset |= span.value,
            Says::OffsetHigh => body.offset |= span.value << 32,
            // What version 2 writes is no field of its own, but data that it carries.
            Says::Carried if self.act != Act::Write || self.response || body.data.is_some() => {}
            Says::Data | Says::Carried => {
                body.data = Some((
                    packet.bytes(span, frame.bytes),
                    Place::of(frame.number, span),
                ));
            }
            Says::End => body.end = Some(span.value),
        }
    }
}

/// MS-CIFS §2.2.2.1, MS-SMB2 §2.2.1.
fn act(version: Version, command: u64) -> Act {
    match (version, command) {
        (Version::One, 0x02 | 0x03 | 0x0f | 0x2d | 0xa2) | (Version::Two, 5) => Act::Open,
        (Version::One, 0x0a | 0x13 | 0x2e) | (Version::Two, 8) => Act::Read,
        (Version::One, 0x0b | 0x14 | 0x2f) | (Version::Two, 9) => Act::Write,
        (Version::One, 0x04) | (Version::Two, 6) => Act::Close,
        (Version::Two, 17) => Act::Change,
        _ => Act::Other,
    }
}

fn written(span: &Span, frame: &Frame, packet: &Packet) -> String {
    let bytes = packet.bytes(span, frame.bytes);
    let wide = FieldId::of(span).info().kind == Kind::Utf16 && span.source != Span::WORKED_OUT;
    let written = match wide {
        true => text::utf16(bytes),
        false => String::from_utf8_lossy(bytes).into_owned(),
    };
    written.trim_end_matches('\0').to_string()
}

fn number(bytes: &[u8]) -> FileId {
    let mut number = [0; 16];
    for (to, from) in number.iter_mut().zip(bytes) {
        *to = *from;
    }
    number
}
