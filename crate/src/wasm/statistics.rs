//! Statistics and streams for JavaScript: each a job that the worker feeds.
use super::Engine;
use super::jobs::Pass;
use super::types::{Problem, problem, to_js};
use crate::scan::statistics::{Ask, StatisticsScan};
use crate::scan::{FindScan, FollowScan, Followed, Manner, Piece, Transport};
use js_sys::Float64Array;
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export type LayerName = "ethernet" | "ipv4" | "ipv6" | "tcp" | "udp";
export type Ask =
    | { kind: "hierarchy" } | { kind: "lengths" } | { kind: "delays" } | { kind: "fields" }
    | { kind: "conversations"; layer: LayerName }
    | { kind: "timeline"; from: bigint; to: bigint; bins: number; series: string[] }
    | { kind: "values"; field: string };
export interface Level {
    depth: number; name: string; title: string; packets: number; bytes: number; endPackets: number; endBytes: number;
}
export interface Conversation {
    a: string; b: string; aPort: number; bPort: number; stream: number | null;
    packetsAb: number; packetsBa: number; bytesAb: number; bytesBa: number;
    start: bigint | null; durationNs: number; first: number;
}
export interface LengthCount {
    from: number; to: number | null; packets: number; bytes: number; least: number; most: number; rate: number;
}
export interface Series { filter: string; packets: number[]; bytes: number[]; }
export interface Delay {
    field: string; label: string; count: number; least: number; mean: number; median: number; p95: number; most: number;
    slowest: number; bars: number[];
}
export interface ValuesFound {
    counts: { value: string; count: number; first: number; filter: string }[];
    distinct: number; full: boolean; values: number; packets: number;
}
export interface FieldCount {
    name: string; scapy: string; label: string; protocol: string; protocolName: string; packets: number; values: number;
    distinct: number; exact: boolean; example: string; first: number; bars: number[]; isNumber: boolean;
}
export type Manner = "text" | "hex" | "pattern" | "filter";
export type Answer =
    | { kind: "hierarchy"; levels: Level[] } | { kind: "conversations"; conversations: Conversation[] }
    | { kind: "lengths"; lengths: LengthCount[] } | { kind: "timeline"; series: Series[] }
    | { kind: "delays"; delays: Delay[] } | { kind: "values"; values: ValuesFound }
    | { kind: "fields"; fields: FieldCount[] };
export interface Followed {
    ends: [string, string]; cut: boolean; data: Uint8Array;
    pieces: { packet: number; timeNs: bigint | null; side: number; start: number; len: number; missing: number }[];
}
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "Ask")]
    pub type AskObject;
    #[wasm_bindgen(typescript_type = "Answer")]
    pub type AnswerObject;
    #[wasm_bindgen(typescript_type = "Followed")]
    pub type FollowedObject;
    #[wasm_bindgen(typescript_type = "\"tcp\" | \"udp\"")]
    pub type TransportName;
    #[wasm_bindgen(typescript_type = "Manner")]
    pub type MannerName;
}

/// A question about all packets that pass a filter.
#[wasm_bindgen]
pub struct StatisticsJob {
    pass: Pass,
    scan: StatisticsScan,
}

#[wasm_bindgen]
impl StatisticsJob {
    #[wasm_bindgen(constructor)]
    pub fn new(ask: AskObject, filter: &str) -> Result<StatisticsJob, Problem> {
        let ask: Ask = serde_wasm_bindgen::from_value(ask.into()).map_err(problem)?;
        Ok(StatisticsJob {
            pass: Pass::default(),
            scan: StatisticsScan::new(&ask, filter).map_err(problem)?,
        })
    }
    pub fn needs(&self, engine: &Engine) -> Float64Array {
        self.pass.needs(engine)
    }
    pub fn push(&mut self, engine: &mut Engine, bytes: &[u8]) {
        self.pass.push(engine, bytes, &mut self.scan);
    }
    /// How many packets were looked at.
    pub fn done(&self, engine: &Engine) -> u32 {
        self.pass.done(engine)
    }
    /// What was found so far.
    pub fn answer(&self) -> Result<AnswerObject, Problem> {
        to_js(&self.scan.answer())
    }
}

/// Packets that hold something.
#[wasm_bindgen]
pub struct FindJob {
    pass: Pass,
    scan: FindScan,
}

#[wasm_bindgen]
impl FindJob {
    #[wasm_bindgen(constructor)]
    pub fn new(manner: MannerName, text: &str) -> Result<FindJob, Problem> {
        let manner: Manner = serde_wasm_bindgen::from_value(manner.into()).map_err(problem)?;
        Ok(FindJob {
            pass: Pass::default(),
            scan: FindScan::new(manner, text).map_err(problem)?,
        })
    }
    pub fn needs(&self, engine: &Engine) -> Float64Array {
        self.pass.needs(engine)
    }
    pub fn push(&mut self, engine: &mut Engine, bytes: &[u8]) {
        self.pass.push(engine, bytes, &mut self.scan);
    }
    /// How many packets were looked at.
    pub fn done(&self, engine: &Engine) -> u32 {
        self.pass.done(engine)
    }
    /// The numbers of those found since the last call.
    pub fn take(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.scan.found)
    }
}

/// One stream, its two sides in order.
#[wasm_bindgen]
pub struct FollowJob {
    pass: Pass,
    scan: FollowScan,
}

#[wasm_bindgen]
impl FollowJob {
    #[wasm_bindgen(constructor)]
    pub fn new(transport: TransportName, stream: u32) -> Result<FollowJob, Problem> {
        let transport: Transport =
            serde_wasm_bindgen::from_value(transport.into()).map_err(problem)?;
        Ok(FollowJob {
            pass: Pass::default(),
            scan: FollowScan::new(transport, stream),
        })
    }
    pub fn needs(&self, engine: &Engine) -> Float64Array {
        self.pass.needs(engine)
    }
    pub fn push(&mut self, engine: &mut Engine, bytes: &[u8]) {
        self.pass.push(engine, bytes, &mut self.scan);
    }
    /// How many packets were looked at.
    pub fn done(&self, engine: &Engine) -> u32 {
        self.pass.done(engine)
    }
    /// Ends the job.
    pub fn finish(self) -> Result<FollowedObject, Problem> {
        to_js(&Object::from(self.scan.finish()))
    }
}

#[derive(Serialize)]
struct Object {
    ends: [String; 2],
    pieces: Vec<Piece>,
    cut: bool,
    #[serde(serialize_with = "super::types::as_bytes")]
    data: Vec<u8>,
}
impl From<Followed> for Object {
    fn from(found: Followed) -> Object {
        Object {
            ends: found.ends,
            pieces: found.pieces,
            cut: found.cut,
            data: found.data,
        }
    }
}
