//! Internet messages: mail's headers, and what its body is.
use super::contents;
use super::http::lines::offset;
use super::mime_multipart;
use crate::wire::*;

protocol! {
    /// Internet Message Format (RFC 5322)
    "Raw" = "imf" column "IMF" over [] info info {
        /// Date
        pub DATE: Ascii = "date";
        /// From
        pub FROM: Ascii = "from";
        /// Sender
        pub SENDER: Ascii = "sender";
        /// Reply-To
        pub REPLY_TO: Ascii = "reply_to";
        /// To
        pub TO: Ascii = "to";
        /// Cc
        pub CC: Ascii = "cc";
        /// Bcc
        pub BCC: Ascii = "bcc";
        /// Message-ID
        pub MESSAGE_ID: Ascii = "message_id";
        /// In-Reply-To
        pub IN_REPLY_TO: Ascii = "in_reply_to";
        /// References
        pub REFERENCES: Ascii = "references";
        /// Subject
        pub SUBJECT: Ascii = "subject";
        /// Comments
        pub COMMENTS: Ascii = "comments";
        /// User-Agent
        pub USER_AGENT: Ascii = "user_agent";
        /// Keywords
        pub KEYWORDS: Ascii = "keywords";
        /// Resent-Date
        pub RESENT_DATE: Ascii = "resent.date";
        /// Resent-From
        pub RESENT_FROM: Ascii = "resent.from";
        /// Resent-Sender
        pub RESENT_SENDER: Ascii = "resent.sender";
        /// Resent-To
        pub RESENT_TO: Ascii = "resent.to";
        /// Resent-Cc
        pub RESENT_CC: Ascii = "resent.cc";
        /// Resent-Bcc
        pub RESENT_BCC: Ascii = "resent.bcc";
        /// Resent-Message-ID
        pub RESENT_MESSAGE_ID: Ascii = "resent.message_id";
        /// Return-Path
        pub RETURN_PATH: Ascii = "return_path";
        /// Received
        pub RECEIVED: Ascii = "received";
        /// Content-Type
        pub CONTENT_TYPE: Ascii = "content.type";
        /// Content-Description
        pub CONTENT_DESCRIPTION: Ascii = "content.description";
        /// Content-ID
        pub CONTENT_ID: Ascii = "content.id";
        /// Content-Transfer-Encoding
        pub CONTENT_TRANSFER_ENCODING: Ascii = "content.transfer_encoding";
        /// MIME-Version
        pub MIME_VERSION: Ascii = "mime_version";
        /// Autoforwarded
        pub AUTOFORWARDED: Ascii = "autoforwarded";
        /// Autosubmitted
        pub AUTOSUBMITTED: Ascii = "autosubmitted";
        /// X400-Content-Identifier
        pub X400_CONTENT_IDENTIFIER: Ascii = "x400_content_identifier";
        /// Content-Language
        pub CONTENT_LANGUAGE: Ascii = "content_language";
        /// Conversion
        pub CONVERSION: Ascii = "conversion";
        /// Conversion-With-Loss
        pub CONVERSION_WITH_LOSS: Ascii = "conversion_with_loss";
        /// Delivery-Date
        pub DELIVERY_DATE: Ascii = "delivery_date";
        /// Discarded-X400-IPMS-Extensions
        pub DISCARDED_X400_IPMS_EXTENSIONS: Ascii = "discarded_x400_ipms_extensions";
        /// Discarded-X400-MTS-Extensions
        pub DISCARDED_X400_MTS_EXTENSIONS: Ascii = "discarded_x400_mts_extensions";
        /// DL-Expansion-History
        pub DL_EXPANSION_HISTORY: Ascii = "dl_expansion_history";
        /// Deferred-Delivery
        pub DEFERRED_DELIVERY: Ascii = "deferred_delivery";
        /// Expires
        pub EXPIRES: Ascii = "expires";
        /// Importance
        pub IMPORTANCE: Ascii = "importance";
        /// Incomplete-Copy
        pub INCOMPLETE_COPY: Ascii = "incomplete_copy";
        /// Latest-Delivery-Time
        pub LATEST_DELIVERY_TIME: Ascii = "latest_delivery_time";
        /// Message-Type
        pub MESSAGE_TYPE: Ascii = "message_type";
        /// Original-Encoded-Information-Types
        pub ORIGINAL_ENCODED_INFORMATION_TYPES: Ascii = "original_encoded_information_types";
        /// Originator-Return-Address
        pub ORIGINATOR_RETURN_ADDRESS: Ascii = "originator_return_address";
        /// Priority
        pub PRIORITY: Ascii = "priority";
        /// Reply-By
        pub REPLY_BY: Ascii = "reply_by";
        /// Sensitivity
        pub SENSITIVITY: Ascii = "sensitivity";
        /// Supersedes
        pub SUPERSEDES: Ascii = "supersedes";
        /// X400-Content-Type
        pub X400_CONTENT_TYPE: Ascii = "x400_content_type";
        /// X400-MTS-Identifier
        pub X400_MTS_IDENTIFIER: Ascii = "x400_mts_identifier";
        /// X400-Originator
        pub X400_ORIGINATOR: Ascii = "x400_originator";
        /// X400-Received
        pub X400_RECEIVED: Ascii = "x400_received";
        /// X400-Recipients
        pub X400_RECIPIENTS: Ascii = "x400_recipients";
        /// Delivered-To
        pub DELIVERED_TO: Ascii = "delivered_to";
        /// X-Mailer
        pub EXT_MAILER: Ascii = "ext.mailer";
        /// X-MimeOLE
        pub EXT_MIMEOLE: Ascii = "ext.mimeole";
        /// Expiry-Date
        pub EXT_EXPIRY_DATE: Ascii = "ext.expiry-date";
        /// X-MS-TNEF-Correlator
        pub EXT_TNEF_CORRELATOR: Ascii = "ext.tnef-correlator";
        /// X-UIDL
        pub EXT_UIDL: Ascii = "ext.uidl";
        /// X-Authentication-Warning
        pub EXT_AUTHENTICATION_WARNING: Ascii = "ext.authentication_warning";
        /// X-Virus-Scanned
        pub EXT_VIRUS_SCANNED: Ascii = "ext.virus_scanned";
        /// X-Original-To
        pub EXT_ORIGINAL_TO: Ascii = "ext.original-to";
        /// Thread-Index
        pub THREAD_INDEX: Ascii = "thread-index";
        /// Lines
        pub LINES: Ascii = "lines";
        /// Precedence
        pub PRECEDENCE: Ascii = "precedence";
        /// Type
        pub CONTENT_TYPE_TYPE: Ascii = "content.type.type";
        /// Parameters
        pub CONTENT_TYPE_PARAMETERS: Ascii = "content.type.parameters";
        /// Unknown-Extension
        pub EXTENSION: Ascii = "extension";
        /// Type
        pub EXTENSION_TYPE: Ascii = "extension.type";
        /// Value
        pub EXTENSION_VALUE: Ascii = "extension.value";
        /// Display-Name
        pub DISPLAY_NAME: Ascii = "display_name";
        /// Address
        pub ADDRESS: Ascii = "address";
        /// Item
        pub ADDRESS_LIST_ITEM: Ascii = "address_list.item";
        /// Item
        pub MAILBOX_LIST_ITEM: Ascii = "mailbox_list.item";
        /// Message-Text
        pub MESSAGE_TEXT: Mark = "message_text";
    }
}

