//! `ansi`: what a terminal shows at the end (ECMA-48, as VT100 and its kin read it).
use super::prelude::*;
use crate::recipe::argument::Count;
use crate::recipe::bytes_step::text;
use crate::recipe::terminal::Terminal;

step! {
    /// Show text with a terminal's control sequences as the screen at the end
    /// Lines that scrolled away stand above it.
    Ansi in "look": Values => Values, Bytes => Bytes;
    () {
        /// Characters of a line
        width: Count = "80",
        /// Lines of the screen
        height: Count = "25",
    }
}
const LARGEST: usize = 1_000;

impl Run for Ansi {
    fn check(&self) -> Result<(), String> {
        match self.width.0 <= LARGEST && self.height.0 <= LARGEST {
            true => Ok(()),
            false => Err(format!("a screen has at most {LARGEST} lines and columns")),
        }
    }
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        text(data, |bytes| {
            let mut terminal = Terminal::new(self.width.0, self.height.0);
            terminal.write(&String::from_utf8_lossy(bytes));
            let shown = terminal.shown();
            limits.check_bytes(shown.len())?;
            Ok(shown.into_bytes())
        })
    }
}
