/**
 * What a page asks of the events of an embed.
 * @typedef {{ limit?: string, order?: string, show?: string, from?: string, to?: string }} Wish
 */

/**
 * A day as a number that can be compared; `rest` stands for what is not said. NaN if it is no date.
 * @param {string | undefined} text @param {number} rest
 */
function dayOf(text, rest) {
  const [found, year, month, day] = /^(-?\d{4,9})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(text || "") || [];
  return found ? +year * 1e4 + (month ? +month * 100 : rest * 100) + +(day || rest) : NaN;
}

/**
 * Shows the events of an embed that a page asks for. What makes no sense is passed over.
 * @param {HTMLElement} box @param {Wish} wish @param {string[]} tags
 */
function choose(box, wish, tags) {
  const list = box.querySelector("ol");
  if (!list) return;
  const all = /** @type {HTMLElement[]} */ (Array.from(list.children));
  /** @param {HTMLElement} one */
  const dated = (one) => !("undated" in one.dataset);
  const newest = box.dataset.order === "newest-first";
  const from = dayOf(wish.from, 0);
  const to = dayOf(wish.to, 99);
  const wanted = tags.filter((tag) => /^[\w-]{1,120}$/.test(tag));
  const fits = all.filter((one) => {
    const { from: first, to: last, terms = "" } = one.dataset;
    return (wish.show !== "key" || one.matches(".dateline-key"))
      && (!wanted.length || wanted.some((tag) => terms.split(" ").includes(tag)))
      && (dated(one) || !(from === from || to === to))
      && !(last && +last < from) && !(first && +first > to);
  });
  const latest = fits.filter(dated);
  if (!newest) latest.reverse();
  const [most] = /^([1-9]|[1-4]\d|50)$/.exec(wish.limit || "") || [50];
  const shown = latest.concat(fits.filter((one) => !dated(one))).slice(0, +most);
  for (const one of all) one.hidden = !shown.includes(one);
  if (wish.order === (newest ? "asc" : "desc")) {
    list.append(...all.filter(dated).reverse(), ...all.filter((one) => !dated(one)));
    box.dataset.order = newest ? "oldest-first" : "newest-first";
  }
  const part = (/** @type {string} */ name) => /** @type {HTMLElement | null} */ (box.querySelector(name));
  const count = part(".dateline-count");
  if (count) {
    count.textContent = (box.dataset.counts || "").split("|")[shown.length];
    if (shown.length < all.length) count.hidden = false;
  }
  const none = part(".dateline-none");
  if (none) none.hidden = shown.length > 0;
}
