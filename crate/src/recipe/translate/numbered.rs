//! One packet of a list by its index: `pkts[3][Raw].load`.
use super::expression::Expr;
use super::functions::READERS;
use super::parts::integer;
use super::steps::{Bound, Made, Names, Said, said};

/// A name that no script can have.
const PACKET: &str = "packet by its index";

/// What is said of one packet, where that is what the expression is about.
pub fn numbered(expr: &Expr, names: &Names) -> Option<Said> {
    let (expr, number) = inner(expr, names)?;
    let mut names = names.clone();
    names.insert(PACKET.into(), Bound::Packet);
    let made = match &expr {
        Expr::Name(_) => Ok(Made::packets()),
        expr => said(expr, &names),
    };
    Some(made.map(|mut made| {
        let filter = format!("frame.number == {}", number + 1);
        made.filters.insert(0, filter);
        made.all()
    }))
}

/// The expression with a name in the place of the packet, and the packet's index, from 0.
fn inner(expr: &Expr, names: &Names) -> Option<(Expr, i64)> {
    let below = |of: &Expr| inner(of, names).map(|(of, number)| (Box::new(of), number));
    match expr {
        Expr::Index(of, at) => match integer(at).filter(|at| *at >= 0 && are_packets(of, names)) {
            Some(number) => Some((Expr::Name(PACKET.into()), number)),
            None => below(of).map(|(of, number)| (Expr::Index(of, at.clone()), number)),
        },
        Expr::Slice(of, parts) => {
            below(of).map(|(of, number)| (Expr::Slice(of, parts.clone()), number))
        }
        Expr::Attribute(of, name) => {
            below(of).map(|(of, number)| (Expr::Attribute(of, name.clone()), number))
        }
        Expr::Call(of, items) => match (&**of, items.as_slice()) {
            (Expr::Name(name), [item]) if matches!(name.as_str(), "bytes" | "raw" | "len") => {
                inner(item, names)
                    .map(|(item, number)| (Expr::Call(of.clone(), vec![item]), number))
            }
            (Expr::Attribute(..), _) => {
                below(of).map(|(of, number)| (Expr::Call(of, items.clone()), number))
            }
            _ => None,
        },
        _ => None,
    }
}

/// Whether this is the whole list of a capture's packets, by its form: to translate it would do the same work at every index.
fn are_packets(expr: &Expr, names: &Names) -> bool {
    match expr {
        Expr::Name(name) => match names.get(name) {
            None => true,
            Some(Bound::Made(made)) => made.is_every_packet(),
            Some(_) => false,
        },
        Expr::Call(of, items) => match (&**of, items.as_slice()) {
            (Expr::Name(name), [items]) if matches!(name.as_str(), "list" | "tuple") => {
                are_packets(items, names)
            }
            (Expr::Name(name), _) => READERS.contains(&name.as_str()),
            _ => false,
        },
        _ => false,
    }
}
