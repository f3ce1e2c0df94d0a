//! `differences`: what each value is more than the one before it.
use crate::recipe::data::{Column, Data, Values};
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::place::{Place, Places};
use crate::recipe::run::misfit;
use crate::recipe::step::{Run, step};
use crate::recipe::value::{Content, Number, Value};

step! {
    /// Each value less the one before it: the gaps between times or numbers
    /// One value fewer than before; the first has none before it.
    Differences in "numbers": Values => Values;
    () {}
}
impl Run for Differences {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let Data::Values(values) = data else {
            return Err(misfit(&data));
        };
        let (column, others) = values.split_first();
        let mut gaps = Vec::with_capacity(column.values.len());
        for (row, pair) in (1..).zip(column.values.windows(2)) {
            let [before, value] = pair else { continue };
            let content = difference(&before.content, &value.content);
            let content = content.map_err(|fault| fault.of(row, value))?;
            let places = [before, value]
                .into_iter()
                .rev()
                .flat_map(|v| v.places.all());
            let places: Places = places.copied().map(Place::whole).collect();
            gaps.push(Value { content, places });
        }
        let rows: Vec<usize> = (1..column.values.len()).collect();
        let first = Column {
            name: column.name,
            values: gaps,
        };
        let others = Values { columns: others }.pick(&rows).columns;
        Ok(Data::Values(Values {
            columns: std::iter::once(first).chain(others).collect(),
        }))
    }
}

fn difference(before: &Content, content: &Content) -> Result<Content, Fault> {
    let numbers = (before.number(), content.number());
    let times = |content: &Content| matches!(content, Content::Time(_) | Content::Duration(_));
    match numbers {
        (Some(Number::Integer(a)), Some(Number::Integer(b))) if times(before) && times(content) => {
            let gap = i64::try_from(b - a).map_err(|_| "the times are too far apart")?;
            Ok(Content::Duration(gap))
        }
        (Some(Number::Integer(a)), Some(Number::Integer(b))) => {
            Content::integer(b - a, 0).ok_or_else(|| "the difference is beyond 64 bits".into())
        }
        (Some(a), Some(b)) => Ok(Content::Float(b.decimal() - a.decimal())),
        (a, _) => Err(Fault::new(format!(
            "expected numbers or times, found {}",
            if a.is_none() { before } else { content }.describe()
        ))),
    }
}
