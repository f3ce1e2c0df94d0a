//! What a script's loops collect: parts that are added under a name, each as the loops and conditions around it say.
use super::expression::Expr;
use super::script::{Around, Script};
use super::steps::{Bound, Made, Said, Shape, said};

impl Script {
    /// A part that is added to what is collected under a name.
    pub(super) fn add(&mut self, name: &str, value: Expr) -> Result<(), String> {
        let known = self.collected.iter().find(|(known, _)| known == name);
        let kind = known.map(|(_, kind)| *kind);
        let kind =
            kind.ok_or_else(|| format!("what `{name}` is in the beginning does not stand here"))?;
        let conditioned = match self.around.last() {
            Some(Around::If { indent, condition }) => Some((*indent, condition.clone())),
            _ => None,
        };
        let mut value = value;
        // The other branch: both are one value by the condition.
        if let (Some((_, condition, to, yes)), Some((_, Expr::Not(negated)))) =
            (&self.added, &conditioned)
            && to == name
            && condition == &**negated
        {
            value = Expr::Choice(condition.clone().into(), yes.clone().into(), value.into());
            self.around.pop();
        }
        if let Some((indent, condition)) = conditioned {
            self.added = Some((indent, condition, name.into(), value.clone()));
            if matches!(value, Expr::Text(_) | Expr::Number(_) | Expr::Bytes(_)) {
                return Ok(());
            }
        }
        // Each once: `if x not in names: names.append(x)`.
        let once = matches!(self.around.last(), Some(Around::If { condition, .. }) if is_without(condition, name));
        let around = if once { self.around.pop() } else { None };
        // A byte array takes numbers.
        let numbers = kind == "concat"
            && !matches!(
                value,
                Expr::Slice(..) | Expr::Attribute(..) | Expr::Call(..)
            );
        let made = self.looped(value)?;
        self.around.extend(around);
        let made = match kind {
            "concat" | "join" if made.bytewise => Made {
                bytewise: false,
                ..made.then("concat").of(Shape::Bytes)
            },
            "" if once => made.then("unique"),
            "" => made,
            "unique" => made.then("unique"),
            "concat" if numbers && made.steps.last().is_some_and(|step| is_arithmetic(step)) => {
                made.then("to-bytes 1").then("concat").of(Shape::Bytes)
            }
            kind => made.then(kind).of(Shape::Bytes),
        };
        self.result = Some(made.clone());
        self.names.insert(name.into(), Bound::Made(made));
        Ok(())
    }
    /// An expression inside of the loops and conditions around it.
    pub(super) fn looped(&self, expr: Expr) -> Said {
        let mut whole = expr;
        let mut conditions: Vec<Expr> = vec![];
        for around in self.around.iter().rev() {
            match around {
                Around::If { condition, .. } => conditions.insert(0, condition.clone()),
                Around::Except { .. } => {}
                Around::Loop {
                    variables, items, ..
                } => {
                    whole = Expr::For {
                        element: whole.into(),
                        variables: variables.clone(),
                        items: items.clone().into(),
                        conditions: std::mem::take(&mut conditions),
                    };
                }
            }
        }
        said(&whole, &self.names)
    }
    /// Names that a loop's lines have given, put in.
    pub(super) fn inlined(&self, expr: &Expr) -> Expr {
        let known = self.inside.iter().rev().chain(&self.constants);
        known.fold(expr.clone(), |expr, (name, value)| expr.with(name, value))
    }
}

/// Whether a condition says that something is not among what is collected.
fn is_without(condition: &Expr, collected: &str) -> bool {
    match condition {
        Expr::Not(inner) => matches!(
            &**inner,
            Expr::Binary(sign, _, among) if sign == "in" && **among == Expr::Name(collected.into())
        ),
        _ => false,
    }
}

fn is_arithmetic(step: &str) -> bool {
    [
        "xor",
        "and",
        "add",
        "subtract",
        "shift",
        "divide",
        "modulo",
        "to-number",
    ]
    .iter()
    .any(|word| step.starts_with(word))
}
