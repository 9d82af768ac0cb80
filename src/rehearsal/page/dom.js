// Builds elements from plain values, never from markup, so no text can turn into a tag.

/**
 * Makes an element. `props`: `class`, `text`, `on` (event listeners); every other
 * name is an attribute (`true` sets it empty, `false` and `null` leave it out).
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "class") node.className = value;
    else if (name === "text") node.textContent = value;
    else if (name === "on") listen(node, value);
    else setAttribute(node, name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** Sets, empties or removes an attribute. */
export function setAttribute(node, name, value) {
  if (value === null || value === undefined || value === false) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? "" : String(value));
}

/** Writes a text only when it differs, so that a screen reader is not told twice. */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

function listen(node, handlers) {
  for (const [event, handler] of Object.entries(handlers)) node.addEventListener(event, handler);
}

/** A text that only a screen reader gets. */
export function hidden(text) {
  return el("span", { class: "sr-only", text });
}
