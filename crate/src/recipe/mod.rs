//! Recipes: steps from packets to values to bytes.
//!
//! `step`, `steps`: what a step declares; every step, one file each
//! `argument`, `word`, `text`, `entry`, `json`, `near`: how recipes are written
//! `data`, `value`, `place`, `trace`, `cut`: what flows between steps, and where it comes from
//! `field_name`, `slice`, `slice_range`, `positions`: what `extract` names
//! `source`: what a recipe asks of a capture
//! `check`, `run`, `execute`, `preview`, `fault`, `limits`, `result`: running one, and what comes out
//! `export`, `translate`: recipes as scripts of other tools, and back
//! `suggest`, `provenance`: what a result looks like, and where it comes from
//! `report`: what was done, so that it can be done again
//! `kitchen`: the border to heavy steps
//! `each`, `condition`, `arithmetic`, `order`, `radix`, `big_base`, `bytes_step`, `inflated`, `archive`, `carve`, `document`, `statistics`, `language`,
//! `keyboard`, `mail`, `picture`, `sound`, `terminal`: work that several steps share
pub mod archive;
pub mod argument;
mod arithmetic;
mod big_base;
mod bytes_step;
pub mod carve;
pub mod check;
mod condition;
pub mod cut;
pub mod data;
mod document;
mod each;
mod elsewhere;
pub mod entry;
mod execute;
pub mod export;
pub mod fault;
pub mod field_name;
mod inflated;
mod keyboard;
pub mod kitchen;
mod language;
pub mod limits;
mod mail;
mod near;
mod order;
mod picture;
pub mod place;
mod positions;
pub mod preview;
pub mod provenance;
mod radix;
pub mod report;
pub mod result;
pub mod run;
pub mod slice;
mod slice_range;
mod sound;
pub mod source;
mod statistics;
pub mod step;
pub mod steps;
pub mod suggest;
mod terminal;
pub mod text;
pub mod trace;
pub mod translate;
pub mod value;
pub mod word;

mod json;

pub use run::{Outcome, Plan};
pub use source::{Extraction, Packets, Refused, Request};
pub use steps::{Step, steps};
