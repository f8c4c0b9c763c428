// Reads the pieces of the index, and keeps what they say of events and terms. docs/internals/search.md has
// their format.
(() => {
  "use strict";

  const { dateline } = window;
  if (!dateline?.filterBar) return;
  const { list, folder, everything, lookup, loadScript, loadPiece } = dateline.filterBar;

  /** @type {Terms} */
  let terms;
  /**
   * The numbers of the events of the list, or of all events.
   * @type {number[]}
   */
  let numbers = [];
  /**
   * What the index says of an event, by its number; only of the events of the list.
   * @type {EventFacts[]}
   */
  const facts = [];
  /** @type {Group[]} */
  let groups = [];
  /**
   * The group of each term, by the number of the term.
   * @type {number[]}
   */
  const groupOf = [];
  /** @type {Row[]} */
  const rows = [];

  /**
   * The numbers in a text such as `0-3 9`.
   * @param {string} text
   */
  const parseRanges = (text) =>
    text.split(" ").flatMap((range) => {
      const [first, last = first] = range.split("-").map(Number);
      const step = Math.sign(last - first);
      return Array.from({ length: Math.abs(last - first) + 1 }, (_, at) => first + step * at);
    });

  /**
   * The numbers in a text of steps such as `0 3 b`.
   * @param {string} text
   */
  const parseSteps = (text) => {
    let number = 0;
    return text ? text.split(" ").map((step) => (number += parseInt(step, 36))) : [];
  };

  // -- Terms.

  /**
   * The slug of a term: the index leaves out one that follows from the title.
   * @param {string} title
   * @param {string} slug
   */
  const fullSlug = (title, slug) => slug || title.toLowerCase().replaceAll(" ", "-");

  /**
   * Adds a term to a group, if the group does not have it.
   * @param {number} group
   * @param {string} value
   * @param {string} label
   */
  const addOption = (group, value, label) => {
    const { options } = groups[group];
    const earlier = options.get(value);
    if (earlier) return earlier;
    /** @type {Option} */
    const option = { value, label, number: groupOf.length, total: 0, isComplete: false };
    groupOf.push(group);
    options.set(value, option);
    return option;
  };

  /**
   * Notes that an event has a term. An event of another list is ignored.
   * @param {number} number
   * @param {Option} option
   */
  const addTerm = (number, option) => {
    const own = facts[number]?.terms;
    if (!own || own.includes(option.number)) return;
    own.push(option.number);
    option.total += 1;
  };

  /**
   * Adds a term with all its events.
   * @param {number} group
   * @param {string} value
   * @param {string} label
   * @param {string} steps
   */
  const addComplete = (group, value, label, steps) => {
    const option = addOption(group, value, label);
    if (option.isComplete) return option;
    for (const number of parseSteps(steps)) addTerm(number, option);
    option.isComplete = true;
    return option;
  };

  /** Loads what every query needs, and makes the groups of choices. */
  const load = async () => {
    if (groups.length) return;
    terms = await loadPiece("terms");
    const ownNumbers = () => parseRanges(list?.getAttribute("data-numbers") ?? "");
    numbers = everything ? [...Array(terms.events).keys()] : ownNumbers();
    for (const number of numbers) {
      facts[number] = { spans: [], terms: [], flags: parseInt(terms.flags[number], 36) };
    }
    groups = terms.groups.map(({ id, label, href, rare }) => ({
      id,
      label,
      href: href && new URL(href, folder).href,
      rare,
      options: new Map(),
    }));
    terms.groups.forEach(({ terms: common }, group) => {
      for (const [title, slug, steps] of common) addComplete(group, fullSlug(title, slug), title, steps);
    });
    const statuses = terms.statuses.map(([value, label], number) => ({
      value,
      label,
      number,
      total: numbers.filter((event) => facts[event].flags % 6 === number).length,
      isComplete: true,
    }));
    const options = new Map(statuses.map((option) => [option.value, option]));
    groups.push({ id: "status", label: terms.labels.status, href: null, rare: 0, options });
  };

  // -- Days.

  /**
   * Reads a piece of days into `facts`.
   * @param {string} piece
   * @param {number} firstNumber the number of its first event
   */
  const readDays = (piece, firstNumber) => {
    let previous = 0;
    piece.split(";").forEach((days, at) => {
      let base = previous;
      const spans = (days ? days.split("+") : []).map((text, place) => {
        const [start, length] = text.replace(/[<>]/g, "").split(",");
        const from = text.startsWith("<") ? base : base + parseInt(start, 36);
        if (place === 0) previous = from;
        base = length ? from + parseInt(length, 36) : from;
        return [text.startsWith("<") ? -Infinity : from, text.endsWith(">") ? Infinity : base];
      });
      const event = facts[firstNumber + at];
      if (event) event.spans = spans;
    });
  };

  /**
   * The pieces that have these events.
   * @param {number[]} events
   * @param {number} size
   */
  const piecesOf = (events, size) => [...new Set(events.map((number) => Math.floor(number / size)))];

  const loadDays = async () => {
    const loadPart = async (/** @type {number} */ piece) =>
      readDays(await loadPiece(`days-${piece}`), piece * terms.days);
    await Promise.all(piecesOf(numbers, terms.days).map(loadPart));
  };

  // -- Rows, and the rare terms of their events.

  // Rows of more pieces than this are not loaded at once.
  const MAX_ROW_PIECES = 20;

  /** @type {SearchIndex["loadRows"]} */
  const loadRows = async (events) => {
    const needed = piecesOf(events, terms.rows).filter((piece) => !rows[piece * terms.rows]);
    const loadPart = async (/** @type {number} */ piece) => {
      /** @type {Row[]} */
      const part = await loadPiece(`rows-${piece}`);
      part.forEach((row, at) => {
        const number = piece * terms.rows + at;
        rows[number] = row;
        for (const [group, title, slug] of row[4]) {
          if (facts[number]) addTerm(number, addOption(group, fullSlug(title, slug), title));
        }
      });
    };
    await Promise.all(needed.map(loadPart));
  };

  /** @type {SearchIndex["isCompact"]} */
  const isCompact = (events) => piecesOf(events, terms.rows).length <= MAX_ROW_PIECES;

  // -- Names of rare terms.

  /**
   * The rare terms of a group that have a word which begins with `word`: of each its slug, title and events.
   * @param {number} group
   * @param {string} word
   * @param {Lookup} tools
   */
  const rareTerms = async (group, word, tools) => {
    if (!groups[group].rare) return [];
    /** @type {string} */
    const shard = await loadPiece(`names-${tools.shardOf(word, terms.names)}`);
    const lines = shard.split("\n").filter((line) => line.startsWith(word));
    return lines
      .map((line) => line.split("\t"))
      .filter(([, own]) => Number(own) === group)
      .map(([, , title, slug, steps]) => ({ slug: fullSlug(title, slug), title, steps }));
  };

  /** @returns {Promise<Lookup>} */
  const loadLookup = () => loadScript(lookup, () => dateline.lookup);

  /** @type {SearchIndex["loadTerm"]} */
  const loadTerm = async (id, value) => {
    const group = groups.findIndex((group) => group.id === id);
    if (!groups[group]?.rare || groups[group].options.get(value)?.isComplete) return;
    const tools = await loadLookup();
    const [word] = tools.words(value);
    if (!word) return;
    const named = await rareTerms(group, word, tools);
    const term = named.find(({ slug }) => slug === value);
    if (term) addComplete(group, value, term.title, term.steps);
  };

  /** @type {SearchIndex["findTerms"]} */
  const findTerms = async (group, text) => {
    const tools = await loadLookup();
    const wanted = tools.queryWords(text);
    if (!wanted.length) return [];
    const hasAll = (
      /** @type {string} */ slug,
      /** @type {string} */ title,
      /** @type {string[]} */ some,
    ) => {
      const own = [...tools.words(title), ...tools.words(slug)];
      return some.every((word) => own.some((one) => one.startsWith(word)));
    };
    const common = [...groups[group].options.values()].filter(
      ({ isComplete, value, label }) => isComplete && hasAll(value, label, wanted),
    );
    // The shard also knows other names, so that the first word need not be in the title.
    const [first, ...rest] = wanted;
    const rare = (await rareTerms(group, first, tools)).filter(({ slug, title }) =>
      hasAll(slug, title, rest),
    );
    const added = rare.map(({ slug, title, steps }) => addComplete(group, slug, title, steps));
    return [...new Set([...common, ...added])];
  };

  dateline.searchIndex = {
    load,
    loadDays,
    loadRows,
    loadTerm,
    loadLookup,
    findTerms,
    isCompact,
    facts,
    groupOf,
    row: (number) => rows[number],
    groups: () => groups,
    terms: () => terms,
    numbers: () => numbers,
  };
})();
