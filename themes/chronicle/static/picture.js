// The card of strips and charts: says what is under the pointer, the finger or the focus; and the arrow keys,
// which go from mark to mark. A mark is a link with a `<title>`, which begins with its `data-date`.
(() => {
  "use strict";

  const { element } = window.dateline ?? {};
  if (!element) return;

  const [GAP, PATIENCE] = [8, 250];
  const card = element("div", { class: "picture-card" });
  /**
   * What the card is about.
   * @type {Element | null}
   */
  let owner = null;
  let timer = 0;
  let isTouch = false;

  const hide = () => {
    clearTimeout(timer);
    card.remove();
    owner = null;
  };

  /**
   * The picture of an event in the list of the page, and its credit.
   * @param {string | null} id
   */
  const pictureOf = (id) => {
    const image = id && document.getElementById(`e-${id}`)?.querySelector("img");
    if (!image) return [];
    const copy = element("img", { src: image.currentSrc || image.src, alt: "" });
    const credit = image.parentElement?.querySelector(".credit");
    return credit ? [copy, credit.cloneNode(true)] : [copy];
  };

  /**
   * Places the card above a mark or, if there is no space, below it.
   * @param {Element} mark
   * @param {Element} box
   */
  const place = (mark, box) => {
    const shape = mark.querySelector("rect[data-time], .strip-hit") || mark;
    const [area, own, outer] = [shape, card, box].map((one) => one.getBoundingClientRect());
    const middle = (area.left + area.right) / 2 - outer.left;
    const left = Math.max(0, Math.min(middle - own.width / 2, outer.width - own.width));
    const above = area.top - own.height - GAP;
    card.style.left = `${left}px`;
    card.style.top = `${(above > 0 ? above : area.bottom + GAP) - outer.top}px`;
  };

  const show = (/** @type {Element} */ mark) => {
    clearTimeout(timer);
    const box = mark.closest(".picture");
    if (owner === mark || !box) return;
    owner = mark;
    const text = mark.getAttribute("aria-label") || "";
    const date = mark.getAttribute("data-date") || "";
    const title = element("a", { href: mark.getAttribute("href") || "", tabindex: -1 });
    title.textContent = text.slice(date.length).replace(/^: /, "");
    const words = element("p", {}, element("span", { class: "when" }, date), title);
    card.replaceChildren(...pictureOf(mark.getAttribute("data-id")), words);
    box.append(card);
    place(mark, box);
  };

  for (const mark of document.querySelectorAll(".picture a:has(> title)")) {
    // The card takes the place of the browser's own.
    const title = mark.querySelector("title");
    mark.setAttribute("aria-label", title?.textContent || "");
    title?.remove();
  }

  for (const picture of document.querySelectorAll(".picture")) {
    const markOf = (/** @type {Event} */ { target }) =>
      target instanceof Element ? target.closest(".picture a[data-date]") : null;
    const isCard = (/** @type {Event} */ { target }) => target instanceof Node && card.contains(target);
    picture.addEventListener("pointerdown", (event) => {
      isTouch = /** @type {PointerEvent} */ (event).pointerType === "touch";
      if (isTouch && !markOf(event) && !isCard(event)) hide();
    });
    picture.addEventListener("pointerover", (event) => {
      const mark = markOf(event);
      if (mark && /** @type {PointerEvent} */ (event).pointerType !== "touch") show(mark);
      else if (isCard(event)) clearTimeout(timer);
    });
    picture.addEventListener("pointerout", (event) => {
      if (/** @type {PointerEvent} */ (event).pointerType === "touch") return;
      clearTimeout(timer);
      timer = setTimeout(hide, PATIENCE);
    });
    picture.addEventListener("focusin", (event) => {
      const mark = markOf(event);
      if (mark && !isTouch) show(mark);
    });
    picture.addEventListener("focusout", hide);
    picture.addEventListener("click", (event) => {
      const mark = markOf(event);
      // The first tap shows the card, the second opens the event.
      if (!mark || !isTouch || owner === mark) return;
      event.preventDefault();
      show(mark);
    });
  }

  // -- The strip: a bar, or several by dragging, choose the time that the list of the page shows.

  const canFilter = document.querySelector(".filter") && document.querySelector(".timeline .event");

  /**
   * @param {Element} strip
   */
  const startStrip = (strip) => {
    const bars = [...strip.querySelectorAll(".strip-bar")];
    const drawing = strip.querySelector(".strip-bars");
    const barOf = (/** @type {Event} */ { target }) =>
      target instanceof Element ? bars.indexOf(target.closest(".strip-bar") || strip) : -1;
    let from = -1;
    let to = -1;
    let chosen = "";

    const mark = (/** @type {number} */ first, /** @type {number} */ last) =>
      bars.forEach((bar, at) => bar.classList.toggle("strip-chosen", first <= at && at <= last));

    const choose = (/** @type {number} */ first, /** @type {number} */ last) => {
      const days = [bars[first].getAttribute("data-from") || "", bars[last].getAttribute("data-to") || ""];
      // The same once more shows everything again.
      const isSame = chosen === days.join();
      chosen = isSame ? "" : days.join();
      const detail = isSame ? {} : { from: days[0], to: days[1] };
      document.dispatchEvent(new CustomEvent("dateline:range", { detail }));
      if (isSame) mark(0, -1);
      else mark(first, last);
    };

    strip.addEventListener("pointerdown", (event) => {
      const { button, pointerType } = /** @type {PointerEvent} */ (event);
      from = to = button || pointerType === "touch" ? -1 : barOf(event);
    });
    strip.addEventListener("pointermove", (event) => {
      const at = barOf(event);
      if (from < 0 || at < 0) return;
      to = at;
      if (from !== to) mark(Math.min(from, to), Math.max(from, to));
    });
    addEventListener("pointerup", () => {
      if (from >= 0 && to >= 0 && from !== to) choose(Math.min(from, to), Math.max(from, to));
      from = -1;
    });
    strip.addEventListener("dragstart", (event) => event.preventDefault());
    strip.addEventListener("click", (event) => {
      const { ctrlKey, metaKey, shiftKey } = /** @type {MouseEvent} */ (event);
      const at = barOf(event);
      const isDragged = to >= 0 && to !== at;
      to = -1;
      if (event.defaultPrevented || at < 0 || ctrlKey || metaKey || shiftKey) return;
      event.preventDefault();
      if (!isDragged) choose(at, at);
    });

    const spans = bars.map((bar) => ["data-from", "data-to"].map((name) => bar.getAttribute(name) || ""));

    /** The number of shown events in each bar; one that may be in several has a share in each of them. */
    const countShown = () => {
      const counts = bars.map(() => 0);
      const times = document.querySelectorAll(".timeline .event:not([hidden], [hidden] *) time[datetime]");
      for (const time of times) {
        const day = (time.getAttribute("datetime") || "").slice(0, 10);
        const isIn = (/** @type {string[]} */ [first, last]) =>
          first.slice(0, day.length) <= day && day <= last;
        const own = [...bars.keys()].filter((at) => isIn(spans[at]));
        for (const at of own) counts[at] += 1 / own.length;
      }
      return counts;
    };

    /** Draws what a filter leaves over the bars. */
    const showFiltered = (/** @type {boolean} */ isFiltered) => {
      strip.querySelectorAll(".strip-some").forEach((bar) => bar.remove());
      strip.classList.toggle("strip-filtered", isFiltered);
      if (!isFiltered) return mark(0, -1);
      const [base, step] = ["data-base", "data-event"].map((name) => Number(drawing?.getAttribute(name)));
      countShown().forEach((count, at) => {
        if (!count) return;
        const hit = bars[at].querySelector(".strip-hit");
        const [x, width] = ["x", "width"].map((name) => Number(hit?.getAttribute(name)));
        const height = count * step;
        const size = { x: x + width * 0.09, y: base - height, width: width * 0.82, height };
        drawing?.append(element("svg:rect", { class: "strip-some", ...size }));
      });
    };

    document.addEventListener("dateline:filter", (event) => {
      showFiltered(Boolean(/** @type {CustomEvent} */ (event).detail.numbers));
    });
    // A question in the address may have been answered before this script was loaded.
    showFiltered(Boolean(document.querySelector(".timeline .event[hidden]")));
  };

  // Bars whose events are on other pages stay links.
  const isHere = (/** @type {Element} */ strip) => !strip.querySelector('.strip-bar:not([href^="#"])');
  if (canFilter) [...document.querySelectorAll(".strip")].filter(isHere).forEach(startStrip);

  // -- Arrow keys: along a lane, and to the nearest mark of the next one.

  const center = (/** @type {Element} */ mark) => {
    const { left, right } = (mark.querySelector("rect") || mark).getBoundingClientRect();
    return (left + right) / 2;
  };

  /**
   * The mark to which a key leads.
   * @param {Element} mark
   * @param {string} key
   * @param {Element[]} marks those that are shown
   */
  const nextMark = (mark, key, marks) => {
    const svgOf = (/** @type {Element} */ one) => one.closest("svg");
    const step = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
    if (key === "ArrowLeft" || key === "ArrowRight") {
      const lane = marks.filter((one) => svgOf(one) === svgOf(mark)).sort((a, b) => center(a) - center(b));
      return lane[lane.indexOf(mark) + step];
    }
    const lanes = [...new Set(marks.map(svgOf))];
    const lane = lanes[lanes.indexOf(svgOf(mark)) + step];
    const distance = (/** @type {Element} */ one) => Math.abs(center(one) - center(mark));
    return marks.filter((one) => svgOf(one) === lane).sort((a, b) => distance(a) - distance(b))[0];
  };

  for (const group of document.querySelectorAll(".chart, .strip")) {
    const marks = [...group.querySelectorAll("a[data-date]")];
    marks[0]?.setAttribute("tabindex", "0");
    group.addEventListener("focusin", ({ target }) => {
      const isMark = marks.some((mark) => mark === target);
      if (isMark) marks.forEach((mark) => mark.setAttribute("tabindex", mark === target ? "0" : "-1"));
    });
    group.addEventListener("keydown", (event) => {
      const { key, target } = /** @type {KeyboardEvent} */ (event);
      const mark = marks.find((mark) => mark === target);
      if (!mark || !key.startsWith("Arrow")) return;
      event.preventDefault();
      event.stopPropagation();
      const shown = marks.filter((mark) => !mark.hasAttribute("display") && mark.checkVisibility());
      const next = nextMark(mark, key, shown);
      if (next instanceof SVGElement) next.focus();
    });
  }
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
})();
