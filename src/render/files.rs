//! Links to the files for programs: those of the whole site, and those that belong to a page.

use super::here::Here;
use super::view::FileLink;
use super::view::site::SiteFile;
use crate::config::Order;
use crate::plan::{DataFile, DataFormat, DataScope, Item, ListKind, Page, text_path, url};

impl Here<'_> {
    /// The files that hold the whole site, in the language of this tree where they have one.
    pub(super) fn site_files(&self) -> Vec<SiteFile> {
        let prefix = &self.tree().prefix;
        let names = ["feed.xml", "feed.json", "changes.xml", "timeline.ics"];
        let own = names.map(|name| format!("{prefix}{name}"));
        let data = ["timeline.json", "events.csv", "claims.csv"];
        let all = own.into_iter().chain(data.map(|name| format!("data/v1/{name}")));
        let view = |path: String| {
            let file = self.data_file(&path)?;
            let media_type = file.media_type().to_owned();
            Some(SiteFile { text: self.file_name(file.format), path, media_type })
        };
        all.filter_map(view).collect()
    }

    /// The files that hold what this page holds.
    pub(super) fn own_files(&self) -> Vec<FileLink> {
        let Some(Item::Page(_, page)) = self.model.plan.items.get(self.path) else {
            return Vec::new();
        };
        let data = match page {
            Page::Event(event) => {
                format!("events/{}", self.model.timeline.events[*event].id)
            }
            Page::List(list) => {
                let list = &self.model.plan.lists[*list];
                let below = list.address.trim_end_matches('/');
                match list.kind {
                    _ if list.whole.is_some() => return Vec::new(),
                    ListKind::Timeline(_) => below.to_owned(),
                    ListKind::Term(..) => format!("terms/{below}"),
                    // Newest first, events stand in the year of their last day.
                    ListKind::Year(year) if self.model.config.order == Order::OldestFirst => {
                        format!("years/{}", url::year_folder(year))
                    }
                    _ => return Vec::new(),
                }
            }
            _ => return Vec::new(),
        };
        let folder = self.path.trim_end_matches("index.html");
        let paths = [format!("{folder}timeline.ics"), format!("data/v1/{data}.json")];
        let view = |path: &String| {
            let file = self.data_file(path).filter(|file| file.scope != DataScope::Site)?;
            let media_type = file.media_type().to_owned();
            Some(FileLink { href: self.to(path), text: self.file_name(file.format), media_type })
        };
        paths.iter().filter_map(view).collect()
    }

    /// The text of the list that this page shows.
    pub(super) fn own_text(&self) -> Option<String> {
        let Some(Item::Page(_, page)) = self.model.plan.items.get(self.path) else { return None };
        let address = match page {
            Page::Home => "",
            Page::List(list) => match &self.model.plan.lists[*list] {
                list if list.kind == ListKind::All => "",
                list => list.address.as_str(),
            },
            _ => return None,
        };
        let path = text_path(&self.tree().prefix, address);
        self.data_file(&path).map(|_| self.to(&path))
    }

    fn data_file(&self, path: &str) -> Option<DataFile> {
        match self.model.plan.items.get(path) {
            Some(Item::Data(file)) => Some(*file),
            _ => None,
        }
    }

    fn file_name(&self, format: DataFormat) -> String {
        self.say(match format {
            DataFormat::Json | DataFormat::Schema => "file-json",
            DataFormat::Events => "file-events-csv",
            DataFormat::Claims => "file-claims-csv",
            DataFormat::Calendar => "file-calendar",
            DataFormat::Atom => "file-feed",
            DataFormat::JsonFeed => "file-feed-json",
            DataFormat::Changes => "file-changes",
            DataFormat::Text => "copy-text",
        })
    }
}
