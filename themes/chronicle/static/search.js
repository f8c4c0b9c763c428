// The results of the search page: the events that filter.js finds, a page at a time, in the order of their
// dates.
(() => {
  "use strict";

  const PAGE_SIZE = 20;

  const { dateline } = window;
  const section = document.getElementById("results");
  const list = section?.querySelector("ol");
  if (!dateline || !section || !list) return;
  const { element } = dateline;

  const more = element("button", { class: "load-more", type: "button" });
  section.append(more);

  /**
   * The title of an event, with the words that the reader searched for marked.
   * @param {string} title
   * @param {string[]} words
   */
  const markedTitle = (title, words) => {
    const { lookup } = dateline;
    if (!lookup || !words.length) return [title];
    return lookup.mark(title, words).map(([part, hit]) => (hit ? element("mark", {}, part) : part));
  };

  /**
   * @param {Row} row
   * @param {number} flags
   * @param {SearchResults} results
   */
  const listItem = (
    [id, title, date, sources, , lang],
    flags,
    { terms, words, folder, label, countLabel },
  ) => {
    const link = element("a", { href: `${folder}../events/${encodeURIComponent(id)}/index.html` });
    if (lang) Object.assign(link, { lang, dir: "auto" });
    link.append(...markedTitle(title, words));
    const heading = element("h3", {}, link);
    const addBadge = (/** @type {string} */ kind, /** @type {string} */ text) =>
      heading.append(" ", element("span", { class: `badge badge-${kind}` }, text));
    const isKey = Math.floor(flags / 6) % 2 === 1;
    const [status, statusLabel] = terms.statuses[flags % 6];
    if (isKey) addBadge("key", label("key-event"));
    // Of the first two, reported and confirmed, readers need no warning.
    if (flags % 6 > 1) addBadge(status, statusLabel);
    const notes = [
      sources ? countLabel("count-sources", sources) : "",
      flags >= 12 ? label("sources-disagree") : "",
    ].filter(Boolean);
    const dated = element("p", { class: "date" }, date);
    const item = element("li", { class: isKey ? "event key" : "event" }, dated, heading);
    if (notes.length) item.append(element("p", { class: "sources" }, notes.join(" · ")));
    return item;
  };

  // Results of an earlier search that arrive late are dropped.
  let searches = 0;

  dateline.showResults = async (results) => {
    const search = ++searches;
    if (!results) {
      section.hidden = true;
      return;
    }
    const { numbers, facts, row, loadRows, label } = results;
    let shown = 0;

    const showMore = async () => {
      const page = numbers.slice(shown, shown + PAGE_SIZE);
      await loadRows(page);
      if (search !== searches) return null;
      const items = page.map((number) => listItem(row(number), facts[number].flags, results));
      if (shown === 0) list.replaceChildren();
      list.append(...items);
      shown += page.length;
      more.textContent = label("search-more");
      more.hidden = shown >= numbers.length;
      section.hidden = false;
      return items[0];
    };

    more.onclick = async () => {
      more.disabled = true;
      try {
        const first = await showMore();
        first?.querySelector("a")?.focus();
      } catch {
        document.dispatchEvent(new CustomEvent("dateline:failed"));
      }
      more.disabled = false;
    };
    await showMore();
  };
})();
