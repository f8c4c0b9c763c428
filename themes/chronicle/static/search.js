"use strict";
// Shows what filter.js finds among all events, on the search page: fifty at a time, in the order of
// dates.
(() => {
  const section = document.getElementById("results");
  const list = section?.querySelector("ol");
  if (!section || !list) return;
  const AT_ONCE = 50;
  let turn = 0;
  const more = document.createElement("button");
  more.type = "button";
  more.className = "load-more";
  section.append(more);

  /**
   * @param {string} name
   * @param {string} className
   * @param {...(Node | string)} inside
   */
  const make = (name, className, ...inside) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...inside);
    return element;
  };

  /**
   * @param {Row} row
   * @param {number} flags
   * @param {Found} found
   */
  const item = ([id, title, date, sources, lang], flags, { terms, text, folder, say, count }) => {
    const link = document.createElement("a");
    link.href = `${folder}../events/${encodeURIComponent(id)}/index.html`;
    if (lang) Object.assign(link, { lang, dir: "auto" });
    const words = text && window.dateline?.lookup ? window.dateline.lookup.asked(text) : [];
    const parts = words.length ? window.dateline?.lookup?.marked(title, words) ?? [] : [[title, false]];
    for (const [part, hit] of parts) link.append(hit ? make("mark", "", String(part)) : String(part));
    const heading = make("h3", "", link);
    const badge = (/** @type {string} */ kind, /** @type {string} */ label) =>
      heading.append(" ", make("span", `badge badge-${kind}`, label));
    const key = Math.floor(flags / 6) % 2 === 1;
    const [status, label] = terms.statuses[flags % 6];
    if (key) badge("key", say("key-event"));
    if (flags % 6) badge(status, label);
    const entry = make("li", key ? "event key" : "event", make("p", "date", date), heading);
    const said = [sources ? count("count-sources", sources) : "", flags >= 12 ? say("sources-disagree") : ""];
    if (said.some(Boolean)) entry.append(make("p", "sources", said.filter(Boolean).join(" · ")));
    return entry;
  };

  (window.dateline ??= {}).results = async (found) => {
    const mine = ++turn;
    section.hidden = !found;
    if (!found) return;
    const { numbers, flags, terms, load, say } = found;
    let shown = 0;

    const next = async () => {
      const part = numbers.slice(shown, shown + AT_ONCE);
      const needed = [...new Set(part.map((number) => Math.floor(number / terms.rows)))];
      /** @type {Row[][]} */
      const rows = [];
      await Promise.all(needed.map(async (piece) => { rows[piece] = await load(`rows-${piece}`); }));
      if (mine !== turn) return null;
      const items = part.map((number) =>
        item(rows[Math.floor(number / terms.rows)][number % terms.rows], flags[number], found));
      if (shown === 0) list.replaceChildren();
      list.append(...items);
      shown += part.length;
      more.textContent = say("search-more");
      more.hidden = shown >= numbers.length;
      return items[0];
    };

    more.onclick = async () => {
      more.disabled = true;
      try {
        const first = await next();
        first?.querySelector("a")?.focus();
      } catch {
        document.dispatchEvent(new CustomEvent("dateline:failed"));
      }
      more.disabled = false;
    };
    await next();
  };
})();
