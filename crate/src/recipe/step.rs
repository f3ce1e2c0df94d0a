//! One declaration a step: its struct, text form, JSON form, help, form controls and the shapes it joins.
use super::argument::{Control, Json, Names};
use super::data::{Data, Shape};
use super::elsewhere;
use super::fault::Fault;
use super::limits::Limits;
use super::word::Word;
use serde::Serialize;

/// What a page needs to offer a step and to edit it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepInfo {
    pub name: &'static str,
    /// Which steps it stands with.
    pub group: &'static str,
    /// A line or more.
    pub help: &'static [&'static str],
    /// The shapes it takes, and beside each what it then gives.
    pub takes: Vec<Shape>,
    pub gives: Vec<Shape>,
    /// Needs the module of heavy steps.
    pub heavy: bool,
    pub arguments: Vec<ArgumentInfo>,
    pub elsewhere: Vec<Elsewhere>,
}

/// What other tools call a line that begins with the step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Elsewhere {
    pub line: &'static str,
    /// With commas between them.
    pub names: &'static str,
    /// Among the lines of all steps: where a name stands at several, the least is meant first.
    pub place: u32,
}

/// What other tools call the lines of a step.
pub fn elsewhere(step: &str) -> Vec<Elsewhere> {
    let is_its = |line: &str| line.split(' ').next() == Some(step);
    let lines = elsewhere::NAMES.iter().zip(0..);
    lines
        .filter(|((line, _), _)| is_its(line))
        .map(|(&(line, names), place)| Elsewhere { line, names, place })
        .collect()
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ArgumentInfo {
    pub name: &'static str,
    pub help: &'static str,
    pub control: Control,
    /// In the recipe's words; none where the argument must be given.
    pub default: Option<&'static str>,
    pub choices: &'static [&'static str],
    /// Stands without its name, in the order of declaration.
    pub positional: bool,
    /// Takes the rest of the line as it stands.
    pub raw: bool,
}

