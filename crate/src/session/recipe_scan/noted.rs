//! What a pcapng holds besides packets, for the steps `blocks` and `comments`.
use super::streams::beside;
use crate::capture::Index;
use crate::recipe::Extraction;
use crate::recipe::fault::Fault;
use crate::recipe::place::{Place, Places, Way};
use crate::recipe::value::{Content, Value};

/// Of one type, or all.
pub fn blocks(index: &Index, kind: Option<u32>, found: &mut Extraction) -> Result<(), Fault> {
    let blocks = index.file().map_or(&[][..], |file| &file.blocks);
    let of_kind = |block: u32| kind.is_none_or(|kind| kind == block);
    for block in blocks.iter().filter(|block| of_kind(block.kind)) {
        let body = Content::Bytes(block.body.clone());
        let kind = Content::unsigned(block.kind.into());
        found.add_row([beside(body), beside(kind)])?;
    }
    Ok(())
}

pub fn comments(index: &Index, found: &mut Extraction) -> Result<(), Fault> {
    let sections = index.file().map_or(&[][..], |file| &file.sections);
    for comment in sections.iter().flat_map(|section| &section.comments) {
        found.add_row([beside(Content::Text(comment.clone()))])?;
    }
    for (packet, comments) in index.comments() {
        for comment in comments {
            let place = Place {
                packet,
                way: Way::Whole,
                ..Place::default()
            };
            found.add_row([Value {
                content: Content::Text(comment.clone()),
                places: Places::One(place),
            }])?;
        }
    }
    Ok(())
}
