//! A claim with everything that is said by and around it, wherever it was written.

use std::collections::BTreeMap;

use super::here::Here;
use super::text::Written;
use super::view::DateView;
use super::view::Link;
use super::view::event::{ClaimView, RivalDate, RivalsView, Said};
use crate::date::When;
use crate::note::{Claim, Note, Source, Status};
use crate::timeline::{ClaimIndex, Event, EventClaim, EventIndex, EventText, date_key, same_date};
use crate::words::Arg;
use crate::work::{self, Step};

/// What one claim says; a record that is its event's only claim speaks for itself.
pub(crate) struct Saying<'a> {
    /// The note.
    pub note: &'a Note,
    /// The claim in it; `None` for the record itself.
    pub claim: Option<&'a Claim>,
    /// What it rests on.
    pub source: Option<&'a Source>,
    /// When.
    pub date: Option<&'a When>,
    /// In which words.
    pub date_text: Option<&'a str>,
    /// Whether it happened.
    pub status: Status,
}

impl<'a> Saying<'a> {
    /// What `claim` says, among these notes.
    pub(crate) fn of(timeline: &'a crate::timeline::Timeline, claim: &EventClaim) -> Saying<'a> {
        work::count(Step::ClaimLookedUp);
        let note: &Note = &timeline.notes[claim.note];
        match claim.claim.map(|index| &note.claims[index]) {
            Some(claim) => Saying {
                note,
                source: claim.source.as_ref().or(note.source.as_ref()),
                date: claim.date.as_ref(),
                date_text: claim.date_text.as_deref(),
                status: claim.status(),
                claim: Some(claim),
            },
            None => {
                let record = note.record();
                Saying {
                    note,
                    source: note.source.as_ref(),
                    date: record.and_then(|record| record.date.as_ref()),
                    date_text: record.and_then(|record| record.date_text.as_deref()),
                    status: record.and_then(|record| record.status).unwrap_or_default(),
                    claim: None,
                }
            }
        }
    }

    /// The language of its words, where the source or note names one.
    pub(crate) fn lang(&self) -> Option<String> {
        let note = self.note.lang.as_ref().map(ToString::to_string);
        self.source.and_then(|source| source.lang.clone()).or(note)
    }
}

impl<'a> Here<'a> {
    pub(super) fn said(&self, claim: &EventClaim) -> Saying<'a> {
        Saying::of(&self.model.timeline, claim)
    }

    /// A claim on its event's page or, with `on_note`, on its note's.
    pub(super) fn claim(
        &self,
        event: EventIndex,
        position: ClaimIndex,
        on_note: bool,
    ) -> ClaimView {
        let shown = self.event_title(event).0;
        let translated = self.translated_event(event).filter(|words| words.text.is_some());
        let event = &self.model.timeline.events[event];
        let place = &event.claims[position];
        let said = self.said(place);
        let own = said.claim;
        // Its text is not said twice on its event's page.
        let is_shown = match translated {
            Some(words) => words.text_from == place.note,
            None => event.text == Some(EventText::Claim(position)),
        };
        let shared = is_shown && !on_note;
        let differs = |title: &String| *title != event.title;
        let translation = self.translated_note(place.note);
        let words = translation.and_then(|all| all.events.get(&event.id));
        let title = own.and_then(|claim| claim.title.clone()).filter(differs);
        let title = title.map(|own| words.and_then(|words| words.title.clone()).unwrap_or(own));
        let text = own.and_then(|claim| claim.text.as_ref()).filter(|_| !shared);
        let text = text.map(|own| &own.markdown);
        let text = text.map(|own| words.and_then(|words| words.text.as_ref()).unwrap_or(own));
        let lang = said.lang().filter(|lang| lang != self.words().lang().as_str());
        let note_link = || {
            let path = self.note_path(said.note).filter(|path| *path != self.path)?;
            Some(Link { href: self.to(&path), text: self.note_title(place.note).0 })
        };
        let source =
            said.source.filter(|_| !on_note || own.is_some_and(|claim| claim.source.is_some()));
        ClaimView {
            id: place.id.clone(),
            source: source.map(|source| self.source(source, said.note)),
            note: note_link(),
            date: said.date.map(|when| self.date(when)),
            date_text: said.date_text.map(str::to_owned),
            quote_lang: lang,
            lang: self.foreign(Some(said.note)).filter(|_| words.is_none()),
            title: title.filter(|title| *title != shown),
            text_html: match text {
                Some(markdown) => self.blocks(&Written {
                    level: 4,
                    prefix: &format!("t-{}-", place.id),
                    ..Written::new(markdown, said.note)
                }),
                None => String::new(),
            },
            quote: own.and_then(|claim| claim.quote.clone()),
            quote_translation: own.and_then(|claim| claim.quote_translation.clone()),
            according_to: own.and_then(|claim| claim.according_to.clone()),
            page: own.and_then(|claim| claim.page.clone()),
            badge: self.badge(said.status),
            lead: own.is_some_and(|claim| *claim.lead),
            retracted: said.status == Status::Retracted,
        }
    }

