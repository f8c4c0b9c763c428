//! Chooses the date of an event from the dates of its sources.

use std::collections::BTreeMap;

use super::Dating;
use crate::date::{Precision, When};
use crate::note::{Claim, Record, Status};
use crate::work::{self, Step};

/// The decision of an editor between claims.
pub(super) struct Decision<'a> {
    /// The date.
    pub when: &'a When,
    /// Words for the date.
    pub date_text: Option<&'a String>,
    /// The reason.
    pub because: Option<&'a String>,
}

/// Returns the decision of a record with a date, or of the claim with `lead`.
pub(super) fn decision<'a>(
    record: Option<&'a Record>,
    claims: &[&'a Claim],
) -> Option<Decision<'a>> {
    if let Some(record) = record.filter(|record| record.date.is_some()) {
        let (date_text, because) = (record.date_text.as_ref(), record.because.as_ref());
        return record.date.as_ref().map(|when| Decision { when, date_text, because });
    }
    let lead = claims.iter().find(|claim| *claim.lead)?;
    let (date_text, because) = (lead.date_text.as_ref(), lead.because.as_ref());
    lead.date.as_ref().map(|when| Decision { when, date_text, because })
}

/// Returns the date of an event. `claims` are in order of publication; `written` is the status of a
/// record or lead. At most `most` different dates are compared with each other.
pub(super) fn date(
    decision: Option<Decision<'_>>,
    written: Option<Status>,
    claims: &[&Claim],
    most: usize,
) -> Dating {
    let given = counted_claims(written, claims);
    let mut dates: Vec<&When> = distinct(given.iter().filter_map(|claim| claim.date.as_ref()));
    dates.truncate(most);
    if let Some(decision) = &decision {
        dates = distinct(dates.into_iter().chain([decision.when]));
    }
    let mut rivals = rivals(&dates);
    rivals.sort_by(|a, b| a.order(b).then_with(|| a.as_written().cmp(b.as_written())));
    let owned = || rivals.iter().map(|when| (*when).clone()).collect();
    match decision {
        Some(decision) => Dating {
            when: decision.when.clone(),
            decided: true,
            settled: !rivals.is_empty() && decision.because.is_some(),
            because: decision.because.cloned(),
            date_text: decision.date_text.cloned(),
            rivals: owned(),
        },
        None if rivals.is_empty() => narrowest(&given),
        None => Dating {
            when: When::rivals(&rivals),
            rivals: owned(),
            decided: false,
            settled: false,
            because: None,
            date_text: None,
        },
    }
}

/// Returns the status of a record or a lead, which takes precedence over all others.
pub(super) fn written_status(record: Option<&Record>, claims: &[&Claim]) -> Option<Status> {
    let lead = claims.iter().find(|claim| *claim.lead).and_then(|claim| claim.status);
    record.and_then(|record| record.status).or(lead)
}

/// Returns the claims whose dates count: not retracted or denied ones, and plans only if no claim says
/// that it happened.
pub(super) fn counted_claims<'a>(written: Option<Status>, claims: &[&'a Claim]) -> Vec<&'a Claim> {
    let mut statuses = claims.iter().map(|claim| claim.status()).chain(written);
    let happened = statuses.any(Status::may_have_happened);
    let counts = |claim: &&Claim| match claim.status() {
        Status::Retracted | Status::Denied => false,
        Status::Planned => !happened,
        Status::Reported | Status::Confirmed | Status::Disputed => true,
    };
    claims.iter().copied().filter(counts).collect()
}

/// Returns the date of the last plan, if something else has replaced it.
pub(super) fn had_been_planned(written: Option<Status>, claims: &[&Claim]) -> Option<When> {
    let gave_way = claims
        .iter()
        .map(|claim| claim.status())
        .chain(written)
        .any(|status| !matches!(status, Status::Planned | Status::Retracted));
    let plans = claims.iter().filter(|claim| claim.status() == Status::Planned);
    // A record or lead that says "planned" keeps all plans.
    let still = written == Some(Status::Planned);
    plans.filter_map(|claim| claim.date.clone()).next_back().filter(|_| gave_way && !still)
}

