// A chat's messages on screen: only what changed is drawn again, and the reader's place is kept.

import { settleAll } from "./buttons.js";
import { shortDay } from "./clock.js";
import { el, setText } from "./dom.js";
import { icon } from "./icons.js";
import { messageView } from "./message.js";
import { Scroller } from "./scroll.js";

/** The message area of one phone. `phone`: `words`, `zone`, `language`, `press`, `follow`. */
export class Thread {
  #drawn = new Map();
  #days = new Map();
  #unseen = 0;
  #newest = 0;

  constructor(phone) {
    this.phone = phone;
    this.log = el("div", { class: "log", role: "log", "aria-live": "polite", "data-log": true });
    this.intro = el("div", { class: "intro", hidden: true });
    const content = el("div", { class: "log-content" }, this.intro, this.log);
    this.box = el("div", { class: "log-box", tabindex: "0", role: "group", "aria-label": phone.words.chat }, content);
    this.count = el("span", { class: "badge", hidden: true });
    this.down = el("button", { type: "button", class: "to-newest", hidden: true, "aria-label": phone.words.newest, "data-to-newest": true,
      on: { click: () => this.scroller.toNewest(true) } }, icon("down"), this.count);
    this.scroller = new Scroller(this.box, content, (held) => this.#moved(held));
    this.log.addEventListener("click", (event) => this.#clicked(event));
    this.node = el("div", { class: "thread" }, this.box, this.down);
  }

  /** Shows the chat as it is now (with no message yet, the bot's description); counts the bot's new messages. */
  show(messages, bot) {
    this.#introduce(messages.length === 0 ? bot : null);
    const known = this.#newest;
    this.#draw(messages);
    this.#newest = messages.at(-1)?.id ?? 0;
    const fresh = messages.filter((message) => message.id > known);
    if (fresh.some((message) => message.from === "person")) this.scroller.toNewest();
    else if (!this.scroller.atNewest) this.#unseen += fresh.length;
    this.#moved(this.scroller.atNewest);
    return fresh.filter((message) => message.from === "bot").length;
  }

  /** The bot has answered a press. */
  answered() {
    settleAll(this.log);
  }

  #introduce(bot) {
    this.intro.hidden = !bot?.description;
    if (this.intro.hidden) return;
    this.intro.replaceChildren(
      el("strong", { text: this.phone.words.about }),
      el("p", { text: bot.description }),
    );
  }

  #draw(messages) {
    const wanted = [];
    let day = "";
    messages.forEach((message, index) => {
      const today = shortDay(Date.parse(message.at), this.phone.zone, this.phone.language);
      if (today !== day) wanted.push(this.#dayChip(today, message.id));
      const node = this.#messageNode(message);
      node.classList.toggle("first", messages[index - 1]?.from !== message.from || today !== day);
      node.classList.toggle("last", messages[index + 1]?.from !== message.from);
      wanted.push(node);
      day = today;
    });
    this.#place(wanted);
    const ids = new Set(messages.map((message) => message.id));
    for (const id of this.#drawn.keys()) if (!ids.has(id)) this.#drawn.delete(id);
  }

  #messageNode(message) {
    const key = JSON.stringify(message);
    const before = this.#drawn.get(message.id);
    if (before?.key === key) return before.node;
    const node = messageView(message, this.phone);
    if (before) keepFocus(before.node, node);
    this.#drawn.set(message.id, { key, node });
    return node;
  }

  #dayChip(day, id) {
    const key = `${id} ${day}`;
    if (!this.#days.has(key)) this.#days.set(key, el("div", { class: "day" }, el("span", { text: day })));
    return this.#days.get(key);
  }

  #place(wanted) {
    const kept = new Set(wanted);
    for (const node of [...this.log.children]) if (!kept.has(node)) node.remove();
    wanted.forEach((node, index) => {
      const there = this.log.children[index];
      if (there !== node) this.log.insertBefore(node, there ?? null);
    });
  }

  #moved(held) {
    if (held) this.#unseen = 0;
    this.down.hidden = held;
    this.count.hidden = this.#unseen === 0;
    setText(this.count, this.#unseen > 99 ? "99+" : String(this.#unseen));
  }

  #clicked(event) {
    const link = event.target.closest("a[href]");
    if (!link || link.hasAttribute("download")) return;
    event.preventDefault();
    this.phone.follow(link.href);
  }
}

/** A button that was pressed by keyboard stays in focus when its message is drawn again. */
function keepFocus(before, after) {
  const buttons = [...before.querySelectorAll(".inline-button")];
  const index = buttons.indexOf(document.activeElement);
  if (index < 0) return;
  const again = [...after.querySelectorAll(".inline-button")];
  requestAnimationFrame(() => (again[index] ?? again.at(-1))?.focus({ preventScroll: true }));
}
