// The page's own line drawings on a 24 by 24 grid.

const SVG = "http://www.w3.org/2000/svg";

const LINES = {
  menu: "M4 7h16M4 12h16M4 17h16",
  more: "M12 5.5v.01M12 12v.01M12 18.5v.01",
  attach: "M20 11.2l-8.3 8.3a5.3 5.3 0 0 1-7.5-7.5l8.6-8.6a3.5 3.5 0 0 1 5 5l-8.6 8.6a1.8 1.8 0 0 1-2.5-2.5l7.7-7.8",
  keyboard: "M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 14h5v5h-5z",
  keyboardDown: "M4 6h16v9H4zM8 9h.01M12 9h.01M16 9h.01M9 12h6M9.5 18.5L12 21l2.5-2.5",
  down: "M6 10l6 6 6-6",
  out: "M8 16L16.5 7.5M9.5 7H17v7.5",
  voice: "M12 4a3 3 0 0 0-3 3v4.5a3 3 0 0 0 6 0V7a3 3 0 0 0-3-3zM6 11.5a6 6 0 0 0 12 0M12 17.5V21",
  sticker: "M19.5 13V7A2.5 2.5 0 0 0 17 4.5H7A2.5 2.5 0 0 0 4.5 7v10A2.5 2.5 0 0 0 7 19.5h6zM19.5 13H16a3 3 0 0 0-3 3v3.5M9 9.5v.01M14.5 9.5v.01M9 13c.7.8 1.6 1.2 2.7 1.2",
  photo: "M4 6.5h16v11.5H4zM4 15.5l4.5-4.5 4 4 2.5-2.5 5 4.5M15.5 9.7v.01",
  document: "M7 3.5h7l4 4v13H7zM14 3.5V8h4M10 12.5h5M10 16h5",
  location: "M12 21c4.5-4.7 6.5-8 6.5-10.7a6.5 6.5 0 0 0-13 0C5.5 13 7.5 16.3 12 21zM12 12.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z",
  block: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM6.4 6.4l11.2 11.2",
  restart: "M5 12a7 7 0 1 0 2.2-5.1L5 9M5 4.5V9h4.5",
  checks: "M2.5 12.8l4 4 8-9M10.5 15.5l1.5 1.3 8-9",
  pause: "M8.5 6v12M15.5 6v12",
};

const SOLIDS = {
  send: "M3.5 20.3V13.7L12.5 12 3.5 10.3V3.7L21.5 12z",
  play: "M8 5.2v13.6L19 12z",
  bell: "M4 17a8 8 0 0 1 16 0zM3 18.5h18v2H3zM12 8.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4z",
  pin: "M12 22c5-5.2 7.2-8.9 7.2-11.9a7.2 7.2 0 0 0-14.4 0C4.8 13.1 7 16.8 12 22zm0-9.3a2.6 2.6 0 1 1 0-5.2 2.6 2.6 0 0 1 0 5.2z",
  file: "M6.5 3h7.2L18 7.3V21H6.5zM13 4.6V8h3.4z",
};

/** A decorative icon; the button around it carries the words. */
export function icon(name) {
  const solid = SOLIDS[name] !== undefined;
  return drawing("0 0 24 24", `icon ${solid ? "solid" : "line"}`, [["path", { d: SOLIDS[name] ?? LINES[name] }]]);
}

/** An SVG of `[tag, attributes]` shapes, hidden from screen readers. */
export function drawing(viewBox, name, shapes) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", viewBox);
  svg.setAttribute("class", name);
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  for (const [tag, attributes] of shapes) {
    const shape = document.createElementNS(SVG, tag);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    svg.append(shape);
  }
  return svg;
}
