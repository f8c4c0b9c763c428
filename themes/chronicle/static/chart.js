// Zooms a chart: shows a part of it as large as the whole, and below it only the events that may lie in
// that part. The address keeps `from` and `to`. Times are minutes since 1970, as in `data-time`. The cards of
// its marks are those of picture.js.
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
  const LABEL_LENGTH = 48;

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
    const date = link.getAttribute("data-date") || "";
    const title = (link.querySelector("title")?.textContent || "").slice(date.length + 2);
    return {
      link,
      id: link.getAttribute("data-id") || "",
      time: parseSpan(link.getAttribute("data-time")),
      shapes,
      label,
      x: label?.getAttribute("x") || "",
      anchor: label?.getAttribute("text-anchor") || "start",
      words: label?.textContent || "",
      title: title.length > LABEL_LENGTH ? `${title.slice(0, LABEL_LENGTH - 1)}…` : title,
      isAbove: label?.matches(".chart-above"),
      svg: link.closest("svg"),
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
   * @param {HTMLElement} chart
   * @param {HTMLFormElement} form
   * @param {Span} whole
   */
  const startChart = (figure, chart, form, whole) => {
    const parts = /** @type {SVGSVGElement[]} */ ([...chart.querySelectorAll("svg[viewBox]")]);
    const { width } = parts[0].viewBox.baseVal;
    const [least, margin] = [Number(chart.dataset.least), Number(chart.dataset.margin)];
    const isRtl = getComputedStyle(chart).direction === "rtl";
    const box = /** @type {HTMLElement} */ (figure.querySelector(".chart-scroll"));
    const status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
    const inputs = [...form.querySelectorAll("input")];
    const marks = [...chart.querySelectorAll(".mark")].map(readMark);
    const list = readList(marks, chart.dataset.rest || "");
    const lang = chart.dataset.locale;
    const axes = parts.map((svg) => ({
      svg,
      height: svg.viewBox.baseVal.height,
      grid: /** @type {Element} */ (svg.querySelector(".chart-grid")),
      lines: svg.querySelector(".chart-grid")?.getAttribute("d") || "",
      labels: [...svg.querySelectorAll(".chart-label")],
    }));
    let shown = whole;
    let timer = 0;

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
      /** @type {Map<Element | null, Map<string, { mark: Mark, ends: number[] }[]>>} */
      const lanes = new Map(parts.map((svg) => [svg, new Map()]));
      for (const mark of marks) {
        // Events beyond the axis have a mark at its end, but only if the whole is shown.
        const isShown = all || (mark.shapes.length > 0 && overlap(mark.time, shown));
        setShown(mark.link, isShown);
        if (!isShown || !mark.shapes.length) continue;
        const rows = lanes.get(mark.svg);
        const row = rows?.get(mark.y) || [];
        row.push({ mark, ends: drawMark(mark) });
        rows?.set(mark.y, row);
      }
      for (const rows of lanes.values()) for (const row of rows.values()) drawLabels(row, all);
      drawAxis(all);
    };

    /**
     * Places the labels of a row of marks: as in the whole chart, or where a part of it has space for them.
     * @param {{ mark: Mark, ends: number[] }[]} row
     * @param {boolean} all
     */
    const drawLabels = (row, all) => {
      let taken = 0;
      row.sort((a, b) => a.ends[0] - b.ends[0]);
      row.forEach(({ mark: { label, words, title, x, anchor, isAbove }, ends: [start, end] }, at) => {
        if (!label) return;
        setShown(label, true);
        label.textContent = words;
        if (all) return setAttributes(label, { x, "text-anchor": anchor });
        const room = (row[at + 1]?.ends[0] ?? width) - end;
        const fits = (/** @type {string} */ text) => {
          const needed = textWidth(text) + LABEL_GAP;
          return isAbove || needed < room ? "start" : start - needed > taken ? "end" : "";
        };
        const side = fits(title) || fits(words);
        if (fits(title)) label.textContent = title;
        const left = isAbove ? Math.max(start, Math.min(margin, end)) : end + LABEL_GAP;
        setAttributes(label, { x: mirror(side === "end" ? start - LABEL_GAP : left), "text-anchor": side });
        setShown(label, Boolean(side));
        taken = side === "start" ? end + LABEL_GAP + textWidth(label.textContent) : end;
      });
    };

    const drawAxis = (/** @type {boolean} */ all) => {
      const ticks = all ? [] : ticksOf(shown);
      for (const { svg, grid, lines, labels, height } of axes) {
        const line = (/** @type {{ time: number }} */ { time }) => `M${mirror(place(time))} 0V${height}`;
        grid.setAttribute("d", all ? lines : ticks.map(line).join(""));
        for (const label of labels) setShown(label, all);
        svg.querySelectorAll(".chart-part").forEach((label) => label.remove());
        if (!svg.matches(".chart-axis")) continue;
        let before = NaN;
        for (const { time, unit } of ticks) {
          const [x, text] = [place(time), tickLabel(time, unit, before)];
          before = time;
          if (x + textWidth(text) > width) continue;
          svg.append(element("svg:text", { class: "chart-label chart-part", x: mirror(x + 4), y: 16 }, text));
        }
      }
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
      return words
        .map(({ type, value }) => (type === "era" && year < 1 ? chart.dataset.era : value))
        .join("");
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

    /**
     * The place of a pointer, in units of the drawing from the start of the reading direction.
     * @param {{ clientX: number }} pointer
     */
    const position = ({ clientX }) => {
      const area = parts[0].getBoundingClientRect();
      const x = mirror(((clientX - area.left) / area.width) * width);
      return Math.min(Math.max(x, margin), width - margin);
    };

    /** Lets the mouse draw the span to show. */
    const addBrush = () => {
      let from = NaN;
      let isDragged = false;
      const rect = element("div", { class: "chart-brush" });
      const stop = () => {
        from = NaN;
        rect.remove();
      };
      chart.addEventListener("pointerdown", (event) => {
        isDragged = false;
        const isDrawing = event.target instanceof Element && event.target.closest("svg");
        // A finger scrolls; it has the buttons.
        if (isDrawing && !event.button && event.pointerType !== "touch") from = position(event);
      });
      chart.addEventListener("pointermove", (event) => {
        const to = position(event);
        if (Number.isNaN(from) || (!isDragged && Math.abs(to - from) < 5)) return;
        if (!isDragged) chart.setPointerCapture(event.pointerId);
        isDragged = true;
        rect.style.insetInlineStart = `${(Math.min(from, to) / width) * 100}%`;
        rect.style.inlineSize = `${(Math.abs(to - from) / width) * 100}%`;
        chart.append(rect);
      });
      chart.addEventListener("pointerup", (event) => {
        const [start, end] = [from, position(event)].sort((a, b) => a - b).map(timeAt);
        if (isDragged && start < end) zoomTo({ from: start, to: end }, "pushState");
        stop();
      });
      chart.addEventListener("pointercancel", stop);
      chart.addEventListener("dragstart", (event) => event.preventDefault());
      const ignoreClick = (/** @type {Event} */ event) => {
        if (!isDragged) return;
        event.preventDefault();
        event.stopPropagation();
      };
      chart.addEventListener("click", ignoreClick, true);
    };

    /** Lets the wheel with Ctrl and two fingers zoom. The address follows when they rest. */
    const addGestures = () => {
      let rest = 0;
      const show = (/** @type {Span} */ wanted) => {
        zoomTo(wanted);
        clearTimeout(rest);
        rest = setTimeout(() => zoomTo(shown, "replaceState"), 300);
      };
      const onWheel = (/** @type {WheelEvent} */ event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const factor = Math.exp(Math.max(-50, Math.min(50, event.deltaY)) / 100);
        const at = timeAt(position(event));
        show({ from: at - (at - shown.from) * factor, to: at + (shown.to - at) * factor });
      };
      chart.addEventListener("wheel", onWheel, { passive: false });
      /**
       * The times that two fingers hold.
       * @type {number[]}
       */
      let held = [];
      const fingers = (/** @type {TouchEvent} */ { touches }) =>
        [...touches].map(position).sort((a, b) => a - b);
      chart.addEventListener("touchstart", (event) => {
        held = event.touches.length === 2 ? fingers(event).map(timeAt) : [];
      });
      const onMove = (/** @type {TouchEvent} */ event) => {
        if (event.touches.length !== 2 || held.length !== 2) return;
        event.preventDefault();
        const [one, other] = fingers(event).map((x) => (x - margin) / (width - 2 * margin));
        if (other - one < 0.02) return;
        const length = (held[1] - held[0]) / (other - one);
        const from = held[0] - one * length;
        show({ from, to: from + length });
      };
      chart.addEventListener("touchmove", onMove, { passive: false });
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
    addGestures();
    addEventListener("popstate", readAddress);
    figure.prepend(form);
    figure.classList.add("chart-ready");
    readAddress();
  };

  for (const figure of document.querySelectorAll(".chart-figure")) {
    const chart = figure.querySelector(".chart");
    const form = figure.querySelector("template")?.content.querySelector("form");
    const whole = parseSpan(chart?.getAttribute("data-time"));
    if (!(chart instanceof HTMLElement) || !form) continue;
    if (Math.abs(whole.from) > MAX_TIME || Math.abs(whole.to) > MAX_TIME) continue;
    startChart(figure, chart, document.importNode(form, true), whole);
  }
})();
