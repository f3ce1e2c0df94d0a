//! Statistics for JavaScript: a job that the worker feeds.
use super::jobs::{CHUNK, STEP};
use super::question::{QuestionObject, given};
use super::types::{Problem, problem, to_js};
use super::{Engine, flat};
use crate::scan::statistics::{Ask, StatisticsScan};
use crate::session::{Counting, Question};
use js_sys::Float64Array;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export type LayerName = "ethernet" | "ipv4" | "ipv6" | "tcp" | "udp";
export type Ask =
    | { kind: "hierarchy" } | { kind: "lengths" } | { kind: "delays" } | { kind: "experts" } | { kind: "fields" }
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
export interface ExpertCount {
    field: string; severity: "Comment" | "Chat" | "Note" | "Warning" | "Error"; rank: number; group: string;
    protocol: string; label: string; count: number; first: number; example: string;
}
export interface ValuesFound {
    counts: { value: string; count: number; first: number; filter: string }[];
    distinct: number; full: boolean; values: number; packets: number;
}
export interface FieldCount {
    name: string; scapy: string; label: string; protocol: string; protocolName: string; packets: number; values: number;
    distinct: number; exact: boolean; example: string; first: number; bars: number[]; isNumber: boolean;
}
export type Answer =
    | { kind: "hierarchy"; levels: Level[] } | { kind: "conversations"; conversations: Conversation[] }
    | { kind: "lengths"; lengths: LengthCount[] } | { kind: "timeline"; series: Series[] }
    | { kind: "delays"; delays: Delay[] } | { kind: "values"; values: ValuesFound }
    | { kind: "experts"; experts: ExpertCount[] } | { kind: "fields"; fields: FieldCount[] };
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "Ask")]
    pub type AskObject;
    #[wasm_bindgen(typescript_type = "Answer")]
    pub type AnswerObject;
}

/// A question about all packets that pass a filter.
#[wasm_bindgen]
pub struct StatisticsJob {
    counting: Counting,
    question: Question,
}

#[wasm_bindgen]
impl StatisticsJob {
    #[wasm_bindgen(constructor)]
    pub fn new(engine: &Engine, ask: AskObject, filter: &str) -> Result<StatisticsJob, Problem> {
        let ask: Ask = serde_wasm_bindgen::from_value(ask.into()).map_err(problem)?;
        let scan = StatisticsScan::new(&ask, filter).map_err(problem)?;
        let filter = filter.to_string();
        Ok(StatisticsJob {
            counting: engine.session.counting(scan),
            question: Question::Statistics { ask, filter },
        })
    }
    /// Whether every packet must be looked at in order, and the answers merged.
    #[must_use]
    pub fn whole(&self) -> bool {
        self.counting.is_whole()
    }
    /// What is then asked of every packet.
    pub fn question(&self) -> Result<QuestionObject, Problem> {
        given(&self.question)
    }
    /// Takes the answer about the part of the capture that follows.
    pub fn merge(&mut self, answer: &[u8]) -> bool {
        self.counting.merge(answer)
    }
    /// Counts the next packets from what is kept of them; false where there are no more.
    pub fn step(&mut self, engine: &Engine) -> bool {
        self.counting.step(&engine.session, STEP)
    }
    /// Starts and ends of the parts of the file to push next; nothing at the end.
    pub fn needs(&self, engine: &Engine) -> Float64Array {
        flat(&self.counting.needs(&engine.session, CHUNK))
    }
    pub fn push(&mut self, engine: &mut Engine, bytes: &[u8]) {
        self.counting.push(&mut engine.session, CHUNK, bytes);
    }
    /// How many packets were looked at.
    pub fn done(&self, _: &Engine) -> u32 {
        self.counting.done()
    }
    /// What was found so far.
    pub fn answer(&self) -> Result<AnswerObject, Problem> {
        to_js(&self.counting.found())
    }
}
