//! What a service of an object of no particular class carries.
use crate::wire::*;

protocol! {
    /// CIP Class Generic (ODVA, CIP Networks Library, volume 1)
    "" = "cipcls" under "cip" column "CIP CLS" over [] {
        /// Data
        DATA: Bytes = "data";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.rest_as(DATA);
    Ok(Next::End)
}
