//! Puts things together that resemble each other, so that each group is reported once.

use std::collections::BTreeMap;

/// How many members of a cluster a message names.
pub(super) const MAX_NAMED: usize = 5;

/// Joins pairs that share a member. Clusters are sorted, and so are their members.
pub(super) fn clusters<T: Ord + Copy>(pairs: impl IntoIterator<Item = (T, T)>) -> Vec<Vec<T>> {
    let mut leads_to: BTreeMap<T, T> = BTreeMap::new();
    for (a, b) in pairs {
        let (a, b) = (first_of(&mut leads_to, a), first_of(&mut leads_to, b));
        leads_to.insert(a.max(b), a.min(b));
    }
    let members: Vec<T> = leads_to.keys().copied().collect();
    let mut clusters: BTreeMap<T, Vec<T>> = BTreeMap::new();
    for member in members {
        clusters.entry(first_of(&mut leads_to, member)).or_default().push(member);
    }
    clusters.into_values().collect()
}

/// Returns the first member of the cluster of `member`, and shortens the way to it.
fn first_of<T: Ord + Copy>(leads_to: &mut BTreeMap<T, T>, member: T) -> T {
    let mut first = member;
    while let Some(&before) = leads_to.get(&first).filter(|before| **before != first) {
        first = before;
    }
    leads_to.insert(member, first);
    first
}

/// Lists names as in "`a`, `b` and `c`"; of many the first, and the number of the others.
pub(super) fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    if names.len() > MAX_NAMED {
        let others = names.len() - (MAX_NAMED - 1);
        names.truncate(MAX_NAMED - 1);
        names.push(format!("{others} others"));
    }
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => names.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_that_share_a_member_are_one_cluster() {
        let pairs = [(5, 6), (1, 2), (8, 6), (3, 4), (2, 4), (9, 5)];
        assert_eq!(clusters(pairs), [vec![1, 2, 3, 4], vec![5, 6, 8, 9]]);
        assert_eq!(clusters::<u8>([]), [[0; 0]; 0]);
    }

    #[test]
    fn many_names_are_counted() {
        let list =
            |count: usize| listed(["a", "b", "c", "d", "e", "f", "g"].into_iter().take(count));
        assert_eq!(list(1), "`a`");
        assert_eq!(list(2), "`a` and `b`");
        assert_eq!(list(5), "`a`, `b`, `c`, `d` and `e`");
        assert_eq!(list(7), "`a`, `b`, `c`, `d` and 3 others");
    }
}
