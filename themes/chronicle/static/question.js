"use strict";
// The index, read; a question, understood; and the events that answer it. Knows of no control and no row.
(() => {
  const site = (window.dateline ??= {});
  if (!site.shared) return;
  const { list, folder, everything, load } = site.shared;

  /** @type {Terms} */
  let terms;
  /** The events of the list, or all, by number. @type {number[]} */
  let numbers = [];
  /** What is said of an event, by number. @type {{spans: number[][], terms: number[], flags: number}[]} */
  const facts = [];
  /** @type {Group[]} */
  let groups = [];

  /** @param {string} text */
  const ranges = (text) => text.split(" ").flatMap((range) => {
    const [first, last = first] = range.split("-").map(Number);
    return Array.from({ length: Math.abs(last - first) + 1 }, (_, at) => first + Math.sign(last - first) * at);
  });

  /**
   * @param {Facts} piece
   * @param {number} first
   */
  const decode = (piece, first) => {
    const termLists = piece.terms.split(";");
    let before = 0;
    piece.days.split(";").forEach((days, at) => {
      let base = before;
      const spans = (days ? days.split("+") : []).map((text, place) => {
        const [start, length] = text.replace(/[<>]/g, "").split(",");
        const from = text.startsWith("<") ? base : base + parseInt(start, 36);
        if (place === 0) before = from;
        base = length ? from + parseInt(length, 36) : from;
        return [text.startsWith("<") ? -Infinity : from, text.endsWith(">") ? Infinity : base];
      });
      let term = 0;
      const steps = termLists[at] ? termLists[at].split(",") : [];
      facts[first + at] = {
        spans,
        terms: steps.map((step) => (term += parseInt(step, 36))),
        flags: parseInt(piece.flags[at], 36),
      };
    });
  };

  /** Loads what every filter needs, and makes the groups of choices. */
  const ready = async () => {
    if (groups.length) return;
    terms = await load("terms");
    numbers = everything ? [...Array(terms.events).keys()] : ranges(list?.getAttribute("data-numbers") ?? "");
    const needed = new Set(numbers.map((number) => Math.floor(number / terms.facts)));
    await Promise.all([...needed].map(async (piece) => decode(await load(`facts-${piece}`), piece * terms.facts)));
    let number = 0;
    groups = terms.groups.map(({ id, label, href, terms: own }) => ({
      id, label, href: href && new URL(href, folder).href,
      options: own.map(([value, label]) => ({ value, label, number: number++, total: 0 })),
    }));
    const statuses = terms.statuses.map(([value, label], number) => ({ value, label, number, total: 0 }));
    groups.push({ id: "status", label: say("status"), href: null, options: statuses });
    const { counts } = sift(understand(new URLSearchParams()), null);
    groups.forEach((group, at) => group.options.forEach((option) => { option.total = counts[at].get(option.number) ?? 0; }));
  };

  // -- Words of the interface.

  const MARK = "\ue000";
  /** @type {Intl.NumberFormat} */
  let figures;
  const plural = new Intl.PluralRules(document.documentElement.lang);
  /**
   * @param {string} id
   * @param {string} [text]
   */
  const say = (id, text = "") => terms.words[id].replace(MARK, () => text);
  /** @param {number} number */
  const figure = (number) => {
    const numberingSystem = { "١": "arab", "۱": "arabext" }[terms.one] ?? "latn";
    figures ??= new Intl.NumberFormat(document.documentElement.lang, { numberingSystem });
    return figures.format(number);
  };
  /** @type {Found["count"]} */
  const count = (id, number, other = 0) => {
    const forms = terms.words[id];
    const kind = plural.select(number);
    const [, text] = forms.find(([sample]) => sample === number) ?? forms.find(([sample]) => plural.select(sample) === kind) ?? forms[6];
    return text.replace(MARK, () => figure(number)).replace("\ue001", () => figure(other));
  };

  // -- The question.

  /** @type {Record<string, string>} */
  const SHORT = { tag: "tags", actor: "actors", place: "places" };
  const order = (everything ? document.getElementById("results") : list)?.getAttribute("data-order") === "newest-first" ? "desc" : "asc";

  /**
   * The number of a day since 1970 (Gregorian, without end in both directions): the first or last that
   * a year, month or day has; none for anything else.
   * @param {string} text
   * @param {0 | 1} last
   */
  const dayOf = (text, last) => {
    const parts = /^(-?\d{4,7})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text)?.slice(1).map((part) => part && Number(part));
    if (!parts) return undefined;
    const [year, month = last ? 12 : 1, day = 0] = /** @type {number[]} */ (parts);
    if (month < 1 || month > 12) return undefined;
    // Years shifted by whole cycles of the calendar into those that Date knows.
    const cycles = Math.floor(year / 400) - 5;
    const date = (/** @type {number} */ month, /** @type {number} */ day) =>
      Date.UTC(year - cycles * 400, month, day) / 864e5 + cycles * 146097;
    if (parts[2] !== undefined && (day < 1 || date(month - 1, day) >= date(month, 1))) return undefined;
    return day ? date(month - 1, day) : last ? date(month, 0) : date(month - 1, 1);
  };

  /** @param {URLSearchParams} params */
  const understand = (params) => {
    /** @type {Question} */
    const question = { q: "", from: "", to: "", show: "", order: "", chosen: new Map(), ignored: [] };
    for (const [key, written] of params) {
      const value = written.trim();
      const name = groups.some(({ id }) => id === key) ? key : SHORT[key] ?? key;
      const group = groups.find(({ id }) => id === name);
      const known = {
        q: () => value, from: () => dayOf(value, 0) !== undefined, to: () => dayOf(value, 1) !== undefined,
        show: () => ["key", "all"].includes(value), order: () => ["asc", "desc"].includes(value),
      }[name] ?? (group && (() => group.options.some((option) => option.value === value)));
      if (!known || !value) continue;
      if (!known()) question.ignored.push(`${key}=${value}`);
      else if (group) question.chosen.set(name, [...new Set([...question.chosen.get(name) ?? [], value])]);
      else Object.assign(question, { [name]: value });
    }
    if (question.show === "all") question.show = "";
    if (question.order === order) question.order = "";
    return question;
  };

  /** @param {Question} question */
  const isEmpty = ({ q, from, to, show, order, chosen }) => !q && !from && !to && !show && !order && !chosen.size;

  /** @param {Question} question */
  const address = ({ chosen, ignored: _, ...rest }) => {
    const params = new URLSearchParams();
    for (const [key, value] of Object.entries(rest)) if (value) params.set(key, value);
    for (const [key, values] of chosen) for (const value of [...values].sort()) params.append(key, value);
    return params.toString();
  };

  /**
   * The events that answer to a question, and how many each choice would give: all filters but those of
   * its own group hold for it.
   * @param {Question} question
   * @param {Set<number> | null} words
   */
  const sift = ({ from, to, show, chosen }, words) => {
    const first = from ? dayOf(from, 0) ?? -Infinity : -Infinity;
    const last = to ? dayOf(to, 1) ?? Infinity : Infinity;
    const wanted = groups.map(({ id, options }) => {
      const values = chosen.get(id);
      return values && new Set(options.filter(({ value }) => values.includes(value)).map(({ number }) => number));
    });
    const statusAt = groups.length - 1;
    const groupOf = groups.slice(0, statusAt).flatMap(({ options }, at) => options.map(() => at));
    /** @type {Map<number, number>[]} */
    const counts = groups.map(() => new Map());
    const add = (/** @type {number} */ at, /** @type {number} */ option) =>
      counts[at].set(option, (counts[at].get(option) ?? 0) + 1);
    const found = numbers.filter((number) => {
      const { spans, terms, flags } = facts[number];
      if (words && !words.has(number) || show && Math.floor(flags / 6) % 2 === 0) return false;
      if ((from || to) && !spans.some(([start, end]) => start <= last && end >= first)) return false;
      const status = flags % 6;
      const missed = wanted.flatMap((set, at) =>
        !set || (at === statusAt ? set.has(status) : terms.some((term) => set.has(term))) ? [] : [at]);
      if (missed.length > 1) return false;
      for (const term of terms) if (!missed.length || missed[0] === groupOf[term]) add(groupOf[term], term);
      if (!missed.length || missed[0] === statusAt) add(statusAt, status);
      return !missed.length;
    });
    return { found, counts };
  };

  site.question = {
    ready, understand, isEmpty, address, sift, say, figure, count, order, facts,
    groups: () => groups,
    terms: () => terms,
    numbers: () => numbers,
  };
})();
