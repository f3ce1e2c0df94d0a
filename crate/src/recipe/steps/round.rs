//! `round`: whole numbers.
use crate::recipe::argument::choices;
use crate::recipe::data::Data;
use crate::recipe::each;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};
use crate::recipe::value::{Content, NANOSECONDS};

choices! {
    Toward { Nearest = "nearest", Down = "down", Up = "up" }
}
step! {
    /// Round to a whole number; times to whole seconds
    Round in "numbers": Values => Values;
    (
        /// Which one; halves go away from 0
        toward: Toward = "nearest",
    ) {}
}
impl Run for Round {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        each::values(data, |content| {
            let whole = match *content {
                Content::Float(number) => Some(match self.toward {
                    Toward::Nearest => number.round(),
                    Toward::Down => number.floor(),
                    Toward::Up => number.ceil(),
                } as i128),
                Content::Time(ns) | Content::Duration(ns) => Some(self.seconds(ns.into())),
                Content::Unsigned { .. } | Content::Signed { .. } => return Ok(content.clone()),
                _ => None,
            };
            let whole = whole.and_then(|whole| Content::integer(whole, 0));
            whole.ok_or_else(|| {
                Fault::new(format!("expected a number, found {}", content.describe()))
            })
        })
    }
}
impl Round {
    fn seconds(&self, ns: i128) -> i128 {
        let down = |ns: i128| ns.div_euclid(NANOSECONDS);
        match self.toward {
            Toward::Down => down(ns),
            Toward::Up => -down(-ns),
            Toward::Nearest if ns < 0 => -down(-ns + NANOSECONDS / 2),
            Toward::Nearest => down(ns + NANOSECONDS / 2),
        }
    }
}
