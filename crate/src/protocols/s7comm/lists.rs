//! What a controller says of its own state: system status lists ("System and Standard Functions", chapter 33).
use super::fields::*;
use crate::wire::*;

const MODULE_LIST: u64 = 0x11;
const COMPONENT_LIST: u64 = 0x1c;

/// The list asked for; of an answer's first piece the entries too.
pub fn read(r: &mut Reader, is_request: bool) -> Result<(), Stop> {
    let list = r.take_split(LIST, &PROTOCOL, LIST_OF, LIST_PART)?;
    r.take(LIST_INDEX)?;
    if is_request || r.reported() == 0 {
        return Ok(());
    }
    let len = usize::from(r.take(LIST_LEN)?);
    let count = r.take(LIST_COUNT)?;
    for _ in 0..count {
        if len == 0 || r.reported() == 0 {
            break;
        }
        // A list that goes on in later pieces ends in the middle of an entry.
        let shown = len.min(r.reported());
        r.group(LIST_TREE, |r| {
            r.within(shown, |r| {
                match list & 0xff {
                    MODULE_LIST if shown == 28 => module(r)?,
                    COMPONENT_LIST if shown == 34 => component(r)?,
                    _ => {}
                }
                r.rest_as(LIST_DATA);
                Ok(())
            })?
        })?;
    }
    Ok(())
}

fn module(r: &mut Reader) -> Result<(), Stop> {
    r.take(MODULE_INDEX)?;
    r.bytes(MODULE_ORDER, 20)?;
    r.run(&PROTOCOL, MODULE_TYPE, MODULE_RELEASE).map(drop)
}

fn component(r: &mut Reader) -> Result<(), Stop> {
    let index = r.take(COMPONENT_INDEX)?.0;
    let (field, len) = match index {
        1 => (COMPONENT_PLC, 24),
        2 => (COMPONENT_MODULE, 24),
        3 => (COMPONENT_PLANT, 32),
        4 => (COMPONENT_COPYRIGHT, 26),
        5 => (COMPONENT_SERIAL, 24),
        7 => (COMPONENT_CPU, 32),
        8 => (COMPONENT_CARD, 32),
        9 => {
            r.run(&PROTOCOL, MANUFACTURER, PROFILE_TYPE)?;
            r.rest_as(COMPONENT_RESERVED);
            return Ok(());
        }
        10 => {
            r.padded(OEM_COPYRIGHT, 26)?;
            return r.run(&PROTOCOL, OEM, OEM_ADDITIONAL).map(drop);
        }
        11 => (COMPONENT_PLACE, 32),
        _ => return Ok(()),
    };
    r.padded(field, len)?;
    r.rest_as(COMPONENT_RESERVED);
    Ok(())
}
