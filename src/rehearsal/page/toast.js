// What a phone says in passing: a toast that leaves by itself, or an alert that waits for OK.

import { el } from "./dom.js";

const SHORTEST_MS = 3000;
const PER_LETTER_MS = 40;

/** The toasts and the alert of one phone. `body` is what an alert covers. */
export class Toasts {
  #timer = 0;

  constructor(words, body) {
    this.words = words;
    this.body = body;
    this.node = el("div", { class: "toast-place", role: "status", "aria-live": "polite" });
    this.alertPlace = el("div", { class: "alert-place", hidden: true });
  }

  /** Shows `text` for as long as it takes to read. */
  say(text, kind = "answer") {
    clearTimeout(this.#timer);
    const toast = el("div", { class: `toast ${kind}`, text, "data-toast": kind });
    toast.addEventListener("click", () => toast.remove());
    this.node.replaceChildren(toast);
    this.#timer = setTimeout(() => toast.remove(), SHORTEST_MS + text.length * PER_LETTER_MS);
  }

  /** Shows `text` until it is closed. */
  alert(text) {
    const id = `alert-${Math.random().toString(36).slice(2)}`;
    const before = this.body.contains(document.activeElement) ? document.activeElement : null;
    const ok = el("button", { type: "button", class: "alert-ok", text: this.words.ok });
    const box = el("div", { class: "alert", role: "alertdialog", "aria-modal": "true", "aria-describedby": id, "data-alert": true },
      el("p", { id, text }), ok);
    const close = () => {
      this.alertPlace.hidden = true;
      this.alertPlace.replaceChildren();
      this.body.inert = false;
      before?.focus({ preventScroll: true });
    };
    ok.addEventListener("click", close);
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
      if (event.key === "Tab") event.preventDefault();
    });
    const mayFocus = before !== null || document.activeElement === document.body;
    this.alertPlace.replaceChildren(box);
    this.alertPlace.hidden = false;
    this.body.inert = true;
    if (mayFocus) ok.focus();
  }
}
