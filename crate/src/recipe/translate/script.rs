//! Lines of a script: assignments, loops with conditions, what is printed or written in the end.
use super::expression::Expr;
use super::lines::{Line, lines};
use super::python::{self, parsed};
use super::steps::{Bound, Made, Names, Said};

/// What stands around a line.
pub(super) enum Around {
    Loop {
        indent: usize,
        variables: Vec<String>,
        items: Expr,
    },
    If {
        indent: usize,
        condition: Expr,
    },
    /// What is done where something failed.
    Except {
        indent: usize,
    },
}
impl Around {
    fn indent(&self) -> usize {
        match self {
            Around::Loop { indent, .. } | Around::If { indent, .. } | Around::Except { indent } => {
                *indent
            }
        }
    }
}

pub struct Script {
    pub(super) names: Names,
    pub(super) around: Vec<Around>,
    /// What names inside of a loop stand for.
    pub(super) inside: Vec<(String, Expr)>,
    /// Names that were given something under a condition.
    pub(super) given: Vec<(Expr, String)>,
    /// Names of literals, such as a key.
    pub(super) constants: Vec<(String, Expr)>,
    /// Kinds of what is collected: how its parts are put together.
    pub(super) collected: Vec<(String, &'static str)>,
    /// What the script is about: the last that was printed, written or made.
    pub(super) result: Option<Made>,
    /// What was added under the condition before an `else`.
    pub(super) added: Option<(usize, Expr, String, Expr)>,
}

/// The recipe of all lines.
pub fn said_by(text: &str) -> Said {
    let mut script = Script {
        names: Names::new(),
        around: vec![],
        inside: vec![],
        given: vec![],
        constants: vec![],
        collected: vec![],
        result: None,
        added: None,
    };
    for line in lines(text) {
        script.line(&line)?;
    }
    script
        .result
        .ok_or_else(|| "nothing here takes a field of packets".into())
}

impl Script {
    fn line(&mut self, line: &Line) -> Result<(), String> {
        let text = line.text.trim_end_matches(';');
        while self
            .around
            .last()
            .is_some_and(|around| around.indent() >= line.indent)
        {
            let left = self.around.pop();
            self.forget(left.as_ref());
            if text == "else:"
                && let Some(Around::If { indent, condition }) = left
                && indent == line.indent
                && self.added.as_ref().is_some_and(|added| added.0 == indent)
            {
                self.around.push(Around::If {
                    indent,
                    condition: Expr::Not(condition.into()),
                });
                return Ok(());
            }
        }
        if self.around.is_empty() {
            self.inside.clear();
        }
        let word = text.split([' ', '(', ':']).next().unwrap_or(text);
        match word {
            "import" | "from" | "pass" | "try" | "finally" | "with" => Ok(()),
            "except" => {
                self.around.push(Around::Except {
                    indent: line.indent,
                });
                Ok(())
            }
            _ if matches!(self.around.last(), Some(Around::Except { .. })) => match word {
                "continue" | "print" => Ok(()),
                _ => Err(format!(
                    "`{text}` behind `except` cannot be said in a recipe"
                )),
            },
            "break" => {
                Err("`break` cannot be said in a recipe: it would go on to the last packet".into())
            }
            "def" | "class" | "while" | "elif" | "else" | "return" => Err(format!(
                "`{text}` is not understood: paste the loop over the packets, without `{word}`"
            )),
            "for" => self.opened_loop(line.indent, text),
            "if" => self.opened_if(line.indent, text),
            "continue" => self.left_out(),
            _ => self.statement(text),
        }
    }
    fn opened_loop(&mut self, indent: usize, text: &str) -> Result<(), String> {
        let not_understood = || format!("`{text}` is not understood");
        let head = text.strip_suffix(':').map(|head| format!("[0 {head}]"));
        let (head, body) = match head {
            Some(head) => (head, None),
            None => {
                let (head, body) = text.split_once(": ").ok_or_else(not_understood)?;
                (format!("[0 {head}]"), Some(body))
            }
        };
        match python::parse(&head) {
            Some(Expr::For {
                variables, items, ..
            }) => {
                self.around.push(Around::Loop {
                    indent,
                    variables,
                    items: *items,
                });
            }
            _ => return Err(not_understood()),
        }
        body.map_or(Ok(()), |body| self.statement(body))
    }
    fn opened_if(&mut self, indent: usize, text: &str) -> Result<(), String> {
        let condition = text.strip_prefix("if").unwrap_or(text).trim();
        let (condition, body) = match condition.strip_suffix(':') {
            Some(condition) => (condition, None),
            None => {
                let (condition, body) = condition
                    .split_once(": ")
                    .ok_or_else(|| format!("`{text}` is not understood"))?;
                (condition, Some(body))
            }
        };
        if condition.starts_with("__name__") {
            return Ok(());
        }
        let condition = self.inlined(&parsed(condition)?);
        self.around.push(Around::If { indent, condition });
        match body {
            Some("continue") => self.left_out(),
            Some(body) => self.statement(body),
            None => Ok(()),
        }
    }
    /// `continue` under a condition: what follows is under its opposite.
    fn left_out(&mut self) -> Result<(), String> {
        let Some(Around::If { condition, .. }) = self.around.pop() else {
            return Err("`continue` is understood under an `if`".into());
        };
        let indent = self.around.last().map_or(0, Around::indent);
        let condition = match condition {
            Expr::Not(condition) => *condition,
            condition => Expr::Not(condition.into()),
        };
        // It holds until the loop ends.
        self.around.push(Around::If { indent, condition });
        Ok(())
    }
    /// Of names that an `if` gave something to, nothing is known behind it.
    fn forget(&mut self, left: Option<&Around>) {
        if let Some(Around::If { condition, .. }) = left {
            let given = self.given.iter().filter(|(under, _)| under == condition);
            for (_, name) in given {
                if let Some((_, value)) = self.inside.iter_mut().find(|(known, _)| known == name) {
                    *value = Expr::Call(Expr::Name(name.clone()).into(), vec![]);
                }
            }
        }
    }
    /// Whether a name was used in this loop before anything was given to it there.
    pub(super) fn is_carried(&self, name: &str) -> bool {
        matches!(self.names.get(name), Some(Bound::Made(_)))
    }
}
