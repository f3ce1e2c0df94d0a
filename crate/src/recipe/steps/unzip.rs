//! `unzip`: a file out of a zip.
use crate::recipe::archive::{self, File};
use crate::recipe::argument::Literal;
use crate::recipe::data::Data;
use crate::recipe::each::{self, Follow, Gives};
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};

step! {
    /// Take a file out of a zip
    Unzip in "compress": Values => Values, Bytes => Bytes;
    (
        /// Its name in the zip; a zip of one file needs none
        name: String = "",
    ) {
        /// The password, where the file is encrypted (ZipCrypto or AES), in quotes
        password: Literal = "",
    }
}
impl Run for Unzip {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        each::bytes(data, Gives::Bytes, Follow::Lost, |bytes| {
            let files = archive::files(bytes)?;
            archive::read(bytes, self.choose(&files)?, &self.password.bytes, limits)
        })
    }
}
impl Unzip {
    fn choose<'a>(&self, files: &'a [File]) -> Result<&'a File, Fault> {
        let names = || {
            let names: Vec<String> = files
                .iter()
                .take(20)
                .map(|file| format!("\"{}\"", file.name.escape_debug()))
                .collect();
            let more = if files.len() > 20 { ", …" } else { "" };
            names.join(", ") + more
        };
        match files {
            [] => Err(Fault::new("the zip holds no file")),
            [only] if self.name.is_empty() => Ok(only),
            _ if self.name.is_empty() => Err(Fault::new(format!(
                "the zip holds {} files: unzip needs the name of one of {}",
                files.len(),
                names()
            ))),
            _ => files
                .iter()
                .find(|file| file.name == self.name)
                .ok_or_else(|| {
                    Fault::new(format!(
                        "the zip has no file of this name; it holds {}",
                        names()
                    ))
                }),
        }
    }
}
