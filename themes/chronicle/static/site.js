// What every page gets where scripts run: copying, jumping to a month, and folds that open when the
// address names something in them or the page is printed. The page is complete without it. It loads
// first, and shares with the other scripts how elements are made.
(() => {
  "use strict";

  const labels = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;

  /** @type {Dateline["element"]} */
  const element = (name, attributes = {}, ...children) => {
    const node = name.startsWith("svg:")
      ? document.createElementNS("http://www.w3.org/2000/svg", name.slice(4))
      : document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
    node.append(...children);
    return /** @type {any} */ (node);
  };

  /** @type {Dateline["addressId"]} */
  const addressId = () => {
    const id = location.hash.slice(1);
    try {
      return decodeURIComponent(id);
    } catch {
      return id;
    }
  };
  window.dateline = { element, addressId };

  // -- Folds.

  /**
   * Opens every fold around an element.
   * @param {Element | null} inside
   */
  const unfold = (inside) => {
    let fold = inside?.closest("details:not([open])");
    while (fold) {
      fold.setAttribute("open", "");
      fold = fold.parentElement?.closest("details:not([open])");
    }
  };

  /** Shows the target of the address, or the nearest month if the page lacks the month of the address. */
  const showTarget = () => {
    const id = addressId();
    const target = id ? document.getElementById(id) : null;
    const month = /^#m(\d{4}-\d\d)$/.exec(location.hash);
    if (target?.closest("details:not([open])")) {
      unfold(target);
      target.scrollIntoView();
    } else if (!target && month) {
      jumpToMonth?.(month[1]);
    }
  };

  /** @type {Element[]} */
  let openedForPrint = [];
  addEventListener("beforeprint", () => {
    openedForPrint = [...document.querySelectorAll("main details:not([open])")];
    for (const fold of openedForPrint) fold.setAttribute("open", "");
  });
  addEventListener("afterprint", () => {
    for (const fold of openedForPrint) fold.removeAttribute("open");
    openedForPrint = [];
  });

  // -- Strips and charts. What answers to a pointer there loads after everything else.

  const pictures = labels.picture;
  if (pictures && document.querySelector(".strip, .chart")) {
    addEventListener("load", () => document.head.append(element("script", { src: pictures })));
  }

  // -- Copying.

  const status = element("p", { class: "unseen", role: "status" });

  /**
   * Copies a text, or selects it if the browser refuses.
   * @param {HTMLButtonElement} button
   * @param {string} text
   * @param {Element} [shown] the element of the page that has the text
   */
  const copy = async (button, text, shown) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      selectText(button, text, shown);
      status.textContent = labels.byHand || "";
      return;
    }
    announceCopied(button);
  };

  /**
   * Says "Copied" for two seconds, on the control itself and to screen readers.
   * @param {HTMLElement} control
   */
  const announceCopied = (control) => {
    const before = control.textContent;
    // A second click changes nothing.
    if (before === labels.copied) return;
    control.textContent = status.textContent = labels.copied || "";
    setTimeout(() => {
      control.textContent = before;
      status.textContent = "";
    }, 2000);
  };

  const wordsOf = (/** @type {Element | null | undefined} */ part) =>
    (part?.textContent || "").replace(/\s+/g, " ").trim();

  /**
   * The sources of an event with their links, also where the list has none.
   * @param {Element} sources
   */
  const copiedSources = (sources) =>
    [...sources.childNodes].map((node) => {
      if (!(node instanceof HTMLElement)) return node.textContent || "";
      const href = node instanceof HTMLAnchorElement ? node.href : node.dataset.href;
      return href ? element("a", { href }, wordsOf(node)) : node.textContent || "";
    });

  /**
   * An event of the list as one paragraph: date, linked title, summary, who says what.
   * @param {Element} row
   */
  const copiedEvent = (row) => {
    const day = wordsOf(row.closest(".day")?.querySelector(".day-label"));
    const date = [day, wordsOf(row.querySelector(".date > :is(time, data)"))].filter(Boolean).join(", ");
    const link = row.querySelector("h2 a, h3 a, h4 a, h5 a");
    const href = publicAddress(link?.getAttribute("href"));
    const warnings = [...row.querySelectorAll(".badge:not(.badge-key)")].map(
      (badge) => ` (${wordsOf(badge)})`,
    );
    const paragraph = element("p", {}, element("strong", {}, date), ": ");
    paragraph.append(element("a", { href }, wordsOf(link)), ...warnings);
    for (const line of row.querySelectorAll(":scope > :is(.summary, .rival, .sources)")) {
      const words = line.matches(".sources") ? copiedSources(line) : [wordsOf(line)];
      paragraph.append(element("br"), ...words);
    }
    return paragraph;
  };

  /** The list of this page as HTML without style; empty if the page shows only a part of the list. */
  const listAsHtml = () => {
    const list = document.getElementById("events");
    if (!list || document.querySelector("#events > .parts, .by-year")) return "";
    const { lang, dir } = document.documentElement;
    const title = element("a", { href: publicAddress() }, wordsOf(document.querySelector("h1")));
    const copied = element("div", { lang, dir }, element("h1", {}, title));
    for (const part of list.querySelectorAll(".year-label, .event")) {
      copied.append(part.matches(".event") ? copiedEvent(part) : element("h2", {}, wordsOf(part)));
    }
    return copied.outerHTML;
  };

  /**
   * Copies the text of the file that a link leads to, for programs with formatted text also the list as
   * HTML, or follows the link if that fails.
   * @param {HTMLAnchorElement} link
   */
  const copyFile = async (link) => {
    try {
      const text = fetch(link.href).then((response) => {
        if (!response.ok) throw new Error(response.statusText);
        return response.text();
      });
      if (window.ClipboardItem) {
        // Safari allows copying only during the click, so it gets the text as a promise.
        const plain = text.then((text) => new Blob([text], { type: "text/plain" }));
        /** @type {Record<string, Blob | Promise<Blob>>} */
        const forms = { "text/plain": plain };
        const html = listAsHtml();
        if (html) forms["text/html"] = new Blob([html], { type: "text/html" });
        await navigator.clipboard.write([new ClipboardItem(forms)]);
      } else {
        await navigator.clipboard.writeText(await text);
      }
    } catch {
      location.href = link.href;
      return;
    }
    announceCopied(link);
  };

  const textLink = document.querySelector("a.copy-text");
  // Browsers do not let a page on disk read the files beside it.
  if (textLink instanceof HTMLAnchorElement && location.protocol !== "file:") {
    textLink.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      void copyFile(textLink);
    });
  }

  /**
   * Selects a text for copying by hand: on the page, or in a field that replaces the button for a while.
   * @param {HTMLButtonElement} button
   * @param {string} text
   * @param {Element} [shown]
   */
  const selectText = (button, text, shown) => {
    if (shown) {
      getSelection()?.selectAllChildren(shown);
    } else {
      const field = element("input", {
        class: "address",
        readonly: "",
        value: text,
        "aria-label": button.textContent || "",
      });
      button.replaceWith(field);
      field.select();
      field.addEventListener("blur", () => field.replaceWith(button), { once: true });
    }
    const hint = element("span", { class: "note by-hand" }, labels.byHand || "");
    (shown || button.isConnected ? button : document.activeElement || button).after(" ", hint);
    addEventListener("focusout", () => hint.remove(), { once: true });
  };

  /**
   * Makes a button that copies a text.
   * @param {string} label
   * @param {() => [string, Element?]} what returns the text, and the element of the page that has it
   */
  const copyButton = (label, what) => {
    const button = element("button", { class: "copy", type: "button" }, label);
    button.addEventListener("click", () => void copy(button, ...what()));
    return button;
  };

  /**
   * The address of a page to give to others: absolute, as the site publishes it.
   * @param {string | null} [href] of this page if missing
   */
  const publicAddress = (href) => {
    const canonical = document.querySelector("link[rel=canonical]")?.getAttribute("href");
    const address = new URL(href || "", canonical || location.href);
    if (!href) address.search = address.hash = "";
    // Browsers find no `index.html` for a folder on disk.
    if (address.protocol !== "file:") address.pathname = address.pathname.replace(/index\.html$/, "");
    return address.href;
  };

  const citation = document.querySelector(".citation");
  if (citation) {
    const buttons = element(
      "p",
      { class: "buttons" },
      copyButton(labels.copyCitation || "", () => [(citation.textContent || "").trim(), citation]),
      " ",
      copyButton(labels.copyLink || "", () => [publicAddress()]),
    );
    citation.after(buttons);
  }

  // One button serves all rows: it moves to the row under the pointer. The keyboard skips it, since the
  // event's own page has such a button.
  const rowButton = copyButton(labels.copyLink || "", () => {
    const link = rowButton.closest(".event")?.querySelector("h2 a, h3 a, h4 a");
    return [publicAddress(link?.getAttribute("href"))];
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

  // -- Jumping to a month.

  /**
   * The number of a month since the year 0.
   * @param {string} key `2024-06`, or `2024` for the middle of the year
   */
  const monthNumber = (key) => {
    const [year, month] = key.split("-");
    return Number(year) * 12 + (month ? Number(month) : 6.5);
  };

  /**
   * Adds a field for a month to the navigator, and returns what jumps to a month.
   * @param {Element} navigator
   */
  const addMonthForm = (navigator) => {
    const yearOrMonth = /^(?!0000)\d{4}(-\d\d)?$/;
    /** @type {Map<string, HTMLAnchorElement>} */
    const links = new Map();
    for (const link of navigator.querySelectorAll("a")) {
      const key = link.dataset.at || "";
      if (yearOrMonth.test(key)) links.set(key, link);
    }
    if (links.size === 0) return null;

    const field = element("input", {
      id: "jump-month",
      required: "",
      pattern: "\\d{4}-\\d{2}",
      placeholder: "2024-06",
    });
    const answer = element("p", { class: "note", role: "status" });
    const form = element(
      "form",
      { class: "jump-month" },
      element("label", { for: "jump-month" }, labels.month || ""),
      field,
      element("button", {}, labels.go || ""),
      answer,
    );
    navigator.querySelector(".jump-panel")?.prepend(form);
    // Making a month picker takes a phone longer than all the rest of this script, so the field becomes
    // one when it comes into view.
    new IntersectionObserver((entries, observer) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      field.type = "month";
      observer.disconnect();
    }).observe(form);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      jump(field.value);
    });

    /** @param {string} month `2024-06` */
    const jump = (month) => {
      answer.textContent = "";
      const year = links.get(month.slice(0, 4));
      if (document.getElementById("m" + month)) {
        navigator.removeAttribute("open");
        location.hash = "m" + month;
      } else if (year && !year.hash && !year.hasAttribute("aria-current")) {
        // The page of that year has links to its months.
        location.href = year.href + "#m" + month;
      } else {
        showNearest(month);
      }
    };

    /** @param {string} month */
    const showNearest = (month) => {
      const wanted = monthNumber(month);
      const all = [...links.keys()];
      const divided = new Set(all.filter((key) => key.length > 4).map((key) => key.slice(0, 4)));
      const candidates = all.filter((key) => key.length > 4 || !divided.has(key));
      candidates.sort((a, b) => Math.abs(monthNumber(a) - wanted) - Math.abs(monthNumber(b) - wanted));
      const link = links.get(candidates[0]);
      if (!link) return;
      const heading = link.hash && document.getElementById(link.hash.slice(1));
      const title = ((heading && heading.textContent) || link.textContent || "").trim();
      const [before, after] = (labels.nearest || "{}").split("{}");
      const nearest = element("a", { href: link.getAttribute("href") || "" }, title);
      answer.replaceChildren(before, nearest, after || "");
      unfold(answer);
      if (heading) heading.scrollIntoView();
    };
    return jump;
  };

  const navigatorFold = document.querySelector(".rail details");
  const jumpToMonth = navigatorFold && addMonthForm(navigatorFold);

  // The folds of the header and of the bar cover what is below them, so they close by themselves.
  const covers = document.querySelectorAll(".menu, .jump");
  /** @param {Element | null} [but] */
  const closeCovers = (but) => {
    for (const cover of covers) if (cover !== but) cover.removeAttribute("open");
  };
  document.addEventListener("click", ({ target }) => {
    const inside = target instanceof Element ? target.closest(".menu, .jump") : null;
    closeCovers(target instanceof Element && target.closest("a") ? null : inside);
  });
  document.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" ? document.querySelector(":is(.menu, .jump)[open]") : null;
    if (!open) return;
    closeCovers();
    open.querySelector("summary")?.focus();
  });

  // The other language shows the same place and the answer to the same question.
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element && target.closest("a[hreflang]");
    if (link instanceof HTMLAnchorElement && link.closest(".site-header")) {
      link.search = location.search;
      link.hash = location.hash;
    }
  });

  document.body.append(status);
  addEventListener("hashchange", showTarget);
  showTarget();

  // -- The dialog about embeds, whose script loads when it is first used.

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a.embed-link[data-script]");
    if (!(link instanceof HTMLAnchorElement)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const script = element("script", { src: link.dataset.script || "" });
    link.removeAttribute("data-script");
    script.addEventListener("load", () => link.click());
    script.addEventListener("error", () => {
      location.href = link.href;
    });
    document.head.append(script);
  });
})();
