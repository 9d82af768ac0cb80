// The page of a wall: puts language, light, stream and drawing together.

import { make, Wall } from "./draw.js";
import { turnPages } from "./fit.js";
import { follow } from "./stream.js";

const AWAKE_MS = 4000;
const root = document.documentElement;
const words = JSON.parse(document.getElementById("words").textContent);
const languages = Object.keys(words);
const NAMES = { vi: "Tiếng Việt", en: "English" };
const place = document.getElementById("wall");
const wall = new Wall(place, document.getElementById("code"));
const status = make("p", "status");
status.setAttribute("role", "status");
const controls = make("nav", "controls");
let lang = languages.includes(root.lang) ? root.lang : languages[0];
let state = null;
let lostAt = null;
let gone = false;

/** Keeps a choice in the address, so that it survives a reload. */
function keep(name, value) {
  const address = new URL(location.href);
  address.searchParams.set(name, value);
  history.replaceState(null, "", address);
}

function isDark() {
  if (root.dataset.theme) return root.dataset.theme === "dark";
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

function button(label, press) {
  const element = make("button", "", label);
  element.type = "button";
  element.addEventListener("click", press);
  return element;
}

function drawControls() {
  const others = languages.filter((one) => one !== lang);
  const speak = others.map((one) => {
    const label = button(NAMES[one] ?? one, () => {
      lang = one;
      root.lang = one;
      keep("lang", one);
      draw();
    });
    label.lang = one;
    return label;
  });
  const light = button(isDark() ? words[lang].light : words[lang].dark, () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    keep("theme", root.dataset.theme);
    draw();
  });
  controls.replaceChildren(...speak, light);
}

function at(moment) {
  const form = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  try {
    return new Intl.DateTimeFormat("vi-VN", { ...form, timeZone: state?.zone }).format(moment);
  } catch {
    return new Intl.DateTimeFormat("vi-VN", form).format(moment);
  }
}

function draw() {
  const said = words[lang];
  drawControls();
  // Only what is shown can be measured.
  place.hidden = !(gone || state);
  if (gone) {
    place.className = "is-gone";
    place.replaceChildren(make("h1", "", said.gone), make("p", "", said.goneHelp));
    status.hidden = true;
  } else if (state) {
    wall.draw(state, said, lang);
    document.title = `${said.name}: ${wall.title.textContent}`;
    status.hidden = lostAt === null;
    status.textContent = lostAt === null ? "" : said.lost.replace("%at", at(lostAt));
  } else {
    status.hidden = false;
    status.textContent = said.loading;
  }
}

function awake() {
  document.body.classList.add("awake");
  clearTimeout(awake.timer);
  awake.timer = setTimeout(() => document.body.classList.remove("awake"), AWAKE_MS);
}

document.body.append(status, controls);
for (const sign of ["mousemove", "keydown", "touchstart"]) addEventListener(sign, awake);
addEventListener("resize", draw);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
draw();
turnPages();
follow(`${location.pathname}/events`, {
  state(told) {
    if (gone) location.reload();
    [state, lostAt] = [told, null];
    draw();
  },
  lost() {
    lostAt ??= new Date();
    draw();
  },
  gone() {
    gone = true;
    draw();
  },
});
