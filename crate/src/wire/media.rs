//! The media type of what one layer hands on to the next.
use super::Reader;

impl Reader<'_> {
    /// Says of what type, with its parameters, the bytes are that are handed on next.
    pub fn set_media(&mut self, media: &[u8]) {
        self.packet.media.clear();
        self.packet.media.extend_from_slice(media);
    }
    /// What the layer below said of the bytes that it handed on.
    pub fn media(&self) -> &[u8] {
        &self.packet.media
    }
}
