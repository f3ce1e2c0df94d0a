//! Packets that are found, and streams that are followed, for JavaScript: each a job that the worker feeds.
use super::jobs::CHUNK;
use super::question::{QuestionObject, given};
use super::types::{Problem, problem, to_js};
use super::{Engine, flat};
use crate::scan::{Followed, Manner, Piece, Transport};
use crate::session::{Finding, Following, Question};
use js_sys::Float64Array;
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export type Manner = "text" | "hex" | "pattern" | "filter";
export interface Followed {
    ends: [string, string]; cut: boolean; data: Uint8Array;
    pieces: { packet: number; timeNs: bigint | null; side: number; start: number; len: number; missing: number }[];
}
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "Followed")]
    pub type FollowedObject;
    #[wasm_bindgen(typescript_type = "\"tcp\" | \"udp\" | \"tls\"")]
    pub type TransportName;
    #[wasm_bindgen(typescript_type = "Manner")]
    pub type MannerName;
}

/// Packets that hold something, or pass a filter.
#[wasm_bindgen]
pub struct FindJob {
    finding: Finding,
}

#[wasm_bindgen]
impl FindJob {
    #[wasm_bindgen(constructor)]
    pub fn new(engine: &Engine, manner: MannerName, text: &str) -> Result<FindJob, Problem> {
        let name = JsValue::from(manner);
        let manner: Option<Manner> = match name.as_string().as_deref() {
            Some("filter") => None,
            _ => Some(serde_wasm_bindgen::from_value(name).map_err(problem)?),
        };
        let finding = engine.session.finding(manner, text).map_err(problem)?;
        Ok(FindJob { finding })
    }
    /// Whether every packet must be looked at in order, and the answers merged.
    #[must_use]
    pub fn whole(&self) -> bool {
        self.finding.is_whole()
    }
    /// What is then asked of every packet.
    pub fn question(&self) -> Result<QuestionObject, Problem> {
        given(&self.finding.question())
    }
    /// Takes the answer about the part of the capture that follows.
    pub fn merge(&mut self, answer: &[u8]) -> bool {
        self.finding.merge(answer)
    }
    /// Starts and ends of the parts of the file to push next; nothing at the end.
    pub fn needs(&self, engine: &Engine) -> Float64Array {
        flat(&self.finding.needs(&engine.session, CHUNK))
    }
    pub fn push(&mut self, engine: &mut Engine, bytes: &[u8]) {
        self.finding.push(&mut engine.session, CHUNK, bytes);
    }
    /// How many packets were looked at.
    pub fn done(&self, engine: &Engine) -> u32 {
        self.finding.done(&engine.session)
    }
    /// The numbers of those found since the last call.
    pub fn take(&mut self) -> Vec<u32> {
        self.finding.take()
    }
}

/// One stream, its two sides in order.
#[wasm_bindgen]
pub struct FollowJob {
    following: Following,
    question: Question,
}

#[wasm_bindgen]
impl FollowJob {
    #[wasm_bindgen(constructor)]
    pub fn new(
        engine: &Engine,
        transport: TransportName,
        stream: u32,
    ) -> Result<FollowJob, Problem> {
        let transport: Transport =
            serde_wasm_bindgen::from_value(transport.into()).map_err(problem)?;
        Ok(FollowJob {
            following: engine.session.following(transport, stream),
            question: Question::Follow { transport, stream },
        })
    }
    /// Whether every packet must be looked at in order, and the answers merged.
    #[must_use]
    pub fn whole(&self) -> bool {
        self.following.is_whole()
    }
    /// What is then asked of every packet.
    pub fn question(&self) -> Result<QuestionObject, Problem> {
        given(&self.question)
    }
    /// Takes the answer about the part of the capture that follows; false if more would change nothing.
    pub fn merge(&mut self, answer: &[u8]) -> bool {
        self.following.merge(answer)
    }
    /// Starts and ends of the parts of the file to push next; nothing at the end.
    pub fn needs(&self, engine: &Engine) -> Float64Array {
        flat(&self.following.needs(&engine.session, CHUNK))
    }
    pub fn push(&mut self, engine: &mut Engine, bytes: &[u8]) {
        self.following.push(&mut engine.session, CHUNK, bytes);
    }
    /// How many packets were looked at.
    pub fn done(&self, engine: &Engine) -> u32 {
        self.following.done(&engine.session)
    }
    /// What was found so far; nothing where that is too much to be shown again and again.
    #[wasm_bindgen(js_name = soFar)]
    pub fn so_far(&self) -> Result<Option<FollowedObject>, Problem> {
        let found = self.following.so_far();
        found.map(|found| to_js(&Object::from(found))).transpose()
    }
    /// Ends the job.
    pub fn finish(self) -> Result<FollowedObject, Problem> {
        to_js(&Object::from(self.following.finish()))
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
