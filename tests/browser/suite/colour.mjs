// Colours as the browser paints them, and their contrast.

/** The contrast of two colours (WCAG 2): 1 to 21. Each is `[red, green, blue]`, 0 to 255. */
export function contrast(a, b) {
  const [light, dark] = [luminance(a), luminance(b)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** In the page: the focus ring, with the colours outside and inside of it. */
export function ring() {
  const element = document.activeElement;
  if (element === document.body) return null;
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const style = getComputedStyle(element);
  return {
    width: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    colour: painted(style.outlineColor),
    outside: ground(element.parentElement),
    inside: ground(element),
    html: element.outerHTML.replace(/\s+/g, " ").slice(0, 100),
  };

  function painted(colour) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }

  function ground(from) {
    for (let at = from; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (!/rgba\(.*, 0\)|transparent/.test(colour)) return painted(colour);
    }
    return [255, 255, 255];
  }
}
