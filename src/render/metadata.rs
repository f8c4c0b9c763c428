//! What machines read of a page in addition to its text: JSON-LD after <https://schema.org/>, and the facts
//! for Open Graph and Dublin Core.
//!
//! An event's page is an article of ours about an event, so its dates are those of our notes; the
//! event's own date is its temporal coverage. Nothing here claims more than the page shows.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::context::PageContext;
use super::files::SITE_DATA;
use super::site_view::license_address;
use super::view::{Page, Social};
use crate::cite::Author;
use crate::config::{ArticleType, Order};
use crate::date::{Bound, Bounds, Day, HtmlDate, Point, When};
use crate::edition::EditionEvent;
use crate::html::Html;
use crate::plan::{DataFile, TreeIndex};
use crate::timeline::{Event, EventIndex, source_key};

impl PageContext<'_> {
    /// What networks read of a page of this kind, without dates.
    pub(super) fn social(&self, kind: &str) -> Social {
        let lang = self.words().lang().to_string();
        Social {
            kind: if matches!(kind, "event" | "note") { "article" } else { "website" }.to_owned(),
            locale: lang.contains('-').then(|| lang.replace('-', "_")),
            image: self.card_of_page(),
            ..Social::default()
        }
    }

    /// The home page: a collection of the events on it, and the data of the site.
    pub(super) fn add_home_metadata(&self, listed: &[EventIndex], page: &mut Page) {
        let events = &self.model.timeline.events;
        let shown = events.iter().filter(|event| !event.withdrawn);
        page.social.coverage = hull(shown.map(|event| &event.date.when));
        page.social.modified = self.model.updated.map(|day| day.to_string());
        let Some(address) = page.canonical.clone() else { return };
        let item = |(place, index): (usize, &EventIndex)| {
            let url = self.absolute(&self.tree().event(&events[*index].id));
            json!({"@type": "ListItem", "position": place + 1, "url": url})
        };
        let items: Vec<Value> = listed.iter().enumerate().map(item).collect();
        let order = match self.model.config.order {
            Order::OldestFirst => "https://schema.org/ItemListOrderAscending",
            Order::NewestFirst => "https://schema.org/ItemListOrderDescending",
        };
        let about = self.tree().text("about");
        let mut collection = self.work("CollectionPage", page);
        collection.extend(fields([
            ("@id", json!(address)),
            ("name", json!(page.title)),
            ("publishingPrinciples", json!(self.exists(&about).then(|| self.absolute(&about)))),
            (
                "mainEntity",
                json!({"@type": "ItemList", "itemListOrder": order, "numberOfItems": items.len(), "itemListElement": items}),
            ),
        ]));
        let mut graph = vec![Value::Object(collection)];
        graph.extend(self.dataset(page));
        page.json_ld_html =
            Some(Html::from_json(&json!({"@context": "https://schema.org", "@graph": graph})));
    }

    /// The data of the whole site, in the tree that it belongs to.
    fn dataset(&self, page: &Page) -> Option<Value> {
        if self.tree > TreeIndex::FIRST {
            return None;
        }
        let file = |file: &DataFile| {
            let url = self.absolute(&self.data_path(file)).filter(|_| self.is_planned(file))?;
            let media = file.media_type();
            Some(json!({"@type": "DataDownload", "contentUrl": url, "encodingFormat": media}))
        };
        let files: Vec<Value> = SITE_DATA.iter().filter_map(file).collect();
        if files.is_empty() {
            return None;
        }
        let mut dataset = self.work("Dataset", page);
        dataset.extend(fields([("name", json!(page.title)), ("distribution", json!(files))]));
        Some(Value::Object(dataset))
    }

    fn corrections(&self, event: &Event) -> Vec<Value> {
        let correction = |change: &crate::note::Change| {
            Value::Object(fields([
                ("@type", json!("CorrectionComment")),
                ("text", json!(self.edition().plain(&change.text, ""))),
                ("datePublished", json!(time(&change.date))),
            ]))
        };
        event.changes.iter().map(correction).collect()
    }

    /// An event's page: an article that is about a time and rests on reports.
    pub(super) fn add_event_metadata(&self, index: EventIndex, page: &mut Page) {
        let event = &self.model.timeline.events[index];
        let added = self.event(index).added();
        page.social.published = added.map(|moment| moment.as_written().to_owned());
        let corrected = event.changes.iter().filter_map(|change| time(&change.date));
        let updated = self.event(index).updated().into_iter();
        let revised = updated.map(|moment| moment.as_written().to_owned()).chain(corrected);
        page.social.modified = revised.max().or_else(|| page.social.published.clone());
        page.social.coverage = hull([&event.date.when]);
        page.social.image = self.own_picture(index).or(page.social.image.take());
        let report = self.model.config.article_type == ArticleType::Report;
        page.social.item_type = report.then(|| "report".to_owned());
        let Some(address) = page.canonical.clone() else { return };
        let home = self.absolute(&self.tree().home());
        let kind = json!(self.model.config.article_type);
        let mut article = fields([("@context", json!("https://schema.org"))]);
        article.extend(self.work(kind.as_str().unwrap_or_default(), page));
        article.extend(fields([
            ("@id", json!(address)),
            ("headline", json!(page.title)),
            ("datePublished", json!(page.social.published)),
            ("mainEntityOfPage", json!(address)),
            (
                "isPartOf",
                json!({"@type": "CollectionPage", "@id": home, "name": self.edition().site_title()}),
            ),
            ("citation", json!(self.citations(self.event(index)))),
            ("mentions", json!(self.things(event))),
            ("correction", json!(self.corrections(event))),
            ("sdDatePublished", json!(self.model.updated)),
        ]));
        page.json_ld_html = Some(Html::from_json(&Value::Object(article)));
    }

    /// What all our works have: language, people, licence, the time they tell of.
    fn work(&self, kind: &str, page: &Page) -> Map<String, Value> {
        let config = &self.model.config;
        let publisher = config.publisher.name.as_ref().map(|name| {
            let logo = config.publisher.logo.as_ref();
            let logo = logo.and_then(|path| self.absolute(path.trim_start_matches('/')));
            organisation(&[
                ("name", Some(name)),
                ("url", config.publisher.url.as_ref()),
                ("logo", logo.as_ref()),
            ])
        });
        let author = config.author.as_ref().map(author);
        fields([
            ("@type", json!(kind)),
            ("url", json!(page.canonical)),
            ("description", json!(Some(&page.description).filter(|text| !text.is_empty()))),
            ("inLanguage", json!(page.lang)),
            ("temporalCoverage", json!(page.social.coverage)),
            ("dateModified", json!(page.social.modified)),
            ("author", json!(author.or_else(|| publisher.clone()))),
            ("publisher", json!(publisher)),
            ("license", json!(config.license.as_deref().and_then(license_address))),
        ])
    }

    /// Every report once, in the order of the claims; retracted claims cite nothing.
    fn citations(&self, event: EditionEvent<'_>) -> Vec<Value> {
        let mut seen = BTreeSet::new();
        let mut works = Vec::new();
        for claim in event.sourced_claims() {
            let Some(source) = claim.source else { continue };
            if !seen.insert(source_key(source)) {
                continue;
            }
            let outlet = source.publisher.as_ref().or(source.name.as_ref());
            works.push(Value::Object(fields([
                ("@type", json!("CreativeWork")),
                ("name", json!(source.title.clone().unwrap_or_else(|| claim.speaker()))),
                ("url", json!(source.url)),
                ("author", source.author.iter().map(author).collect()),
                ("publisher", json!(outlet.map(|name| organisation(&[("name", Some(name))])))),
                ("datePublished", json!(claim.published().and_then(time))),
                ("inLanguage", json!(source.lang)),
                ("archivedAt", json!(source.archived)),
            ])));
        }
        works
    }

    /// The terms of which the configuration says what they are elsewhere.
    fn things(&self, event: &Event) -> Vec<Value> {
        let mut things = Vec::new();
        for taxonomy in &*self.model.timeline.taxonomies {
            let names = event.terms.get(&taxonomy.name).map_or(&[][..], Vec::as_slice);
            let terms =
                names.iter().filter_map(|name| self.model.timeline.term(&taxonomy.name, name));
            for term in terms.filter(|term| !term.declared.same_as.is_empty()) {
                let kind = if taxonomy.name == "places" { "Place" } else { "Thing" };
                things.push(json!({
                    "@type": kind, "name": self.edition().term_title(term), "sameAs": term.declared.same_as,
                }));
            }
        }
        things
    }
}