    /// The dates given for an event, where they cannot all be true.
    pub(super) fn rivals(&self, index: EventIndex) -> Option<RivalsView> {
        let event = &self.model.timeline.events[index];
        if event.date.rivals.is_empty() {
            return None;
        }
        let sentence = match event.date.settled {
            true => {
                let words = &self.event_date(index).words;
                self.words().message("rival-dates-settled", &[("date", Arg::Text(words))])
            }
            false => self.say("rival-dates-open"),
        };
        Some(RivalsView { sentence, settled: event.date.settled, dates: self.dates_given(event) })
    }

    /// Every date that counts, earliest first, with those who give it.
    fn dates_given(&self, event: &Event) -> Vec<RivalDate> {
        let mut dates: Vec<(&When, Vec<(Said, &Note)>)> = Vec::new();
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        let event_href = self.to(&self.tree().event(&event.id));
        for claim in &event.claims {
            let said = self.said(claim);
            let Some(when) = said.date else { continue };
            if matches!(said.status, Status::Retracted | Status::Denied) {
                continue;
            }
            let label = said.source.and_then(Source::label);
            let by = Said {
                name: label.unwrap_or_else(|| said.note.title.clone()),
                words: said.date_text.map(str::to_owned),
                lang: said.lang().filter(|lang| lang != self.words().lang().as_str()),
                href: format!("{event_href}#{}", claim.id),
            };
            let at = *known.entry(date_key(when)).or_insert(dates.len());
            match dates.get_mut(at) {
                Some((_, said_by)) => said_by.push((by, said.note)),
                None => dates.push((when, vec![(by, said.note)])),
            }
        }
        dates.sort_by(|(a, _), (b, _)| a.order(b));
        let chosen = !self.undecided(event);
        let view = |(when, said_by): (&When, Vec<(Said, &Note)>)| RivalDate {
            date: self.date(when),
            rival: event.date.is_rival(when),
            chosen: chosen && same_date(when, &event.date.when),
            said_by: self.told_apart(said_by),
        };
        dates.into_iter().map(view).collect()
    }

    /// Two reports of one outlet get the day of their publication beside the name.
    fn told_apart(&self, said: Vec<(Said, &Note)>) -> Vec<Said> {
        let mut reports: BTreeMap<String, usize> = BTreeMap::new();
        for (one, _) in &said {
            *reports.entry(one.name.clone()).or_default() += 1;
        }
        let told_apart = |(mut one, note): (Said, &Note)| {
            let date = note.date.as_ref().filter(|_| reports[&one.name] > 1);
            if let Some(date) = date {
                one.name = format!("{} ({})", one.name, self.words().date(date.shape()));
            }
            one
        };
        said.into_iter().map(told_apart).collect()
    }

    /// A date of the front matter, or nothing.
    pub(super) fn optional_date(&self, when: Option<&When>) -> Option<DateView> {
        when.map(|when| self.date(when))
    }
}
