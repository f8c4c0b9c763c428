//! Links to the files for programs: those of the whole site, and those that belong to a page.

use super::context::PageContext;
use super::view::FileLink;
use super::view::site::SiteFile;
use crate::config::Order;
use crate::plan::{DataFile, DataFormat, DataScope, Item, ListKind, Page, TreeIndex};

/// The files that hold all of the site, the same in all its languages.
pub(super) const SITE_DATA: [DataFile; 3] = {
    let (tree, scope) = (TreeIndex::FIRST, DataScope::Site);
    [
        DataFile { tree, scope, format: DataFormat::Json },
        DataFile { tree, scope, format: DataFormat::Events },
        DataFile { tree, scope, format: DataFormat::Claims },
    ]
};

impl PageContext<'_> {
    /// The files that contain the whole site, in the language of this tree if they have one.
    pub(super) fn site_files(&self) -> Vec<SiteFile> {
        let own =
            [DataFormat::Atom, DataFormat::JsonFeed, DataFormat::Changes, DataFormat::Calendar];
        let own = own.map(|format| DataFile { tree: self.tree, scope: DataScope::Site, format });
        let view = |file: &DataFile| SiteFile {
            text: self.file_name(file.format),
            path: self.data_path(file),
            media_type: file.media_type().to_owned(),
        };
        own.iter().chain(&SITE_DATA).filter(|file| self.is_planned(file)).map(view).collect()
    }

    /// The files that contain what this page contains.
    pub(super) fn own_files(&self) -> Vec<FileLink> {
        let Some(scope) = self.data_of_page() else { return Vec::new() };
        let files = [
            DataFile { tree: self.tree, scope, format: DataFormat::Calendar },
            DataFile { tree: TreeIndex::FIRST, scope, format: DataFormat::Json },
        ];
        let view = |file: &DataFile| FileLink {
            href: self.to(&self.data_path(file)),
            text: self.file_name(file.format),
            media_type: file.media_type().to_owned(),
        };
        files.iter().filter(|file| self.is_planned(file)).map(view).collect()
    }

    /// What this page is about, if files contain the same.
    fn data_of_page(&self) -> Option<DataScope> {
        match self.model.plan.items.get(self.path) {
            Some(Item::Page(_, Page::Event(event))) => Some(DataScope::Event(*event)),
            Some(Item::Page(_, Page::List(list))) => {
                let list = &self.model.plan.lists[*list];
                match list.kind {
                    _ if list.whole.is_some() => None,
                    ListKind::Timeline(position) => Some(DataScope::Timeline(position)),
                    ListKind::Term(taxonomy, term) => Some(DataScope::Term(taxonomy, term)),
                    // Newest first, events are in the year of their last day.
                    ListKind::Year(year) if self.model.config.order == Order::OldestFirst => {
                        Some(DataScope::Year(year))
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// The text of the list that this page shows.
    pub(super) fn own_text(&self) -> Option<String> {
        let scope = match self.model.plan.items.get(self.path)? {
            Item::Page(_, Page::Home) => DataScope::Site,
            Item::Page(_, Page::List(list)) => match self.model.plan.lists[*list].kind {
                ListKind::All => DataScope::Site,
                _ => DataScope::List(*list),
            },
            _ => return None,
        };
        let file = DataFile { tree: self.tree, scope, format: DataFormat::Text };
        self.is_planned(&file).then(|| self.to(&self.data_path(&file)))
    }

    /// Where a file for programs is.
    pub(super) fn data_path(&self, file: &DataFile) -> String {
        file.path(&self.model.plan, &self.model.timeline, &self.model.config)
    }

    /// Whether there will be such a file.
    pub(super) fn is_planned(&self, file: &DataFile) -> bool {
        let item = self.model.plan.items.get(self.data_path(file).as_str());
        matches!(item, Some(Item::Data(planned)) if planned == file)
    }

    fn file_name(&self, format: DataFormat) -> String {
        self.label(match format {
            DataFormat::Json | DataFormat::Schema => "file-json",
            DataFormat::Events => "file-events-csv",
            DataFormat::Claims => "file-claims-csv",
            DataFormat::Calendar => "file-calendar",
            DataFormat::Atom => "file-feed",
            DataFormat::JsonFeed => "file-feed-json",
            DataFormat::Changes => "file-changes",
            DataFormat::Text => "copy-text",
            DataFormat::Picture => "embed-picture",
        })
    }
}
