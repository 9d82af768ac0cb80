// The bar over the phones: what is rehearsed, the event's clock, and the language of the page.

import { clockControls } from "./clockbar.js";
import { el, setText } from "./dom.js";
import { icon } from "./icons.js";
import { inPageLanguage, pageLanguage, setPageLanguage, word, worded } from "./words.js";

/** Fills `bar` for the list of phones in `about`. */
export function buildTopbar(bar, about, clock, report) {
  const controls = clockControls(clock, about.moments ?? [], report);
  const name = el("p", { class: "panel-event" });
  worded(() => setText(name, inPageLanguage(about.event.name)));
  controls.panel.prepend(name);
  bar.replaceChildren(brand(about), controls.face, controls.panel, languages());
}

function brand(about) {
  const rehearsal = el("span", { class: "brand-rehearsal" });
  const name = el("span", { class: "event-name" });
  worded(() => {
    setText(rehearsal, word("rehearsal"));
    setText(name, inPageLanguage(about.event.name));
    name.title = name.textContent;
    document.documentElement.lang = pageLanguage();
    document.title = `Letan · ${word("rehearsal")}`;
  });
  return el("div", { class: "brand" }, el("span", { class: "brand-mark" }, icon("bell")),
    el("div", { class: "brand-words" }, el("h1", {}, "Letan", el("span", { class: "brand-dot", text: " · " }), rehearsal), name));
}

function languages() {
  const buttons = ["vi", "en"].map((code) =>
    el("button", { type: "button", class: "segment", text: code.toUpperCase(), lang: code, "data-page-language": code,
      "aria-label": code === "vi" ? "Tiếng Việt" : "English", on: { click: () => setPageLanguage(code) } }));
  const group = el("div", { class: "segments languages", role: "group" }, ...buttons);
  worded(() => {
    group.setAttribute("aria-label", word("language"));
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.lang === pageLanguage()));
  });
  return group;
}
