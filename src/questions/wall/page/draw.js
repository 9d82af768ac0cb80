// Draws what stands on the wall.

import { fitList, fitNow, place } from "./fit.js";

/** What is being answered takes at most so much of the room when others wait: less when none of them
 * would be seen. */
const NOW_SHARES = [0.58, 0.48, 0.38, 0.28];
const MOVE_MS = 700;
const THUMB = "M2 21h4V9H2v12zm20-11a2 2 0 0 0-2-2h-6.3l1-4.6v-.3c0-.4-.2-.8-.4-1.1L13.2 1 6.6 7.6A2 2 0 0 0 6 9v10a2 2 0 0 0 2 2h9a2 2 0 0 0 1.8-1.2l3-7c.1-.3.2-.5.2-.8v-2z";

/** An element with classes, words and children. */
export function make(tag, name, ...inside) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...inside.filter((one) => one !== null && one !== undefined));
  return element;
}

function thumb() {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", THUMB);
  svg.append(path);
  return svg;
}

const filled = (words, values) => words.replace(/%(\w+)/g, (whole, name) => values[name] ?? whole);

/** A text whose lines can be turned when it is long. */
function clipped(name, text) {
  return make("div", `clip ${name}`, make("p", "roll", text));
}

function question(one, words, lang, voting) {
  const votes = make("span", "votes", thumb(), make("b", "", String(one.votes)));
  votes.setAttribute("role", "img");
  votes.setAttribute("aria-label", filled(words.votes, { n: one.votes }));
  const part = make("span", "part");
  part.hidden = true;
  part.dataset.words = words.part;
  const texts = make("div", "texts", clipped("text", one.text), one.translation ? clipped("translation", one.translation) : null);
  const by = make("div", "by", make("span", "who", one.by[lang] ?? ""), part, voting ? votes : null);
  const element = make("article", "question", texts, by);
  element.dataset.id = String(one.id);
  return element;
}

/** The same question keeps the page it stands at when it is drawn anew. */
function keepPages(before, after) {
  const old = before?.querySelectorAll(".clip") ?? [];
  after.querySelectorAll(".clip").forEach((box, index) => {
    if (old[index]?.textContent !== box.textContent) return;
    box.dataset.page = old[index].dataset.page ?? "0";
    box.dataset.seconds = old[index].dataset.seconds ?? "0";
  });
}

export class Wall {
  constructor(root, code) {
    this.root = root;
    this.title = make("h1", "title");
    this.meta = make("p", "meta");
    this.now = make("section", "now");
    this.heading = make("h2", "");
    this.items = make("div", "items");
    this.more = make("p", "more");
    this.list = make("section", "list", make("div", "head", this.heading, this.more), this.items);
    this.note = make("section", "note");
    this.scan = make("p", "scan");
    this.link = make("p", "link");
    code.className = "code";
    this.ask = make("aside", "ask", code, this.scan);
    this.steps = make("ol", "steps");
    this.body = make("main", "", this.note, this.now, this.list, this.steps);
    root.replaceChildren(make("header", "", this.title, this.meta), this.body, this.ask, this.link);
  }

  draw(state, words, lang) {
    const text = (all) => (all ? (all[lang] ?? Object.values(all)[0] ?? "") : "");
    const empty = state.now.length + state.list.length === 0;
    const over = state.phase === "cancelled";
    const { open } = state;
    this.root.className = over ? "is-over" : empty ? (open ? "is-empty" : "is-empty is-closed") : open ? "" : "is-closed";
    this.title.textContent = text(state.title);
    const late = state.late > 0 ? filled(words.late, { n: state.late }) : "";
    const shut = open || over ? "" : state.phase === "over" || state.phase === "running" ? words.closed : words.notOpen;
    this.drawMeta([text(state.hall), state.times ?? "", late], empty ? "" : shut);
    this.drawNote(state, words, text, empty && open ? words.none : shut, empty);
    this.scan.textContent = words.scan;
    this.drawLink(state.link);
    this.steps.replaceChildren(...[words.stepScan, words.stepStart, words.stepAsk].map((step) => make("li", "", step)));
    this.heading.textContent = state.voting ? words.list : words.listPlain;
    this.drawNow(state, words, lang);
    this.drawList(state, words, lang);
    this.fit(state, words);
  }

