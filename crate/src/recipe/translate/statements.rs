//! What a line of a script does: add to something, give a name to something, print or write.
use super::expression::Expr;
use super::lines::assignment;
use super::python::parsed;
use super::script::{Around, Script};
use super::steps::{Bound, Made, Shape, said};

/// Characters of what a name inside of a loop stands for: more is nothing that somebody writes.
const MAX_VALUE: usize = 2_000;

impl Script {
    pub(super) fn statement(&mut self, text: &str) -> Result<(), String> {
        if let Some((name, value)) = text.split_once("+=") {
            let value = self.inlined(&parsed(value.trim())?);
            return self.add(name.trim(), value);
        }
        if let Some((name, value)) = assignment(text) {
            return self.assign(name, &parsed(value)?);
        }
        let expr = parsed(text)?;
        if let Expr::Call(of, items) = &expr
            && let Expr::Attribute(of, method) = &**of
            && let [item] = items.as_slice()
        {
            match (&**of, method.as_str()) {
                (Expr::Name(name), "append" | "add") => {
                    let item = self.inlined(item);
                    return self.add(name, item);
                }
                (Expr::Name(name), "extend") => {
                    let item = self.inlined(item);
                    return self.add(name, item);
                }
                (_, "write") => return self.tell(item),
                (_, "close" | "show") => return Ok(()),
                _ => {}
            }
        }
        match &expr {
            Expr::Call(of, items) if **of == Expr::Name("print".into()) => {
                let told = items
                    .iter()
                    .filter(|item| !matches!(item, Expr::Keyword(..) | Expr::Text(_)));
                match told.collect::<Vec<_>>().as_slice() {
                    [] => Ok(()),
                    [item] => self.tell(item),
                    several => {
                        let several = several.iter().map(|item| (*item).clone());
                        self.tell(&Expr::List(several.collect()))
                    }
                }
            }
            expr => self.tell(expr),
        }
    }
    /// What is printed or written.
    fn tell(&mut self, expr: &Expr) -> Result<(), String> {
        let expr = self.inlined(expr);
        // Words for the reader.
        if matches!(expr, Expr::Text(_) | Expr::Bytes(_) | Expr::Number(_)) {
            return Ok(());
        }
        let made = self
            .looped(expr.clone())
            .or_else(|message| match self.around.is_empty() {
                true => self.of_one(&expr).ok_or(message),
                false => Err(message),
            })?;
        if made.shape != Shape::Packets || !made.is_unfiltered() || made.sort.is_some() {
            self.result = Some(made);
        }
        Ok(())
    }
    /// An expression on one packet, by its usual names: `p[TCP].dport`.
    fn of_one(&self, expr: &Expr) -> Option<Made> {
        let mut names = self.names.clone();
        for name in ["p", "pkt", "packet", "x", "pkts", "packets"] {
            names.insert(name.into(), Bound::Packet);
        }
        said(expr, &names).ok()
    }
    fn assign(&mut self, name: &str, value: &Expr) -> Result<(), String> {
        if !self.around.is_empty() {
            let value = self.inlined(value);
            if value.to_string().len() > MAX_VALUE {
                return Err(format!("what `{name}` is, is too long to be read"));
            }
            if self.constants.iter().any(|(known, _)| known == name) || self.is_carried(name) {
                return Err(format!(
                    "`{name}` carries something from one packet to the next, which cannot be said in a recipe"
                ));
            }
            if let Some(Around::If { condition, .. }) = self.around.last() {
                self.given.push((condition.clone(), name.into()));
            }
            self.inside.retain(|(known, _)| known != name);
            self.inside.push((name.into(), value));
            return Ok(());
        }
        let kind = match value {
            Expr::Text(text) if text.is_empty() => Some("join"),
            Expr::Bytes(text) if text.is_empty() => Some("concat"),
            Expr::List(items) if items.is_empty() => Some(""),
            Expr::Call(of, items) if items.is_empty() => match &**of {
                Expr::Name(name) if name == "bytearray" || name == "bytes" => Some("concat"),
                Expr::Name(name) if name == "set" => Some("unique"),
                Expr::Name(name) if name == "list" => Some(""),
                _ => None,
            },
            _ => None,
        };
        if let Some(kind) = kind {
            self.collected.retain(|(known, _)| known != name);
            self.collected.push((name.into(), kind));
            return Ok(());
        }
        if is_literal(value) {
            self.constants.retain(|(known, _)| known != name);
            self.constants.push((name.into(), value.clone()));
            return Ok(());
        }
        let made = said(&self.inlined(value), &self.names)?;
        if made.shape != Shape::Packets {
            self.result = Some(made.clone());
        }
        self.names.insert(name.into(), Bound::Made(made));
        Ok(())
    }
}
fn is_literal(expr: &Expr) -> bool {
    match expr {
        Expr::Number(_) | Expr::Text(_) | Expr::Bytes(_) => true,
        Expr::List(items) => !items.is_empty() && items.iter().all(is_literal),
        _ => false,
    }
}