/// Returns different dates, however they are written, without unknown ones.
fn distinct<'a>(dates: impl Iterator<Item = &'a When>) -> Vec<&'a When> {
    let known = dates.filter(|when| when.precision() != Precision::Unknown);
    let mut seen = BTreeMap::new();
    for when in known {
        seen.entry(date_key(when)).or_insert(when);
    }
    seen.into_values().collect()
}

/// Returns a key that is the same for all ways to write one date. EDTF has no times without seconds, so
/// the key of a date with a time is its text.
pub fn date_key(when: &When) -> String {
    match when.as_written().contains('T') {
        true => when.as_written().to_owned(),
        false => when.edtf(),
    }
}

/// Returns the dates that contradict each other; none if all agree. A date that contains a more precise one
/// with which it agrees is not a rival, unless the remaining dates would all agree.
fn rivals<'a>(dates: &[&'a When]) -> Vec<&'a When> {
    let disputed = disagreeing(dates);
    if disputed.is_empty() {
        return disputed;
    }
    let holds = |when: &When, other: &When| {
        work::count(Step::DatesCompared);
        when.contains(other) && when.agrees(other)
    };
    let holds_another = |when: &&&When| dates.iter().any(|other| holds(when, other));
    let narrow: Vec<&When> = dates.iter().filter(|when| !holds_another(when)).copied().collect();
    // A point inside two intervals that disagree is narrower than both and settles nothing.
    if disagreeing(&narrow).is_empty() { disputed } else { narrow }
}

/// Returns the dates that do not agree with all the others.
fn disagreeing<'a>(dates: &[&'a When]) -> Vec<&'a When> {
    let agree = |when: &When, other: &When| {
        work::count(Step::DatesCompared);
        when.agrees(other)
    };
    let alone = |when: &&&When| dates.iter().any(|other| !agree(when, other));
    dates.iter().filter(alone).copied().collect()
}

/// Returns the narrowest date if all agree; among equals that of the earliest publication. A point inside
/// an interval does not replace it.
fn narrowest(claims: &[&Claim]) -> Dating {
    let dated = claims.iter().filter_map(|claim| Some((claim.date.as_ref()?, claim)));
    let interval = |when: &When| when.precision() == Precision::Interval;
    let best = dated.reduce(|best, next| {
        let points = (!interval(next.0)).cmp(&!interval(best.0));
        let replaces = points.then_with(|| next.0.narrower(best.0)).is_lt();
        if replaces { next } else { best }
    });
    let (when, date_text) = match best {
        Some((when, claim)) => (when.clone(), claim.date_text.clone()),
        None => (When::unknown(), None),
    };
    Dating { when, rivals: Vec::new(), decided: false, settled: false, because: None, date_text }
}

/// Returns the status of the event; `written` is the status of a record or lead.
pub(super) fn status(written: Option<Status>, claims: &[&Claim]) -> Status {
    if let Some(status) = written {
        return status;
    }
    let counted_claims: Vec<Status> = claims
        .iter()
        .map(|claim| claim.status())
        .filter(|status| *status != Status::Retracted)
        .collect();
    let happened: Vec<Status> =
        counted_claims.iter().copied().filter(|status| *status != Status::Planned).collect();
    let has = |status: Status| happened.contains(&status);
    match () {
        () if counted_claims.is_empty() && !claims.is_empty() => Status::Retracted,
        () if happened.is_empty() && !counted_claims.is_empty() => Status::Planned,
        () if !happened.is_empty() && happened.iter().all(|status| *status == Status::Denied) => {
            Status::Denied
        }
        () if has(Status::Denied) || has(Status::Disputed) => Status::Disputed,
        () if has(Status::Confirmed) => Status::Confirmed,
        () => Status::Reported,
    }
}
