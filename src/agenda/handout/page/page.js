(() => {
  "use strict";
  const root = document.documentElement;
  const find = (selector) => document.querySelector(selector);
  const sessions = [...document.querySelectorAll("article")];
  root.classList.add("js");
  find(".tools").hidden = false;

  // The language stays with the reader: in the address, and where the browser keeps something.
  const choices = [...document.querySelectorAll("input[name=language]")];
  const choose = (code) => {
    const choice = choices.find((input) => input.value === code);
    if (choice) {
      choice.checked = true;
      root.lang = code;
      for (const option of document.querySelectorAll("option")) option.textContent = option.dataset[code];
    }
    return Boolean(choice);
  };
  const kept = () => {
    try { return localStorage.getItem("letan-language"); } catch { return null; }
  };
  const keep = (code) => {
    try { localStorage.setItem("letan-language", code); } catch { /* the address has it */ }
    try { history.replaceState(null, "", "#" + code); } catch { /* not everywhere allowed */ }
  };
  if (!choose(location.hash.slice(1))) choose(kept());
  addEventListener("hashchange", () => choose(location.hash.slice(1)));
  for (const input of choices) {
    input.addEventListener("change", () => { choose(input.value); keep(input.value); });
  }

  // Words are found with or without diacritics, all of them, in either language.
  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
  const words = find("#words"), room = find("#room"), found = find("#found");
  const folded = new Map();
  const text = (session) => {
    if (!folded.has(session)) folded.set(session, fold(session.textContent));
    return folded.get(session);
  };
  const filter = () => {
    const asked = fold(words.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const session of sessions) {
      const fits = (!room.value || session.dataset.r === room.value)
        && asked.every((word) => text(session).includes(word));
      session.hidden = !fits;
      count += fits;
    }
    for (const day of document.querySelectorAll(".day")) {
      day.hidden = !day.querySelector("article:not([hidden])");
    }
    found.hidden = !room.value && !asked.length;
    found.querySelector("output").textContent = `${count}/${sessions.length}`;
  };
  words.addEventListener("input", filter);
  room.addEventListener("change", filter);
  filter();

  // Moments are compared as such, so that the reader's own zone does not matter.
  const badge = find("#badge").content.firstElementChild;
  const begins = (session) => Number(session.dataset.b), ends = (session) => Number(session.dataset.e);
  const takesPlace = (session) => !session.classList.contains("off");
  const button = find("#now");
  const mark = () => {
    const now = Date.now();
    for (const session of sessions) {
      const on = takesPlace(session) && begins(session) <= now && now < ends(session);
      if (on === session.classList.contains("on")) continue;
      session.classList.toggle("on", on);
      if (on) session.querySelector(".t").append(badge.cloneNode(true));
      else session.querySelector(".badge").remove();
    }
    const all = sessions.filter(takesPlace);
    button.hidden = !all.some((session) => now < ends(session))
      || !all.some((session) => begins(session) - 864e5 < now);
  };
  button.addEventListener("click", () => {
    const now = Date.now();
    const shown = sessions.filter((session) => takesPlace(session) && !session.hidden);
    const there = shown.find((session) => now < ends(session) && ends(session) - begins(session) < 432e5)
      ?? shown.find((session) => now < ends(session));
    there?.scrollIntoView();
  });
  mark();
  setInterval(mark, 30000);
  document.addEventListener("visibilitychange", mark);
})();
