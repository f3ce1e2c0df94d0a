//! Commands to the controller (Core Specification, vol. 4, part E, §5.4.1).
pub mod fields;
mod table;

use super::{direction, name, parameters};
use crate::names::bluetooth as N;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let opcode = r.take_split(OPCODE, &PROTOCOL, GROUP, NUMBER)?;
    let len = usize::from(r.take(LEN)?);
    r.of_capture(|r| r.remember(opcode, 0));
    r.within(len, |r| {
        parameters::read_by(r, &PROTOCOL, table::COMMANDS, opcode)?;
        r.rest_as(PARAMETER);
        Ok(())
    })??;
    Ok(Next::End)
}

fn info(layer: &Layer, out: &mut String) {
    direction(layer, out);
    if let Some(opcode) = layer.value(OPCODE) {
        name(out, N::COMMANDS, opcode);
    }
}
