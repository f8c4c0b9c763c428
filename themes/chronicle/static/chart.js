// @ts-check
// Shows a part of a chart as large as the whole, and of the list below only what may lie in it.
// Without this script the chart is a still picture. Time is counted in minutes since the beginning of
// 1970, as the picture's `data-time` gives it; the address keeps what is shown as `from` and `to`.
(() => {
  "use strict";

  /** @typedef {{ from: number, to: number }} Span From one minute to another, which does not belong to it. */
  /** @typedef {{ element: SVGElement, time: Span, bar: SVGElement | null, sharp: boolean }} Shape */
  /** @typedef {{ element: SVGElement, side: "before" | "behind" | "above", spare: boolean }} Label */
  /** @typedef {{ link: SVGElement, id: string, time: Span, shapes: Shape[], target: SVGElement | null, label: Label | null, top: number }} Mark */

  const SVG = "http://www.w3.org/2000/svg";
  const DAY = 1440;
  /** The last minute that a Date can hold. */
  const LAST = 8.64e15 / 60000;
  /** What is narrower is a dot; room beside a mark; half of the least width for a finger. */
  const [DOT, NEAR, HALF] = [10, 9, 12];
  /** An axis has at most so many ticks, and a letter of its labels is about so wide. */
  const [TICKS, LETTER] = [9, 7];

  for (const figure of document.querySelectorAll(".chart-figure")) {
    const svg = figure.querySelector("svg.chart");
    const template = figure.querySelector("template");
    const box = figure.querySelector(".chart-scroll");
    if (svg instanceof SVGSVGElement && template && box instanceof HTMLElement) start(figure, svg, template, box);
  }

  /**
   * @param {Element} figure
   * @param {SVGSVGElement} svg
   * @param {HTMLTemplateElement} template
   * @param {HTMLElement} box
   */
  function start(figure, svg, template, box) {
    const whole = span(svg.dataset.time);
    if (!(Math.abs(whole.from) < LAST && Math.abs(whole.to) < LAST)) return;
    const least = Number(svg.dataset.least);
    const controls = document.importNode(template.content, true);
    const form = /** @type {HTMLFormElement} */ (controls.querySelector("form"));
    const status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
    const inputs = ["from", "to"].map((name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name)));
    const picture = new Picture(svg, whole, least);
    const list = new List(picture.marks, svg.dataset.rest || "");
    let shown = whole;
    let timer = 0;
    figure.append(controls);
    figure.classList.add("chart-ready");

    /** @param {string} text */
    const say = (text) => {
      clearTimeout(timer);
      timer = setTimeout(() => { status.textContent = text; }, 500);
    };

    /** Shows a time; `step` says what becomes of the address.
     * @param {Span} wanted
     * @param {"push" | "replace" | "keep"} step */
    const show = (wanted, step) => {
      shown = fitted(wanted, whole, least);
      const all = isWhole();
      picture.draw(shown);
      const count = list.filter(all ? null : shown);
      const texts = all ? ["", ""] : [written(shown.from, true), written(shown.to, false)];
      inputs.forEach((input, index) => {
        input.value = texts[index];
        input.removeAttribute("aria-invalid");
      });
      for (const button of form.querySelectorAll("button[data-do]")) {
        button.setAttribute("aria-disabled", String(!can(button.getAttribute("data-do") || "")));
      }
      say((status.dataset.shown || "").replace("{shown}", picture.number(count)).replace("{total}", picture.number(list.total)));
      if (step !== "keep") remember(texts, step);
    };

    const isWhole = () => shown.from <= whole.from && shown.to >= whole.to;

    /** @param {string} what */
    const can = (what) => {
      if (what === "in") return shown.to - shown.from > least;
      if (what === "earlier") return shown.from > whole.from;
      if (what === "later") return shown.to < whole.to;
      return !isWhole();
    };

    /** @param {string} what */
    const act = (what) => {
      if (!can(what)) return;
      const length = shown.to - shown.from;
      const move = what === "earlier" ? -length / 4 : length / 4;
      if (what === "all") show(whole, "push");
      else if (what === "in") show({ from: shown.from + length / 4, to: shown.to - length / 4 }, "replace");
      else if (what === "out") show({ from: shown.from - length / 2, to: shown.to + length / 2 }, "replace");
      else show(moved(shown, move, whole), "replace");
    };

    /** The time that two texts name; the first text that names none of this chart is told.
     * @param {string[]} texts
     * @returns {Span | null} */
    const read = (texts) => {
      const [from, to] = texts.map((text) => (text ? parsed(text) : whole));
      const bad = !from ? 0 : !to || to.to <= from.from || to.to <= whole.from ? 1 : from.from >= whole.to ? 0 : -1;
      inputs.forEach((input, index) => input.toggleAttribute("aria-invalid", index === bad));
      if (bad < 0 && from && to) return { from: from.from, to: to.to };
      inputs[bad].value = texts[bad];
      inputs[bad].setAttribute("aria-invalid", "true");
      say((status.dataset.bad || "").replace("{text}", texts[bad]));
      return null;
    };

    /** @param {"keep"} step */
    const readAddress = (step) => {
      const query = new URLSearchParams(location.search);
      const texts = ["from", "to"].map((name) => (query.get(name) || "").trim());
      if (!texts[0] && !texts[1]) {
        if (!isWhole()) show(whole, step);
        return;
      }
      const wanted = read(texts);
      if (wanted) show(wanted, step);
    };

    form.addEventListener("click", (event) => {
      const button = event.target instanceof Element && event.target.closest("[data-do]");
      if (button) act(button.getAttribute("data-do") || "");
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const wanted = read(inputs.map((input) => input.value.trim()));
      if (wanted) show(wanted, "push");
    });
    box.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const [left, right] = picture.rtl ? ["later", "earlier"] : ["earlier", "later"];
      /** @type {Record<string, string>} */
      const keys = { ArrowLeft: left, ArrowRight: right, "+": "in", "=": "in", "-": "out", "−": "out", 0: "all", Escape: "all" };
      const what = keys[event.key];
      // While there is nothing to move, arrows scroll a chart that is wider than its box.
      if (!what || (what === left || what === right ? isWhole() : !can(what))) return;
      event.preventDefault();
      act(what);
    });
    picture.brush((wanted) => show(wanted, "push"));
    addEventListener("popstate", () => readAddress("keep"));
    addEventListener("hashchange", () => {
      if (document.querySelector(".chart-outside:target")) show(whole, "push");
    });
    addEventListener("beforeprint", () => picture.draw(whole));
    addEventListener("afterprint", () => picture.draw(shown));
    form.querySelectorAll("button[data-do]").forEach((button) => button.setAttribute("aria-disabled", String(!can(button.getAttribute("data-do") || ""))));
    readAddress("keep");
  }

  /** The drawing, and how it is drawn for a part of its time. */
  class Picture {
    /**
     * @param {SVGSVGElement} svg
     * @param {Span} whole
     * @param {number} least
     */
    constructor(svg, whole, least) {
      this.svg = svg;
      this.whole = whole;
      this.shown = whole;
      this.least = least;
      this.width = svg.viewBox.baseVal.width;
      this.margin = Number(svg.dataset.margin);
      this.rtl = getComputedStyle(svg).direction === "rtl";
      this.hatch = `url(#${svg.querySelector("pattern")?.id})`;
      this.axis = /** @type {SVGElement} */ (svg.querySelector(".chart-axis"));
      /** @type {SVGElement | null} */
      this.part = null;
      // The digits that the page has, whatever a browser prefers for its language.
      this.latin = /[0-9]/.test(this.axis.textContent || "");
      this.lang = document.documentElement.lang || "en";
      /** @type {Mark[]} */
      this.marks = Array.from(svg.querySelectorAll("a.mark"), (link) => this.mark(/** @type {SVGElement} */ (link)));
    }

    /** @param {SVGElement} link
     * @returns {Mark} */
    mark(link) {
      /** @type {Shape[]} */
      const shapes = Array.from(link.querySelectorAll("[data-time]"), (element) => {
        const shape = /** @type {SVGElement} */ (element);
        const time = span(shape.dataset.time);
        const point = shape.classList.contains("chart-dot") && !shape.classList.contains("chart-short");
        return { element: shape, time, bar: null, sharp: point && (this.least >= DAY || time.to - time.from <= 1) };
      });
      const target = /** @type {SVGElement | null} */ (link.querySelector(".chart-target"));
      const top = Number(target?.getAttribute("y"));
      /** @type {Mark} */
      const mark = { link, id: link.dataset.id || "", time: span(link.dataset.time), shapes, target, label: null, top };
      const text = /** @type {SVGElement | null} */ (link.querySelector("text"));
      if (text) {
        const spare = text.classList.contains("chart-spare");
        const at = this.mirrored(Number(text.getAttribute("x")));
        const above = !spare && at < this.ends(mark)[1];
        const side = text.getAttribute("text-anchor") === "end" ? "before" : above ? "above" : "behind";
        mark.label = { element: text, side, spare };
      }
      return mark;
    }

    /** From the left to the beginning of the reading direction, or back.
     * @param {number} x */
    mirrored(x) {
      return this.rtl ? this.width - x : x;
    }

    /** Where a minute lies, from the beginning of the reading direction.
     * @param {number} time */
    place(time) {
      const { from, to } = this.shown;
      return this.margin + ((time - from) / (to - from)) * (this.width - 2 * this.margin);
    }

    /** From where to where a time lies, cut to what is near the picture.
     * @param {Span} time
     * @returns {[number, number]} */
    reach(time) {
      const room = this.shown.to - this.shown.from;
      return [
        this.place(Math.max(time.from, this.whole.from, this.shown.from - room)),
        this.place(Math.min(time.to, this.whole.to, this.shown.to + room)),
      ];
    }

    /** From where to where a mark is drawn.
     * @param {Mark} mark
     * @returns {[number, number]} */
    ends(mark) {
      const all = mark.shapes.map((shape) => {
        const [from, to] = this.reach(shape.time);
        const dot = shape.element.tagName === "circle" && !this.isBar(shape, to - from);
        return dot ? [(from + to) / 2, (from + to) / 2] : [from, to];
      });
      return [Math.min(...all.map((ends) => ends[0])), Math.max(...all.map((ends) => ends[1]))];
    }

    /** @param {Shape} shape
     * @param {number} width */
    isBar(shape, width) {
      return width >= DOT && !shape.sharp;
    }

    /** Shows a time.
     * @param {Span} shown */
    draw(shown) {
      this.shown = shown;
      const all = shown.from <= this.whole.from && shown.to >= this.whole.to;
      for (const mark of this.marks) {
        // What lies beyond the axis stands at its end only where all of it is shown.
        const there = all || (mark.shapes.length > 0 && meet(mark.time, shown));
        visible(mark.link, there);
        if (there && mark.shapes.length) this.drawMark(mark);
      }
      this.drawSpare(all);
      visible(this.axis, all);
      this.part?.remove();
      this.part = all ? null : this.drawAxis();
    }

    /** @param {Mark} mark */
    drawMark(mark) {
      for (const shape of mark.shapes) {
        const [from, to] = this.reach(shape.time);
        const { element } = shape;
        visible(element, meet(shape.time, this.shown));
        if (element.tagName === "line") {
          set(element, { x1: this.mirrored(from), x2: this.mirrored(to) });
        } else if (element.tagName === "rect") {
          this.drawBar(element, from, to);
        } else {
          const bar = this.isBar(shape, to - from);
          if (bar && !shape.bar) shape.bar = this.barOf(element);
          if (shape.bar) {
            visible(shape.bar, bar && meet(shape.time, this.shown));
            this.drawBar(shape.bar, from, to);
          }
          if (bar) visible(element, false);
          set(element, { cx: this.mirrored((from + to) / 2) });
        }
      }
      const [from, to] = this.ends(mark);
      if (mark.target) this.drawBar(mark.target, from - HALF, to + HALF);
      if (mark.label) this.drawLabel(mark.label, from, to);
    }

    /** @param {SVGElement} element
     * @param {number} from
     * @param {number} to */
    drawBar(element, from, to) {
      const x = Math.min(this.mirrored(from), this.mirrored(to));
      set(element, { x, width: to - from });
    }

    /** The bar that a dot becomes when it is drawn wide.
     * @param {SVGElement} dot */
    barOf(dot) {
      const half = Number(dot.getAttribute("r")) - 1;
      const short = dot.classList.contains("chart-short");
      const bar = make("rect", { y: Number(dot.getAttribute("cy")) - half, height: half * 2, fill: short ? "currentColor" : this.hatch });
      bar.setAttribute("class", short ? "chart-solid" : "chart-soft");
      dot.before(bar);
      return bar;
    }

    /** @param {Label} label
     * @param {number} from
     * @param {number} to */
    drawLabel(label, from, to) {
      const at = label.side === "before" ? from - NEAR : label.side === "behind" ? to + NEAR : Math.max(from, Math.min(this.margin, to));
      set(label.element, { x: this.mirrored(at) });
    }

    /** Shows words for which there was no room in the whole, where there is some now.
     * @param {boolean} all */
    drawSpare(all) {
      /** @type {Map<number, Mark[]>} */
      const rows = new Map();
      for (const mark of this.marks) {
        if (mark.label?.spare) mark.label.element.classList.add("chart-spare");
        if (all || mark.link.hasAttribute("display") || !mark.shapes.length) continue;
        const row = rows.get(mark.top) || [];
        row.push(mark);
        rows.set(mark.top, row);
      }
      for (const row of rows.values()) {
        row.sort((a, b) => this.ends(a)[0] - this.ends(b)[0]);
        row.forEach((mark, index) => {
          if (!mark.label?.spare) return;
          const next = index + 1 < row.length ? this.ends(row[index + 1])[0] - NEAR : this.width;
          const words = mark.label.element;
          const end = this.ends(mark)[1] + NEAR + (words.textContent || "").length * LETTER;
          words.classList.toggle("chart-spare", end > next);
        });
      }
    }

    /** The axis of a part. */
    drawAxis() {
      const axis = make("g", {});
      axis.setAttribute("class", "chart-axis");
      const { bottom, foot } = this.axis.dataset;
      const ticks = ticksOf(this.shown);
      const x = ticks.map((tick) => this.mirrored(this.place(tick.at)));
      const lines = make("path", { fill: "none", stroke: "currentColor", d: x.map((at) => `M${at.toFixed(1)} 4V${bottom}`).join("") });
      lines.setAttribute("class", "chart-grid");
      axis.append(lines);
      ticks.forEach((tick, index) => {
        const words = this.words(tick, ticks[index - 1]);
        const at = this.place(tick.at) + 4;
        if (at + words.length * LETTER > this.width) return;
        for (const y of foot ? [15, Number(foot)] : [15]) {
          const text = make("text", { x: this.mirrored(at), y });
          text.setAttribute("class", "chart-label");
          text.textContent = words;
          axis.append(text);
        }
      });
      this.axis.after(axis);
      return axis;
    }

    /** What a tick says that the one before it does not.
     * @param {Tick} tick
     * @param {Tick | undefined} before */
    words(tick, before) {
      const date = dateOf(tick.at);
      const last = before && dateOf(before.at);
      const newYear = !last || last.getUTCFullYear() !== date.getUTCFullYear();
      const newDay = newYear || last?.getUTCDate() !== date.getUTCDate();
      /** @type {Intl.DateTimeFormatOptions} */
      const options = {};
      if (tick.unit === "year" || (newYear && tick.unit !== "hour")) options.year = "numeric";
      if (options.year && date.getUTCFullYear() < 100) options.era = "short";
      if (tick.unit === "month" && !(newYear && date.getUTCMonth() === 0)) options.month = "short";
      if (tick.unit === "day" || (tick.unit === "hour" && newDay)) Object.assign(options, { month: "short", day: "numeric" });
      if (tick.unit === "hour" && !newDay) Object.assign(options, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
      return new Intl.DateTimeFormat(this.lang, { calendar: "gregory", timeZone: "UTC", ...this.digits(), ...options }).format(date);
    }

    /** A number as the page writes it.
     * @param {number} number */
    number(number) {
      return new Intl.NumberFormat(this.lang, this.digits()).format(number);
    }

    digits() {
      return this.latin ? { numberingSystem: "latn" } : {};
    }

    /** Lets a mouse or pen drag over a time; `done` gets it.
     * @param {(time: Span) => void} done */
    brush(done) {
      let from = NaN;
      let dragged = false;
      const rect = make("rect", { y: 0, height: this.svg.viewBox.baseVal.height });
      rect.setAttribute("class", "chart-brush");
      /** @param {PointerEvent} event */
      const at = (event) => {
        const box = this.svg.getBoundingClientRect();
        const x = this.mirrored(((event.clientX - box.left) / box.width) * this.width);
        return Math.min(Math.max(x, this.margin), this.width - this.margin);
      };
      const stop = () => {
        from = NaN;
        rect.remove();
      };
      this.svg.addEventListener("pointerdown", (event) => {
        // A finger scrolls; it has the buttons.
        dragged = false;
        if (event.button === 0 && event.pointerType !== "touch") from = at(event);
      });
      this.svg.addEventListener("pointermove", (event) => {
        if (Number.isNaN(from) || (!dragged && Math.abs(at(event) - from) < 5)) return;
        if (!dragged) this.svg.setPointerCapture(event.pointerId);
        dragged = true;
        this.drawBar(rect, Math.min(from, at(event)), Math.max(from, at(event)));
        this.svg.append(rect);
      });
      this.svg.addEventListener("pointerup", (event) => {
        const ends = [from, at(event)].sort((a, b) => a - b).map((x) => this.time(x));
        if (dragged && !Number.isNaN(from)) done({ from: ends[0], to: ends[1] });
        stop();
      });
      this.svg.addEventListener("pointercancel", stop);
      addEventListener("keydown", (event) => { if (event.key === "Escape") stop(); });
      this.svg.addEventListener("dragstart", (event) => event.preventDefault());
      this.svg.addEventListener("click", (event) => { if (dragged) event.preventDefault(); }, true);
    }

    /** The minute at a place.
     * @param {number} x */
    time(x) {
      const { from, to } = this.shown;
      return from + ((x - this.margin) / (this.width - 2 * this.margin)) * (to - from);
    }
  }

  /** The events that the page lists. */
  class List {
    /** @param {Mark[]} marks
     * @param {string} rest Events that are listed and not drawn: id, from, to, divided by spaces. */
    constructor(marks, rest) {
      /** @type {Map<string, Span>} */
      this.times = new Map(marks.map((mark) => [mark.id, mark.time]));
      for (const entry of rest.split(",").filter(Boolean)) {
        const [id, from, to] = entry.split(" ");
        this.times.set(id, span(`${from} ${to}`));
      }
      this.rows = Array.from(document.querySelectorAll(".chart-events tbody tr, .timeline .event"));
      this.groups = Array.from(document.querySelectorAll(".timeline :is(.month, .year)"));
      this.total = this.rows.length;
    }

    /** Hides what does not lie in a time, and says how many rows are left.
     * @param {Span | null} shown */
    filter(shown) {
      let count = 0;
      for (const row of this.rows) {
        const time = this.times.get(row.id.replace(/^e-/, ""));
        const there = !shown || (time !== undefined && meet(time, shown));
        row.classList.toggle("chart-outside", !there);
        if (there) count += 1;
      }
      for (const group of this.groups) {
        group.classList.toggle("chart-outside", !group.querySelector(".event:not(.chart-outside)"));
      }
      return count;
    }
  }

  /** @typedef {{ at: number, unit: "year" | "month" | "day" | "hour" }} Tick */

  /** The ticks of the shortest step that is not too short.
   * @param {Span} shown
   * @returns {Tick[]} */
  function ticksOf(shown) {
    const first = dateOf(shown.from).getUTCFullYear();
    const last = dateOf(shown.to).getUTCFullYear();
    const length = shown.to - shown.from;
    for (const [unit, step] of /** @type {["hour" | "day", number][]} */ ([["hour", 60], ["hour", 180], ["hour", 360], ["day", DAY], ["day", 7 * DAY]])) {
      if (length / step > TICKS) continue;
      // Weeks begin on Mondays; the first day of 1970 was a Thursday.
      const shift = step > DAY ? 4 * DAY : 0;
      const ticks = [];
      for (let at = Math.ceil((shown.from - shift) / step) * step + shift; at < shown.to; at += step) ticks.push(/** @type {Tick} */ ({ at, unit }));
      return ticks;
    }
    for (const step of [1, 3, 6]) {
      if (length / (step * 30 * DAY) > TICKS + 1) continue;
      const ticks = [];
      for (let month = 0; month < (last - first + 1) * 12; month += step) ticks.push(/** @type {Tick} */ ({ at: minute(first, month), unit: "month" }));
      return ticks.filter((tick) => tick.at >= shown.from && tick.at < shown.to);
    }
    let step = 1;
    for (let turn = 0; (last - first) / step > TICKS; turn += 1) step *= turn % 3 === 1 ? 2.5 : 2;
    const ticks = [];
    for (let year = Math.floor(first / step) * step; year <= last; year += step) {
      // There is no year 0, and steps before our era end with the round years.
      const begin = year > 0 || step === 1 ? year : year + 1;
      ticks.push(/** @type {Tick} */ ({ at: minute(begin, 0), unit: "year" }));
    }
    return ticks.filter((tick) => tick.at >= shown.from && tick.at < shown.to);
  }

  /** A time not shorter than the least and not longer than the whole, inside of it, with round ends.
   * @param {Span} wanted
   * @param {Span} whole
   * @param {number} least
   * @returns {Span} */
  function fitted(wanted, whole, least) {
    const missing = Math.max(0, least - (wanted.to - wanted.from)) / 2;
    const inside = moved({ from: wanted.from - missing, to: wanted.to + missing }, 0, whole);
    const days = (inside.to - inside.from) / DAY;
    const from = Math.max(whole.from, round(inside.from, days, least, 0));
    const to = Math.min(whole.to, round(inside.to, days, least, 1));
    return { from, to: Math.max(to, Math.min(whole.to, from + least)) };
  }

  /** A time earlier or later, inside of the whole.
   * @param {Span} time
   * @param {number} by
   * @param {Span} whole
   * @returns {Span} */
  function moved(time, by, whole) {
    const length = Math.min(time.to - time.from, whole.to - whole.from);
    const from = Math.min(Math.max(time.from + by, whole.from), whole.to - length);
    return { from, to: from + length };
  }

  /** The beginning of the step in which a minute lies, or with `up` the next one's, in steps that suit
   * so many days.
   * @param {number} time
   * @param {number} days
   * @param {number} least
   * @param {0 | 1} up */
  function round(time, days, least, up) {
    const date = dateOf(time);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    const step = days > 3 || least >= DAY ? DAY : 10;
    let [low, high] = [Math.floor(time / step) * step, Math.ceil(time / step) * step];
    if (days > 365 * 200) [low, high] = [minute(year, 0), minute(year + 1, 0)];
    else if (days > 365 * 5) [low, high] = [minute(year, month), minute(year, month + 1)];
    if (low === time) return time;
    return up ? high : low;
  }

  /** A minute as a year, month, day or time of day, whichever begins or, for the end of a time, ends there.
   * @param {number} time
   * @param {boolean} begins */
  function written(time, begins) {
    const date = dateOf(begins ? time : time - 1);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    const edge = begins ? 0 : 1;
    const pad = (/** @type {number} */ number, size = 2) => String(Math.abs(number)).padStart(size, "0");
    let text = Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? "-" : ""}${pad(year, 4)}`;
    if (time === minute(year + edge, 0)) return text;
    text += `-${pad(month + 1)}`;
    if (time === minute(year, month + edge)) return text;
    text += `-${pad(date.getUTCDate())}`;
    return time % DAY === 0 ? text : `${text}T${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`;
  }

  /** The time of a year, month, day or minute as people and addresses write it.
   * @param {string} text
   * @returns {Span | null} */
  function parsed(text) {
    const parts = /^(-?\d{4}|Y-?\d{5,6})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?$/.exec(text.replace("−", "-"));
    if (!parts) return null;
    const year = Number(parts[1].replace("Y", ""));
    const [month, day, hour, minutes] = parts.slice(2).map((part) => (part === undefined ? NaN : Number(part)));
    if (month < 1 || month > 12 || hour > 23 || minutes > 59) return null;
    if (Number.isNaN(month)) return { from: minute(year, 0), to: minute(year + 1, 0) };
    const [first, next] = [minute(year, month - 1), minute(year, month)];
    if (Number.isNaN(day)) return { from: first, to: next };
    const from = first + (day - 1) * DAY;
    if (day < 1 || from >= next) return null;
    if (Number.isNaN(hour)) return { from, to: from + DAY };
    const time = from + hour * 60 + minutes;
    return { from: time, to: time + 1 };
  }

  /** Writes what is shown into the address.
   * @param {string[]} texts
   * @param {"push" | "replace"} step */
  function remember(texts, step) {
    const query = new URLSearchParams(location.search);
    ["from", "to"].forEach((name, index) => (texts[index] ? query.set(name, texts[index]) : query.delete(name)));
    const search = query.toString() ? `?${query}` : location.pathname;
    try {
      history[step === "push" ? "pushState" : "replaceState"](null, "", search + location.hash);
    } catch {
      // Some browsers keep the address of a page from disk as it is.
    }
  }

  /** Two times, or `*` for an open end, divided by a space.
   * @param {string} [text]
   * @returns {Span} */
  function span(text = "") {
    const [from, to] = text.split(" ");
    return { from: from === "*" ? -Infinity : Number(from), to: to === "*" ? Infinity : Number(to) };
  }

  /** @param {Span} one
   * @param {Span} other */
  function meet(one, other) {
    return one.from < other.to && other.from < one.to;
  }

  /** @param {number} time */
  function dateOf(time) {
    return new Date(Math.floor(time) * 60000);
  }

  /** The first minute of a month, counted from 0 and beyond 11.
   * @param {number} year
   * @param {number} month */
  function minute(year, month) {
    const date = new Date(0);
    date.setUTCFullYear(year, month, 1);
    return date.getTime() / 60000;
  }

  /** @param {SVGElement} element
   * @param {boolean} there */
  function visible(element, there) {
    if (there) element.removeAttribute("display");
    else element.setAttribute("display", "none");
  }

  /** @param {SVGElement} element
   * @param {Record<string, string | number>} values */
  function set(element, values) {
    for (const [name, value] of Object.entries(values)) {
      element.setAttribute(name, typeof value === "number" ? String(Math.round(value * 10) / 10) : value);
    }
  }

  /** @param {string} name
   * @param {Record<string, string | number>} values
   * @returns {SVGElement} */
  function make(name, values) {
    const element = /** @type {SVGElement} */ (document.createElementNS(SVG, name));
    set(element, values);
    return element;
  }
})();
