// Where the first event and the first result are, and where they may be at most. The functions run in the page.

/** Windows, and how far from the top the title of the first event may be, in a card or a row. */
export const OPENINGS = [
  { viewport: { width: 1280, height: 900 }, most: 450 },
  { viewport: { width: 390, height: 844 }, most: 560, isMobile: true, hasTouch: true },
];

/** How far from the top of the page the first result may be, by the width of the window. */
export const FIRST_RESULT = { 1280: 320, 768: 420, 390: 420 };

/** The place of the first event's title, in pixels from the top. */
export function firstTitle() {
  const title = document.querySelector(".card h3, li.event :is(h3, h4, h5)");
  return Math.round(title.getBoundingClientRect().top + scrollY);
}

/** The place of the first result, in pixels from the top. */
export function firstResult() {
  return document.querySelector("#results li.event").getBoundingClientRect().top + scrollY;
}

/** By how many pixels the page is wider than the window. */
export function overflow() {
  return document.documentElement.scrollWidth - innerWidth;
}
