// One rehearsed phone: its frame, the bot's chat in it, and what its person can do.

import { act, getPhone, sendFile } from "./api.js";
import { clockTime } from "./clock.js";
import { Composer } from "./composer.js";
import { el, setText } from "./dom.js";
import { drawing, icon } from "./icons.js";
import { readLink } from "./links.js";
import { attachMenu } from "./menu.js";
import { Thread } from "./thread.js";
import { Toasts } from "./toast.js";
import { phoneWords, word, worded } from "./words.js";

/** A phone on the stage. `about` is its entry in the list of phones. */
export class Phone extends EventTarget {
  #version = -1;
  #loading = false;
  #again = false;
  #view = null;
  unseen = 0;

  constructor(about, clock, username) {
    super();
    this.about = about;
    this.id = about.id;
    this.language = about.language;
    this.words = phoneWords(about.language);
    this.zone = clock.zone;
    this.username = username;
    this.thread = new Thread(this);
    this.composer = new Composer(this);
    const body = el("div", { class: "screen-body" }, this.#statusBar(clock), this.#header(), this.thread.node, this.composer.node);
    this.toasts = new Toasts(this.words, body);
    this.thread.node.append(this.toasts.node);
    this.node = this.#frame(body);
  }

  /** Fetches the phone again unless this version is on screen already; calls never overlap. */
  async refresh(version = Infinity) {
    if (version <= this.#version) return;
    this.#again = this.#loading;
    if (this.#loading) return;
    this.#loading = true;
    try {
      this.#show(await getPhone(this.id));
    } catch (error) {
      this.toasts.say(error.message, "failure");
    } finally {
      this.#loading = false;
    }
    if (this.#again) await this.refresh();
  }

  /** The bot answered a press: a toast, an alert, or only the end of the shimmer. */
  answer({ text, alert }) {
    this.thread.answered();
    if (!text) return;
    if (alert) this.toasts.alert(text);
    else this.toasts.say(text);
  }

  /** Whether the phone can be seen (on a narrow page only one can). */
  get visible() {
    return this.node.offsetParent !== null;
  }

  /** The person looks at this phone now. */
  seen() {
    this.#setUnseen(0);
  }

  text = (text) => this.#do("text", { text });
  press = (message, data) => this.#do("press", { message, data });
  attach = (kind) => this.#do("attach", { kind });
  file = (file) => this.#take(sendFile(this.id, file));
  start = (payload) => this.#do("start", { payload });
  block = (on) => this.#do("block", { on });

  /** Ends a block and starts the bot again, as Telegram's button does. */
  restart = async () => (await this.block(false)) && this.start(null);

  /** Follows a link the way this phone would. */
  follow = (href) => {
    const link = readLink(href, this.username);
    if (link.kind === "start") this.start(link.payload);
    else if (link.kind === "share") this.toasts.say(`${this.words.share}\n${link.text}`, "share");
    else if (link.kind === "other") this.toasts.say(`${this.words.link}\n${link.text}`, "share");
    else window.open(link.href, "_blank", "noopener,noreferrer");
  };

  #do(action, body) {
    return this.#take(act(this.id, action, body));
  }

  /** Whether the server took it; when it did not, the person is told. */
  async #take(done) {
    try {
      await done;
      return true;
    } catch (error) {
      this.toasts.say(`${this.words.failed} ${error.message}`, "failure");
      return false;
    }
  }

  #show(view) {
    const first = this.#view === null;
    this.#view = view;
    this.#version = view.version;
    setText(this.name, view.bot.name);
    setText(this.initial, [...view.bot.name][0] ?? "");
    setText(this.state, view.typing ? this.words.typing : view.blocked ? this.words.blocked : this.words.bot);
    this.state.classList.toggle("typing", view.typing);
    const fresh = this.thread.show(view.messages, view.bot);
    this.composer.show(view);
    if (!first && !this.visible && fresh > 0) this.#setUnseen(this.unseen + fresh);
  }

  #setUnseen(count) {
    this.unseen = count;
    this.dispatchEvent(new Event("unseen"));
  }

  #frame(body) {
    const device = el("div", { class: "device" },
      el("div", { class: "screen", lang: this.language }, body, this.toasts.alertPlace));
    const role = el("span", { class: "owner-role" });
    const caption = el("h2", { class: "owner" }, el("span", { class: "owner-name", text: this.about.name }), role);
    const node = el("section", { class: "phone", id: `phone-${this.id}`, "data-phone": this.id, "data-role": this.about.role, "data-language": this.language }, caption, device);
    worded(() => {
      setText(role, `${word(this.about.role) ?? this.about.role} · ${word(this.language) ?? this.language}`);
      node.setAttribute("aria-label", `${word("phoneOf")} ${this.about.name}`);
    });
    return node;
  }

  #statusBar(clock) {
    const time = el("span", { class: "status-time", "data-time": true });
    const tick = () => setText(time, clockTime(clock.now(), this.zone));
    clock.addEventListener("tick", tick);
    const signs = drawing("0 0 66 14", "status-signs", [
      ["path", { class: "solid", d: "M1 10h3v3H1zM6 7.5h3V13H6zM11 4.5h3V13h-3zM16 1.5h3V13h-3z" }],
      ["path", { class: "solid", d: "M33 13l-3-3.7a4.5 4.5 0 0 1 6 0zM27.5 6.4a8.3 8.3 0 0 1 11 0L36.9 8.3a5.8 5.8 0 0 0-7.8 0zM25 3.3a12 12 0 0 1 16 0l-1.5 1.9a9.6 9.6 0 0 0-13 0z" }],
      ["rect", { class: "outline", x: 46.5, y: 2.5, width: 16, height: 9.5, rx: 2.5 }],
      ["path", { class: "solid", d: "M48 4h10v6.5H48zM63.8 5.5h1.2v3.5h-1.2z" }],
    ]);
    return el("div", { class: "status-bar" }, time, signs);
  }

  #header() {
    const { words } = this;
    this.name = el("span", { class: "bot-name" });
    this.initial = el("span", { class: "avatar", "aria-hidden": "true" });
    this.state = el("span", { class: "bot-state", "data-state": true });
    const more = el("button", { type: "button", class: "header-button", "aria-label": words.options, title: words.options, "data-options": true }, icon("more"));
    const header = el("div", { class: "chat-header" }, this.initial, el("div", { class: "bot-words" }, this.name, this.state), more);
    attachMenu(more, header, "phone-menu", () => [
      { icon: "restart", text: words.restart, name: "restart", run: () => (this.#view?.blocked ? this.restart() : this.start(null)) },
      this.#view?.blocked
        ? { icon: "block", text: words.unblock, name: "unblock", run: () => this.block(false) }
        : { icon: "block", text: words.block, name: "block", run: () => this.block(true) },
    ]);
    return header;
  }
}
