//! Virtual eXtensible Local Area Network.
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Virtual eXtensible Local Area Network (RFC 7348)
    "VXLAN" = "vxlan" over [Key::Udp(4789)] {
        /// Flags
        FLAGS: Hex<u16> = "flags";
        /// GBP Extension
        HAS_POLICY: Flag<15> = "flag_g" named truths::DEFINED;
        /// VXLAN Network ID (VNI)
        HAS_NETWORK: Flag<11> = "flag_i" named truths::TRUE_FALSE;
        /// Don't Learn
        DONT_LEARN: Flag<6> = "flag_d" named truths::TRUE_FALSE;
        /// Policy Applied
        POLICY_APPLIED: Flag<3> = "flag_a" named truths::TRUE_FALSE;
        /// Reserved(R)
        FLAGS_RESERVED: Hex<u16> = "flags_reserved";
        /// Group Policy ID
        POLICY: u16 = "gbp";
        /// VXLAN Network Identifier (VNI)
        NETWORK: U24 = "vni";
        /// Reserved
        RESERVED: u8 = "reserved8";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let flags = r.take(FLAGS)?;
    r.nested(|r| {
        r.bits(flags, HAS_POLICY);
        r.bits(flags, HAS_NETWORK);
        r.bits(flags, DONT_LEARN);
        r.bits(flags, POLICY_APPLIED);
        r.put_at(FLAGS_RESERVED, r.at() - 2, 2, u64::from(flags.0 & 0x77b7));
    });
    r.take(POLICY)?;
    r.take(NETWORK)?;
    r.take(RESERVED)?;
    Ok(Next::Over(Key::Name("eth")))
}
