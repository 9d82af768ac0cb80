// The foot of a phone: START or RESTART, or the field with its menu, attachments and the bot's keyboard.

import { CommandList } from "./commands.js";
import { el, setAttribute, setText } from "./dom.js";
import { icon } from "./icons.js";
import { attachMenu } from "./menu.js";
import { ReplyKeys } from "./replykeys.js";

const KINDS = ["voice", "sticker", "photo", "document", "location"];
const TALLEST_PX = 132;

/**
 * The composer of one phone. `phone`: `id`, `words`, and `text(words)`, `attach(kind)`, `file(file)`,
 * `start(payload)`, `restart()`, each a promise of whether the server took it.
 */
export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.commands = new CommandList(phone.words, `commands-${phone.id}`, (name) => this.#command(name));
    this.keys = new ReplyKeys(phone.words, `keys-${phone.id}`, (text) => phone.text(text));
    this.entry = this.#entry();
    this.big = el("button", { type: "button", class: "big-button", hidden: true, "data-start": true, on: { click: () => this.#begin() } });
    this.node = el("div", { class: "composer" }, this.commands.node, this.entry, this.big, this.keys.node);
  }

  /** Fits the composer to what the phone shows: `{messages, blocked, commands, keyboard}`. */
  show(view) {
    const { words } = this.phone;
    this.blocked = view.blocked;
    const empty = view.messages.length === 0;
    const big = empty || view.blocked;
    this.big.hidden = !big;
    this.entry.hidden = big;
    setText(this.big, view.blocked ? words.restart : words.start);
    setAttribute(this.big, "data-start", view.blocked ? "restart" : "start");
    this.commands.set(view.commands ?? []);
    this.menu.hidden = this.commands.size === 0;
    if (big) this.commands.close();
    this.keys.show(big ? null : view.keyboard);
    this.field.placeholder = view.keyboard?.placeholder ?? words.message;
  }

  #entry() {
    const { words, id } = this.phone;
    this.menu = el("button", { type: "button", class: "menu-button", "aria-label": words.commands, "data-menu": true,
      on: { click: () => this.#menu(), pointerdown: (event) => event.preventDefault() } },
      icon("menu"), el("span", { class: "menu-word", text: words.menu }));
    this.field = el("textarea", { class: "field", rows: "1", name: `message-${id}`, "aria-label": words.message, autocomplete: "off", "data-field": true,
      on: { input: () => this.#typed(), keydown: (event) => this.#key(event), blur: () => this.#closeCommands() } });
    this.send = el("button", { type: "button", class: "send", "aria-label": words.send, title: words.send, disabled: true, "data-send": true,
      on: { click: () => this.#send(this.field.value) } }, icon("send"));
    const attach = el("button", { type: "button", class: "field-button", "aria-label": words.attach, title: words.attach, "data-attach": true }, icon("attach"));
    const home = el("div", { class: "attach-home" }, attach);
    attachMenu(attach, home, "attach-menu", () => [
      { icon: "document", text: words.ownFile, name: "own-file", run: () => this.#pick() },
      ...KINDS.map((kind) => ({ icon: kind, text: words[kind], name: kind, run: () => this.phone.attach(kind) })),
    ]);
    const box = el("div", { class: "field-box" }, this.field, this.keys.toggle, home);
    return el("div", { class: "entry" }, this.menu, box, this.send);
  }

  #pick() {
    const input = el("input", { type: "file", "data-file": true });
    input.addEventListener("change", () => input.files[0] && this.phone.file(input.files[0]));
    input.click();
  }

  #menu() {
    if (this.commands.open) this.commands.close();
    else {
      this.field.focus({ preventScroll: true });
      this.commands.showAll();
    }
    this.#mark();
  }

  #typed() {
    const { value } = this.field;
    if (/^\/\S*$/.test(value)) this.commands.narrow(value);
    else this.commands.close();
    this.#fit();
  }

  #fit() {
    const { field } = this;
    this.send.disabled = field.value.trim() === "";
    this.entry.classList.toggle("writing", field.value !== "");
    field.style.height = "auto";
    if (field.value !== "") field.style.height = `${Math.min(field.scrollHeight, TALLEST_PX)}px`;
    this.#mark();
  }

  #mark() {
    setAttribute(this.field, "aria-controls", this.commands.open ? this.commands.id : null);
    setAttribute(this.field, "aria-activedescendant", this.commands.marked);
  }

  #key(event) {
    if (event.isComposing) return;
    if (this.commands.key(event)) {
      this.#mark();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#send(this.field.value);
    }
  }

  #closeCommands() {
    this.commands.close();
    this.#mark();
  }

  #command(name) {
    this.#send(`/${name}`);
  }

  async #send(text) {
    if (text.trim() === "") return;
    this.field.value = "";
    this.commands.close();
    this.#fit();
    const taken = await this.phone.text(text);
    if (taken || this.field.value !== "") return;
    // Nothing written is lost when the server refuses it.
    this.field.value = text;
    this.#fit();
  }

  async #begin() {
    this.big.disabled = true;
    await (this.blocked ? this.phone.restart() : this.phone.start(null));
    this.big.disabled = false;
  }
}
