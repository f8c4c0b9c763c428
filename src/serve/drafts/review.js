// The keys of the review of drafts, as in the terminal. They work while a claim has the focus, and not in a field.
(() => {
  "use strict";

  /** @type {Record<string, string>} */
  const controls = {
    a: "[value=accept]",
    o: "[value=other]",
    j: "[value=join]",
    x: "[value=strike]",
    d: "[name=date]",
    t: "[name=title]",
    e: "[name=event]",
    s: "a",
  };

  /**
   * Focuses the claim that an address names, else the first.
   * @param {string} hash
   */
  const focusClaim = (hash) => {
    const claim = document.getElementById(hash.slice(1)) ?? document.querySelector(".claim");
    if (claim instanceof HTMLElement) claim.focus();
  };

  addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
    const claim = target.closest(".claim");
    if (!claim || target instanceof HTMLInputElement) return;
    const selector = key === "b" ? ".undo button" : `.claim:focus-within ${controls[key] ?? "none"}`;
    const control = /** @type {HTMLElement | null} */ (document.querySelector(selector));
    if (!control) return;
    event.preventDefault();
    if (control instanceof HTMLInputElement) control.select();
    else if (control instanceof HTMLAnchorElement) focusClaim(control.hash);
    else control.click();
  });

  document.querySelector(".keys")?.removeAttribute("hidden");
  focusClaim(location.hash);
})();
