//! What is said of a packet and the one before.
use super::expression::Expr;
use super::fields;
use super::steps::{Bound, Made, Names};

/// `zip(pkts, pkts[1:])`: the packets.
pub fn neighbours(items: &Expr) -> Option<Expr> {
    let Expr::Call(of, items) = items else {
        return None;
    };
    let zipped = matches!(&**of, Expr::Name(name) if name == "zip");
    match (zipped, items.as_slice()) {
        (true, [first, Expr::Slice(second, parts)]) => {
            let next = matches!(parts.as_slice(), [Some(Expr::Number(one)), None] if one == "1");
            let packets = match first {
                Expr::Slice(packets, _) => packets,
                packets => packets,
            };
            (next && packets == &**second).then(|| packets.clone())
        }
        _ => None,
    }
}

/// `range(len(pkts) - 1)`, `range(1, len(pkts))`: the packets.
pub fn numbers_of(items: &Expr) -> Option<&Expr> {
    let Expr::Call(of, items) = items else {
        return None;
    };
    let is_range = matches!(&**of, Expr::Name(name) if name == "range");
    let mut end = items.last().filter(|_| is_range && items.len() <= 2)?;
    if let Expr::Binary(_, left, _) = end {
        end = left;
    }
    match end {
        Expr::Call(of, items) => match (&**of, items.as_slice()) {
            (Expr::Name(name), [packets]) if name == "len" => Some(packets),
            _ => None,
        },
        _ => None,
    }
}

/// A field of a packet less that of the packet before.
pub fn difference(left: &Expr, right: &Expr, names: &Names) -> Option<Made> {
    let packet = |wanted: fn(&Bound) -> bool| names.iter().find(|(_, bound)| wanted(bound));
    if let (Some((before, _)), Some((now, _))) = (
        packet(|bound| matches!(bound, Bound::Before)),
        packet(|bound| matches!(bound, Bound::Packet)),
    ) {
        let name = fields::field(left, now)?;
        return (fields::field(right, before)? == name).then(|| Made::gaps(&name));
    }
    let (variable, bound) = packet(|bound| matches!(bound, Bound::Number(_)))?;
    let Bound::Number(packets) = bound else {
        return None;
    };
    let (later, left) = numbered(left, packets, variable)?;
    let (earlier, right) = numbered(right, packets, variable)?;
    (later == earlier + 1 && left == right).then(|| Made::gaps(&left))
}

/// `pkts[i + 1].time`: how far behind `i`, and the field.
fn numbered(expr: &Expr, packets: &str, variable: &str) -> Option<(i64, String)> {
    let mut far = None;
    let plain = without(expr, packets, variable, &mut far);
    Some((far?, fields::field(&plain, "p")?))
}

/// The packet of a number as `p`.
fn without(expr: &Expr, packets: &str, variable: &str, far: &mut Option<i64>) -> Expr {
    let mut inner = |of: &Expr| Box::new(without(of, packets, variable, far));
    match expr {
        Expr::Attribute(of, name) => Expr::Attribute(inner(of), name.clone()),
        Expr::Index(of, at) if of.to_string() == packets => {
            *far = match &**at {
                Expr::Name(name) if name == variable => Some(0),
                Expr::Binary(sign, left, right) => match (&**left, &**right) {
                    (Expr::Name(name), Expr::Number(by)) if name == variable => {
                        let by: Option<i64> = by.parse().ok();
                        by.map(|by| if sign == "-" { -by } else { by })
                    }
                    _ => None,
                },
                _ => None,
            };
            Expr::Name("p".into())
        }
        Expr::Index(of, at) => Expr::Index(inner(of), at.clone()),
        other => other.clone(),
    }
}
