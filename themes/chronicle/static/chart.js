// Shows a part of a chart as large as the whole, and below it only the events that may lie in it; the
// address keeps `from` and `to`. Time counts in minutes since 1970, as in `data-time`.
(() => {
  "use strict";

  /** @typedef {{ from: number, to: number }} Span `to` does not belong to it. */
  /** @typedef {ReturnType<typeof markOf>} Mark */

  const DAY = 1440;
  // What a Date can hold; room beside a mark; half of what a finger needs; ticks; the width of a letter.
  const [LAST, NEAR, HALF, TICKS, LETTER] = [1.4e11, 9, 12, 9, 7];

  for (const figure of document.querySelectorAll(".chart-figure")) {
    const svg = figure.querySelector("svg");
    const form = figure.querySelector("template")?.content.querySelector("form");
    const whole = span(svg?.dataset.time);
    if (svg && form && Math.abs(whole.from) < LAST && Math.abs(whole.to) < LAST) {
      start(figure, svg, document.importNode(form, true), whole);
    }
  }

  /** @param {Element} figure @param {SVGSVGElement} svg @param {HTMLFormElement} form @param {Span} whole */
  function start(figure, svg, form, whole) {
    const { width, height } = svg.viewBox.baseVal;
    const [least, margin] = [Number(svg.dataset.least), Number(svg.dataset.margin)];
    const rtl = getComputedStyle(svg).direction === "rtl";
    const axis = /** @type {SVGElement} */ (svg.querySelector(".chart-axis"));
    const box = /** @type {HTMLElement} */ (figure.querySelector(".chart-scroll"));
    const status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
    const inputs = [...form.querySelectorAll("input")];
    const marks = [...svg.querySelectorAll(".mark")].map(markOf);
    const list = listOf(marks, svg.dataset.rest || "");
    const lang = svg.dataset.locale;
    let shown = whole;
    let timer = 0;
    /** @type {Element | undefined} */
    let part;

    /** @param {number} x */
    const mirrored = (x) => (rtl ? width - x : x);

    /** @param {number} time */
    const place = (time) => {
      const room = shown.to - shown.from;
      const near = Math.min(Math.max(time, whole.from, shown.from - room), whole.to, shown.to + room);
      return margin + ((near - shown.from) / room) * (width - 2 * margin);
    };

    /** @param {number} x */
    const timeAt = (x) => shown.from + ((x - margin) / (width - 2 * margin)) * (shown.to - shown.from);

    const isWhole = () => shown.from <= whole.from && shown.to >= whole.to;

    /** @param {Element} rect @param {number} from @param {number} to */
    const stretch = (rect, from, to) => set(rect, { x: mirrored(rtl ? to : from), width: to - from });

    /** @param {Mark} mark */
    const drawMark = ({ link, shapes }) => {
      let [start, end] = [Infinity, -Infinity];
      for (const { element, time, least } of shapes) {
        let [from, to] = [place(time.from), place(time.to)];
        const missing = Math.max(0, least - (to - from)) / 2;
        [from, to] = [from - missing, to + missing];
        show(element, meet(time, shown));
        stretch(element, from, to);
        [start, end] = [Math.min(start, from), Math.max(end, to)];
      }
      const target = link.querySelector(".chart-target");
      if (target) stretch(target, start - HALF, end + HALF);
      return [start, end];
    };

    const drawMarks = () => {
      const all = isWhole();
      /** @type {Map<string, { mark: Mark, ends: number[] }[]>} */
      const rows = new Map();
      for (const mark of marks) {
        // What lies beyond the axis stands at its end only where all is shown.
        const there = all || (mark.shapes.length > 0 && meet(mark.time, shown));
        show(mark.link, there);
        if (!there || !mark.shapes.length) continue;
        const row = rows.get(mark.y) || [];
        row.push({ mark, ends: drawMark(mark) });
        rows.set(mark.y, row);
      }
      for (const row of rows.values()) drawLabels(row, all);
      show(axis, all);
      part?.remove();
      part = all ? undefined : drawAxis();
    };

    /** Words as in the whole, or where a part has room for them. @param {{ mark: Mark, ends: number[] }[]} row @param {boolean} all */
    const drawLabels = (row, all) => {
      let taken = 0;
      row.sort((a, b) => a.ends[0] - b.ends[0]);
      row.forEach(({ mark: { label, x, anchor, hidden, above }, ends: [start, end] }, index) => {
        if (!label) return;
        const needed = length(label.textContent) + NEAR;
        const behind = above || end + needed < (row[index + 1]?.ends[0] ?? width);
        const at = above ? Math.max(start, Math.min(margin, end)) : behind ? end + NEAR : start - NEAR;
        set(label, all ? { x, "text-anchor": anchor } : { x: mirrored(at), "text-anchor": behind ? "start" : "end" });
        label.classList.toggle("chart-hidden", all ? hidden : !behind && start - needed < taken);
        taken = behind ? end + needed : end;
      });
    };

    const drawAxis = () => {
      const own = make("g", "chart-axis", {});
      let lines = "";
      let before = NaN;
      for (const { time, unit } of ticks(shown)) {
        const x = place(time);
        const text = tickWords(time, unit, before);
        before = time;
        lines += `M${mirrored(x)} 4V${axis.dataset.bottom}`;
        if (x + length(text) > width) continue;
        for (const y of (axis.dataset.rows || "").split(" ")) {
          const label = make("text", "chart-label", { x: mirrored(x + 4), y });
          label.textContent = text;
          own.append(label);
        }
      }
      own.prepend(make("path", "chart-grid", { d: lines, stroke: "currentColor" }));
      axis.after(own);
      return own;
    };

    /** What the tick before does not say. @param {number} time @param {string} unit @param {number} before */
    const tickWords = (time, unit, before) => {
      const [year, month] = parts(time);
      const newYear = parts(before)[0] !== year;
      const newDay = newYear || time - before >= DAY || !(time % DAY);
      /** @type {Intl.DateTimeFormatOptions} */
      const options = { calendar: "gregory", timeZone: "UTC", hourCycle: "h23" };
      if (unit === "year" || (newYear && unit !== "hour")) options.year = "numeric";
      if (options.year && year < 100) options.era = "short";
      if (unit === "hour" && !newDay) options.hour = options.minute = "2-digit";
      else if (unit !== "year" && (unit !== "month" || !newYear || month)) options.month = "short";
      if (unit === "day" || (unit === "hour" && newDay)) options.day = "numeric";
      const words = new Intl.DateTimeFormat(lang, options).formatToParts(dateOf(time));
      return words.map(({ type, value }) => (type === "era" && year < 1 ? svg.dataset.era : value)).join("");
    };

    /** @param {string} text */
    const say = (text) => {
      clearTimeout(timer);
      timer = setTimeout(() => { status.textContent = text; }, 500);
    };

    /** @param {Span} wanted @param {"pushState" | "replaceState"} [step] */
    const go = (wanted, step) => {
      shown = fitted(wanted, whole, least);
      drawMarks();
      const all = isWhole();
      const { format } = new Intl.NumberFormat(lang);
      const texts = all ? ["", ""] : [written(shown.from, 0), written(shown.to, 1)];
      inputs.forEach((input, index) => {
        input.value = texts[index];
        set(input, { "aria-invalid": false });
      });
      say((status.dataset.shown || "").replace("{shown}", format(list.filter(all ? null : shown))).replace("{total}", format(list.total)));
      if (step) remember(texts, step);
    };

    /** @param {string} what */
    const act = (what) => {
      const { from, to } = shown;
      const step = (to - from) / 4;
      if (what === "all") go(whole, "pushState");
      else if (what === "in") go({ from: from + step, to: to - step }, "replaceState");
      else if (what === "out") go({ from: from - 2 * step, to: to + 2 * step }, "replaceState");
      else go(moved(shown, what === "later" ? step : -step, whole), "replaceState");
    };

    /** @param {string[]} texts @param {"pushState"} [step] */
    const read = (texts, step) => {
      const [from, to] = texts.map((text) => (text ? parsed(text) : whole));
      const bad = !from || from.from >= whole.to ? 0 : !to || to.to <= Math.max(from.from, whole.from) ? 1 : -1;
      if (from && to && bad < 0) return go({ from: from.from, to: to.to }, step);
      inputs.forEach((input, index) => {
        input.value = texts[index];
        set(input, { "aria-invalid": index === bad });
      });
      say((status.dataset.bad || "").replace("{text}", texts[bad]));
    };

    const readAddress = () => {
      const query = new URLSearchParams(location.search);
      const texts = inputs.map((input) => (query.get(input.name) || "").trim());
      if (texts.join("") || !isWhole()) read(texts);
    };

    const brush = () => {
      let from = NaN;
      let dragged = false;
      const rect = make("rect", "chart-brush", { y: 0, height });
      /** @param {PointerEvent} event */
      const at = (event) => {
        const area = svg.getBoundingClientRect();
        return Math.min(Math.max(mirrored(((event.clientX - area.left) / area.width) * width), margin), width - margin);
      };
      const stop = () => {
        from = NaN;
        rect.remove();
      };
      svg.addEventListener("pointerdown", (event) => {
        // A finger scrolls; it has the buttons.
        dragged = false;
        if (!event.button && event.pointerType !== "touch") from = at(event);
      });
      svg.addEventListener("pointermove", (event) => {
        const to = at(event);
        if (Number.isNaN(from) || (!dragged && Math.abs(to - from) < 5)) return;
        if (!dragged) svg.setPointerCapture(event.pointerId);
        dragged = true;
        stretch(rect, Math.min(from, to), Math.max(from, to));
        svg.append(rect);
      });
      svg.addEventListener("pointerup", (event) => {
        const [first, last] = [from, at(event)].sort((a, b) => a - b).map(timeAt);
        if (dragged && first < last) go({ from: first, to: last }, "pushState");
        stop();
      });
      svg.addEventListener("pointercancel", stop);
      svg.addEventListener("dragstart", (event) => event.preventDefault());
      svg.addEventListener("click", (event) => { if (dragged) event.preventDefault(); }, true);
    };

    form.querySelectorAll("button").forEach((button) => button.value && button.addEventListener("click", () => act(button.value)));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      read(inputs.map((input) => input.value.trim()), "pushState");
    });
    box.addEventListener("keydown", (event) => {
      const what = new Map([["ArrowLeft", rtl ? "later" : "earlier"], ["ArrowRight", rtl ? "earlier" : "later"], ["+", "in"], ["-", "out"], ["0", "all"]]).get(event.key);
      // While all is shown, arrows scroll a chart that is wider than its box.
      if (!what || event.ctrlKey || event.metaKey || event.altKey || (what !== "in" && isWhole())) return;
      event.preventDefault();
      act(what);
    });
    brush();
    addEventListener("popstate", readAddress);
    figure.append(form);
    figure.classList.add("chart-ready");
    readAddress();
  }

  /** @param {Element} link */
  function markOf(link) {
    const shapes = [...link.querySelectorAll("[data-time]")].map((element) => ({
      element,
      time: span(element.getAttribute("data-time")),
      least: 2 * Number(element.getAttribute("rx")),
    }));
    const label = link.querySelector("text");
    return {
      link,
      id: link.getAttribute("data-id") || "",
      time: span(link.getAttribute("data-time")),
      shapes,
      label,
      x: label?.getAttribute("x") || "",
      anchor: label?.getAttribute("text-anchor") || "start",
      hidden: label?.matches(".chart-hidden"),
      above: label?.matches(".chart-above"),
      y: link.querySelector(".chart-target")?.getAttribute("y") || "",
    };
  }

  /** The events that the page lists; `rest` gives the times of those that are not drawn. @param {Mark[]} marks @param {string} rest */
  function listOf(marks, rest) {
    const times = new Map(marks.map((mark) => [mark.id, mark.time]));
    for (const [id, from, to] of rest.split(",").map((entry) => entry.split(" "))) times.set(id, span(`${from} ${to}`));
    const rows = [...document.querySelectorAll(".chart-events tbody tr, .timeline .event")];
    const groups = document.querySelectorAll(".timeline :is(.month, .year)");
    /** @param {Span | null} shown */
    const filter = (shown) => {
      const there = rows.filter((row) => {
        const time = times.get(row.id.slice(2));
        const outside = Boolean(shown && !(time && meet(time, shown)));
        row.classList.toggle("chart-outside", outside);
        return !outside;
      });
      groups.forEach((group) => group.classList.toggle("chart-outside", !group.querySelector(".event:not(.chart-outside)")));
      return there.length;
    };
    return { filter, total: rows.length };
  }

  /** @param {Span} shown */
  function ticks({ from, to }) {
    const found = [];
    const hour = [1, 3, 6, 24, 168].find((step) => (to - from) / (step * 60) <= TICKS);
    if (hour) {
      const step = hour * 60;
      // Weeks begin on Mondays; 1970 began on a Thursday.
      const shift = hour > 24 ? 4 * DAY : 0;
      for (let time = Math.ceil((from - shift) / step) * step + shift; time < to; time += step) found.push({ time, unit: hour < 24 ? "hour" : "day" });
      return found;
    }
    let step = 1;
    for (const factor of [3, 2, 2, 2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2, 2, 2.5]) if ((to - from) / (step * 30.4 * DAY) > TICKS) step *= factor;
    for (let month = Math.floor((parts(from)[0] * 12) / step) * step; minute(0, month) < to; month += step) {
      // There is no year 0, and steps before our era end with its round years.
      const time = minute(step > 12 && month <= 0 ? 1 : 0, month);
      if (time >= from) found.push({ time, unit: step < 12 ? "month" : "year" });
    }
    return found;
  }

  /** @param {Span} wanted @param {Span} whole @param {number} least */
  function fitted(wanted, whole, least) {
    const missing = Math.max(0, least - (wanted.to - wanted.from)) / 2;
    const { from, to } = moved({ from: wanted.from - missing, to: wanted.to + missing }, 0, whole);
    const step = least < DAY && to - from < 3 * DAY ? 10 : DAY;
    const first = Math.round(from / step) * step;
    return { from: first, to: Math.max(Math.round(to / step) * step, first + least) };
  }

  /** @param {Span} time @param {number} by @param {Span} whole */
  function moved(time, by, whole) {
    const length = Math.min(time.to - time.from, whole.to - whole.from);
    const from = Math.min(Math.max(time.from + by, whole.from), whole.to - length);
    return { from, to: from + length };
  }

  /** @param {number} time */
  function full(time) {
    const [year, month, ...others] = parts(time);
    const [years, ...rest] = [Math.abs(year), month + 1, ...others].map((number, index) => String(number).padStart(index ? 2 : 4, "0"));
    return `${year < 0 ? "-" : ""}${years}-${rest[0]}-${rest[1]}T${rest[2]}:${rest[3]}`;
  }

  /** The year, month, day or minute that begins or, with an edge of 1, ends there. @param {number} time @param {0 | 1} edge */
  function written(time, edge) {
    const [year, month] = parts(time - edge);
    const rest = time === minute(year + edge, 0) ? -12 : time === minute(year, month + edge) ? -9 : time % DAY ? undefined : -6;
    return full(time - edge).slice(0, rest);
  }

  /** @param {string} text */
  function parsed(text) {
    const found = /^(-?\d{4,6})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?$/.exec(text);
    if (!found) return null;
    const [year, month, day, hour, minutes] = found.slice(1).map((part) => Number(part || 0));
    const from = minute(year, month - (month && 1)) + (day - (day && 1)) * DAY + hour * 60 + minutes;
    if (!full(from).startsWith(text)) return null;
    return { from, to: found[4] ? from + 1 : day ? from + DAY : minute(year + (month ? 0 : 1), month) };
  }

  /** @param {string[]} texts @param {"pushState" | "replaceState"} step */
  function remember(texts, step) {
    const query = new URLSearchParams(location.search);
    ["from", "to"].forEach((name, index) => {
      texts[index] ? query.set(name, texts[index]) : query.delete(name);
      // The list's filter asks for the same.
      const field = document.querySelector(`.filter [name=${name}]`);
      if (field instanceof HTMLInputElement) field.value = texts[index];
    });
    try {
      history[step](null, "", `${String(query) ? `?${query}` : location.pathname}${location.hash}`);
    } catch {
      // Some browsers refuse it from disk.
    }
  }

  /** @param {string | null} [text] @returns {Span} */
  function span(text) {
    const [from, to] = (text || "").split(" ");
    return { from: from === "*" ? -Infinity : Number(from), to: to === "*" ? Infinity : Number(to) };
  }

  /** @param {Span} one @param {Span} other */
  function meet(one, other) {
    return one.from < other.to && other.from < one.to;
  }

  /** @param {number} time */
  function dateOf(time) {
    return new Date(time * 60000);
  }

  /** @param {number} time */
  function parts(time) {
    const date = dateOf(time);
    return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()];
  }

  /** @param {number} year @param {number} month */
  function minute(year, month) {
    return new Date(0).setUTCFullYear(year, month, 1) / 60000;
  }

  /** @param {string | null} text */
  function length(text) {
    return (text || "").replace(/[⺀-鿿가-힣]/g, "--").length * LETTER;
  }

  /** @param {Element} element @param {boolean} there */
  function show(element, there) {
    if (there) element.removeAttribute("display");
    else element.setAttribute("display", "none");
  }

  /** @param {Element} element @param {Record<string, string | number | boolean>} values */
  function set(element, values) {
    for (const name in values) element.setAttribute(name, String(values[name]));
  }

  /** @param {string} name @param {string} kind @param {Record<string, string | number>} values */
  function make(name, kind, values) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    set(element, { class: kind, ...values });
    return element;
  }
})();
