//! The date shown, and how the sources stand to it.

use std::collections::BTreeMap;

use super::Dating;
use crate::date::{Precision, When};
use crate::note::{Claim, Record, Status};

/// Who decides between claims, if anybody does.
pub(super) struct Decision<'a> {
    /// The date.
    pub when: &'a When,
    /// The words for it.
    pub date_text: Option<&'a String>,
    /// Why.
    pub because: Option<&'a String>,
}

/// The decision of a record with a date, or of the claim with `lead`.
pub(super) fn decision<'a>(
    record: Option<&'a Record>,
    claims: &[&'a Claim],
) -> Option<Decision<'a>> {
    if let Some(record) = record.filter(|record| record.date.is_some()) {
        let (date_text, because) = (record.date_text.as_ref(), record.because.as_ref());
        return record.date.as_ref().map(|when| Decision { when, date_text, because });
    }
    let lead = claims.iter().find(|claim| claim.lead)?;
    let (date_text, because) = (lead.date_text.as_ref(), lead.because.as_ref());
    lead.date.as_ref().map(|when| Decision { when, date_text, because })
}

/// The date of an event. `claims` are in order of publication.
pub(super) fn date(decision: Option<Decision<'_>>, claims: &[&Claim]) -> Dating {
    let given = counting(claims);
    let mut dates: Vec<&When> = distinct(given.iter().filter_map(|claim| claim.date.as_ref()));
    if let Some(decision) = &decision {
        dates = distinct(dates.into_iter().chain([decision.when]));
    }
    let mut rivals = rivals(&dates);
    rivals.sort_by(|a, b| a.order(b).then_with(|| a.as_written().cmp(b.as_written())));
    let owned = || rivals.iter().map(|when| (*when).clone()).collect();
    match decision {
        Some(decision) => Dating {
            when: decision.when.clone(),
            settled: !rivals.is_empty() && decision.because.is_some(),
            because: decision.because.cloned(),
            date_text: decision.date_text.cloned(),
            rivals: owned(),
        },
        None if rivals.is_empty() => narrowest(&given),
        None => Dating {
            when: When::rivals(&rivals),
            rivals: owned(),
            settled: false,
            because: None,
            date_text: None,
        },
    }
}

/// The claims whose dates count: not those taken back or denied, and plans only while nothing else
/// is said.
fn counting<'a>(claims: &[&'a Claim]) -> Vec<&'a Claim> {
    let sound = |claim: &&&Claim| !matches!(claim.status(), Status::Retracted | Status::Denied);
    let sound: Vec<&Claim> = claims.iter().filter(sound).copied().collect();
    let happened: Vec<&Claim> =
        sound.iter().filter(|claim| claim.status() != Status::Planned).copied().collect();
    if happened.is_empty() { sound } else { happened }
}

/// For when it had been planned, where that gave way to something else: what the last plan said.
pub(super) fn had_been_planned(claims: &[&Claim]) -> Option<When> {
    let gave_way =
        claims.iter().any(|claim| !matches!(claim.status(), Status::Planned | Status::Retracted));
    let plans = claims.iter().filter(|claim| claim.status() == Status::Planned);
    plans.filter_map(|claim| claim.date.clone()).next_back().filter(|_| gave_way)
}

/// Dates without doubles; a date that nobody knows says nothing.
fn distinct<'a>(dates: impl Iterator<Item = &'a When>) -> Vec<&'a When> {
    let known = dates.filter(|when| when.precision() != Precision::Unknown);
    let mut seen = BTreeMap::new();
    for when in known {
        seen.entry((when.edtf(), when.as_written().contains('T'), when.as_written()))
            .or_insert(when);
    }
    seen.into_values().collect()
}

/// The dates that stand against each other; none where all agree. A date that is merely coarser than
/// another with which it agrees is no rival.
fn rivals<'a>(dates: &[&'a When]) -> Vec<&'a When> {
    let agree = dates.iter().enumerate().all(|(at, a)| dates[at + 1..].iter().all(|b| a.agrees(b)));
    if agree {
        return Vec::new();
    }
    let holds_another =
        |when: &&&When| dates.iter().any(|other| when.contains(other) && when.agrees(other));
    let narrow: Vec<&When> = dates.iter().filter(|when| !holds_another(when)).copied().collect();
    if narrow.len() > 1 { narrow } else { dates.to_vec() }
}

/// Where all agree, the narrowest date; among equals that of the earliest publication.
fn narrowest(claims: &[&Claim]) -> Dating {
    let dated = claims.iter().filter_map(|claim| Some((claim.date.as_ref()?, claim)));
    let best = dated.reduce(|best, next| match next.0.narrower(best.0) {
        std::cmp::Ordering::Less => next,
        _ => best,
    });
    let (when, date_text) = match best {
        Some((when, claim)) => (when.clone(), claim.date_text.clone()),
        None => (When::unknown(), None),
    };
    Dating { when, rivals: Vec::new(), settled: false, because: None, date_text }
}

/// Whether the event happened.
pub(super) fn status(record: Option<&Record>, claims: &[&Claim]) -> Status {
    let lead = claims.iter().find(|claim| claim.lead).and_then(|claim| claim.status);
    if let Some(status) = record.and_then(|record| record.status).or(lead) {
        return status;
    }
    let counting: Vec<Status> = claims
        .iter()
        .map(|claim| claim.status())
        .filter(|status| *status != Status::Retracted)
        .collect();
    let happened: Vec<Status> =
        counting.iter().copied().filter(|status| *status != Status::Planned).collect();
    let has = |status: Status| happened.contains(&status);
    match () {
        () if counting.is_empty() && !claims.is_empty() => Status::Retracted,
        () if happened.is_empty() && !counting.is_empty() => Status::Planned,
        () if !happened.is_empty() && happened.iter().all(|status| *status == Status::Denied) => {
            Status::Denied
        }
        () if has(Status::Denied) || has(Status::Disputed) => Status::Disputed,
        () if has(Status::Confirmed) => Status::Confirmed,
        () => Status::Reported,
    }
}