/// How a header's value is taken apart.
enum Parts {
    None,
    Mailbox,
    Mailboxes(Field<Ascii>),
}

fn parts(field: u8) -> Parts {
    match field {
        f if [FROM.index, RESENT_FROM.index].contains(&f) => Parts::Mailboxes(MAILBOX_LIST_ITEM),
        f if [SENDER.index, RESENT_SENDER.index, DELIVERED_TO.index].contains(&f) => Parts::Mailbox,
        f if [TO, CC, BCC, REPLY_TO, RESENT_TO, RESENT_CC, RESENT_BCC]
            .iter()
            .any(|field| field.index == f) =>
        {
            Parts::Mailboxes(ADDRESS_LIST_ITEM)
        }
        _ => Parts::None,
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let mut media = None;
    while let Some((colon, len, last)) = extent(r.rest()) {
        header(r, colon, len, &mut media);
        if last {
            r.skip(2.min(r.left()))?;
            break;
        }
    }
    let len = r.left();
    match media {
        Some(media) if contents::is_known(&media) => contents::carry(r, &media, len),
        Some(_) => {}
        None => {
            r.bytes(MESSAGE_TEXT, len)?;
        }
    }
    Ok(Next::End)
}

/// Where a header's colon stands, how long it is with the lines that a blank continues, and whether an empty line follows;
/// none where its end is not here. As in Wireshark, what stands before the colon may be of several lines.
fn extent(bytes: &[u8]) -> Option<(usize, usize, bool)> {
    const END: &[u8] = b"\r\n";
    let colon = memchr::memchr(b':', bytes)?;
    let behind = bytes.get(colon..)?;
    memchr::memmem::find_iter(behind, END).find_map(|at| {
        let len = colon + at + END.len();
        match bytes.get(len..)? {
            [b' ' | b'\t', ..] => None,
            rest => Some((colon, len, rest.is_empty() || rest.starts_with(END))),
        }
    })
}

fn header(r: &mut Reader, colon: usize, len: usize, media: &mut Option<Vec<u8>>) {
    let (start, rest) = (r.at(), r.rest());
    r.seek(start + len);
    let whole = rest.get(..len).unwrap_or(rest);
    let name = whole.get(..colon).unwrap_or(&[]);
    // With the line's end, which the last address has as a part of it.
    let value = whole.get(colon + 1..).unwrap_or(&[]);
    let blank = value.iter().take_while(|b| matches!(b, b' ' | b'\t'));
    let value = value.get(blank.count()..).unwrap_or(&[]);
    let at = start + offset(whole, value);
    let shown = value.strip_suffix(b"\r\n").unwrap_or(value).len();
    match PROTOCOL.labelled(DATE, PRECEDENCE, name) {
        Some(field) => {
            r.put_at(Field::<Ascii>::at(field), at, shown, 0);
            r.nested(|r| match parts(field) {
                Parts::Mailbox => mailbox(r, at, value),
                Parts::Mailboxes(item) => mailboxes(r, at, value, item),
                Parts::None if field == CONTENT_TYPE.index => {
                    content_type(r, at, value.get(..shown).unwrap_or(value), media);
                }
                Parts::None => {}
            });
        }
        None => {
            r.put_at(EXTENSION, start, at + shown - start, 0);
            r.nested(|r| {
                r.put_at(EXTENSION_TYPE, start, colon, 0);
                r.put_at(EXTENSION_VALUE, at, shown, 0);
            });
        }
    }
}

fn content_type(r: &mut Reader, at: usize, value: &[u8], media: &mut Option<Vec<u8>>) {
    *media = Some(value.to_vec());
    let end = memchr::memchr(b';', value).unwrap_or(value.len());
    r.put_at(CONTENT_TYPE_TYPE, at, end, 0);
    if end < value.len() {
        r.put_at(
            CONTENT_TYPE_PARAMETERS,
            at + end + 1,
            value.len() - end - 1,
            0,
        );
    }
}

fn mailboxes(r: &mut Reader, at: usize, value: &[u8], item: Field<Ascii>) {
    for one in value.split(|b| *b == b',') {
        let place = at + offset(value, one);
        r.put_at(item, place, one.len(), 0);
        r.nested(|r| mailbox(r, place, one));
    }
}

/// RFC 5322 §3.4: `Name <user@host>`, or the address alone.
fn mailbox(r: &mut Reader, at: usize, value: &[u8]) {
    let Some(open) = memchr::memchr(b'<', value) else {
        r.put_at(ADDRESS, at, value.len(), 0);
        return;
    };
    let name = value.get(..open).unwrap_or(&[]).trim_ascii();
    if !name.is_empty() {
        r.put_at(DISPLAY_NAME, at + offset(value, name), name.len(), 0);
    }
    let inside = value.get(open + 1..).unwrap_or(&[]);
    let len = memchr::memchr(b'>', inside).unwrap_or(inside.len());
    r.put_at(ADDRESS, at + open + 1, len, 0);
}

/// `from: Name <user@host>, subject: Greetings,  (text/plain)`
fn info(layer: &Layer, out: &mut String) {
    let inside = |span: &&Span| span.layer >= layer.index;
    let mut media = vec![];
    for span in layer.packet.spans.iter().filter(inside) {
        let said = layer.packet.bytes(span, layer.frame);
        let own = span.layer == layer.index;
        let title = match span.field {
            f if own && f == FROM.index => "from: ",
            f if own && f == SUBJECT.index => "subject: ",
            f if own && f == CONTENT_TYPE.index => {
                media.push(said);
                continue;
            }
            _ if mime_multipart::is_content_type(span) => {
                media.push(said);
                continue;
            }
            _ => continue,
        };
        out.push_str(title);
        out.push_str(&text::ascii(said));
        out.push_str(", ");
    }
    for media in media {
        contents::describe(media, out);
    }
}
