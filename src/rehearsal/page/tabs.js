// On a narrow page one phone is seen at a time; this bar chooses which.

import { el, setText } from "./dom.js";
import { word, worded } from "./words.js";

/** Fills `bar` with one button a phone and shows the first. */
export function buildTabs(bar, phones) {
  const tabs = phones.map((phone) => tabOf(phone, () => choose(phone)));
  const choose = (chosen) => {
    phones.forEach((phone, index) => {
      phone.node.classList.toggle("chosen", phone === chosen);
      tabs[index].setAttribute("aria-current", String(phone === chosen));
    });
    chosen.seen();
  };
  bar.replaceChildren(...tabs);
  worded(() => bar.setAttribute("aria-label", word("phones")));
  if (phones.length > 0) choose(phones[0]);
}

function tabOf(phone, choose) {
  const role = el("span", { class: "tab-role" });
  const badge = el("span", { class: "badge", hidden: true });
  const tab = el("button", { type: "button", class: "tab", "aria-controls": phone.node.id, "data-tab": phone.id, on: { click: choose } },
    el("span", { class: "tab-words" }, el("span", { class: "tab-name", text: shortName(phone.about) }), role), badge);
  const count = () => {
    badge.hidden = phone.unseen === 0;
    setText(badge, String(phone.unseen));
    badge.setAttribute("aria-label", `${phone.unseen} ${word("unread")}`);
  };
  phone.addEventListener("unseen", count);
  worded(() => {
    setText(role, word(phone.about.role) ?? phone.about.role);
    tab.title = phone.about.name;
    count();
  });
  return tab;
}

/** A Vietnamese name without the family name when it is long; the last words are the given name. */
function shortName({ name, language }) {
  const words = name.split(" ");
  return language === "vi" && words.length > 3 ? words.slice(-2).join(" ") : name;
}
