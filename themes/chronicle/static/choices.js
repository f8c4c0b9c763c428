// The choices of the filter bar: the terms of the events that a query leaves, best first, and a field that
// finds any other.
(() => {
  "use strict";

  // Choices of one group that are offered unasked, and that its field finds.
  const MAX_CHOICES = 8;
  const MAX_FOUND = 40;

  const { dateline } = window;
  if (!dateline?.filterBar || !dateline.searchIndex || !dateline.queries) return;
  const { element } = dateline;
  const { form } = dateline.filterBar;
  const { groups, findTerms } = dateline.searchIndex;
  const { label, formatNumber, defaultOrder } = dateline.queries;
  const fields = /** @type {HTMLElement} */ (form.querySelector(".filter-fields"));

  /**
   * A group in the form. `found` is what its field has found, null while it is empty.
   * @typedef {{fold: HTMLElement, list: HTMLElement, items: Map<Option, Choice>, found: Option[] | null}} GroupFold
   * @typedef {{item: HTMLElement, input: HTMLInputElement, amount: HTMLElement}} Choice
   * @type {GroupFold[]}
   */
  const folds = [];

  /**
   * Makes the list item of a choice.
   * @param {string} id of the group
   * @param {Option} option
   * @returns {Choice}
   */
  const makeChoice = (id, option) => {
    const amount = element("span", { class: "count" });
    const input = element("input", { type: "checkbox", name: id, value: option.value });
    const words = element("label", {}, input, " ", element("bdi", {}, option.label), " ", amount);
    return { item: element("li", {}, words), input, amount };
  };

  /**
   * A field that finds terms of a group by the beginnings of their words.
   * @param {number} at
   * @param {() => void} recount
   */
  const findField = (at, recount) => {
    const words = label("filter-find", groups()[at].label);
    const input = element("input", { type: "search", autocomplete: "off", spellcheck: "false", dir: "auto" });
    const status = element("span", { class: "count", role: "status" });
    let searches = 0;
    let timer = 0;
    const find = async () => {
      const search = ++searches;
      try {
        const text = input.value.trim();
        const found = text ? await findTerms(at, text) : null;
        if (search !== searches) return;
        folds[at].found = found;
        recount();
        status.textContent = found ? formatNumber(found.length) : "";
      } catch {
        document.dispatchEvent(new CustomEvent("dateline:failed"));
      }
    };
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => void find(), 150);
    });
    // The form would search for events.
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    return element("p", { class: "facet-find" }, element("label", {}, words, " ", input), " ", status);
  };

  /**
   * @param {Group} group
   * @param {number} at
   * @param {() => void} recount
   */
  const addFold = (group, at, recount) => {
    const list = element("ul");
    const box = element("div", { class: "facet-choices", role: "group", "aria-label": group.label });
    if (group.options.size + group.rare > MAX_CHOICES) box.append(findField(at, recount));
    box.append(list);
    if (group.options.size + group.rare > MAX_CHOICES && group.href) {
      box.append(element("a", { href: group.href }, label("all-terms", group.label)));
    }
    const fold = element("details", { class: "facet" }, element("summary", {}, group.label), box);
    fold.open = true;
    folds.push({ fold, list, items: new Map(), found: null });
    return fold;
  };

  /** @type {Choices["fill"]} */
  const fill = (recount) => {
    const orders = [
      ["asc", "oldest-first"],
      ["desc", "newest-first"],
    ].map(([value, id]) => {
      const input = element("input", { type: "radio", name: "order", value });
      input.checked = value === defaultOrder;
      return element("label", {}, input, ` ${label(id)}`);
    });
    const legend = element("legend", {}, label("filter-order"));
    fields.append(element("fieldset", { class: "filter-show" }, legend, ...orders));
    fields.append(...groups().map((group, at) => addFold(group, at, recount)));
    fields.dataset.ready = "";
  };

  /**
   * The choices of a group to show, the best first: those of most events, then those that are common anyway. They
   * are as many for each query, since an answer that comes late must not move the groups below.
   * @param {number} at
   * @param {(option: Option) => number} left
   * @param {boolean} hasRare
   * @param {string[]} chosen
   */
  const bestChoices = (at, left, hasRare, chosen) => {
    const all = [...groups()[at].options.values()];
    const { found } = folds[at];
    const isOffered = (/** @type {Option} */ option) =>
      option.isComplete ? option.total > 0 : hasRare && left(option) > 0;
    const options = found ?? all.filter(isOffered);
    const best = [...options].sort(
      (a, b) => left(b) - left(a) || b.total - a.total || a.label.localeCompare(b.label),
    );
    const shown = best.slice(0, found ? MAX_FOUND : MAX_CHOICES);
    const isMissing = (/** @type {Option} */ option) =>
      chosen.includes(option.value) && !shown.includes(option);
    return [...shown, ...all.filter(isMissing)];
  };

  /** @type {Choices["update"]} */
  const update = (query, counts, hasRare) => {
    groups().forEach((group, at) => {
      const { fold, list, items } = folds[at];
      const left = (/** @type {Option} */ option) => counts[at].get(option.number) ?? 0;
      const chosen = query.chosen.get(group.id) ?? [];
      const shown = bestChoices(at, left, hasRare[at], chosen).map((option) => {
        const choice = items.get(option) ?? makeChoice(group.id, option);
        items.set(option, choice);
        choice.input.checked = chosen.includes(option.value);
        choice.item.classList.toggle("none", left(option) === 0);
        const amount = formatNumber(left(option));
        // Each change costs style and layout.
        if (choice.amount.textContent !== amount) choice.amount.textContent = amount;
        return choice.item;
      });
      const isSame =
        list.children.length === shown.length && shown.every((item, place) => item === list.children[place]);
      if (!isSame) {
        const focused = document.activeElement;
        list.replaceChildren(...shown);
        if (focused instanceof HTMLElement && list.contains(focused)) focused.focus({ preventScroll: true });
      }
      // A group with nothing to choose from is left out.
      const size = [...group.options.values()].filter(({ total }) => total > 0).length + group.rare;
      fold.hidden = size < 2 && !chosen.length;
    });
  };

  dateline.choices = { fill, update };
})();
