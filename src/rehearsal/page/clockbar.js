// The clock's face and its controls: run, speed, steps, a date and time, the start of a session.

import { setClock } from "./api.js";
import { clockTime, clockTimeWithSeconds, localStamp, longDay } from "./clock.js";
import { el, setText } from "./dom.js";
import { icon } from "./icons.js";
import { inPageLanguage, pageLanguage, word, worded } from "./words.js";

const SPEEDS = [1, 10, 60, 300];
const STEPS = [["back5", -300], ["on5", 300], ["on30", 1800], ["onDay", 86400]];
const TICK_MS = 200;

/** The face (also the button that opens the panel on a narrow page) and the panel. */
export function clockControls(clock, moments, report) {
  const change = async (what) => {
    try {
      clock.take(await setClock(what));
      return true;
    } catch (error) {
      report(error.message);
      return false;
    }
  };
  const panel = el("div", { class: "clock-panel", id: "clock-panel" },
    runButton(clock, change), speeds(clock, change), steps(change), dateForm(clock, change), sessions(clock, moments, change));
  const face = clockFace(clock, panel);
  setInterval(() => clock.dispatchEvent(new Event("tick")), TICK_MS);
  return { face, panel };
}

function clockFace(clock, panel) {
  const time = el("time", { class: "clock-time", "data-clock": true });
  const day = el("span", { class: "clock-day", "data-clock-day": true });
  const face = el("button", { type: "button", class: "clock-face", "aria-controls": "clock-panel", "aria-expanded": "false" },
    el("span", { class: "clock-lines" }, time, day), icon("down"));
  face.addEventListener("click", () => {
    const open = panel.classList.toggle("open");
    face.setAttribute("aria-expanded", String(open));
  });
  // On a wide page the panel is always there, and the face only shows the time.
  const wide = matchMedia("(min-width: 1080px)");
  const fit = () => (face.disabled = wide.matches);
  wide.addEventListener("change", fit);
  fit();
  const show = () => {
    const now = clock.now();
    setText(time, clockTimeWithSeconds(now, clock.zone));
    setText(day, longDay(now, clock.zone, pageLanguage()));
  };
  clock.addEventListener("tick", show);
  clock.addEventListener("taken", () => {
    show();
    face.classList.toggle("paused", clock.speed === 0);
  });
  worded(() => face.setAttribute("title", word("clock")));
  return face;
}

function runButton(clock, change) {
  let last = 1;
  const button = el("button", { type: "button", class: "control run", "data-run": true });
  button.addEventListener("click", () => change({ speed: clock.speed === 0 ? last : 0 }));
  const show = () => {
    const running = clock.speed !== 0;
    if (running) last = clock.speed;
    button.replaceChildren(icon(running ? "pause" : "play"));
    button.setAttribute("aria-label", word(running ? "pause" : "run"));
    button.title = word(running ? "pause" : "run");
  };
  clock.addEventListener("taken", show);
  worded(show);
  return button;
}

function speeds(clock, change) {
  const buttons = SPEEDS.map((speed) =>
    el("button", { type: "button", class: "segment", text: `${speed}×`, "data-speed": speed, on: { click: () => change({ speed }) } }));
  const group = el("div", { class: "segments", role: "group" }, ...buttons);
  clock.addEventListener("taken", () => {
    for (const button of buttons) button.setAttribute("aria-pressed", String(Number(button.dataset.speed) === clock.speed));
  });
  worded(() => group.setAttribute("aria-label", word("speed")));
  return group;
}

function steps(change) {
  const buttons = STEPS.map(([name, seconds]) =>
    el("button", { type: "button", class: "control", "data-advance": seconds, on: { click: () => change({ advance_s: seconds }) } }));
  const group = el("div", { class: "controls steps", role: "group" }, ...buttons);
  worded(() => {
    group.setAttribute("aria-label", word("jump"));
    buttons.forEach((button, index) => setText(button, word(STEPS[index][0])));
  });
  return group;
}

function dateForm(clock, change) {
  const field = el("input", { type: "datetime-local", class: "date-field", required: true, step: "60", "data-jump": true });
  const go = el("button", { type: "submit", class: "control go", "data-jump-go": true });
  const form = el("form", { class: "controls date-form" }, field, go);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    change({ jump: field.value.slice(0, 16) });
  });
  // The field follows the clock's jumps, but never while somebody writes in it.
  clock.addEventListener("taken", () => {
    if (document.activeElement !== field) field.value = localStamp(clock.now(), clock.zone);
  });
  worded(() => {
    field.setAttribute("aria-label", word("dateTime"));
    setText(go, word("go"));
  });
  return form;
}

function sessions(clock, moments, change) {
  const select = el("select", { class: "control moments", "data-moments": true });
  select.addEventListener("change", () => {
    if (select.value) change({ jump: select.value });
    select.selectedIndex = 0;
  });
  worded(() => {
    select.setAttribute("aria-label", word("momentsLabel"));
    select.replaceChildren(el("option", { value: "", text: word("moments") }), ...days(moments, clock.zone));
  });
  select.hidden = moments.length === 0;
  return select;
}

function days(moments, zone) {
  const groups = new Map();
  for (const { at, label } of moments) {
    const ms = Date.parse(at);
    const day = longDay(ms, zone, pageLanguage());
    if (!groups.has(day)) groups.set(day, el("optgroup", { label: day }));
    const text = `${clockTime(ms, zone)}  ${inPageLanguage(label)}`;
    groups.get(day).append(el("option", { value: localStamp(ms, zone), text }));
  }
  return [...groups.values()];
}
