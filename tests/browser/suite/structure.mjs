// The required structure of a page. `structure` runs in the page, and may use nothing from outside.

/** The checks of the open page: `[assertion, fault or ""]`. */
export function structure() {
  const looks = [];
  const look = (name, fault) => looks.push([name, fault || ""]);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const text = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
  const short = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 110);
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });

  landmarks();
  outline();
  lists();
  focusables();
  pictures();
  links();
  languages();
  dateNames();
  tables();
  frames();
  return looks;

  function landmarks() {
    const one = (selector, what) => {
      const count = all(selector).length;
      look("one-main-one-h1-one-banner-one-contentinfo", count !== 1 && `${count} × ${what}`);
    };
    one("main, [role=main]", "main");
    one("h1", "h1");
    one("body > header, [role=banner]", "banner");
    one("body > footer, [role=contentinfo]", "contentinfo");
    for (const selector of [
      "nav",
      "search, [role=search]",
      "section[aria-labelledby], section[aria-label]",
    ]) {
      const names = all(selector).filter(isShown).map(nameOf);
      const repeated = names.find((name, at) => names.indexOf(name) !== at);
      look(
        "landmarks-have-unique-names",
        (names.includes("") && `a ${selector} without a name`) ||
          (repeated !== undefined && `two of ${selector} are called "${repeated}"`),
      );
    }
  }

  function nameOf(element) {
    const by = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
    if (by.length > 0)
      return by
        .map((id) => text(document.getElementById(id)))
        .join(" ")
        .trim();
    return (element.getAttribute("aria-label") ?? "").trim();
  }

  function outline() {
    const headings = all("h1, h2, h3, h4, h5, h6").filter(isShown);
    const level = (heading) => Number(heading.localName[1]);
    look("the-outline-never-skips", headings[0]?.localName !== "h1" && "it does not begin with h1");
    for (const [at, heading] of headings.entries()) {
      const before = at > 0 ? level(headings[at - 1]) : 0;
      look("the-outline-never-skips", level(heading) > before + 1 && `h${before}, then ${short(heading)}`);
      look("the-outline-never-skips", text(heading) === "" && `an empty ${short(heading)}`);
    }
    for (const event of all("li.event")) {
      const heading = event.querySelector("h2, h3, h4, h5");
      const over = headingsOver(event);
      look(
        "the-outline-never-skips",
        (!heading && `an event without a heading: ${short(event)}`) ||
          (level(heading) !== over + 1 && `${heading.localName} of an event under h${over}: ${short(event)}`),
      );
    }
  }

  /** The level of the nearest heading above an event's list. */
  function headingsOver(event) {
    for (let at = event.closest("ol"); at; at = at.parentElement) {
      for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
        const within = before.matches("h1, h2, h3, h4, h5") ? [before] : all("h1, h2, h3, h4, h5", before);
        if (within.length > 0 && before.matches("h1, h2, h3, h4, h5, header, .year-head"))
          return Number(within.at(-1).localName[1]);
      }
    }
    return 0;
  }

  function lists() {
    for (const event of all("li.event")) {
      look("events-are-items-of-ordered-lists", event.parentElement.localName !== "ol" && short(event));
    }
    for (const list of all("ol.events, ol.claims")) {
      const style = getComputedStyle(list).listStyleType;
      look(
        "markers-go-without-the-lists-meaning",
        style === "none" && `list-style-type is ${style}: ${short(list)}`,
      );
      look("markers-go-without-the-lists-meaning", list.hasAttribute("role") && short(list));
    }
  }

  function focusables() {
    const roles = "[role=application], [role=feed], [role=grid], [role=slider], [role=menu], [role=tree]";
    look(
      "no-widget-roles-and-no-roving-focus",
      all(roles).length > 0 && short(all(roles)[0] ?? document.body),
    );
    for (const element of all("[tabindex]")) {
      const index = Number(element.getAttribute("tabindex"));
      look("no-widget-roles-and-no-roving-focus", index > 0 && `tabindex ${index}: ${short(element)}`);
      const isInteractive = element.matches("a, button, input, select, textarea, summary, [role=button]");
      const isScrollBox = ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
      look(
        "no-widget-roles-and-no-roving-focus",
        index === 0 &&
          !isInteractive &&
          !(isScrollBox && nameOf(element)) &&
          `focus without use: ${short(element)}`,
      );
    }
    look("no-widget-roles-and-no-roving-focus", all("[accesskey]").length > 0 && "an accesskey");
  }

  function pictures() {
    for (const svg of all("main svg")) {
      if (svg.closest("[aria-hidden=true]") || svg.parentElement.closest("svg")) continue;
      // A chart is a group of pictures, one for each lane.
      const picture = svg.closest(".chart") ?? svg;
      const label = nameOf(picture) || text(picture.querySelector(":scope > title"));
      const isStrip = picture.matches(".strip");
      // Without links, a picture is an image.
      const roles = picture.querySelector("a") ? ["group"] : ["img", "group"];
      look(
        "pictures-have-a-role-and-a-name",
        !roles.includes(picture.getAttribute("role")) && `no role: ${short(picture)}`,
      );
      look(
        "pictures-have-a-role-and-a-name",
        label.length < 10 && `its name is "${label}": ${short(picture)}`,
      );
      look(
        "pictures-have-a-role-and-a-name",
        !/\p{Nd}/u.test(label) && `no number in "${label}": ${short(picture)}`,
      );
      // Arrow keys lead from one bar or mark to the next.
      const stops = all("a:not([tabindex='-1']), [tabindex='0']", picture);
      if (isStrip) look("strips-have-one-tab-stop-at-most", stops.length > 1 && short(picture));
      const figure = isStrip ? picture.closest(".picture") : document.querySelector("main");
      look(
        "pictures-have-their-numbers-in-words",
        !figure.querySelector("table, ol.events") && short(figure),
      );
    }
  }

  function links() {
    for (const link of all("a[href]")) {
      look("links-say-where-they-lead", text(link) === "" && !link.getAttribute("aria-label") && short(link));
    }
    // The context of a link: its item, its group of facts, else its section.
    const sections =
      "li.event, li.claim, .reports > li, .terms > li, .parts > li, .rail-years > li, .browse > ul, " +
      "tbody > tr, dl > div, svg, nav, section, footer";
    for (const part of all(sections)) {
      const seen = new Map();
      for (const link of all("a[href]", part)) {
        if (link.closest(sections) !== part) continue;
        const name = link.getAttribute("aria-label") ?? text(link);
        const other = seen.get(name);
        // In SVG, `href` is an object.
        const href = new URL(link.getAttribute("href"), document.baseURI).href;
        look(
          "link-text-is-unique-in-its-section",
          other !== undefined && other !== href && `"${name}" leads to ${other} and ${href}`,
        );
        seen.set(name, href);
      }
    }
    for (const event of all("li.event")) {
      const title = text(event.querySelector("h2 a, h3 a, h4 a, h5 a"));
      look("links-say-where-they-lead", title === "" && `no link in the heading: ${short(event)}`);
      for (const control of all("button, a.permalink, [data-copy]", event)) {
        const name = control.getAttribute("aria-label") ?? text(control);
        look("links-say-where-they-lead", !name.includes(title) && `"${name}" does not name "${title}"`);
      }
    }
  }

  function languages() {
    const html = document.documentElement;
    const isRtl = ["ar", "he", "fa", "ur"].includes(html.lang.split("-")[0]);
    look("the-page-says-its-language-and-direction", !html.lang && "no lang");
    look(
      "the-page-says-its-language-and-direction",
      html.dir !== (isRtl ? "rtl" : "ltr") && `dir is ${html.dir}`,
    );
    for (const link of all(".claim .source a[href], .reports .source a[href]")) {
      const lang = link.getAttribute("hreflang");
      const label = text(link.closest("li").querySelector(".meta"));
      const names = lang
        ? [html.lang, lang].map((of) => new Intl.DisplayNames([of], { type: "language" }).of(lang))
        : [];
      const isSaid = names.some((name) => label.toLowerCase().includes(name.toLowerCase()));
      look("foreign-sources-say-their-language", lang && !isSaid && `${names} is not in "${label}"`);
    }
    for (const names of all("p.sources, .source b:has(a), .rivals dd")) {
      look("names-are-in-bdi", !names.querySelector("bdi") && short(names));
    }
    const scripts = { ar: /\p{Script=Arabic}/u, he: /\p{Script=Hebrew}/u, uk: /\p{Script=Cyrillic}/u };
    const own = scripts[html.lang.split("-")[0]];
    for (const element of own
      ? all(
          "main blockquote, main q, main .summary, main h1, main h2 a, main h3 a, main h4 a, main h5 a, main .sources",
        )
      : []) {
      const words = foreign(element);
      look("words-in-another-language-carry-it", words && `"${words}" has no lang: ${short(element)}`);
    }
  }

  /** Three Latin words in a row in lower case, in text that is marked as of the page's language. */
  function foreign(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isMarked = node.parentElement.closest("[lang]") !== document.documentElement;
      const isName = node.parentElement.closest("bdi, code, cite, data");
      const words = /\p{Ll}{2,} \p{Ll}{2,}( \p{Ll}{2,})*/u.exec(
        /\p{Script=Latin}[\p{Script=Latin}\s]+/u.exec(node.data)?.[0] ?? "",
      );
      if (words && !isMarked && !isName) return words[0];
    }
    return "";
  }

  function dateNames() {
    for (const date of all("time, data")) {
      look("the-name-of-a-date-is-its-text", text(date) === "" && `an empty ${short(date)}`);
      // The accessible name of an element that is read as a whole replaces its text.
      const renamed = date.closest("[aria-label], [aria-labelledby], [title]");
      look(
        "the-name-of-a-date-is-its-text",
        renamed?.matches("time, data, span, a, p, b, q, h1, h2, h3, h4, h5, dt, dd, button, [role=img]") &&
          short(renamed),
      );
      look("the-name-of-a-date-is-its-text", date.closest("[aria-hidden=true]") && short(date));
    }
  }

  function tables() {
    for (const table of all("main table")) {
      const isNamed = table.querySelector("caption") && table.querySelector("th[scope]");
      if (isNamed && !table.closest(".prose")) continue;
      const box = table.parentElement.closest("[tabindex]");
      look(
        "tables-scroll-in-named-boxes",
        (!box || !nameOf(box)) && `no box with a name and a tab stop around ${short(table)}`,
      );
    }
  }

  function frames() {
    const titles = all("iframe").map((frame) => frame.title);
    look(
      "frames-have-unique-titles",
      (titles.includes("") || new Set(titles).size < titles.length) && titles.join(", "),
    );
    const ids = all("[id]").map((element) => element.id);
    const twice = ids.find((id, at) => ids.indexOf(id) !== at);
    look("ids-are-unique", ids.length < 5000 && twice !== undefined && `two elements are called "${twice}"`);
  }
}
