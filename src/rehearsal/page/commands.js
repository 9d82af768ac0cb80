// The bot's command list over the composer: opened by the menu button, narrowed by typing "/".

import { el } from "./dom.js";

/** The list of commands of one phone; `pick(command)` is called with a name without the slash. */
export class CommandList {
  #commands = [];
  #shown = [];
  #at = -1;

  constructor(words, id, pick) {
    this.pick = pick;
    this.id = id;
    this.node = el("div", { class: "commands", id, role: "listbox", "aria-label": words.commands, hidden: true, "data-commands": true });
    // The field keeps the focus, so a press on the list must not take it away.
    this.node.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  /** What the bot offers now. */
  set(commands) {
    this.#commands = commands;
  }

  get size() {
    return this.#commands.length;
  }

  get open() {
    return !this.node.hidden;
  }

  /** Shows every command. */
  showAll() {
    this.#show(this.#commands);
  }

  /** Shows the commands that begin with `text`, which starts with a slash; none closes the list. */
  narrow(text) {
    const begun = text.slice(1).toLowerCase();
    this.#show(this.#commands.filter(({ command }) => command.startsWith(begun)));
  }

  close() {
    this.#shown = [];
    this.#at = -1;
    this.node.hidden = true;
  }

  /** The id of the marked entry for `aria-activedescendant`, or null. */
  get marked() {
    return this.open && this.#at >= 0 ? `${this.id}-${this.#at}` : null;
  }

  /** Takes a key of the field; true when the list has used it. */
  key(event) {
    if (!this.open) return false;
    if (event.key === "ArrowDown") this.#mark(this.#at + 1);
    else if (event.key === "ArrowUp") this.#mark(this.#at - 1);
    else if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && this.#at >= 0) this.#take(this.#at);
    else return false;
    event.preventDefault();
    return true;
  }

  #show(commands) {
    this.#shown = commands;
    this.node.replaceChildren(...commands.map((each, index) => this.#entry(each, index)));
    this.node.hidden = commands.length === 0;
    this.#at = -1;
    this.node.scrollTop = 0;
  }

  #entry({ command, description }, index) {
    return el("div", { class: "command", id: `${this.id}-${index}`, role: "option", "aria-selected": "false", "data-command": command,
      on: { click: () => this.#take(index) } },
      el("span", { class: "command-name", text: `/${command}` }),
      el("span", { class: "command-description", text: description }));
  }

  #mark(index) {
    const count = this.#shown.length;
    this.#at = (index + count) % count;
    [...this.node.children].forEach((node, at) => node.setAttribute("aria-selected", String(at === this.#at)));
    this.node.children[this.#at]?.scrollIntoView({ block: "nearest" });
  }

  #take(index) {
    const { command } = this.#shown[index];
    this.close();
    this.pick(command);
  }
}