/// What `step!` makes of a declaration.
pub trait Declared: Default {
    const GROUP: &'static str;
    const HELP: &'static [&'static str];
    const SHAPES: &'static [(Shape, Shape)];
    fn arguments() -> Vec<ArgumentInfo>;
    /// Sets the argument of this name; false where there is none.
    fn set(&mut self, name: &str, word: &Word) -> Result<bool, String>;
    fn extend(&mut self, name: &str, word: &Word) -> Result<bool, String>;
    fn set_json(&mut self, name: &str, json: &Json) -> Result<bool, String>;
    /// Each argument's name, printed form, and whether it is the default.
    fn print(&self) -> Vec<(&'static str, String, bool)>;
    fn to_json(&self) -> Vec<(&'static str, Json)>;
    /// Puts what was named in place of `$name`.
    fn resolve(&mut self, names: &Names) -> Result<(), String>;
    /// The first argument that must be given and is not.
    fn missing(&self) -> Option<&'static str>;
}

/// What a step does.
pub trait Run {
    /// What is wrong with the arguments, before anything runs.
    fn check(&self) -> Result<(), String> {
        Ok(())
    }
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault>;
}

/// Declares a step, in its own file:
///
/// ```text
/// step! {
///     /// Turn letters by a number of places in the alphabet
///     Rot in "letters": Values => Values, Bytes => Bytes;
///     (
///         /// Places in the alphabet
///         by: i64 = "13",
///     ) {
///         /// Turn digits too
///         digits: bool = "no",
///     }
/// }
/// ```
/// Arguments in parentheses stand without their names, those in braces as `name=value`; one without a default must be given.
macro_rules! step {
    (
        $(#[doc = $help:literal])+
        $step:ident in $group:literal: $($takes:ident => $gives:ident),+;
        ($( $(#[doc = $phelp:literal])+ $positional:ident: $ptype:ty $(= $pdefault:literal)? ),* $(,)?)
        {$( $(#[doc = $ohelp:literal])+ $option:ident: $otype:ty $(= $odefault:literal)? ),* $(,)?}
    ) => {
        #[derive(Clone, Debug, PartialEq)]
        pub struct $step {
            $( $(#[doc = $phelp])+ pub $positional: $ptype, )*
            $( $(#[doc = $ohelp])+ pub $option: $otype, )*
        }
        impl Default for $step {
            fn default() -> Self {
                $step {
                    $( $positional: $crate::recipe::step::default_of(None $(.or(Some($pdefault)))?), )*
                    $( $option: $crate::recipe::step::default_of(None $(.or(Some($odefault)))?), )*
                }
            }
        }
        #[allow(unused_variables)]
        impl $crate::recipe::step::Declared for $step {
            const GROUP: &'static str = $group;
            const HELP: &'static [&'static str] = &[$($help.trim_ascii()),+];
            const SHAPES: &'static [($crate::recipe::data::Shape, $crate::recipe::data::Shape)] =
                &[$(($crate::recipe::data::Shape::$takes, $crate::recipe::data::Shape::$gives)),+];
            fn arguments() -> Vec<$crate::recipe::step::ArgumentInfo> {
                vec![
                    $( $crate::recipe::step::argument_info::<$ptype>(
                        stringify!($positional), &[$($phelp),+], None $(.or(Some($pdefault)))?, true), )*
                    $( $crate::recipe::step::argument_info::<$otype>(
                        stringify!($option), &[$($ohelp),+], None $(.or(Some($odefault)))?, false), )*
                ]
            }
            fn set(&mut self, name: &str, word: &$crate::recipe::word::Word) -> Result<bool, String> {
                match name {
                    $( stringify!($positional) => self.$positional = $crate::recipe::argument::Argument::parse(word)?, )*
                    $( stringify!($option) => self.$option = $crate::recipe::argument::Argument::parse(word)?, )*
                    _ => return Ok(false),
                }
                #[allow(unreachable_code)]
                Ok(true)
            }
            fn extend(&mut self, name: &str, word: &$crate::recipe::word::Word) -> Result<bool, String> {
                match name {
                    $( stringify!($positional) => $crate::recipe::argument::Argument::extend(&mut self.$positional, word), )*
                    _ => Ok(false),
                }
            }
            fn set_json(&mut self, name: &str, json: &$crate::recipe::argument::Json) -> Result<bool, String> {
                match name {
                    $( stringify!($positional) => self.$positional = $crate::recipe::argument::Argument::from_json(json)?, )*
                    $( stringify!($option) => self.$option = $crate::recipe::argument::Argument::from_json(json)?, )*
                    _ => return Ok(false),
                }
                #[allow(unreachable_code)]
                Ok(true)
            }
            fn print(&self) -> Vec<(&'static str, String, bool)> {
                let default = Self::default();
                vec![
                    $( (stringify!($positional), $crate::recipe::argument::Argument::print(&self.$positional),
                        self.$positional == default.$positional), )*
                    $( (stringify!($option), $crate::recipe::argument::Argument::print(&self.$option),
                        self.$option == default.$option), )*
                ]
            }
            fn to_json(&self) -> Vec<(&'static str, $crate::recipe::argument::Json)> {
                vec![
                    $( (stringify!($positional), $crate::recipe::argument::Argument::to_json(&self.$positional)), )*
                    $( (stringify!($option), $crate::recipe::argument::Argument::to_json(&self.$option)), )*
                ]
            }
            fn resolve(&mut self, names: &$crate::recipe::argument::Names) -> Result<(), String> {
                $( $crate::recipe::argument::Argument::resolve(&mut self.$positional, names)?; )*
                $( $crate::recipe::argument::Argument::resolve(&mut self.$option, names)?; )*
                Ok(())
            }
            fn missing(&self) -> Option<&'static str> {
                let missing: &[(&'static str, bool)] = &[
                    $( (stringify!($positional), $crate::recipe::step::is_missing(&self.$positional, None $(.or(Some($pdefault)))?)), )*
                    $( (stringify!($option), $crate::recipe::step::is_missing(&self.$option, None $(.or(Some($odefault)))?)), )*
                ];
                missing.iter().find(|(_, missing)| *missing).map(|(name, _)| *name)
            }
        }
    };
}
pub(crate) use step;

use super::argument::Argument;

pub fn default_of<T: Argument>(default: Option<&str>) -> T {
    // A test reads every default; one that could not be read would be the type's own.
    let written = default.filter(|text| !text.is_empty());
    let read = written.and_then(|text| T::parse(&Word::single(text).ok()?).ok());
    read.unwrap_or_default()
}
pub fn is_missing<T: Argument>(argument: &T, default: Option<&str>) -> bool {
    default.is_none() && argument.is_missing()
}
pub fn argument_info<T: Argument>(
    name: &'static str,
    help: &[&'static str],
    default: Option<&'static str>,
    positional: bool,
) -> ArgumentInfo {
    ArgumentInfo {
        name,
        help: help.first().map_or("", |line| line.trim_ascii()),
        control: T::CONTROL,
        default,
        choices: T::choices(),
        positional,
        raw: T::RAW,
    }
}

/// Declares the list of all steps: `"name" module::Step;` a line.
macro_rules! steps {
    ($($name:literal $module:ident::$step:ident;)*) => {
        $(pub mod $module;)*

        #[derive(Clone, Debug, PartialEq)]
        pub enum Step { $($step($module::$step)),* }

        impl Step {
            /// A step without its arguments.
            pub fn named(name: &str) -> Option<Step> {
                match name {
                    $($name => Some(Step::$step(Default::default())),)*
                    _ => None,
                }
            }
            pub fn name(&self) -> &'static str {
                match self { $(Step::$step(_) => $name),* }
            }
            pub fn shapes(&self) -> &'static [(Shape, Shape)] {
                match self { $(Step::$step(_) => <$module::$step as Declared>::SHAPES),* }
            }
            pub fn arguments(&self) -> Vec<ArgumentInfo> {
                match self { $(Step::$step(_) => <$module::$step as Declared>::arguments()),* }
            }
            pub fn set(&mut self, name: &str, word: &Word) -> Result<bool, String> {
                match self { $(Step::$step(step) => Declared::set(step, name, word)),* }
            }
            pub fn extend(&mut self, name: &str, word: &Word) -> Result<bool, String> {
                match self { $(Step::$step(step) => Declared::extend(step, name, word)),* }
            }
            pub fn set_json(&mut self, name: &str, json: &Json) -> Result<bool, String> {
                match self { $(Step::$step(step) => Declared::set_json(step, name, json)),* }
            }
            pub fn print_arguments(&self) -> Vec<(&'static str, String, bool)> {
                match self { $(Step::$step(step) => Declared::print(step)),* }
            }
            pub fn arguments_json(&self) -> Vec<(&'static str, Json)> {
                match self { $(Step::$step(step) => Declared::to_json(step)),* }
            }
            pub fn resolve(&mut self, names: &Names) -> Result<(), String> {
                match self { $(Step::$step(step) => Declared::resolve(step, names)),* }
            }
            /// What is wrong with the arguments, before anything runs.
            pub fn check(&self) -> Result<(), String> {
                let (missing, checked) = match self {
                    $(Step::$step(step) => (Declared::missing(step), Run::check(step))),*
                };
                match missing {
                    Some(missing) => Err(format!("{} needs its {missing}", self.name())),
                    None => checked,
                }
            }
            pub fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
                match self { $(Step::$step(step) => Run::run(step, data, limits)),* }
            }
        }

        /// What a page needs to offer every step.
        pub fn steps() -> Vec<StepInfo> {
            vec![$({
                let shapes = <$module::$step as Declared>::SHAPES;
                StepInfo {
                    name: $name,
                    group: <$module::$step as Declared>::GROUP,
                    help: <$module::$step as Declared>::HELP,
                    takes: shapes.iter().map(|shape| shape.0).collect(),
                    gives: shapes.iter().map(|shape| shape.1).collect(),
                    heavy: $crate::recipe::kitchen::is_heavy($name),
                    arguments: <$module::$step as Declared>::arguments(),
                    elsewhere: $crate::recipe::step::elsewhere($name),
                }
            }),*]
        }
        pub const NAMES: &[&str] = &[$($name),*];
    };
}
pub(crate) use steps;
