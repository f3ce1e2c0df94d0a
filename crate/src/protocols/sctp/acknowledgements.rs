//! What arrived: all numbers up to one, and blocks behind gaps (RFC 9260 §3.3.4).
use super::chunks::direction_key;
use super::fields::*;
use crate::protocols::expert;
use crate::wire::*;

/// The fields of one kind of acknowledgement.
pub struct Fields {
    ack: Field<u32>,
    window: Field<u32>,
    blocks: Field<u16>,
    /// Blocks that may not be taken back any more.
    more_blocks: Option<Field<u16>>,
    duplicates: Field<u16>,
    block: [Block; 2],
    duplicate: Field<u32>,
}
struct Block {
    start: Field<u16>,
    start_number: Field<u32>,
    end: Field<u16>,
    end_number: Field<u32>,
    total: Field<u32>,
}

const PLAIN_BLOCK: Block = Block {
    start: SACK_GAP_BLOCK_START,
    start_number: SACK_GAP_BLOCK_START_TSN,
    end: SACK_GAP_BLOCK_END,
    end_number: SACK_GAP_BLOCK_END_TSN,
    total: SACK_NUMBER_OF_TSNS_GAP_ACKED,
};
pub static PLAIN: Fields = Fields {
    ack: SACK_CUMULATIVE_TSN_ACK,
    window: SACK_A_RWND,
    blocks: SACK_NUMBER_OF_GAP_BLOCKS,
    more_blocks: None,
    duplicates: SACK_NUMBER_OF_DUPLICATED_TSNS,
    block: [PLAIN_BLOCK, PLAIN_BLOCK],
    duplicate: SACK_DUPLICATE_TSN,
};
pub static NOT_RENEGABLE: Fields = Fields {
    ack: NR_SACK_CUMULATIVE_TSN_ACK,
    window: NR_SACK_A_RWND,
    blocks: NR_SACK_NUMBER_OF_GAP_BLOCKS,
    more_blocks: Some(NR_SACK_NUMBER_OF_NR_GAP_BLOCKS),
    duplicates: NR_SACK_NUMBER_OF_DUPLICATED_TSNS,
    block: [
        Block {
            start: NR_SACK_GAP_BLOCK_START,
            start_number: NR_SACK_GAP_BLOCK_START_TSN,
            end: NR_SACK_GAP_BLOCK_END,
            end_number: NR_SACK_GAP_BLOCK_END_TSN,
            total: NR_SACK_NUMBER_OF_TSNS_GAP_ACKED,
        },
        Block {
            start: NR_SACK_NR_GAP_BLOCK_START,
            start_number: NR_SACK_NR_GAP_BLOCK_START_TSN,
            end: NR_SACK_NR_GAP_BLOCK_END,
            end_number: NR_SACK_NR_GAP_BLOCK_END_TSN,
            total: NR_SACK_NUMBER_OF_TSNS_NR_GAP_ACKED,
        },
    ],
    duplicate: NR_SACK_DUPLICATE_TSN,
};

pub fn read(r: &mut Reader, fields: &Fields) -> Result<(), Stop> {
    let ack = r.word::<u32>()?;
    let at = r.at() - 4;
    let key = direction_key(r, true);
    let first = r.recall(key).map_or(0, |fact| fact.value as u32);
    let relative = ack.wrapping_sub(first);
    r.put_at(fields.ack, at, 4, u64::from(relative));
    if fields.more_blocks.is_none() {
        r.put_at(SACK_CUMULATIVE_TSN_ACK_RAW, at, 4, u64::from(ack));
    }
    if r.take(fields.window)? == 0 && fields.more_blocks.is_none() {
        expert::tell(r, SACK_A_RWND_EXPERT);
    }
    let count = r.take(fields.blocks)?;
    let more = fields.more_blocks.map(|field| r.take(field)).transpose()?;
    let duplicates = r.take(fields.duplicates)?;
    if more.is_some() {
        r.take(NR_SACK_RESERVED)?;
    }
    let [blocks, others] = &fields.block;
    gaps(r, blocks, count, ack)?;
    gaps(r, others, more.unwrap_or(0), ack)?;
    for _ in 0..duplicates {
        r.take(fields.duplicate)?;
    }
    Ok(())
}

/// Blocks count from the number that all was acknowledged up to.
fn gaps(r: &mut Reader, block: &Block, count: u16, ack: u32) -> Result<(), Stop> {
    let mut total = 0u32;
    for _ in 0..count {
        let start = r.take(block.start)?;
        let number = |offset: u16| u64::from(ack.wrapping_add(u32::from(offset)));
        r.nested(|r| r.put_at(block.start_number, r.at() - 2, 2, number(start)));
        let end = r.take(block.end)?;
        r.nested(|r| r.put_at(block.end_number, r.at() - 2, 2, number(end)));
        total = total.saturating_add(u32::from(end.wrapping_sub(start)) + 1);
    }
    if total > 0 {
        r.put(block.total, u64::from(total));
    }
    Ok(())
}
