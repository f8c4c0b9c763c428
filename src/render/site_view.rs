//! The variable `site`: what all pages of one language share.

use super::context::PageContext;
use super::view::Badge;
use super::view::site::{
    CountsView, Publisher, SiteLink, SiteTerm, SiteView, TaxonomyView, ThemeView, YearLink,
};
use crate::id::{Id, indexed};
use crate::note::Status;
use crate::plan::{ListKind, url};
use crate::timeline::{Event, EventIndex, Term};

impl PageContext<'_> {
    /// What all pages of this tree share.
    pub(super) fn site(&self) -> SiteView {
        let model = self.model;
        let config = &model.config;
        let lang = self.words().lang();
        let publisher = config.publisher.name.as_ref().map(|name| Publisher {
            name: name.clone(),
            href: config.publisher.url.clone(),
            logo_path: config.publisher.logo.as_ref().map(|logo| logo.value.clone()),
        });
        let last = model.updated;
        let reports = model.timeline.report_count();
        SiteView {
            title: self.edition().site_title().to_owned(),
            description: self.edition().site_description().to_owned(),
            lang: lang.to_string(),
            dir: lang.dir().to_owned(),
            author: config.author.as_ref().map(|author| author.name.clone()),
            publisher,
            license: config.license.clone(),
            license_href: config.license.as_deref().and_then(license_address),
            base_url: config.base_url.clone(),
            nav: self.nav(),
            pages: self.own_pages(reports),
            theme: self.theme(),
            counts: self.counts(reports),
            span: self.site_span(),
            last_updated: last.map(|day| self.day(day).words).unwrap_or_default(),
            last_updated_datetime: last.map(|day| day.to_string()).unwrap_or_default(),
            order: PageContext::order_name(config.order),
            years: self.site_years(),
            decades: self.site_decades(),
            all_path: self.site_all(),
            icon_path: self.icon(),
            chart_path: self.site_chart(),
            taxonomies: self.site_taxonomies(),
            timelines: self.site_timelines(),
            files: self.site_files(),
            statuses: self.statuses(),
            search: self.search_view(),
            extra: crate::yaml::object(&config.extra),
        }
    }

    pub(super) fn nav(&self) -> Vec<SiteLink> {
        let mut links = Vec::new();
        for item in &self.model.config.nav {
            let own = item.translations.get(self.words().lang().as_str());
            let text = own.or(item.title.as_ref()).cloned().unwrap_or_default();
            let (path, href) = match (&item.page, &item.url) {
                (Some(page), _) => (self.tree().text(page), None),
                (_, Some(url)) if url.starts_with('/') => match self.find_here(url) {
                    Some(path) => (path.as_str().to_owned(), None),
                    None => (url.trim_start_matches('/').to_owned(), None),
                },
                (_, url) => (String::new(), url.clone()),
            };
            links.push(SiteLink { text, path, href, count: None });
        }
        if self.model.config.nav.is_empty() {
            links.extend(self.text_pages());
        }
        links
    }

    /// The page at a site path: this tree's, else the site's.
    fn find_here(&self, url: &str) -> Option<&crate::site::OutPath> {
        let plan = &self.model.plan;
        let own = format!("/{}", self.tree().page(url.trim_start_matches('/')));
        plan.find(own.trim_end_matches("index.html")).or_else(|| plan.find(url))
    }

    /// The undated pages, if the configuration names no navigation.
    fn text_pages(&self) -> Vec<SiteLink> {
        let notes = indexed(&self.model.timeline.notes);
        let pages = notes.filter(|(_, note)| note.is_page());
        pages
            .filter_map(|(index, note)| {
                let path = self.note_path(note).filter(|path| self.exists(path))?;
                Some(SiteLink {
                    text: self.edition().note_title(index).text,
                    path,
                    href: None,
                    count: None,
                })
            })
            .collect()
    }

    /// The program's own pages that have content.
    fn own_pages(&self, reports: usize) -> Vec<SiteLink> {
        let events = &self.model.timeline.events;
        let rival = events.iter().filter(|event| !event.date.rivals.is_empty());
        let undated = |event: &&Event| event.date.when.sorting_day().is_none() && !event.withdrawn;
        let pages = [
            ("rival-dates", rival.count()),
            ("changes", events.iter().map(|event| event.changes.len()).sum()),
            ("undated", events.iter().filter(undated).count()),
            ("sources", reports),
            ("search", if self.model.plan.search { self.model.links.shown.len() } else { 0 }),
        ];
        let pages = pages.into_iter().filter(|(_, count)| *count > 0);
        pages
            .map(|(id, count)| SiteLink {
                text: self.label(id),
                path: self.tree().own_page(id),
                href: None,
                // Searching is a way to the events, not more of them.
                count: (id != "search").then_some(count),
            })
            .collect()
    }

    fn theme(&self) -> ThemeView {
        ThemeView {
            name: self.model.config.theme.name.value.clone(),
            options: self.model.theme_options.clone(),
            options_css_path: self.model.settings.as_ref().map(|css| {
                let version = crate::theme::Asset::new(css.clone().into_bytes()).version;
                format!("theme/settings.css?v={version}")
            }),
        }
    }

    fn counts(&self, reports: usize) -> CountsView {
        let events = &self.model.timeline.events;
        CountsView {
            notes: self.model.counts.notes,
            sources: reports,
            claims: self.model.counts.claims,
            events: self.model.counts.events,
            rival_dates: self.model.counts.rival_dates,
            undated: events.iter().filter(|event| event.date.when.sorting_day().is_none()).count(),
        }
    }

    fn site_span(&self) -> String {
        let events = &self.model.timeline.events;
        let dated = |index: &EventIndex| {
            !events[*index].withdrawn && events[*index].date.when.sorting_day().is_some()
        };
        let dated: Vec<EventIndex> = Id::all(events).filter(dated).collect();
        self.span(&dated)
    }

    fn site_years(&self) -> Vec<YearLink> {
        let mut years = Vec::new();
        for list in self.model.plan.lists.iter().filter(|list| list.whole.is_none()) {
            let ListKind::Year(year) = list.kind else { continue };
            let keys =
                list.events.iter().filter(|index| self.model.timeline.events[**index].key).count();
            years.push(YearLink {
                label: self.words().year(year),
                anchor: url::year_anchor(year),
                path: self.tree().page(&list.address),
                count: list.events.len(),
                keys,
            });
        }
        if self.model.config.order == crate::config::Order::NewestFirst {
            years.reverse();
        }
        years
    }

    fn site_decades(&self) -> Vec<SiteTerm> {
        let mut decades = Vec::new();
        for list in &self.model.plan.lists {
            if let ListKind::Decade(start) = list.kind {
                decades.push(SiteTerm {
                    id: start.to_string(),
                    title: self.list_title(list).0,
                    path: self.tree().page(&list.address),
                    count: list.events.len(),
                });
            }
        }
        decades
    }

    fn site_all(&self) -> Option<String> {
        let all = self.model.plan.lists.iter().find(|list| list.kind == ListKind::All)?;
        Some(self.tree().page(&all.address))
    }

    /// The site's own icon, under one of the names that browsers and editors know.
    fn icon(&self) -> Option<String> {
        let names = ["favicon.svg", "favicon.ico", "favicon.png"];
        names.into_iter().find(|name| self.exists(name)).map(str::to_owned)
    }

    fn site_chart(&self) -> Option<String> {
        let dated = |index: &&EventIndex| {
            self.model.timeline.events[**index].date.when.sorting_day().is_some()
        };
        let drawable = self.model.links.shown.iter().filter(dated).nth(1);
        drawable.map(|_| self.tree().own_page("chart"))
    }

    fn site_taxonomies(&self) -> Vec<TaxonomyView> {
        if !self.model.plan.terms {
            return Vec::new();
        }
        let with_terms = self.model.timeline.taxonomies.iter().filter(|one| !one.terms.is_empty());
        with_terms
            .map(|taxonomy| TaxonomyView {
                id: taxonomy.name.clone(),
                label: self.edition().taxonomy_label(&taxonomy.name),
                path: self.tree().term(&taxonomy.name, ""),
                terms: taxonomy
                    .terms
                    .iter()
                    .map(|term| SiteTerm {
                        id: term.slug.clone(),
                        title: self.edition().term_title(term),
                        path: self.term_path(&taxonomy.name, term),
                        count: term.events.len(),
                    })
                    .collect(),
            })
            .collect()
    }

    /// The path of a term below the published folder, with the anchor of its entry if it has no page.
    fn term_path(&self, taxonomy: &str, term: &Term) -> String {
        let address = self.model.plan.term_address(self.tree(), taxonomy, term);
        address.map(|to| to.path + &to.fragment).unwrap_or_default()
    }

    fn site_timelines(&self) -> Vec<SiteTerm> {
        let mut timelines = Vec::new();
        for list in self.model.plan.lists.iter().filter(|list| list.whole.is_none()) {
            let ListKind::Timeline(index) = list.kind else { continue };
            let timeline = &self.model.config.timelines[index];
            timelines.push(SiteTerm {
                id: timeline.id.clone(),
                title: self.edition().timeline_title(index).to_owned(),
                path: self.tree().page(&list.address),
                count: list.events.len(),
            });
        }
        timelines
    }

    fn statuses(&self) -> Vec<Badge> {
        let all = [
            Status::Confirmed,
            Status::Planned,
            Status::Disputed,
            Status::Denied,
            Status::Retracted,
        ];
        all.into_iter().filter_map(|status| self.badge(status)).collect()
    }
}

/// The address of a licence's text: an address as it is, the deeds of Creative Commons, and CC0.
pub(super) fn license_address(license: &str) -> Option<String> {
    if license.starts_with("https://") || license.starts_with("http://") {
        return Some(license.to_owned());
    }
    if license == "CC0-1.0" {
        return Some("https://creativecommons.org/publicdomain/zero/1.0/".into());
    }
    let (kind, version) = license.strip_prefix("CC-")?.rsplit_once('-')?;
    Some(format!("https://creativecommons.org/licenses/{}/{version}/", kind.to_lowercase()))
}