  drawMeta(parts, shut) {
    const said = parts.filter((part) => part !== "").map((part) => make("span", "", part));
    if (shut) said.push(make("span", "shut", shut));
    this.meta.replaceChildren(...said);
  }

  drawNote(state, words, text, plain, empty) {
    const lines = [];
    if (state.phase === "cancelled") lines.push(make("p", "large", words.cancelled));
    if (state.moved) {
      const { hall, day } = state.moved;
      if (hall) lines.push(make("p", "large", filled(words.movedHall, { hall: text(hall) })));
      lines.push(make("p", "", filled(words.movedTime, { times: state.times, day: text(day) })));
    }
    if (lines.length === 0 && empty && plain) lines.push(make("p", "large calm", plain));
    this.note.classList.toggle("warns", state.phase === "cancelled" || Boolean(state.moved));
    this.note.replaceChildren(...lines);
    this.note.hidden = lines.length === 0;
  }

  /** Broken where a reader would take a breath. */
  drawLink(link) {
    const parts = link.replace(/^https:\/\//, "").split(/(?=[?_])/);
    this.link.replaceChildren(...parts.flatMap((part) => [document.createElement("wbr"), part]));
  }

  drawNow(state, words, lang) {
    const shown = state.now.map((one) => {
      const article = question(one, words, lang, state.voting);
      keepPages(this.now.querySelector(`[data-id="${one.id}"]`), article);
      return article;
    });
    this.now.replaceChildren(...(shown.length > 0 ? [make("h2", "", words.now), ...shown] : []));
    this.now.hidden = shown.length === 0;
  }

  drawList(state, words, lang) {
    const before = new Map([...this.items.children].map((item) => [item.dataset.id, item]));
    const tops = new Map([...before].filter(([, item]) => !item.hidden).map(([id, item]) => [id, item.offsetTop]));
    const items = state.list.map((one) => {
      const item = question(one, words, lang, state.voting);
      keepPages(before.get(item.dataset.id), item);
      return item;
    });
    this.items.replaceChildren(...items);
    this.list.hidden = items.length === 0;
    this.tops = tops;
  }

  fit(state, words) {
    const room = this.body.clientHeight - (this.note.hidden ? 0 : this.note.offsetHeight);
    const items = [...this.items.children];
    for (const share of items.length > 0 ? NOW_SHARES : [1]) {
      this.fitNow(room * share);
      if (items.length === 0) break;
      this.more.textContent = filled(words.more, { n: state.total });
      const shown = fitList(this.items, items, this.more);
      this.more.textContent = filled(words.more, { n: state.total - shown });
      this.more.hidden = shown >= state.total;
      if (shown > 0 || this.now.hidden) break;
    }
    this.move(items);
    for (const box of this.root.querySelectorAll(".clip")) place(box);
  }

  fitNow(height) {
    const articles = [...this.now.querySelectorAll(".question")];
    const heading = this.now.firstElementChild?.offsetHeight ?? 0;
    for (const article of articles) fitNow(article, (height - heading) / articles.length);
  }

  /** What changed its place glides there; nothing flashes. */
  move(items) {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    for (const item of items) {
      const from = this.tops.get(item.dataset.id);
      const way = from === undefined ? 0 : from - item.offsetTop;
      if (way !== 0 && !item.hidden) {
        item.animate([{ transform: `translateY(${way}px)` }, { transform: "none" }], { duration: MOVE_MS, easing: "ease-in-out" });
      }
    }
    this.tops = new Map();
  }
}
