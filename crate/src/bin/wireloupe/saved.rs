//! Packets as a capture of their own (`-w`).
use super::list::{Out, Printer};
use std::fs::File;
use std::io::{BufWriter, Result, Write};
use std::path::{Path, PathBuf};
use wireloupe::capture::save::{Save, SavedPacket};
use wireloupe::filter::Looks;
use wireloupe::protocols::wanted_none;
use wireloupe::wire::{Frame, Packet, Wanted};

pub struct Saved {
    save: Save,
    /// None where standard output takes it.
    file: Option<BufWriter<File>>,
    /// Reused from packet to packet.
    block: Vec<u8>,
}

impl Saved {
    /// Refuses a file that is read at the same time.
    pub fn create(path: &Path, read: &[PathBuf]) -> std::result::Result<Saved, String> {
        let place = |path: &Path| path.canonicalize().ok();
        if place(path).is_some_and(|own| read.iter().any(|r| place(r).as_ref() == Some(&own))) {
            let path = path.display();
            return Err(format!(
                "{path} is the capture that is read: name another file behind -w"
            ));
        }
        let create = || File::create(path).map(BufWriter::new);
        let file = (path != Path::new("-")).then(create).transpose();
        Ok(Saved {
            save: Save::default(),
            file: file.map_err(|error| format!("{}: {error}", path.display()))?,
            block: vec![],
        })
    }
    fn write(&mut self, out: &mut Out) -> Result<()> {
        let written = match &mut self.file {
            Some(file) => file.write_all(&self.block),
            None => out.write_all(&self.block),
        };
        self.block.clear();
        written
    }
}

impl Printer for Saved {
    fn wanted(&self) -> Wanted {
        wanted_none()
    }
    fn looks(&self) -> Option<Looks> {
        Some(Looks::default())
    }
    fn begin(&mut self, out: &mut Out) -> Result<()> {
        Save::head(&mut self.block);
        self.write(out)
    }
    fn packet(&mut self, out: &mut Out, frame: &Frame, _: &Packet) -> Result<()> {
        self.save.packet(&mut self.block, &SavedPacket::of(frame));
        self.write(out)
    }
    fn end(&mut self, _: &mut Out) -> Result<()> {
        self.file.as_mut().map_or(Ok(()), Write::flush)
    }
}
