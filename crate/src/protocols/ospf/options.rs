//! The options of routers and of advertisements.
use super::fields::*;
use crate::wire::*;

/// RFC 2328 §A.2.
pub fn v2(r: &mut Reader) -> Result<(), Stop> {
    let options = r.take(V2_OPTIONS)?;
    r.nested(|r| {
        r.bits(options, V2_DN);
        r.bits(options, V2_O);
        r.bits(options, V2_DC);
        r.bits(options, V2_L);
        r.bits(options, V2_N);
        r.bits(options, V2_MC);
        r.bits(options, V2_E);
        r.bits(options, V2_MT);
    });
    Ok(())
}

/// RFC 5340 §A.2.
pub fn v3(r: &mut Reader) -> Result<(), Stop> {
    let options = r.take(V3_OPTIONS)?;
    r.nested(|r| {
        r.bits(options, V3_AT);
        r.bits(options, V3_L);
        r.bits(options, V3_AF);
        r.bits(options, V3_DC);
        r.bits(options, V3_R);
        r.bits(options, V3_N);
        r.bits(options, V3_MC);
        r.bits(options, V3_E);
        r.bits(options, V3_V6);
    });
    Ok(())
}

/// RFC 5340 §A.4.1.1.
pub fn prefix(r: &mut Reader) -> Result<(), Stop> {
    let options = r.take(PREFIX_OPTIONS)?;
    r.nested(|r| {
        r.bits(options, PREFIX_P);
        r.bits(options, PREFIX_MC);
        r.bits(options, PREFIX_LA);
        r.bits(options, PREFIX_NU);
    });
    Ok(())
}
