// Runs before the page is painted: what the address filters is shown only with the answer, so that nothing moves.
// filter.js shows it then. Where its scripts do not load, all of the page is shown.
(() => {
  "use strict";

  if (location.search.length < 2) return;
  const { classList } = document.documentElement;
  classList.add("asked");
  addEventListener("load", () => {
    if (!window.dateline?.filterBar) classList.remove("asked");
  });
})();
