// What a person sends that a bot cannot read: drawn as Telegram shows it.

import { el, hidden } from "./dom.js";
import { drawing, icon } from "./icons.js";
import { streets } from "./venue.js";

const WAVE = [5, 9, 14, 8, 16, 20, 12, 6, 10, 18, 15, 9, 13, 20, 17, 8, 5, 11, 16, 10, 7, 13, 9, 5];

const VIEWS = { voice, sticker, photo, document: file, location: place };

/** The drawing of an attachment kind, with its name for screen readers. */
export function attachmentView(kind, words) {
  const view = VIEWS[kind] ?? file;
  return el("div", { class: `attachment ${kind}`, "data-attachment": kind }, hidden(words[kind] ?? kind), view(words));
}

function voice() {
  const bars = WAVE.map((height, index) => [
    "rect",
    { x: index * 6, y: (22 - height) / 2, width: 3, height, rx: 1.5 },
  ]);
  return el("div", { class: "voice-row" },
    el("span", { class: "round" }, icon("play")),
    el("span", { class: "voice-words" },
      drawing(`0 0 ${WAVE.length * 6} 22`, "wave", bars),
      el("span", { class: "small", text: "0:04" })));
}

function sticker() {
  return drawing("0 0 120 120", "sticker-drawing", [
    ["path", { class: "petal", d: "M60 14c14 0 16 18 12 30 10-8 28-8 32 5s-14 19-27 19c11 6 18 23 8 31s-23-5-25-18c-2 13-15 26-25 18s-3-25 8-31c-13 0-31-6-27-19s22-13 32-5c-4-12-2-30 12-30z" }],
    ["circle", { class: "heart", cx: 60, cy: 62, r: 13 }],
    ["path", { class: "smile", d: "M54 60v.1M66 60v.1M54 66c3 4 9 4 12 0" }],
  ]);
}

function photo() {
  return drawing("0 0 220 140", "photo-drawing", [
    ["rect", { class: "sky", width: 220, height: 140 }],
    ["circle", { class: "sun", cx: 168, cy: 38, r: 16 }],
    ["path", { class: "hill far", d: "M0 104c30-34 60-44 92-14s60 6 128-22v72H0z" }],
    ["path", { class: "hill near", d: "M0 122c46-22 90-22 128-6s66 4 92-8v32H0z" }],
  ]);
}

function file(words) {
  return el("div", { class: "file" },
    el("span", { class: "file-icon" }, icon("file")),
    el("span", { class: "file-words" },
      el("span", { class: "file-name", text: `${words.document}.pdf` }),
      el("span", { class: "file-size", text: "214 KB" })));
}

function place() {
  return streets();
}
