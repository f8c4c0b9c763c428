// Zooms a chart: shows a part of it as large as the whole, and below it only the events that may lie in
// that part. The address keeps `from` and `to`. Times are minutes since 1970, as in `data-time`.
(() => {
  "use strict";

  /**
   * A stretch of time; `to` is not part of it.
   * @typedef {{ from: number, to: number }} Span
   */
  /** @typedef {ReturnType<typeof readMark>} Mark */
  /** @typedef {"pushState" | "replaceState"} HistoryMethod */

  const DAY = 1440;
  // The last time that a Date can hold.
  const MAX_TIME = 1.4e11;
  // In units of the drawing: space between a mark and its label, half the size of a target, width of a letter.
  const [LABEL_GAP, HALF_TARGET, LETTER_WIDTH] = [9, 12, 7];
  const MAX_TICKS = 9;

  const { element } = window.dateline ?? {};
  if (!element) return;

  // -- Times.

  const dateOf = (/** @type {number} */ time) => new Date(time * 60000);

  /**
   * Year, month from 0, day, hour and minute.
   * @param {number} time
   */
  const dateParts = (time) => {
    const date = dateOf(time);
    return [
      date.getUTCFullYear(),
      date.getUTCMonth(),
      date.getUTCDate(),
      date.getUTCHours(),
      date.getUTCMinutes(),
    ];
  };

  /**
   * The time at which a month begins.
   * @param {number} year
   * @param {number} month from 0
   */
  const monthStart = (year, month) => new Date(0).setUTCFullYear(year, month, 1) / 60000;

  /**
   * A date and time such as `2024-06-19T12:30`.
   * @param {number} time
   */
  const formatMinute = (time) => {
    const [year, month, ...others] = dateParts(time);
    const pad = (/** @type {number} */ number, length = 2) => String(number).padStart(length, "0");
    const [day, hour, minute] = others.map((number) => pad(number));
    const years = (year < 0 ? "-" : "") + pad(Math.abs(year), 4);
    return `${years}-${pad(month + 1)}-${day}T${hour}:${minute}`;
  };

  /**
   * The year, month, day or minute that begins at a time or, with an edge of 1, ends there.
   * @param {number} time
   * @param {0 | 1} edge
   */
  const formatEdge = (time, edge) => {
    const [year, month] = dateParts(time - edge);
    const text = formatMinute(time - edge);
    if (time === monthStart(year + edge, 0)) return text.slice(0, -12);
    if (time === monthStart(year, month + edge)) return text.slice(0, -9);
    return time % DAY ? text : text.slice(0, -6);
  };

  /**
   * The span of a year, month, day or minute; null if the text is none of these.
   * @param {string} text
   */
  const parseDate = (text) => {
    const match = /^(-?\d{4,6})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?$/.exec(text);
    if (!match) return null;
    const [year, month, day, hour, minute] = match.slice(1).map((part) => Number(part || 0));
    const from = monthStart(year, month - (month && 1)) + (day - (day && 1)) * DAY + hour * 60 + minute;
    if (!formatMinute(from).startsWith(text)) return null;
    if (match[4]) return { from, to: from + 1 };
    return { from, to: day ? from + DAY : monthStart(year + (month ? 0 : 1), month) };
  };

  /**
   * Reads `data-time`: two times, with `*` for no beginning or no end.
   * @param {string | null} [text]
   * @returns {Span}
   */
  const parseSpan = (text) => {
    const [from, to] = (text || "").split(" ");
    return { from: from === "*" ? -Infinity : Number(from), to: to === "*" ? Infinity : Number(to) };
  };

  const overlap = (/** @type {Span} */ one, /** @type {Span} */ other) =>
    one.from < other.to && other.from < one.to;

  /**
   * Moves a span, but not out of the whole.
   * @param {Span} span
   * @param {number} by
   * @param {Span} whole
   */
  const moveSpan = (span, by, whole) => {
    const length = Math.min(span.to - span.from, whole.to - whole.from);
    const from = Math.min(Math.max(span.from + by, whole.from), whole.to - length);
    return { from, to: from + length };
  };

  /**
   * The span to show for a wanted one: inside the whole, not too short, and with round ends.
   * @param {Span} wanted
   * @param {Span} whole
   * @param {number} least
   */
  const fitSpan = (wanted, whole, least) => {
    const missing = Math.max(0, least - (wanted.to - wanted.from)) / 2;
    const { from, to } = moveSpan({ from: wanted.from - missing, to: wanted.to + missing }, 0, whole);
    const step = least < DAY && to - from < 3 * DAY ? 10 : DAY;
    const start = Math.round(from / step) * step;
    return { from: start, to: Math.max(Math.round(to / step) * step, start + least) };
  };

  /**
   * The ticks of the axis of a span, each with the unit of time that it begins.
   * @param {Span} span
   */
  const ticksOf = ({ from, to }) => {
    const ticks = [];
    const hours = [1, 3, 6, 24, 168].find((hours) => (to - from) / (hours * 60) <= MAX_TICKS);
    if (hours) {
      const step = hours * 60;
      // Weeks begin on Mondays; 1970 began on a Thursday.
      const shift = hours > 24 ? 4 * DAY : 0;
      const unit = hours < 24 ? "hour" : "day";
      const first = Math.ceil((from - shift) / step) * step + shift;
      for (let time = first; time < to; time += step) ticks.push({ time, unit });
      return ticks;
    }
    // From one month to 3, 6 and 12, then to 2, 5, 10, 20, … years.
    let step = 1;
    for (const factor of [3, 2, 2, 2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2, 2, 2.5]) {
      if ((to - from) / (step * 30.4 * DAY) > MAX_TICKS) step *= factor;
    }
    const first = Math.floor((dateParts(from)[0] * 12) / step) * step;
    for (let month = first; monthStart(0, month) < to; month += step) {
      // There is no year 0, and steps before our era end with its round years.
      const time = monthStart(step > 12 && month <= 0 ? 1 : 0, month);
      if (time >= from) ticks.push({ time, unit: step < 12 ? "month" : "year" });
    }
    return ticks;
  };

  // -- The drawing and the list.

  /**
   * About the width of a text; letters of Chinese, Japanese and Korean are twice as wide as others.
   * @param {string | null} text
   */
  const textWidth = (text) => (text || "").replace(/[⺀-鿿가-힣]/g, "--").length * LETTER_WIDTH;

  /**
   * @param {Element} target
   * @param {boolean} isShown
   */
  const setShown = (target, isShown) => {
    if (isShown) target.removeAttribute("display");
    else target.setAttribute("display", "none");
  };

  /**
   * @param {Element} target
   * @param {Record<string, string | number | boolean>} attributes
   */
  const setAttributes = (target, attributes) => {
    for (const name in attributes) target.setAttribute(name, String(attributes[name]));
  };

  /**
   * What the drawing says of an event's mark.
   * @param {Element} link
   */
  const readMark = (link) => {
    const shapes = [...link.querySelectorAll("[data-time]")].map((shape) => ({
      shape,
      time: parseSpan(shape.getAttribute("data-time")),
      least: 2 * Number(shape.getAttribute("rx")),
    }));
    const label = link.querySelector("text");
    return {
      link,
      id: link.getAttribute("data-id") || "",
      time: parseSpan(link.getAttribute("data-time")),
      shapes,
      label,
      x: label?.getAttribute("x") || "",
      anchor: label?.getAttribute("text-anchor") || "start",
      isHidden: label?.matches(".chart-hidden"),
      isAbove: label?.matches(".chart-above"),
      y: link.querySelector(".chart-target")?.getAttribute("y") || "",
    };
  };

  /**
   * The events that the page lists below the chart, and a function that shows those of a span.
   * @param {Mark[]} marks
   * @param {string} rest the times of the events that are not drawn
   */
  const readList = (marks, rest) => {
    const times = new Map(marks.map((mark) => [mark.id, mark.time]));
    for (const [id, from, to] of rest.split(",").map((entry) => entry.split(" "))) {
      times.set(id, parseSpan(`${from} ${to}`));
    }
    const rows = [...document.querySelectorAll(".chart-events tbody tr, .timeline .event")];
    const groups = document.querySelectorAll(".timeline :is(.month, .year)");
    const filter = (/** @type {Span | null} */ shown) => {
      const left = rows.filter((row) => {
        const time = times.get(row.id.slice(2));
        const isOutside = Boolean(shown && !(time && overlap(time, shown)));
        row.classList.toggle("chart-outside", isOutside);
        return !isOutside;
      });
      groups.forEach((group) => {
        group.classList.toggle("chart-outside", !group.querySelector(".event:not(.chart-outside)"));
      });
      return left.length;
    };
    return { filter, total: rows.length };
  };

  /**
   * Puts the shown dates into the address.
   * @param {string[]} dates
   * @param {HistoryMethod} method
   */
  const updateAddress = (dates, method) => {
    const query = new URLSearchParams(location.search);
    ["from", "to"].forEach((name, at) => {
      if (dates[at]) query.set(name, dates[at]);
      else query.delete(name);
      // The filter of the list has the same fields.
      const field = document.querySelector(`.filter [name=${name}]`);
      if (field instanceof HTMLInputElement) field.value = dates[at];
    });
    try {
      history[method](null, "", `${String(query) ? `?${query}` : location.pathname}${location.hash}`);
    } catch {
      // Some browsers do not let a page on disk change its address.
    }
  };

  // -- One chart.

  /**
   * @param {Element} figure
   * @param {SVGSVGElement} svg
   * @param {HTMLFormElement} form
   * @param {Span} whole
   */
  const startChart = (figure, svg, form, whole) => {
    const { width, height } = svg.viewBox.baseVal;
    const [least, margin] = [Number(svg.dataset.least), Number(svg.dataset.margin)];
    const isRtl = getComputedStyle(svg).direction === "rtl";
    const axis = /** @type {SVGElement} */ (svg.querySelector(".chart-axis"));
    const box = /** @type {HTMLElement} */ (figure.querySelector(".chart-scroll"));
    const status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
    const inputs = [...form.querySelectorAll("input")];
    const marks = [...svg.querySelectorAll(".mark")].map(readMark);
    const list = readList(marks, svg.dataset.rest || "");
    const lang = svg.dataset.locale;
    let shown = whole;
    let timer = 0;
    /**
     * The axis of the shown part.
     * @type {Element | undefined}
     */
    let partAxis;

    const mirror = (/** @type {number} */ x) => (isRtl ? width - x : x);

    const place = (/** @type {number} */ time) => {
      const room = shown.to - shown.from;
      const near = Math.min(Math.max(time, whole.from, shown.from - room), whole.to, shown.to + room);
      return margin + ((near - shown.from) / room) * (width - 2 * margin);
    };

    const timeAt = (/** @type {number} */ x) =>
      shown.from + ((x - margin) / (width - 2 * margin)) * (shown.to - shown.from);

    const isWhole = () => shown.from <= whole.from && shown.to >= whole.to;

    /**
     * @param {Element} rect
     * @param {number} from
     * @param {number} to
     */
    const stretch = (rect, from, to) =>
      setAttributes(rect, { x: mirror(isRtl ? to : from), width: to - from });

    /**
     * Places the shapes of a mark, and returns where they begin and end.
     * @param {Mark} mark
     */
    const drawMark = ({ link, shapes }) => {
      let [start, end] = [Infinity, -Infinity];
      for (const { shape, time, least } of shapes) {
        let [from, to] = [place(time.from), place(time.to)];
        const missing = Math.max(0, least - (to - from)) / 2;
        [from, to] = [from - missing, to + missing];
        setShown(shape, overlap(time, shown));
        stretch(shape, from, to);
        [start, end] = [Math.min(start, from), Math.max(end, to)];
      }
      const target = link.querySelector(".chart-target");
      if (target) stretch(target, start - HALF_TARGET, end + HALF_TARGET);
      return [start, end];
    };

    const drawMarks = () => {
      const all = isWhole();
      /** @type {Map<string, { mark: Mark, ends: number[] }[]>} */
      const rows = new Map();
      for (const mark of marks) {
        // Events beyond the axis have a mark at its end, but only if the whole is shown.
        const isShown = all || (mark.shapes.length > 0 && overlap(mark.time, shown));
        setShown(mark.link, isShown);
        if (!isShown || !mark.shapes.length) continue;
        const row = rows.get(mark.y) || [];
        row.push({ mark, ends: drawMark(mark) });
        rows.set(mark.y, row);
      }
      for (const row of rows.values()) drawLabels(row, all);
      setShown(axis, all);
      partAxis?.remove();
      partAxis = all ? undefined : drawAxis();
    };

    /**
     * Places the labels of a row of marks: as in the whole chart, or where a part of it has space for them.
     * @param {{ mark: Mark, ends: number[] }[]} row
     * @param {boolean} all
     */
    const drawLabels = (row, all) => {
      let taken = 0;
      row.sort((a, b) => a.ends[0] - b.ends[0]);
      row.forEach(({ mark: { label, x, anchor, isHidden, isAbove }, ends: [start, end] }, at) => {
        if (!label) return;
        const needed = textWidth(label.textContent) + LABEL_GAP;
        const isBehind = isAbove || end + needed < (row[at + 1]?.ends[0] ?? width);
        const beside = isBehind ? end + LABEL_GAP : start - LABEL_GAP;
        const left = mirror(isAbove ? Math.max(start, Math.min(margin, end)) : beside);
        const moved = { x: left, "text-anchor": isBehind ? "start" : "end" };
        setAttributes(label, all ? { x, "text-anchor": anchor } : moved);
        label.classList.toggle("chart-hidden", all ? isHidden : !isBehind && start - needed < taken);
        taken = isBehind ? end + needed : end;
      });
    };

    const drawAxis = () => {
      const group = element("svg:g", { class: "chart-axis" });
      let lines = "";
      let before = NaN;
      for (const { time, unit } of ticksOf(shown)) {
        const x = place(time);
        const text = tickLabel(time, unit, before);
        before = time;
        lines += `M${mirror(x)} 4V${axis.dataset.bottom}`;
        if (x + textWidth(text) > width) continue;
        for (const y of (axis.dataset.rows || "").split(" ")) {
          group.append(element("svg:text", { class: "chart-label", x: mirror(x + 4), y }, text));
        }
      }
      group.prepend(element("svg:path", { class: "chart-grid", d: lines, stroke: "currentColor" }));
      axis.after(group);
      return group;
    };

    /**
     * The label of a tick, without what the tick before it already says.
     * @param {number} time
     * @param {string} unit
     * @param {number} before
     */
    const tickLabel = (time, unit, before) => {
      const [year, month] = dateParts(time);
      const isNewYear = dateParts(before)[0] !== year;
      const isNewDay = isNewYear || time - before >= DAY || !(time % DAY);
      /** @type {Intl.DateTimeFormatOptions} */
      const options = { calendar: "gregory", timeZone: "UTC", hourCycle: "h23" };
      if (unit === "year" || (isNewYear && unit !== "hour")) options.year = "numeric";
      if (options.year && year < 100) options.era = "short";
      if (unit === "hour" && !isNewDay) options.hour = options.minute = "2-digit";
      else if (unit !== "year" && (unit !== "month" || !isNewYear || month)) options.month = "short";
      if (unit === "day" || (unit === "hour" && isNewDay)) options.day = "numeric";
      const words = new Intl.DateTimeFormat(lang, options).formatToParts(dateOf(time));
      return words.map(({ type, value }) => (type === "era" && year < 1 ? svg.dataset.era : value)).join("");
    };

    const announce = (/** @type {string} */ text) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        status.textContent = text;
      }, 500);
    };

    /**
     * Fills in the two fields, and marks one of them as wrong.
     * @param {string[]} texts
     * @param {number} [wrong]
     */
    const setInputs = (texts, wrong) => {
      inputs.forEach((input, at) => {
        input.value = texts[at];
        setAttributes(input, { "aria-invalid": at === wrong });
      });
    };

    /**
     * Shows a span, and keeps it in the address if there is a method.
     * @param {Span} wanted
     * @param {HistoryMethod} [method]
     */
    const zoomTo = (wanted, method) => {
      shown = fitSpan(wanted, whole, least);
      drawMarks();
      const all = isWhole();
      const { format } = new Intl.NumberFormat(lang);
      const texts = all ? ["", ""] : [formatEdge(shown.from, 0), formatEdge(shown.to, 1)];
      setInputs(texts);
      const count = format(list.filter(all ? null : shown));
      announce((status.dataset.shown || "").replace("{shown}", count).replace("{total}", format(list.total)));
      if (method) updateAddress(texts, method);
    };

    const runCommand = (/** @type {string} */ command) => {
      const { from, to } = shown;
      const step = (to - from) / 4;
      if (command === "all") zoomTo(whole, "pushState");
      else if (command === "in") zoomTo({ from: from + step, to: to - step }, "replaceState");
      else if (command === "out") zoomTo({ from: from - 2 * step, to: to + 2 * step }, "replaceState");
      else zoomTo(moveSpan(shown, command === "later" ? step : -step, whole), "replaceState");
    };

    /**
     * Shows what two dates say, or says which of them is wrong.
     * @param {string[]} texts
     * @param {HistoryMethod} [method]
     */
    const zoomToDates = (texts, method) => {
      const [from, to] = texts.map((text) => (text ? parseDate(text) : whole));
      if (!from || from.from >= whole.to) return rejectDate(texts, 0);
      if (!to || to.to <= Math.max(from.from, whole.from)) return rejectDate(texts, 1);
      zoomTo({ from: from.from, to: to.to }, method);
    };

    /**
     * @param {string[]} texts
     * @param {number} wrong
     */
    const rejectDate = (texts, wrong) => {
      setInputs(texts, wrong);
      announce((status.dataset.bad || "").replace("{text}", texts[wrong]));
    };

    const readAddress = () => {
      const query = new URLSearchParams(location.search);
      const texts = inputs.map((input) => (query.get(input.name) || "").trim());
      if (texts.join("") || !isWhole()) zoomToDates(texts);
    };

    /** Lets the mouse draw the span to show. */
    const addBrush = () => {
      let from = NaN;
      let isDragged = false;
      const rect = element("svg:rect", { class: "chart-brush", y: 0, height });
      const position = (/** @type {PointerEvent} */ event) => {
        const area = svg.getBoundingClientRect();
        const x = mirror(((event.clientX - area.left) / area.width) * width);
        return Math.min(Math.max(x, margin), width - margin);
      };
      const stop = () => {
        from = NaN;
        rect.remove();
      };
      svg.addEventListener("pointerdown", (event) => {
        isDragged = false;
        // A finger scrolls; it has the buttons.
        if (!event.button && event.pointerType !== "touch") from = position(event);
      });
      svg.addEventListener("pointermove", (event) => {
        const to = position(event);
        if (Number.isNaN(from) || (!isDragged && Math.abs(to - from) < 5)) return;
        if (!isDragged) svg.setPointerCapture(event.pointerId);
        isDragged = true;
        stretch(rect, Math.min(from, to), Math.max(from, to));
        svg.append(rect);
      });
      svg.addEventListener("pointerup", (event) => {
        const [start, end] = [from, position(event)].sort((a, b) => a - b).map(timeAt);
        if (isDragged && start < end) zoomTo({ from: start, to: end }, "pushState");
        stop();
      });
      svg.addEventListener("pointercancel", stop);
      svg.addEventListener("dragstart", (event) => event.preventDefault());
      const ignoreClick = (/** @type {Event} */ event) => {
        if (isDragged) event.preventDefault();
      };
      svg.addEventListener("click", ignoreClick, true);
    };

    /** @type {Record<string, string>} */
    const keys = {
      ArrowLeft: isRtl ? "later" : "earlier",
      ArrowRight: isRtl ? "earlier" : "later",
      "+": "in",
      "-": "out",
      0: "all",
    };
    box.addEventListener("keydown", (event) => {
      const command = keys[event.key];
      if (!command || event.ctrlKey || event.metaKey || event.altKey) return;
      // While the whole is shown, the arrows scroll a chart that is wider than its box.
      if (command !== "in" && isWhole()) return;
      event.preventDefault();
      runCommand(command);
    });
    for (const button of form.querySelectorAll("button")) {
      if (button.value) button.addEventListener("click", () => runCommand(button.value));
    }
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const texts = inputs.map((input) => input.value.trim());
      zoomToDates(texts, "pushState");
    });
    addBrush();
    addEventListener("popstate", readAddress);
    figure.append(form);
    figure.classList.add("chart-ready");
    readAddress();
  };

  for (const figure of document.querySelectorAll(".chart-figure")) {
    const svg = figure.querySelector("svg");
    const form = figure.querySelector("template")?.content.querySelector("form");
    const whole = parseSpan(svg?.dataset.time);
    if (svg && form && Math.abs(whole.from) < MAX_TIME && Math.abs(whole.to) < MAX_TIME) {
      startChart(figure, svg, document.importNode(form, true), whole);
    }
  }
})();
