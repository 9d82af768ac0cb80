// The rows of buttons under a message, and the shimmer of a press that awaits its answer.

import { el } from "./dom.js";
import { icon } from "./icons.js";

const PATIENCE_MS = 15000;

/** The inline keyboard of a message, or null. `phone`: `press(message, data)`, `follow(href)`. */
export function inlineKeyboard(message, phone) {
  if (!message.buttons?.length) return null;
  const rows = message.buttons.map((row) =>
    el("div", { class: "inline-row" }, ...row.map((button) => inlineButton(message, button, phone))),
  );
  return el("div", { class: "inline-keyboard", "data-inline-keyboard": true }, ...rows);
}

function inlineButton(message, button, phone) {
  return button.url === undefined || button.url === null
    ? pressButton(message, button, phone)
    : urlButton(button, phone);
}

function pressButton(message, button, phone) {
  const node = el("button", { type: "button", class: "inline-button", "data-press": button.data });
  node.append(el("span", { class: "inline-text", text: button.text }));
  node.addEventListener("click", async () => {
    if (node.classList.contains("waiting")) return;
    wait(node);
    if (!(await phone.press(message.id, button.data))) settle(node);
  });
  return node;
}

function urlButton(button, phone) {
  const node = el("button", { type: "button", class: "inline-button url", "data-url": button.url });
  node.append(el("span", { class: "inline-text", text: button.text }), icon("out"));
  node.addEventListener("click", () => phone.follow(button.url));
  return node;
}

function wait(node) {
  node.classList.add("waiting");
  node.setAttribute("aria-busy", "true");
  setTimeout(() => settle(node), PATIENCE_MS);
}

function settle(node) {
  node.classList.remove("waiting");
  node.removeAttribute("aria-busy");
}

/** Ends every shimmer under `root`: the bot has answered. */
export function settleAll(root) {
  for (const node of root.querySelectorAll(".inline-button.waiting")) settle(node);
}
