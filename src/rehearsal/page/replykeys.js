// The bot's own keyboard under the composer, and the button that shows or hides it.

import { el, setAttribute } from "./dom.js";
import { icon } from "./icons.js";

/** The reply keyboard of one phone; `press(text)` is called with a key's words. */
export class ReplyKeys {
  #shape = "";
  #open = true;

  constructor(words, id, press) {
    this.words = words;
    this.press = press;
    this.node = el("div", { class: "reply-keys", id, role: "group", "aria-label": words.keyboard, hidden: true, "data-reply-keyboard": true });
    this.toggle = el("button", { type: "button", class: "field-button", "aria-controls": id, hidden: true, "data-toggle-keyboard": true,
      on: { click: () => this.#turn(!this.#open) } });
    this.#turn(true);
  }

  /** Shows the keyboard the bot has set, or none. A new one opens by itself, as in Telegram. */
  show(keyboard) {
    const shape = JSON.stringify(keyboard?.rows ?? null);
    if (shape === this.#shape) return;
    this.#shape = shape;
    this.toggle.hidden = !keyboard;
    const rows = keyboard?.rows ?? [];
    this.node.replaceChildren(...rows.map((row) => el("div", { class: "reply-row" }, ...row.map((text) => this.#key(text)))));
    this.#turn(keyboard !== null);
  }

  #key(text) {
    return el("button", { type: "button", class: "reply-key", "data-reply-key": text, text, on: { click: () => this.press(text) } });
  }

  #turn(open) {
    this.#open = open;
    this.node.hidden = !open || this.toggle.hidden;
    this.toggle.replaceChildren(icon(open ? "keyboardDown" : "keyboard"));
    setAttribute(this.toggle, "aria-expanded", String(open));
    setAttribute(this.toggle, "aria-label", open ? this.words.keyboardHide : this.words.keyboardShow);
    setAttribute(this.toggle, "title", open ? this.words.keyboardHide : this.words.keyboardShow);
  }
}
