"use strict";
// The choices of the filter bar, its chips, and the rows that are left.
(() => {
  const site = window.dateline;
  if (!site?.shared || !site.question) return;
  const { form, list, rows, folder, everything, failed, lookup, status, run, load, tell, fields: written } = site.shared;
  const { terms, numbers, groups: known, ready, understand, isEmpty, address, sift, say, figure, count, order, facts } = site.question;
  /** @type {Group[]} */
  let groups = [];

  /**
   * @template {keyof HTMLElementTagNameMap} K
   * @param {K} name
   * @param {Record<string, unknown>} properties
   * @param {...(Node | string)} inside
   */
  const make = (name, properties, ...inside) => {
    const element = document.createElement(name);
    Object.assign(element, properties).append(...inside);
    return element;
  };
  const fields = /** @type {HTMLElement} */ (form.querySelector(".filter-fields"));
  const printed = make("p", { className: "filter-printed" });
  const chips = make("ul", { className: "chips inline" });
  const MOST = 40;
  /** The choices that stand in the form. @type {{item: Element, amount: Element, id: string, number: number}[]} */
  const offered = [];

  /**
   * Changes a text that says something else: each change costs style and layout.
   * @param {Element} element
   * @param {string} text
   */
  const write = (element, text) => { if (element.textContent !== text) element.textContent = text; };

  /**
   * @param {string} name
   * @param {string} value
   * @param {string} type
   */
  const control = (name, value, type) => make("input", { type, name, value });

  const makeChoices = () => {
    const orders = [["asc", "oldest-first"], ["desc", "newest-first"]].map(([value, id]) =>
      make("label", {}, control("order", value, "radio"), ` ${say(id)}`));
    fields.append(make("fieldset", { className: "filter-show" }, make("legend", {}, say("filter-order")), ...orders));
    for (const { id, label, href, options } of groups) {
      const own = options.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
      if (own.length < 2) continue;
      const ul = make("ul", {}, ...own.slice(0, MOST).map((option) => choice(id, option)));
      const group = make("div", { className: "facet-choices" }, ul);
      group.setAttribute("role", "group");
      group.setAttribute("aria-label", label);
      if (own.length > MOST && href) group.append(make("a", { href }, say("all-terms", label)));
      const box = make("details", { className: "facet", open: own.length <= 8 }, make("summary", {}, label), group);
      box.dataset.group = id;
      fields.append(box);
    }
    chips.setAttribute("aria-label", say("filter-active"));
    fields.dataset.ready = "";
  };

  /**
   * @param {string} id
   * @param {Option} option
   */
  const choice = (id, { value, label, number, total }) => {
    const amount = make("span", { className: "count" }, figure(total));
    const item = make("li", {}, make("label", {}, control(id, value, "checkbox"), " ", make("bdi", {}, label), " ", amount));
    offered.push({ item, amount, id, number });
    return item;
  };

  /** Makes the form say what a question says. @param {Question} question */
  const fill = (question) => {
    for (const input of form.querySelectorAll("input")) {
      const { name, type, value } = input;
      if (type === "checkbox") input.checked = question.chosen.get(name)?.includes(value) ?? false;
      else if (name === "show") input.checked = value === (question.show || "all");
      else if (name === "order") input.checked = value === (question.order || order);
      else if (name === "q" || name === "from" || name === "to") input.value = question[name];
    }
    // A term that is too rare to be offered, or that no event of the list has, must be there to be seen.
    for (const [id, values] of question.chosen) {
      for (const value of values) {
        if (form.querySelector(`input[name="${id}"][value="${value}"]`)) continue;
        const option = groups.find((group) => group.id === id)?.options.find((option) => option.value === value);
        if (!option) continue;
        const item = choice(id, option);
        const ul = fields.querySelector(`[data-group="${id}"] ul`) ?? fields.appendChild(make("ul", { className: "facet" }));
        ul.append(item);
        for (const input of item.querySelectorAll("input")) input.checked = true;
      }
    }
  };

  /**
   * The filters of a question, each with its words and how to take it back.
   * @param {Question} question
   */
  const active = (question) => {
    /** @type {{label: string, clear: () => void}[]} */
    const filters = [];
    for (const name of /** @type {const} */ (["q", "from", "to"])) {
      const input = form.querySelector(`input[name="${name}"]`);
      if (!question[name] || !(input instanceof HTMLInputElement)) continue;
      const label = name === "q" ? `“${question.q}”` : `${input.labels?.[0].textContent?.trim()} ${question[name]}`;
      filters.push({ label, clear: () => { input.value = ""; } });
    }
    const uncheck = (/** @type {string} */ name, /** @type {string} */ value, /** @type {boolean} */ to) => () => {
      const input = form.querySelector(`input[name="${name}"][value="${value}"]`);
      if (input instanceof HTMLInputElement) input.checked = to;
    };
    if (question.show) filters.push({ label: say("key-events"), clear: uncheck("show", "all", true) });
    for (const [id, values] of question.chosen) {
      const group = groups.find((group) => group.id === id);
      for (const value of values) {
        const label = group?.options.find((option) => option.value === value)?.label ?? value;
        filters.push({ label, clear: uncheck(id, value, false) });
      }
    }
    return filters;
  };

  /** @param {Question} question */
  const showChips = (question) => {
    const filters = active(question);
    const button = (/** @type {string} */ label, /** @type {() => void} */ clear, /** @type {number} */ at) => {
      const chip = make("button", { type: "button", className: "chip" }, label);
      chip.onclick = () => {
        clear();
        void choose().then(() => {
          const left = chips.querySelectorAll("button");
          (left[Math.min(at, left.length - 1)] ?? form.querySelector("input"))?.focus();
        });
      };
      return chip;
    };
    const items = filters.map(({ label, clear }, at) => {
      const chip = button(label, clear, at);
      chip.setAttribute("aria-label", say("filter-remove", label));
      return chip;
    });
    if (filters.length) {
      const all = button(say("filter-clear"), () => filters.forEach(({ clear }) => clear()), 0);
      all.classList.add("clear");
      items.push(all);
    }
    const links = filters.length && !everything
      ? [make("a", { href: `${form.action}?${address(question)}` }, say("filter-everywhere"))] : [];
    chips.replaceChildren(...[...items, ...links].map((item) => make("li", {}, item)));
    printed.textContent = filters.length ? say("filter-printed", filters.map(({ label }) => label).join("; ")) : "";
  };

  // -- What is shown.

  let reversed = false;

  /** @param {Element} parent @param {string} kind */
  const reverse = (parent, kind) => {
    const items = [...parent.children].filter((child) => child.matches(kind));
    const after = items[items.length - 1]?.nextSibling;
    items.reverse().forEach((item) => parent.insertBefore(item, after ?? null));
  };

  /**
   * What holds rows: a month, a year, the fold of a crowded day. Found once: to look through a long page
   * again for each filter would take longer than to filter it.
   * @typedef {{fold: HTMLDetailsElement | null, box: Element, amounts: {amount: Element, all: string}[]}} Part
   * @type {Part[]}
   */
  const parts = [];
  /** The parts that each row is in, by their places above. @type {number[][]} */
  const partsOf = rows.map(() => []);

  /** Other choices of events, which would pass for what was found. @type {Element[]} */
  let around = [];
  /** Marks of events that are shown though the filter leaves them out. @type {Element[]} */
  const outside = [];

  const findParts = () => {
    around = [...document.querySelectorAll(".highlights, .ongoing, .month > .ends")];
    /** @type {Map<string | null, Part["amounts"]>} */
    const amounts = new Map();
    for (const amount of document.querySelectorAll('a[href^="#"] + .count')) {
      const href = amount.previousElementSibling?.getAttribute("href") ?? null;
      amounts.set(href, [...amounts.get(href) ?? [], { amount, all: amount.textContent ?? "" }]);
    }
    const places = new Map(rows.map((row, at) => [row, at]));
    for (const part of list?.querySelectorAll(".year, .month, details") ?? []) {
      const fold = part instanceof HTMLDetailsElement ? part : null;
      const id = part.querySelector(":scope > [id]:is(h2, h3, h4)")?.id;
      for (const row of part.querySelectorAll("li.event")) partsOf[places.get(row) ?? -1]?.push(parts.length);
      parts.push({ fold, box: fold?.closest("li") ?? part, amounts: id && amounts.get(`#${id}`) || [] });
    }
  };

  /** Shows the rows of these events, or all. @param {Set<number> | null} found */
  const showRows = (found) => {
    const own = numbers();
    const left = parts.map(() => 0);
    for (const mark of outside.splice(0)) mark.remove();
    rows.forEach((row, at) => {
      const isShown = found === null || found.has(own[at]);
      row.toggleAttribute("hidden", !isShown);
      if (isShown) for (const part of partsOf[at]) left[part] += 1;
    });
    parts.forEach(({ fold, box, amounts }, at) => {
      box.toggleAttribute("hidden", left[at] === 0);
      if (fold && found && left[at]) fold.open = true;
      for (const { amount, all } of amounts) write(amount, found ? figure(left[at]) : all);
    });
    if (found) showTarget();
  };

  /** An event that the address names is shown even where the filter has left it out. */
  const showTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("li.event");
    if (!target || !list?.contains(target) || !target.hasAttribute("hidden")) return;
    for (let part = /** @type {Element | null} */ (target); part && part !== list; part = part.parentElement) part.removeAttribute("hidden");
    const mark = make("p", { className: "outside" }, say("filter-outside"));
    outside.push(mark);
    target.prepend(mark);
    target.scrollIntoView();
  };

  /** @param {Question} question @param {Set<number> | null} words */
  const show = async (question, words) => {
    const { found, counts } = sift(question, words);
    const groupAt = new Map(groups.map(({ id }, at) => [id, at]));
    for (const { item, amount, id, number } of offered) {
      const left = counts[groupAt.get(id) ?? -1]?.get(number) ?? 0;
      write(amount, figure(left));
      item.classList.toggle("none", left === 0);
    }
    const empty = isEmpty(question);
    const filtered = active(question).length > 0;
    if (!site.results) {
      showRows(filtered ? new Set(found) : null);
      for (const part of around) part.toggleAttribute("hidden", filtered);
      if (list && (question.order !== "") !== reversed) {
        reversed = !reversed;
        reverse(list, ".year:not(.unknown)");
        list.querySelectorAll(".year").forEach((year) => reverse(year, ".month"));
        list.querySelectorAll("ol.events").forEach((events) => reverse(events, "li"));
      }
    } else {
      const desc = (question.order || order) === "desc";
      const flags = facts.map(({ flags }) => flags);
      const answer = { numbers: desc ? found.reverse() : found, flags, terms: terms(), text: question.q, load, say, count, folder };
      await site.results(empty ? null : answer);
    }
    showChips(question);
    document.dispatchEvent(new CustomEvent("dateline:filter", { detail: { numbers: filtered ? found : null, total: numbers().length } }));
    const ignored = question.ignored.length ? say("filter-ignored", question.ignored.join(", ")) : "";
    const none = found.length || !filtered ? "" : say("filter-none");
    const amount = count("filter-shown", numbers().length, found.length);
    return [empty && !asking ? "" : amount, ignored, none].filter(Boolean).join(" · ");
  };

  /** @param {Question} question @param {How} how */
  const remember = (question, how) => {
    const query = address(question);
    if (query === location.search.slice(1)) return;
    try {
      history[how === "type" ? "replaceState" : "pushState"](null, "", query ? `?${query}` : location.pathname);
    } catch {
      // Some browsers keep the addresses of files as they are; the filter works all the same.
    }
  };

  /** The words of a question, found; none where it has no words. @param {Question} question */
  const lookUp = async (question) => {
    if (!question.q) return null;
    /** @type {Lookup} */
    const tools = await run(lookup, () => site.lookup);
    const asked = tools.asked(question.q);
    if (asked.length) return tools.find(asked, terms().shards, load);
    question.ignored.push(`q=${question.q}`);
    question.q = "";
    return null;
  };

  let turn = 0;
  let asking = false;
  site.apply = async (how) => {
    const mine = ++turn;
    try {
      const wanted = how === "choose" || how === "type" ? written() : new URLSearchParams(location.search);
      await ready();
      if (!groups.length) {
        groups = known();
        makeChoices();
        findParts();
      }
      const question = understand(wanted);
      const words = await lookUp(question);
      if (mine !== turn) return;
      if (how === "arrive" || how === "open") fill(question); else remember(question, how);
      asking ||= !isEmpty(question);
      const text = await show(question, words);
      if (mine === turn) tell(text, 500);
    } catch (error) {
      if (mine !== turn) return;
      showRows(null);
      throw error;
    }
  };

  const choose = () => site.apply?.("choose").catch(() => tell(failed, 0)) ?? Promise.resolve();

  status.after(chips, printed);
  addEventListener("hashchange", () => { if (groups.length) showTarget(); });
})();
