// Parses a query, and finds the events that match it. Touches no control and no row.
(() => {
  "use strict";

  const { dateline } = window;
  if (!dateline?.filterBar || !dateline.searchIndex) return;
  const { list, everything } = dateline.filterBar;
  const { terms, groups, numbers, facts, groupOf } = dateline.searchIndex;

  // -- The words of the interface.

  // What a text or a number replaces in them.
  const [FIRST, SECOND] = ["\ue000", "\ue001"];
  const plural = new Intl.PluralRules(document.documentElement.lang);

  /**
   * @param {string} id
   * @param {string} [text]
   */
  const label = (id, text = "") => terms().labels[id].replace(FIRST, () => text);

  /** @type {Intl.NumberFormat | undefined} */
  let numberFormat;
  const formatNumber = (/** @type {number} */ number) => {
    const numberingSystem = { "١": "arab", "۱": "arabext" }[terms().one] ?? "latn";
    numberFormat ??= new Intl.NumberFormat(document.documentElement.lang, { numberingSystem });
    return numberFormat.format(number);
  };

  /** @type {SearchResults["countLabel"]} */
  const countLabel = (id, number, other = 0) => {
    const second = typeof other === "number" ? formatNumber(other) : other;
    const forms = terms().labels[id];
    const kind = plural.select(number);
    const [, text] =
      forms.find(([sample]) => sample === number) ??
      forms.find(([sample]) => plural.select(sample) === kind) ??
      forms[6];
    return text.replace(FIRST, () => formatNumber(number)).replace(SECOND, () => second);
  };

  // -- Queries.

  /** @type {Record<string, string>} */
  const SHORT_NAMES = { tag: "tags", actor: "actors", place: "places" };
  const ordered = everything ? document.getElementById("results") : list;
  const defaultOrder = ordered?.getAttribute("data-order") === "newest-first" ? "desc" : "asc";

  /**
   * The number of a day since 1970 in the Gregorian calendar: the first or last day of a year, month or
   * day. Undefined if the text is none of these.
   * @param {string} text
   * @param {0 | 1} last
   */
  const dayNumber = (text, last) => {
    const match = /^(-?\d{4,7})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
    if (!match) return undefined;
    const written = match.slice(1).map((part) => part && Number(part));
    const [year, month = last ? 12 : 1, day = 0] = /** @type {number[]} */ (written);
    if (month < 1 || month > 12) return undefined;
    // The calendar repeats every 400 years, so any year can be moved to one that Date knows.
    const cycles = Math.floor(year / 400) - 5;
    const date = (/** @type {number} */ month, /** @type {number} */ day) =>
      Date.UTC(year - cycles * 400, month, day) / 864e5 + cycles * 146097;
    if (written[2] !== undefined && (day < 1 || date(month - 1, day) >= date(month, 1))) return undefined;
    if (day) return date(month - 1, day);
    return last ? date(month, 0) : date(month - 1, 1);
  };

  /**
   * Whether a value means something to a filter. Undefined if there is no filter of that name.
   * @param {string} name
   * @param {string} value
   */
  const isKnown = (name, value) => {
    if (name === "q") return true;
    if (name === "from") return dayNumber(value, 0) !== undefined;
    if (name === "to") return dayNumber(value, 1) !== undefined;
    if (name === "show") return ["key", "all"].includes(value);
    if (name === "order") return ["asc", "desc"].includes(value);
    return groups()
      .find(({ id }) => id === name)
      ?.options.has(value);
  };

  const isGroup = (/** @type {string} */ name) => groups().some(({ id }) => id === name);

  /**
   * The name of a filter, which the address may have in short.
   * @param {string} key
   */
  const nameOf = (key) => (isGroup(key) ? key : (SHORT_NAMES[key] ?? key));

  /** @param {URLSearchParams} params */
  const parseQuery = (params) => {
    /** @type {Query} */
    const query = { q: "", from: "", to: "", show: "", order: "", chosen: new Map(), ignored: [] };
    for (const [key, written] of params) {
      const value = written.trim();
      const name = nameOf(key);
      const known = isKnown(name, value);
      if (known === undefined || !value) continue;
      if (!known) query.ignored.push(`${key}=${value}`);
      else if (isGroup(name))
        query.chosen.set(name, [...new Set([...(query.chosen.get(name) ?? []), value])]);
      else Object.assign(query, { [name]: value });
    }
    if (query.show === "all") query.show = "";
    if (query.order === defaultOrder) query.order = "";
    return query;
  };

  /** @param {Query} query */
  const isEmpty = ({ q, from, to, show, order, chosen }) =>
    !q && !from && !to && !show && !order && !chosen.size;

  /**
   * The query of an address, after the question mark.
   * @param {Query} query
   */
  const formatQuery = ({ chosen, ignored: _, ...rest }) => {
    const params = new URLSearchParams();
    for (const [key, value] of Object.entries(rest)) if (value) params.set(key, value);
    for (const [key, values] of chosen) for (const value of [...values].sort()) params.append(key, value);
    return params.toString();
  };

  /** @type {Queries["filterRows"]} */
  const filterRows = ({ from, to, show, chosen }, withWords) => {
    const first = dayNumber(from, 0) ?? -Infinity;
    const last = dayNumber(to, 1) ?? Infinity;
    const statusGroup = groups().length - 1;
    const wanted = groups().map(({ id, options }) => {
      const values = chosen.get(id);
      return values && new Set(values.map((value) => options.get(value)?.number ?? -1));
    });
    /** @type {Map<number, number>[]} */
    const counts = groups().map(() => new Map());
    const count = (/** @type {number} */ group, /** @type {number} */ option) =>
      counts[group].set(option, (counts[group].get(option) ?? 0) + 1);
    /** @type {number[]} */
    const found = [];
    /** @type {number[][]} */
    const missedBy = groups().map(() => []);
    for (const number of numbers()) {
      const { spans, terms, flags } = facts[number];
      if (withWords && !withWords.has(number)) continue;
      if (show && Math.floor(flags / 6) % 2 === 0) continue;
      if ((from || to) && !spans.some(([start, end]) => start <= last && end >= first)) continue;
      const status = flags % 6;
      const matches = (/** @type {Set<number>} */ set, /** @type {number} */ group) =>
        group === statusGroup ? set.has(status) : terms.some((term) => set.has(term));
      const missed = wanted.flatMap((set, group) => (!set || matches(set, group) ? [] : [group]));
      // An event that only one group leaves out counts for the other choices of that group.
      if (missed.length > 1) continue;
      const counted = (/** @type {number} */ group) => !missed.length || missed[0] === group;
      for (const term of terms) if (counted(groupOf[term])) count(groupOf[term], term);
      if (counted(statusGroup)) count(statusGroup, status);
      if (missed.length) missedBy[missed[0]].push(number);
      else found.push(number);
    }
    return {
      found,
      counts,
      counted: missedBy.map((missed) => (missed.length ? [...found, ...missed] : found)),
    };
  };

  dateline.queries = {
    parseQuery,
    nameOf,
    isGroup,
    isEmpty,
    formatQuery,
    filterRows,
    label,
    formatNumber,
    countLabel,
    defaultOrder,
  };
})();
