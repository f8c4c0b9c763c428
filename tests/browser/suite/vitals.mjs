// The browser's own measurements of loading a page. All functions run in the page.

/** Runs first: records paints, long tasks and layout shifts. */
export function observe() {
  window.observed = { lcp: 0, tbt: 0, cls: 0 };
  const watch = (type, see) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  watch("largest-contentful-paint", (entry) => {
    window.observed.lcp = entry.startTime;
  });
  watch("longtask", (entry) => {
    window.observed.tbt += Math.max(0, entry.duration - 50);
  });
  watch("layout-shift", (entry) => {
    if (!entry.hadRecentInput) window.observed.cls += entry.value;
  });
}

/** After loading: waits for two idle seconds, and returns the values. */
export async function settle() {
  await new Promise((resolve) => setTimeout(resolve, 2000));
  return { ...window.observed, elements: document.querySelectorAll("*").length };
}

/** Filters by key events and returns the milliseconds until the frame that shows them is painted. */
export async function timeFilter() {
  const radio = document.querySelector("input[name=show][value=key]");
  // A frame is painted after its callbacks, and the next task runs after the painting.
  const frame = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const isFiltered = document.querySelector("li.event[hidden]") !== null;
        setTimeout(() => resolve(isFiltered), 0);
      }),
    );
  const start = performance.now();
  radio.click();
  while (!(await frame()) && performance.now() - start < 5000);
  return performance.now() - start;
}
