//! The search page.

use crate::id::indexed;
use crate::plan::ListKind;
use crate::render::context::PageContext;
use crate::render::view::Link;
use crate::render::view::list::ListView;
use crate::render::view::pages::SearchPage;

impl PageContext<'_> {
    /// The page `/search/`.
    pub(in crate::render) fn search_page(&self) -> SearchPage {
        let mut page = self.page("search", self.label("search"));
        page.crumbs = vec![self.crumb_home()];
        page.description = self.label("search-intro");
        page.noindex = true;
        let lists = indexed(&self.model.plan.lists);
        let facets = lists.filter(|(_, list)| {
            list.whole.is_none() && matches!(list.kind, ListKind::Key | ListKind::Status(_))
        });
        SearchPage {
            page,
            list: ListView {
                count: self.model.links.shown.len(),
                order: PageContext::order_name(self.model.config.order),
                ..ListView::default()
            },
            facets: facets.map(|(index, _)| self.list_link(index)).collect(),
        }
    }

    /// The link to the search page, above lists that filters make.
    pub(in crate::render) fn search_link(&self) -> Option<Link> {
        let path = self.tree().own_page("search");
        self.model.plan.search.then(|| Link { href: self.to(&path), text: self.label("search") })
    }
}