/// Who wrote a work.
fn author(author: &Author) -> Value {
    let kind = if author.is_organisation { "Organization" } else { "Person" };
    json!({"@type": kind, "name": author.name})
}

fn organisation(parts: &[(&str, Option<&String>)]) -> Value {
    let parts = parts.iter().map(|(name, value)| (*name, json!(value)));
    Value::Object(fields([("@type", json!("Organization"))].into_iter().chain(parts)))
}

/// The members that say something.
fn fields<'a>(members: impl IntoIterator<Item = (&'a str, Value)>) -> Map<String, Value> {
    let says =
        |value: &Value| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty());
    let members = members.into_iter().filter(|(_, value)| says(value));
    members.map(|(name, value)| (name.to_owned(), value)).collect()
}

fn time(when: &When) -> Option<String> {
    match when.html() {
        HtmlDate::Time(text) => Some(text),
        HtmlDate::Data(_) => None,
    }
}

/// The time that dates cover, as an ISO 8601 date or interval, whose ends are no more precise than the dates.
/// `None` if nothing is known, and for years that ISO 8601 writes only by agreement.
fn hull<'a>(dates: impl IntoIterator<Item = &'a When>) -> Option<String> {
    let dates: Vec<&When> = dates.into_iter().filter(|when| when.sorting_day().is_some()).collect();
    if let [one] = dates[..]
        && let Some(text) = time(one)
    {
        return Some(text);
    }
    let points = || dates.iter().flat_map(|when| when.points());
    let open =
        |bound: fn(&Bounds) -> Bound| dates.iter().any(|when| bound(when.bounds()).day().is_none());
    // If several begin or end together, the least precise says what is certain.
    let first = points().map(|(point, first, _)| (first, iso(point, first)));
    let first = first.min_by_key(|(day, text)| (*day, text.len()));
    let last = points().map(|(point, _, last)| (last, iso(point, last)));
    let last = last.min_by_key(|(day, text)| (Reverse(*day), text.len()));
    let first = first.filter(|_| !open(|bounds| bounds.earliest));
    let last = last.filter(|_| !open(|bounds| bounds.latest));
    let within = |day: &Day| (0..10_000).contains(&day.year);
    if first.iter().chain(&last).any(|(day, _)| !within(day)) {
        return None;
    }
    match (first, last) {
        (None, None) => None,
        (Some((_, first)), Some((_, last))) if first == last => Some(first),
        (first, last) => {
            let [first, last] =
                [first, last].map(|end| end.map_or_else(|| "..".to_owned(), |(_, text)| text));
            Some(format!("{first}/{last}"))
        }
    }
}

/// The day, month or year of an end of a date in ISO 8601, whichever the date says. Seasons give months.
fn iso(point: &Point, day: Day) -> String {
    let text = day.to_string();
    let len = match point {
        Point { partial: false, day: Some(_), .. } => text.len(),
        Point { partial: false, month, season, .. } if month.or(*season).is_some() => {
            "YYYY-MM".len()
        }
        _ => "YYYY".len(),
    };
    text[..len].to_owned()
}
