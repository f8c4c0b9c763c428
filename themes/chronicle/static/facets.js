// Applies queries: the chips of the active filters, and the rows that are left.
(() => {
  "use strict";

  const { dateline } = window;
  if (!dateline?.filterBar || !dateline.searchIndex || !dateline.queries || !dateline.choices) return;
  const { element, addressId } = dateline;
  const { form, list, rows, folder, everything, failed, status, done, browse } = dateline.filterBar;
  const { loadPiece, announce, formParams } = dateline.filterBar;
  const { facts, terms, numbers, groups, row } = dateline.searchIndex;
  const { loadRows, loadDays, loadTerm, loadLookup, isCompact } = dateline.searchIndex;
  const { parseQuery, nameOf, isGroup, isEmpty, formatQuery, filterRows } = dateline.queries;
  const { label, formatNumber, countLabel, defaultOrder } = dateline.queries;
  const { choices } = dateline;

  const chips = element("ul", { class: "chips inline" });
  const printed = element("p", { class: "filter-printed" });

  /**
   * Changes a text if it differs: each change costs style and layout.
   * @param {Element} target
   * @param {string} text
   */
  const setText = (target, text) => {
    if (target.textContent !== text) target.textContent = text;
  };

  // -- The form.

  /**
   * Sets the fields of the form from a query.
   * @param {Query} query
   */
  const syncForm = (query) => {
    for (const input of form.querySelectorAll("input")) {
      const { name, type, value } = input;
      if (type === "checkbox") input.checked = query.chosen.get(name)?.includes(value) ?? false;
      else if (name === "show") input.checked = value === (query.show || "all");
      else if (name === "order") input.checked = value === (query.order || defaultOrder);
      else if (name === "q" || name === "from" || name === "to") input.value = query[name];
    }
  };

  // -- The chips.

  /**
   * The filters of a query, each with its words and a function that takes it out of the form.
   * @param {Query} query
   */
  const activeFilters = (query) => {
    /** @type {{label: string, clear: () => void}[]} */
    const filters = [];
    const input = (/** @type {string} */ selector) => form.querySelector(`input${selector}`);
    for (const name of /** @type {const} */ (["q", "from", "to"])) {
      const field = input(`[name="${name}"]`);
      if (!query[name] || !(field instanceof HTMLInputElement)) continue;
      const words = name === "q" ? `“${query.q}”` : `${field.labels?.[0].textContent?.trim()} ${query[name]}`;
      const clear = () => {
        field.value = "";
      };
      filters.push({ label: words, clear });
    }
    const check = (/** @type {string} */ name, /** @type {string} */ value, /** @type {boolean} */ to) => {
      const field = input(`[name="${name}"][value="${value}"]`);
      if (field instanceof HTMLInputElement) field.checked = to;
    };
    if (query.show) filters.push({ label: label("key-events"), clear: () => check("show", "all", true) });
    for (const [id, values] of query.chosen) {
      const group = groups().find((group) => group.id === id);
      for (const value of values) {
        const option = group?.options.get(value);
        filters.push({ label: option?.label ?? value, clear: () => check(id, value, false) });
      }
    }
    return filters;
  };

  /**
   * A chip that clears a filter. The focus then goes to the chip in its place, or to the form.
   * @param {string} text
   * @param {() => void} clear
   * @param {number} place
   */
  const makeChip = (text, clear, place) => {
    const chip = element("button", { class: "chip", type: "button" }, text);
    chip.onclick = async () => {
      clear();
      await applyForm();
      const left = chips.querySelectorAll("button");
      (left[Math.min(place, left.length - 1)] ?? form.querySelector("input"))?.focus();
    };
    return chip;
  };

  /** @param {Query} query */
  const showChips = (query) => {
    const filters = activeFilters(query);
    /** @type {Element[]} */
    const items = filters.map((filter, place) => {
      const chip = makeChip(filter.label, filter.clear, place);
      chip.setAttribute("aria-label", label("filter-remove", filter.label));
      return chip;
    });
    if (filters.length) {
      const clearAll = () => filters.forEach(({ clear }) => clear());
      const chip = makeChip(label("filter-clear"), clearAll, 0);
      chip.classList.add("clear");
      items.push(chip);
      const href = `${form.action}?${formatQuery(query)}`;
      if (!everything) items.push(element("a", { href }, label("filter-everywhere")));
    }
    chips.replaceChildren(...items.map((item) => element("li", {}, item)));
    const all = filters.map(({ label }) => label).join("; ");
    printed.textContent = filters.length ? label("filter-printed", all) : "";
  };

  // -- The rows.

  /**
   * A part of the list that contains rows: a month, a year, a day, the fold of a crowded day. `amounts` are the
   * numbers of its events in links to it. They are found once: finding them in a long page takes longer
   * than filtering it.
   * @typedef {{fold: HTMLDetailsElement | null, box: Element, amounts: {amount: Element, all: string}[]}} Section
   * @type {Section[]}
   */
  const sections = [];
  /**
   * For each row the sections that contain it, as places in `sections`.
   * @type {number[][]}
   */
  const sectionsOf = rows.map(() => []);
  /**
   * Other selections of events on the page, which readers would take for results of the filter.
   * @type {Element[]}
   */
  let otherLists = [];
  /**
   * Marks on events that are shown although the filter leaves them out.
   * @type {Element[]}
   */
  const outsideMarks = [];
  let isReversed = false;

  const findSections = () => {
    otherLists = [...document.querySelectorAll(".highlights, .ongoing, .month > .ends, .gap")];
    /** @type {Map<string | null, Section["amounts"]>} */
    const amounts = new Map();
    for (const amount of document.querySelectorAll('a[href^="#"] + .count')) {
      const href = amount.previousElementSibling?.getAttribute("href") ?? null;
      amounts.set(href, [...(amounts.get(href) ?? []), { amount, all: amount.textContent ?? "" }]);
    }
    const places = new Map(rows.map((row, at) => [row, at]));
    for (const part of list?.querySelectorAll(".year, .month, .day, details") ?? []) {
      const fold = part instanceof HTMLDetailsElement ? part : null;
      const id = part.querySelector(":scope > [id]:is(h2, h3, h4)")?.id;
      for (const row of part.querySelectorAll("li.event")) {
        sectionsOf[places.get(row) ?? -1]?.push(sections.length);
      }
      sections.push({ fold, box: fold?.closest("li") ?? part, amounts: (id && amounts.get(`#${id}`)) || [] });
    }
  };

  /**
   * Shows the rows of these events, or all rows.
   * @param {Set<number> | null} found
   */
  const showRows = (found) => {
    const own = numbers();
    const left = sections.map(() => 0);
    for (const mark of outsideMarks.splice(0)) mark.remove();
    rows.forEach((row, at) => {
      const isShown = found === null || found.has(own[at]);
      row.toggleAttribute("hidden", !isShown);
      if (isShown) for (const section of sectionsOf[at]) left[section] += 1;
    });
    sections.forEach(({ fold, box, amounts }, at) => {
      box.toggleAttribute("hidden", left[at] === 0);
      if (fold && found && left[at]) fold.open = true;
      for (const { amount, all } of amounts) setText(amount, found ? formatNumber(left[at]) : all);
    });
    if (found) showTarget();
  };

  /** Shows the event that the address names even if the filter leaves it out, and says so. */
  const showTarget = () => {
    const id = addressId();
    const target = document.getElementById(id)?.closest("li.event");
    if (!target || !list?.contains(target) || !target.hasAttribute("hidden")) return;
    for (
      let part = /** @type {Element | null} */ (target);
      part && part !== list;
      part = part.parentElement
    ) {
      part.removeAttribute("hidden");
    }
    const mark = element("p", { class: "outside" }, label("filter-outside"));
    outsideMarks.push(mark);
    target.prepend(mark);
    target.scrollIntoView();
  };

  /**
   * Reverses the children of an element that match a selector; the others stay after them.
   * @param {Element} parent
   * @param {string} selector
   */
  const reverseChildren = (parent, selector) => {
    const children = [...parent.children].filter((child) => child.matches(selector));
    const after = children[children.length - 1]?.nextSibling;
    children.reverse().forEach((child) => parent.insertBefore(child, after ?? null));
  };

  const reverseList = () => {
    if (!list) return;
    isReversed = !isReversed;
    reverseChildren(list, ".year:not(.unknown)");
    list.querySelectorAll(".year").forEach((year) => reverseChildren(year, ".month"));
    list.querySelectorAll("ol.events").forEach((events) => reverseChildren(events, "li"));
  };

  // -- Applying a query.

  /**
   * The events that match a query, with the numbers of the choices. The rare terms of few events are loaded
   * with them; those of many would be a large part of the index, and have few events each.
   * @param {Query} query
   * @param {Set<number> | null} withWords
   */
  const countChoices = async (query, withWords) => {
    const { counted } = filterRows(query, withWords);
    const hasRare = groups().map(({ rare }, at) => rare > 0 && isCompact(counted[at]));
    await Promise.all(counted.filter((_, at) => hasRare[at]).map(loadRows));
    return { ...filterRows(query, withWords), hasRare };
  };

  /**
   * Shows the choices again, with what was loaded since.
   * @type {() => void}
   */
  let recount = () => {};

  /**
   * Shows the events that match a query, and says how many they are.
   * @param {Query} query
   * @param {WordMatches | null} withWords
   * @param {{found: number[], counts: Map<number, number>[], hasRare: boolean[]}} result
   * @param {FilterTrigger} trigger
   */
  const showMatches = async (query, withWords, { found, counts, hasRare }, trigger) => {
    // In the frame that has their numbers: a group that grows would move those below.
    if (!hasChoices) choices.fill(() => recount());
    hasChoices = true;
    choices.update(query, counts, hasRare);
    recount = () => choices.update(query, filterRows(query, withWords?.numbers ?? null).counts, hasRare);
    const isFiltered = activeFilters(query).length > 0;
    const shown = countLabel("filter-shown", numbers().length, found.length);
    const ignored = query.ignored.length ? label("filter-ignored", query.ignored.join(", ")) : "";
    const none = found.length || !isFiltered ? "" : label("filter-none");
    const shortened = found.length ? shortenedText(query, withWords, found.length) : "";
    const texts = [isEmpty(query) && !hasFiltered ? "" : shown, shortened, ignored, none];
    // While a reader types, only the last of several messages is said. One of several lines comes and goes with
    // its results, which would move otherwise.
    const isAtOnce = trigger !== "type" || shortened !== "" || wasShortened;
    wasShortened = shortened !== "";
    announce(texts.filter(Boolean).join(" · "), isAtOnce ? 0 : 250);
    setText(done, countLabel("filter-show-events", found.length));
    showChips(query);
    if (dateline.showResults) {
      await dateline.showResults(isEmpty(query) ? null : searchResults(query, found, withWords?.words ?? []));
      if (browse) browse.hidden = false;
    } else {
      showRows(isFiltered ? new Set(found) : null);
      for (const other of otherLists) other.toggleAttribute("hidden", isFiltered);
      if ((query.order !== "") !== isReversed) reverseList();
    }
    const detail = { numbers: isFiltered ? found : null, total: numbers().length };
    document.dispatchEvent(new CustomEvent("dateline:filter", { detail }));
  };

  /**
   * Says that no event has the words of a query, and which beginnings of them were found instead.
   * @param {Query} query
   * @param {WordMatches | null} withWords
   * @param {number} count
   */
  const shortenedText = (query, withWords, count) =>
    withWords?.isShortened
      ? `${label("filter-no-match", query.q)} ${countLabel("filter-beginnings", count, withWords.words.join(" "))}`
      : "";

  /**
   * @param {Query} query
   * @param {number[]} found
   * @param {string[]} words
   * @returns {SearchResults}
   */
  const searchResults = (query, found, words) => ({
    numbers: (query.order || defaultOrder) === "desc" ? found.reverse() : found,
    facts,
    row,
    loadRows,
    terms: terms(),
    words,
    label,
    countLabel,
    folder,
  });

  /**
   * Puts a query into the address.
   * @param {Query} query
   * @param {FilterTrigger} trigger
   */
  const updateAddress = (query, trigger) => {
    const params = formatQuery(query);
    if (params === location.search.slice(1)) return;
    const address = params ? `?${params}` : location.pathname;
    try {
      if (trigger === "type") history.replaceState(null, "", address);
      else history.pushState(null, "", address);
    } catch {
      // Some browsers do not let a page on disk change its address; the filter works anyway.
    }
  };

  /**
   * The events of the list with the words of a query, null if it has no words.
   * @param {Query} query
   * @returns {Promise<WordMatches | null>}
   */
  const findWords = async (query) => {
    if (!query.q) return null;
    const tools = await loadLookup();
    const words = tools.queryWords(query.q);
    if (words.length) return tools.find(words, numbers(), terms().words, loadPiece);
    query.ignored.push(`q=${query.q}`);
    query.q = "";
    return null;
  };

  // An earlier query that is answered late is dropped.
  let queries = 0;
  // Whether the last answer was of shorter words.
  let wasShortened = false;
  // Whether the reader has filtered on this page.
  let hasFiltered = false;
  let isReady = false;
  // Whether the form has its choices.
  let hasChoices = false;

  /**
   * Loads the rare terms that a query asks for.
   * @param {URLSearchParams} params
   */
  const loadChosen = async (params) => {
    const chosen = [...params].filter(([name, value]) => value && isGroup(nameOf(name)));
    await Promise.all(chosen.map(([name, value]) => loadTerm(nameOf(name), value.trim())));
  };

  dateline.applyFilter = async (trigger) => {
    const own = ++queries;
    try {
      const isFromForm = trigger === "choose" || trigger === "type";
      const params = isFromForm ? formParams() : new URLSearchParams(location.search);
      await dateline.searchIndex?.load();
      if (!isReady) {
        isReady = true;
        chips.setAttribute("aria-label", label("filter-active"));
        findSections();
      }
      await loadChosen(params);
      const query = parseQuery(params);
      const [withWords] = await Promise.all([findWords(query), query.from || query.to ? loadDays() : null]);
      const result = await countChoices(query, withWords?.numbers ?? null);
      if (own !== queries) return;
      if (isFromForm) updateAddress(query, trigger);
      else syncForm(query);
      hasFiltered ||= !isEmpty(query);
      await showMatches(query, withWords, result, trigger);
    } catch (error) {
      if (own !== queries) return;
      showRows(null);
      throw error;
    }
  };

  const applyForm = async () => {
    try {
      await dateline.applyFilter?.("choose");
    } catch {
      announce(failed, 0);
    }
  };

  status.after(chips, printed);
  addEventListener("hashchange", () => {
    if (isReady) showTarget();
  });
})();
