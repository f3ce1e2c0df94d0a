//! Events from the controller (Core Specification, vol. 4, part E, §5.4.4 and §7.7).
pub mod fields;
mod table;

use super::{direction, name, parameters};
use crate::names::bluetooth as N;
use crate::protocols::Own;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;

static COMMANDS: Own = Own::of("bthci_cmd");

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let code = r.take(CODE)?.0;
    let len = usize::from(r.take(LEN)?);
    let mut ended = None;
    r.within(len, |r| {
        ended = contents(r, code)?;
        r.rest_as(PARAMETERS);
        Ok(())
    })??;
    if let Some(opcode) = ended {
        link(r, opcode);
    }
    Ok(Next::End)
}

/// Returns the number of the command that ended.
fn contents(r: &mut Reader, code: u8) -> Result<Option<u64>, Stop> {
    match code {
        0x0e => {
            r.take(ALLOWED)?;
            let opcode = r.take_split(OPCODE, &PROTOCOL, GROUP, NUMBER)?;
            let known = parameters::read_by(r, &PROTOCOL, table::RETURNED, opcode)?;
            if !known && r.reported() > 0 {
                r.take(STATUS)?;
            }
            return Ok(Some(opcode));
        }
        0x0f => {
            r.take(STATUS)?;
            r.take(ALLOWED)?;
            return Ok(Some(r.take_split(OPCODE, &PROTOCOL, GROUP, NUMBER)?));
        }
        0x13 => {
            for _ in 0..r.take(HANDLES)? {
                r.take(CONNECTION_HANDLE)?;
                r.take(COMPLETED)?;
            }
        }
        0x3e => {
            let event = u64::from(r.take(SUB_EVENT)?.0);
            parameters::read_by(r, &PROTOCOL, table::LOW_ENERGY, event)?;
        }
        _ => drop(parameters::read_by(
            r,
            &PROTOCOL,
            table::EVENTS,
            code.into(),
        )?),
    }
    Ok(None)
}

/// The command that this is the answer to: the last one of its number.
fn link(r: &mut Reader, opcode: u64) {
    let earlier = |r: &mut Reader| r.recall_earlier(opcode);
    let found = r.of_capture(|r| r.borrowing(COMMANDS.index(), earlier));
    if let Some(found) = found {
        r.put(COMMAND_IN, found.frame.into());
        let delta = r.frame().time_ns.saturating_sub(found.time_ns) as f64 / 1e6;
        r.put(COMMAND_DELTA, delta.to_bits());
    }
}

/// `Rcvd Command Complete (Reset)`
fn info(layer: &Layer, out: &mut String) {
    direction(layer, out);
    let Some(code) = layer.value(CODE) else {
        return;
    };
    name(out, N::EVENTS, code);
    let inner = match (layer.value(SUB_EVENT), layer.value(OPCODE)) {
        (Some(event), _) => (N::LOW_ENERGY_EVENTS, event),
        (_, Some(opcode)) => (N::COMMANDS, opcode),
        _ => return,
    };
    out.push_str(" (");
    name(out, inner.0, inner.1);
    out.push(')');
}
