//! Anything in Anything: IPv6 through UDP, signed.
use crate::wire::*;

protocol! {
    /// Anything in Anything Protocol (draft-massar-v6ops-ayiya)
    "AYIYA" = "ayiya" over [Key::Udp(5072)] {
        /// Identity field length
        IDENTITY_LEN: Hex<u8> = "idlen";
        /// Identity field type
        IDENTITY_TYPE: HexBits<0, 4> = "idtype" named crate::names::tunnels::AYIYA_IDTYPE;
        /// Signature Length
        SIGNATURE_LEN: Hex<u8> = "siglen";
        /// Hash method
        HASH: HexBits<0, 4> = "hashmethod" named crate::names::tunnels::AYIYA_HASHMETHOD;
        /// Authentication method
        METHOD: HexBits<4, 4> = "authmethod" named crate::names::tunnels::AYIYA_AUTHMETHOD;
        /// Operation Code
        OPERATION: HexBits<0, 4> = "opcode" named crate::names::tunnels::AYIYA_OPCODE;
        /// Next Header
        NEXT_HEADER: Hex<u8> = "nextheader";
        /// Epoch
        EPOCH: Time = "epoch";
        /// Identity
        IDENTITY: Bytes = "identity";
        /// Signature
        SIGNATURE: Bytes = "signature";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let word = r.word::<u8>()?;
    let identity = 1usize << (word >> 4);
    r.put_at(IDENTITY_LEN, r.at() - 1, 1, identity as u64);
    r.bits(word, IDENTITY_TYPE);
    let word = r.word::<u8>()?;
    let signature = 4 * usize::from(word >> 4);
    r.put_at(SIGNATURE_LEN, r.at() - 1, 1, signature as u64);
    r.bits(word, HASH);
    let word = r.word::<u8>()?;
    r.bits(word, METHOD);
    r.bits(word, OPERATION);
    let next = r.take(NEXT_HEADER)?.0;
    let epoch = r.word::<u32>()?;
    r.put_at(EPOCH, r.at() - 4, 4, u64::from(epoch) * 1_000_000_000);
    r.bytes(IDENTITY, identity)?;
    r.bytes(SIGNATURE, signature)?;
    Ok(Next::Over(Key::Ip(next)))
}
