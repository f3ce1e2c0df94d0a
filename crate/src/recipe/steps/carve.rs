//! `carve`: files out of other bytes.
use super::prelude::*;
use crate::recipe::argument::{Argument, choices};
use crate::recipe::carve::{Inflating, find};

choices! {
    Kind {
        Any = "any", Png = "png", Jpeg = "jpeg", Gif = "gif", Zip = "zip", Gzip = "gzip", Bzip2 = "bzip2", Xz = "xz",
        SevenZip = "7z", Pdf = "pdf", Elf = "elf", Riff = "riff", Pcap = "pcap", Pcapng = "pcapng", Key = "key",
    }
}
step! {
    /// Find files inside other bytes, by how they begin and end; each becomes a row of bytes, kind and offset
    /// A file inside another that was found is left out. Programs and captures go on to the end of the bytes.
    Carve in "cut": Values => Values, Bytes => Values;
    (
        /// Of which kind; key is a key or certificate in text
        kind: Kind = "any",
    ) {}
}
impl Run for Carve {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let kind = self.kind.print();
        let kind = Some(kind.as_str()).filter(|_| self.kind != Kind::Any);
        let names = |_: &str| ["bytes", "kind", "offset"].map(String::from).to_vec();
        let mut inflating = Inflating::default();
        each::parts(data, limits, names, |cut, rows| {
            for file in find(&cut.bytes, kind, &mut inflating) {
                let part = cut.part(file.range.clone());
                let places = part.places.clone().whole();
                let beside = |content| Value {
                    content,
                    places: places.clone(),
                };
                let kind = beside(Content::Text(file.kind.into()));
                let offset = beside(Content::unsigned(file.range.start as u64));
                rows.push(vec![part, kind, offset])?;
            }
            Ok(())
        })
    }
}
