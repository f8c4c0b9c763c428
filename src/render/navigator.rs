//! The navigator of a list: its years and months, with their counts.

use super::context::PageContext;
use super::view::CountedLink;
use super::view::list::{ListView, NavMonth, NavYear, YearGroup};
use super::view::pages::HomePage;
use crate::plan::{ListIndex, ListKind, url};

/// A list of fewer events is read without a navigator.
const FEWEST: usize = 12;
/// If a list has more months than this, only its years are in the navigator.
const MOST_MONTHS: usize = 72;
/// If a site has more years than this, the page of a year names only those around it. Otherwise every page
/// would name every year.
const MOST_YEARS: usize = 400;
/// Number of years named before and after it; the first and the last are always named.
const AROUND: usize = 20;

impl PageContext<'_> {
    /// The years and months of a list that is on one page.
    pub(super) fn navigator(&self, list: &ListView) -> Vec<NavYear> {
        let months: usize = list.years.iter().map(|year| year.months.len()).sum();
        if list.count < FEWEST || months < 2 {
            return Vec::new();
        }
        let year = |group: &YearGroup| {
            let months = if months > MOST_MONTHS { Vec::new() } else { self.nav_months(group) };
            NavYear {
                link: CountedLink {
                    href: format!("#{}", group.anchor),
                    text: group.label.clone(),
                    count: group.count,
                },
                at: url::year_name(group.year),
                current: false,
                months,
            }
        };
        list.years.iter().map(year).collect()
    }

    /// The years of the site, which lead to their pages; the one of this page with its months.
    pub(super) fn year_navigator(&self, own: Option<&YearGroup>) -> Vec<NavYear> {
        let is_own = |year: i64| own.is_some_and(|group| group.year == year);
        let shown = self.years_shown(is_own);
        let has_gaps = shown.len() < self.model.plan.year_lists.len();
        let mut years = Vec::with_capacity(shown.len());
        for (year, list) in shown {
            let list = &self.model.plan.lists[list];
            let own = own.filter(|_| is_own(year));
            let path = self.tree().page(&list.address);
            years.push(NavYear {
                link: CountedLink {
                    href: self.to(&path),
                    text: self.words().year(year),
                    count: list.events.len(),
                },
                at: url::year_name(year),
                current: own.is_some(),
                months: own.map(|group| self.nav_months(group)).unwrap_or_default(),
            });
        }
        if has_gaps {
            // A list that does not know all of its months offers no nearest one.
            for year in &mut years {
                year.at.clear();
                year.months.iter_mut().for_each(|month| month.at.clear());
            }
        }
        if self.model.config.order == crate::config::Order::NewestFirst {
            years.reverse();
        }
        if years.len() < 2 && years.iter().all(|year| year.months.len() < 2) {
            years.clear();
        }
        years
    }

    /// The years that a navigator names, oldest first: all, or those around a year's own.
    fn years_shown(&self, is_own: impl Fn(i64) -> bool) -> Vec<(i64, ListIndex)> {
        let all = &self.model.plan.year_lists;
        let own = all.keys().position(|year| is_own(*year)).filter(|_| all.len() > MOST_YEARS);
        let is_shown = |(at, _): &(usize, (&i64, &ListIndex))| {
            let is_end = *at == 0 || *at + 1 == all.len();
            own.is_none_or(|own| is_end || own.abs_diff(*at) <= AROUND)
        };
        let years = all.iter().enumerate().filter(is_shown);
        years.map(|(_, (year, list))| (*year, *list)).collect()
    }

    fn nav_months(&self, group: &YearGroup) -> Vec<NavMonth> {
        let mut months: Vec<NavMonth> = Vec::new();
        for month in &group.months {
            let Some(number) = month.month else { continue };
            let count: usize = group
                .months
                .iter()
                .filter(|other| other.label == month.label)
                .map(|other| other.events.len())
                .sum();
            months.push(NavMonth {
                link: CountedLink {
                    href: format!("#{}", month.anchor),
                    text: self.words().month_short(number),
                    count,
                },
                at: url::month_name(group.year, number),
            });
        }
        months
    }

    /// The navigator of a list page.
    pub(super) fn list_navigator(&self, kind: ListKind, list: &ListView) -> Vec<NavYear> {
        match kind {
            ListKind::Year(_) if list.parts.is_empty() => self.year_navigator(list.years.first()),
            _ if list.parts.is_empty() => self.navigator(list),
            _ => Vec::new(),
        }
    }

    /// The navigator of the home page: within it while it is whole, else to the years' pages.
    pub(super) fn home_navigator(&self, page: &HomePage) -> Vec<NavYear> {
        match page.list.years.is_empty() {
            true => self.year_navigator(None),
            false => self.navigator(&page.list),
        }
    }
}
