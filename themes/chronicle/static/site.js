// What every page gets where scripts run: copying, jumping to a month, and folds that open when
// something in them is asked for or printed. Everything stands on the page without it.
(function () {
  "use strict";

  const words = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;

  /**
   * An element with a text.
   * @template {keyof HTMLElementTagNameMap} K
   * @param {K} name
   * @param {string} [text]
   * @param {string} [className]
   */
  function element(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  // Folds.

  /** Opens what holds an element. @param {Element | null} inner */
  function unfold(inner) {
    let fold = inner && inner.closest("details:not([open])");
    while (fold) {
      fold.setAttribute("open", "");
      fold = fold.parentElement && fold.parentElement.closest("details:not([open])");
    }
  }

  function target() {
    const id = decodeURIComponent(location.hash.slice(1));
    return id ? document.getElementById(id) : null;
  }

  /** Shows what the address names, and the nearest month where the page lacks the one it names. */
  function arrive() {
    const found = target();
    const month = /^#m(\d{4}-\d\d)$/.exec(location.hash);
    if (found && found.closest("details:not([open])")) {
      unfold(found);
      found.scrollIntoView();
    } else if (!found && month && jump) {
      jump(month[1]);
    }
  }

  /** @type {Element[]} */
  let printed = [];
  addEventListener("beforeprint", () => {
    printed = [...document.querySelectorAll("main details:not([open])")];
    for (const fold of printed) fold.setAttribute("open", "");
  });
  addEventListener("afterprint", () => {
    for (const fold of printed) fold.removeAttribute("open");
    printed = [];
  });

  // Copying.

  const status = element("p", "", "unseen");
  status.setAttribute("role", "status");

  /**
   * Copies a text, or selects it where the browser refuses.
   * @param {HTMLButtonElement} button
   * @param {string} text
   * @param {Element} [shown] where the text stands on the page
   */
  async function copy(button, text, shown) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      select(button, text, shown);
      status.textContent = words.byHand || "";
      return;
    }
    tell(button);
  }

  /** Says for a while that something is copied. @param {HTMLElement} asked what was clicked */
  function tell(asked) {
    const label = asked.textContent;
    // A second click changes nothing.
    if (label === words.copied) return;
    asked.textContent = status.textContent = words.copied || "";
    setTimeout(() => {
      asked.textContent = label;
      status.textContent = "";
    }, 2000);
  }

  /** Copies what a link leads to, and follows it where that cannot be. @param {HTMLAnchorElement} link */
  async function copyFile(link) {
    try {
      const text = fetch(link.href).then((answer) => {
        if (!answer.ok) throw new Error(answer.statusText);
        return answer.text();
      });
      if (window.ClipboardItem) {
        // Safari allows it only while the click lasts, so the text comes after.
        const plain = text.then((text) => new Blob([text], { type: "text/plain" }));
        await navigator.clipboard.write([new ClipboardItem({ "text/plain": plain })]);
      } else {
        await navigator.clipboard.writeText(await text);
      }
    } catch {
      location.href = link.href;
      return;
    }
    tell(link);
  }

  const asText = document.querySelector("a.copy-text");
  // Pages on disk may not read their neighbours.
  if (asText instanceof HTMLAnchorElement && location.protocol !== "file:") {
    asText.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      void copyFile(asText);
    });
  }

  /**
   * @param {HTMLButtonElement} button
   * @param {string} text
   * @param {Element} [shown]
   */
  function select(button, text, shown) {
    if (shown) {
      const range = document.createRange();
      range.selectNodeContents(shown);
      const selection = getSelection();
      if (selection) {
        selection.removeAllRanges();
        selection.addRange(range);
      }
    } else {
      const field = element("input", "", "address");
      field.readOnly = true;
      field.value = text;
      field.setAttribute("aria-label", button.textContent || "");
      button.replaceWith(field);
      field.select();
      field.addEventListener("blur", () => field.replaceWith(button), { once: true });
    }
    const hint = element("span", words.byHand, "note by-hand");
    (shown || button.isConnected ? button : document.activeElement || button).after(" ", hint);
    addEventListener("focusout", () => hint.remove(), { once: true });
  }

  /** @param {string} label @param {() => [string, Element?]} what */
  function copier(label, what) {
    const button = element("button", label, "copy");
    button.type = "button";
    button.addEventListener("click", () => void copy(button, ...what()));
    return button;
  }

  /** The address of a page for others: absolute, as the site publishes it. @param {string} [href] */
  function address(href) {
    const canonical = document.querySelector("link[rel=canonical]");
    const page = canonical ? canonical.getAttribute("href") || location.href : location.href;
    const full = new URL(href || "", page);
    if (!href) full.search = full.hash = "";
    // Files on disk are named whole.
    if (full.protocol !== "file:") full.pathname = full.pathname.replace(/index\.html$/, "");
    return full.href;
  }

  const citation = document.querySelector(".citation");
  if (citation) {
    const buttons = element("p", "", "buttons");
    buttons.append(
      copier(words.copyCitation || "", () => [(citation.textContent || "").trim(), citation]),
      " ",
      copier(words.copyLink || "", () => [address()]),
    );
    citation.after(buttons);
  }

  // One button for all rows: it stands in the row under the pointer, and no key stops at it, since the
  // event's own page has one for all.
  const rowButton = copier(words.copyLink || "", () => {
    const row = rowButton.closest(".event");
    const link = row && row.querySelector("h2 a, h3 a, h4 a");
    return [address((link && link.getAttribute("href")) || undefined)];
  });
  rowButton.tabIndex = -1;
  if (matchMedia("(hover: hover)").matches) {
    document.addEventListener("pointerover", (event) => {
      const row = event.target instanceof Element && event.target.closest(".event");
      const date = row && row.querySelector(".date");
      if (date && !date.contains(rowButton)) date.append(rowButton);
      else if (!row) rowButton.remove();
    });
  }

  // Jumping to a month.

  const rail = document.querySelector(".rail details");
  const jump = rail ? jumper(rail) : null;

  /** @param {string} at `2024-06`, or `2024` for the middle of the year */
  function months(at) {
    const [year, month] = at.split("-");
    return Number(year) * 12 + (month ? Number(month) : 6.5);
  }

  /** @param {Element} rail */
  function jumper(rail) {
    const simple = /^(?!0000)\d{4}(-\d\d)?$/;
    /** @type {Map<string, HTMLAnchorElement>} */
    const places = new Map();
    for (const link of rail.querySelectorAll("a")) {
      const at = link.dataset.at || "";
      if (simple.test(at)) places.set(at, link);
    }
    if (places.size === 0) return null;

    const form = element("form", "", "jump-month");
    const label = element("label", words.month);
    const field = element("input");
    field.required = true;
    field.pattern = "\\d{4}-\\d{2}";
    field.placeholder = "2024-06";
    const answer = element("p", "", "note");
    answer.setAttribute("role", "status");
    field.id = "jump-month";
    label.htmlFor = field.id;
    form.append(label, field, element("button", words.go), answer);
    const summary = rail.querySelector("summary");
    if (summary) summary.after(form);
    // To make a control for months takes a phone longer than all else here: it is one when it is seen.
    new IntersectionObserver((seen, observer) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      field.type = "month";
      observer.disconnect();
    }).observe(form);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      go(field.value);
    });

    /** @param {string} at */
    function go(at) {
      answer.textContent = "";
      const year = places.get(at.slice(0, 4));
      if (document.getElementById("m" + at)) {
        location.hash = "m" + at;
      } else if (year && !year.hash && !year.hasAttribute("aria-current")) {
        // The page of the year knows its months.
        location.href = year.href + "#m" + at;
      } else {
        nearest(at);
      }
    }

    /** @param {string} at */
    function nearest(at) {
      const wanted = months(at);
      const known = [...places.keys()];
      const divided = new Set(known.filter((key) => key.length > 4).map((key) => key.slice(0, 4)));
      const all = known.filter((key) => key.length > 4 || !divided.has(key));
      all.sort((a, b) => Math.abs(months(a) - wanted) - Math.abs(months(b) - wanted));
      const link = places.get(all[0]);
      if (!link) return;
      const heading = link.hash && document.getElementById(link.hash.slice(1));
      const to = element("a", ((heading && heading.textContent) || link.textContent || "").trim());
      to.href = link.getAttribute("href") || "";
      const [before, after] = (words.nearest || "{}").split("{}");
      answer.replaceChildren(before, to, after || "");
      unfold(answer);
      if (heading) heading.scrollIntoView();
    }
    return go;
  }

  document.body.append(status);
  addEventListener("hashchange", arrive);
  arrive();

  // The dialog about embeds: its script is asked for when it is first wanted.

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a.embed-link[data-script]");
    if (!(link instanceof HTMLAnchorElement)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const script = element("script");
    script.src = link.dataset.script || "";
    link.removeAttribute("data-script");
    script.addEventListener("load", () => link.click());
    script.addEventListener("error", () => { location.href = link.href; });
    document.head.append(script);
  });
})();
