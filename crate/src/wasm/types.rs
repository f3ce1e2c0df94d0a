//! What crosses to JavaScript, as plain objects, and its types for TypeScript.
use crate::filter::comparison;
use crate::session::{ProtocolCount, Session};
use crate::show::tree::{Node, NodeKind};
use crate::show::{catalogue, scapy};
use crate::wire::{Frame, NO_TIME, Packet};
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export interface Opened {
    format: string; packets: number; firstTimeNs: bigint | null; lastTimeNs: bigint | null; originNs: bigint | null;
    linkTypes: string[]; notices: { text: string; offset?: number }[];
    blocks: { kind: string; text: string }[]; protocols: { name: string; packets: number }[]; counted: string;
    secrets: number;
}
export interface Row {
    number: number; time: string; timeNs: bigint | null; sincePreviousNs: bigint | null;
    source: string; destination: string;
    protocol: string; length: number; info: string; color: string; cells: string[];
}
export interface Node {
    kind: "layer" | "field" | "stop"; label: string; filterName: string; scapyName: string; value: string;
    severity: "" | "Comment" | "Chat" | "Note" | "Warning" | "Error";
    filter: string; extract: string; source: number; start: number; length: number; children: Node[];
}
export interface Details {
    number: number; sources: { name: string; bytes: Uint8Array }[]; tree: Node[]; scapy: string;
}
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "Opened")]
    pub type Opened;
    #[wasm_bindgen(typescript_type = "Row[]")]
    pub type Rows;
    #[wasm_bindgen(typescript_type = "Details")]
    pub type Details;
    /// What is thrown.
    #[wasm_bindgen(typescript_type = "Error")]
    pub type Problem;
}

pub fn problem(error: impl std::fmt::Display) -> Problem {
    js_sys::Error::new(&error.to_string()).unchecked_into()
}

/// A value as a plain object, under the type that the caller promises.
pub fn to_js<T: JsCast>(value: &impl Serialize) -> Result<T, Problem> {
    let serializer = serde_wasm_bindgen::Serializer::new()
        .serialize_maps_as_objects(true)
        .serialize_missing_as_null(true)
        .serialize_large_number_types_as_bigints(true);
    let value = value.serialize(&serializer).map_err(problem)?;
    Ok(value.unchecked_into())
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SummaryObject {
    format: String,
    packets: u32,
    first_time_ns: Option<i64>,
    last_time_ns: Option<i64>,
    /// The time of packet 1, from which relative times count; the earliest may be another's.
    origin_ns: Option<i64>,
    link_types: Vec<String>,
    notices: Vec<NoticeObject>,
    blocks: Vec<BlockObject>,
    protocols: Vec<ProtocolCount>,
    counted: String,
    /// How many of encrypted connections are known.
    secrets: u32,
}
#[derive(Serialize)]
struct NoticeObject {
    text: String,
}
#[derive(Serialize)]
struct BlockObject {
    kind: &'static str,
    text: String,
}

pub fn summary(session: &Session) -> SummaryObject {
    let summary = session.index().summary();
    let file = session.index().file();
    let blocks = file.into_iter().flat_map(|file| &file.blocks);
    let span = summary.as_ref().and_then(|s| s.span_ns);
    let time = |ns: Option<i64>| ns.filter(|ns| *ns != NO_TIME);
    let links = summary.iter().flat_map(|s| &s.links);
    let notices = summary.iter().flat_map(|s| &s.notices);
    SummaryObject {
        format: summary.as_ref().map_or(String::new(), |s| s.format.clone()),
        packets: session.index().len(),
        first_time_ns: time(span.map(|s| s.0)),
        last_time_ns: time(span.map(|s| s.1)),
        origin_ns: time(session.index().time_ns(1)),
        link_types: links.map(|link| crate::names::link_name(*link)).collect(),
        notices: notices
            .map(|text| NoticeObject { text: text.clone() })
            .collect(),
        blocks: blocks
            .map(|block| BlockObject {
                kind: block.name(),
                text: block.summary.clone(),
            })
            .collect(),
        protocols: session.protocols(),
        counted: session.summary_line(),
        secrets: file.map_or(0, |file| file.secrets.len() as u32),
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NodeObject {
    kind: NodeKind,
    label: String,
    filter_name: String,
    scapy_name: String,
    value: String,
    severity: &'static str,
    /// The display filter that finds this value; "" where there is none.
    filter: String,
    /// The name by which a recipe extracts it.
    extract: String,
    source: u8,
    start: u32,
    length: u32,
    children: Vec<NodeObject>,
}

#[derive(Serialize)]
struct SourceObject {
    name: &'static str,
    #[serde(serialize_with = "as_bytes")]
    bytes: Vec<u8>,
}
pub fn as_bytes<S: serde::Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_bytes(bytes)
}

#[derive(Serialize)]
pub struct DetailsObject {
    number: u32,
    sources: Vec<SourceObject>,
    tree: Vec<NodeObject>,
    scapy: String,
}

pub fn details(frame: &Frame, packet: &Packet, tree: Vec<Node>) -> DetailsObject {
    let mut sources = vec![SourceObject {
        name: "Frame",
        bytes: frame.bytes.to_vec(),
    }];
    sources.extend(packet.decoded.iter().map(|decoded| SourceObject {
        name: decoded.name,
        bytes: decoded.bytes.clone(),
    }));
    DetailsObject {
        number: frame.number,
        sources,
        tree: tree.into_iter().map(node).collect(),
        scapy: scapy::view(packet, frame).show(),
    }
}

/// The display filter that a field's value passes, or a layer's packets.
fn filter_for(node: &Node) -> String {
    let named = catalogue::wireshark().get(node.filter_name.as_str());
    match named.and_then(|named| named.kind()) {
        Some(kind) if node.kind == NodeKind::Field => {
            comparison(&node.filter_name, &node.value, kind)
        }
        _ => node.filter_name.clone(),
    }
}

fn node(node: Node) -> NodeObject {
    // The page's sources are the frame, then what was decoded.
    let source = node.source.saturating_sub(1);
    let extract = match node.filter_name.is_empty() {
        true => node.scapy_name.clone(),
        false => node.filter_name.clone(),
    };
    let filter = filter_for(&node);
    NodeObject {
        kind: node.kind,
        label: node.label,
        filter,
        extract,
        filter_name: node.filter_name,
        scapy_name: node.scapy_name,
        value: node.value,
        severity: node.severity,
        source,
        start: node.start,
        length: node.length,
        children: node.children.into_iter().map(self::node).collect(),
    }
}
