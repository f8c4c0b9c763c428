// The choices of the filter bar, the chips of the active filters, and the rows that are left.
(() => {
  "use strict";

  // Choices of one group; rarer terms have a link to the list of all.
  const MAX_CHOICES = 40;
  // A group with more choices begins closed.
  const MAX_OPEN_CHOICES = 8;

  const { dateline } = window;
  if (!dateline?.filterBar || !dateline.queries) return;
  const { element, addressId } = dateline;
  const { form, list, rows, folder, everything, failed, lookup, status } = dateline.filterBar;
  const { loadScript, loadPiece, announce, formParams } = dateline.filterBar;
  const { loadIndex, parseQuery, isEmpty, formatQuery, filterRows } = dateline.queries;
  const { label, formatNumber, countLabel, defaultOrder } = dateline.queries;
  const { facts, terms, numbers, groups: indexGroups } = dateline.queries;

  /** @type {Group[]} */
  let groups = [];
  const fields = /** @type {HTMLElement} */ (form.querySelector(".filter-fields"));
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
   * The choices that the form offers.
   * @type {{item: Element, amount: Element, id: string, number: number}[]}
   */
  const choices = [];

  /**
   * Makes the list item of a choice and adds it to `choices`.
   * @param {string} id of the group
   * @param {Option} option
   */
  const addChoice = (id, option) => {
    const amount = element("span", { class: "count" }, formatNumber(option.total));
    const input = element("input", { type: "checkbox", name: id, value: option.value });
    const words = element("label", {}, input, " ", element("bdi", {}, option.label), " ", amount);
    const item = element("li", {}, words);
    choices.push({ item, amount, id, number: option.number });
    return item;
  };

  /**
   * A group of choices as a fold, none if there is nothing to choose from.
   * @param {Group} group
   */
  const groupFold = (group) => {
    const options = group.options.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
    if (options.length < 2) return [];
    const items = options.slice(0, MAX_CHOICES).map((option) => addChoice(group.id, option));
    const box = element("div", { class: "facet-choices", role: "group", "aria-label": group.label });
    box.append(element("ul", {}, ...items));
    if (options.length > MAX_CHOICES && group.href) {
      box.append(element("a", { href: group.href }, label("all-terms", group.label)));
    }
    const summary = element("summary", {}, group.label);
    const fold = element("details", { class: "facet", "data-group": group.id }, summary, box);
    fold.open = options.length <= MAX_OPEN_CHOICES;
    return [fold];
  };

  const fillForm = () => {
    const orders = [
      ["asc", "oldest-first"],
      ["desc", "newest-first"],
    ].map(([value, id]) => {
      const input = element("input", { type: "radio", name: "order", value });
      return element("label", {}, input, ` ${label(id)}`);
    });
    const legend = element("legend", {}, label("filter-order"));
    fields.append(element("fieldset", { class: "filter-show" }, legend, ...orders));
    fields.append(...groups.flatMap(groupFold));
    chips.setAttribute("aria-label", label("filter-active"));
    fields.dataset.ready = "";
  };

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
    for (const [id, values] of query.chosen) for (const value of values) ensureChoice(id, value);
  };

  /**
   * Offers and checks a choice that the form does not have because its term is rare, or because no event of
   * the list has it.
   * @param {string} id
   * @param {string} value
   */
  const ensureChoice = (id, value) => {
    if (form.querySelector(`input[name="${id}"][value="${value}"]`)) return;
    const group = groups.find((group) => group.id === id);
    const option = group?.options.find((option) => option.value === value);
    if (!option) return;
    const item = addChoice(id, option);
    const items = fields.querySelector(`[data-group="${id}"] ul`);
    (items ?? fields.appendChild(element("ul", { class: "facet" }))).append(item);
    for (const input of item.querySelectorAll("input")) input.checked = true;
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
      const group = groups.find((group) => group.id === id);
      for (const value of values) {
        const option = group?.options.find((option) => option.value === value);
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
   * A part of the list that contains rows: a month, a year, the fold of a crowded day. `amounts` are the
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
    for (const part of list?.querySelectorAll(".year, .month, details") ?? []) {
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
   * Shows the events that match a query, and returns the text of the status line.
   * @param {Query} query
   * @param {WordMatches | null} withWords
   */
  const showMatches = async (query, withWords) => {
    const { found, counts } = filterRows(query, withWords?.numbers ?? null);
    const groupAt = new Map(groups.map(({ id }, at) => [id, at]));
    for (const { item, amount, id, number } of choices) {
      const left = counts[groupAt.get(id) ?? -1]?.get(number) ?? 0;
      setText(amount, formatNumber(left));
      item.classList.toggle("none", left === 0);
    }
    const isFiltered = activeFilters(query).length > 0;
    if (dateline.showResults) {
      await dateline.showResults(isEmpty(query) ? null : searchResults(query, found, withWords?.words ?? []));
    } else {
      showRows(isFiltered ? new Set(found) : null);
      for (const other of otherLists) other.toggleAttribute("hidden", isFiltered);
      if ((query.order !== "") !== isReversed) reverseList();
    }
    showChips(query);
    const detail = { numbers: isFiltered ? found : null, total: numbers().length };
    document.dispatchEvent(new CustomEvent("dateline:filter", { detail }));
    const shown = countLabel("filter-shown", numbers().length, found.length);
    const ignored = query.ignored.length ? label("filter-ignored", query.ignored.join(", ")) : "";
    const none = found.length || !isFiltered ? "" : label("filter-none");
    const shortened = found.length ? shortenedText(query, withWords, found.length) : "";
    return [isEmpty(query) && !hasFiltered ? "" : shown, shortened, ignored, none]
      .filter(Boolean)
      .join(" · ");
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
    flags: facts.map(({ flags }) => flags),
    terms: terms(),
    words,
    loadPiece,
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
    /** @type {Lookup} */
    const tools = await loadScript(lookup, () => dateline.lookup);
    const words = tools.queryWords(query.q);
    if (words.length) return tools.find(words, numbers(), terms().shards, loadPiece);
    query.ignored.push(`q=${query.q}`);
    query.q = "";
    return null;
  };

  // An earlier query that is answered late is dropped.
  let queries = 0;
  // Whether the reader has filtered on this page.
  let hasFiltered = false;

  dateline.applyFilter = async (trigger) => {
    const own = ++queries;
    try {
      const isFromForm = trigger === "choose" || trigger === "type";
      const params = isFromForm ? formParams() : new URLSearchParams(location.search);
      await loadIndex();
      if (!groups.length) {
        groups = indexGroups();
        fillForm();
        findSections();
      }
      const query = parseQuery(params);
      const withWords = await findWords(query);
      if (own !== queries) return;
      if (isFromForm) updateAddress(query, trigger);
      else syncForm(query);
      hasFiltered ||= !isEmpty(query);
      const text = await showMatches(query, withWords);
      if (own === queries) announce(text, 500);
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
    if (groups.length) showTarget();
  });
})();
