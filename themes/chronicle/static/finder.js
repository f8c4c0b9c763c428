// Adds a field to an index of many pages. It finds entries on all of them by their names, which a script brings
// when the field is first used: as a script, since a page on disk may load nothing else.
(() => {
  "use strict";

  const { dateline } = window;
  const index = document.querySelector("[data-names]");
  if (!dateline || !(index instanceof HTMLElement)) return;
  const { element } = dateline;
  const MAX_FOUND = 50;
  const { names: source = "", find = "" } = index.dataset;
  const folder = new URL(source, location.href);
  const input = element("input", { type: "search", autocomplete: "off", spellcheck: "false", dir: "auto" });
  const status = element("span", { role: "status", class: "count" });
  const found = element("ul", { class: "found" });
  /** @type {[title: string, href: string][] | undefined} */
  let all;
  const plain = (/** @type {string} */ text) => text.normalize("NFC").toLowerCase();

  const show = () => {
    if (!all) return;
    const wanted = plain(input.value.trim());
    const matches = all.filter(([title]) => wanted && plain(title).includes(wanted));
    const links = matches.slice(0, MAX_FOUND).map(([title, address]) => {
      const { href } = new URL(address, folder);
      return element("li", {}, element("a", { href, dir: "auto" }, title));
    });
    found.replaceChildren(...links);
    status.textContent = wanted ? `${matches.length} / ${all.length}` : "";
  };

  let isLoading = false;
  input.addEventListener("input", () => {
    show();
    if (isLoading) return;
    isLoading = true;
    dateline.names = (names) => {
      all = names;
      show();
    };
    document.head.append(element("script", { src: source }));
  });
  const label = element("label", {}, find, " ", input);
  index.prepend(
    element("search", { class: "finder", "aria-label": find }, element("p", {}, label, " ", status), found),
  );
})();
