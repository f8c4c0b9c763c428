// Which events of an embed are shown. The line `//= select.js` puts this file into a script.

/**
 * What a page asks for.
 * @typedef {{ limit?: string, order?: string, show?: string, from?: string, to?: string }} EventSelection
 */

/**
 * A date as a number that can be compared, such as 20240619; NaN if the text is no date.
 * @param {string | undefined} text
 * @param {number} rest replaces the month and the day if the date has none
 */
const dateNumber = (text, rest) => {
  const pattern = /^(-?\d{4,9})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;
  const [, year, month = rest, day = rest] = pattern.exec(text || "") || [NaN, NaN];
  return +year * 1e4 + +month * 100 + +day;
};

/**
 * Shows the events of an embed that a page asks for. Invalid values are ignored.
 * @param {HTMLElement} box
 * @param {EventSelection} selection
 * @param {string[]} tags
 */
const selectEvents = (box, selection, tags) => {
  const list = box.querySelector("ol");
  if (!list) return;
  const all = /** @type {HTMLElement[]} */ (Array.from(list.children));
  const dated = (/** @type {HTMLElement} */ event) => !("undated" in event.dataset);
  const newestFirst = box.dataset.order === "newest-first";
  const from = dateNumber(selection.from, 0);
  const to = dateNumber(selection.to, 99);
  const noRange = isNaN(from) && isNaN(to);
  const wanted = tags.filter((tag) => /^[\w-]{1,120}$/.test(tag));
  const matching = all.filter((event) => {
    const { from: first, to: last, terms = "" } = event.dataset;
    return (
      (selection.show !== "key" || event.matches(".dateline-key")) &&
      (!wanted.length || wanted.some((tag) => terms.split(" ").includes(tag))) &&
      (dated(event) || noRange) &&
      !(last && +last < from) &&
      !(first && +first > to)
    );
  });
  const latest = matching.filter(dated);
  if (!newestFirst) latest.reverse();
  const [limit] = /^[1-9]\d{0,2}$/.exec(selection.limit || "") || [150];
  const shown = latest.concat(matching.filter((event) => !dated(event))).slice(0, +limit);
  for (const event of all) event.hidden = !shown.includes(event);
  if (selection.order === (newestFirst ? "asc" : "desc")) {
    list.append(...all.filter(dated).reverse(), ...all.filter((event) => !dated(event)));
    box.dataset.order = newestFirst ? "oldest-first" : "newest-first";
  }
  /** @type {HTMLElement | null} */
  const count = box.querySelector(".dateline-count");
  if (count) {
    count.textContent = (box.dataset.counts || "").split("|")[shown.length];
    if (shown.length < all.length) count.hidden = false;
  }
  /** @type {HTMLElement | null} */
  const none = box.querySelector(".dateline-none");
  if (none) none.hidden = shown.length > 0;
};
