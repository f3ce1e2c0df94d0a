//! `save`: the name of the result's file.
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};

step! {
    /// Name the file that the result is saved as
    Save in "output": Values => Values, Bytes => Bytes;
    (
        /// A file's name, without a folder
        name: String,
    ) {}
}
impl Run for Save {
    fn check(&self) -> Result<(), String> {
        let outside = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':');
        match self.name.contains(outside) || matches!(self.name.as_str(), "." | "..") {
            true => Err(format!(
                "expected a file's name without a folder, found \"{}\"",
                self.name.escape_debug()
            )),
            false => Ok(()),
        }
    }
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        Ok(data)
    }
}
