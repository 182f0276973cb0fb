//! Whole points from shares: they sum to the total, and none is above what its part can give.

use super::part::Part;

/// A part's share of what is asked, before points are dealt out.
pub(super) struct Share {
    pub(super) part: Part,
    pub(super) weight: u16,
    pub(super) credit: f32,
}

/// The weighted mean of the shares in points; none when there are none.
pub(super) fn total(shares: &[Share]) -> Option<u8> {
    let weight: f32 = shares.iter().map(|share| f32::from(share.weight)).sum();
    let earned: f32 = shares
        .iter()
        .map(|share| f32::from(share.weight) * share.credit)
        .sum();
    (weight > 0.0).then(|| (100.0 * earned / weight).round() as u8)
}

/// Deals `total` whole points out so that each part is within one of its exact share
/// (largest remainder).
pub(super) fn deal(total: u8, exact: &[f32]) -> Vec<u8> {
    let mut points: Vec<u8> = exact.iter().map(|share| *share as u8).collect();
    let dealt: u16 = points.iter().map(|points| u16::from(*points)).sum();
    let mut order: Vec<usize> = (0..exact.len()).collect();
    order.sort_by(|a, b| {
        exact[*b]
            .fract()
            .total_cmp(&exact[*a].fract())
            .then(a.cmp(b))
    });
    let missing = u16::from(total).saturating_sub(dealt);
    for index in order.into_iter().take(usize::from(missing)) {
        points[index] += 1;
    }
    points
}

/// Moves points that rounding put above what a part can give to parts that have room.
pub(super) fn within(mut points: Vec<u8>, of: &[u8]) -> Vec<u8> {
    for index in 0..points.len() {
        while points[index] > of[index] {
            let room = (0..points.len()).find(|other| points[*other] < of[*other]);
            let Some(other) = room else {
                return points;
            };
            points[index] -= 1;
            points[other] += 1;
        }
    }
    points
}
