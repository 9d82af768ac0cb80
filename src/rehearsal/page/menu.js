// A small pop-up list of things to do, opened by a button and worked by mouse or keyboard.

import { el, setText } from "./dom.js";
import { icon } from "./icons.js";

/**
 * Gives `button` a menu inside `home`. `items()` is asked at every opening and returns
 * `[{icon, text, name, run}]`.
 */
export function attachMenu(button, home, className, items) {
  const list = el("div", { class: `popup ${className}`, role: "menu", hidden: true });
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  home.append(list);

  const close = (refocus) => {
    if (list.hidden) return;
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
    if (refocus) button.focus();
  };
  const open = () => {
    list.replaceChildren(...items().map((item) => entry(item, () => close(true))));
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    list.firstElementChild?.focus();
  };
  button.addEventListener("click", () => (list.hidden ? open() : close(true)));
  list.addEventListener("keydown", (event) => steer(event, list, () => close(true)));
  document.addEventListener("pointerdown", (event) => {
    if (!list.contains(event.target) && !button.contains(event.target)) close(false);
  });
  list.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !list.contains(event.relatedTarget) && event.relatedTarget !== button) close(false);
  });
}

function entry(item, done) {
  const node = el("button", { type: "button", class: "popup-item", role: "menuitem", tabindex: "-1", "data-item": item.name });
  const label = el("span");
  setText(label, item.text);
  node.append(icon(item.icon), label);
  node.addEventListener("click", () => {
    done();
    item.run();
  });
  return node;
}

function steer(event, list, close) {
  const entries = [...list.children];
  const at = entries.indexOf(document.activeElement);
  const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 };
  if (event.key === "Escape") close();
  else if (event.key in moves) entries.at(moves[event.key] % entries.length)?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
