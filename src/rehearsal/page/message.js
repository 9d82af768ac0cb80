// One message of a chat: its bubble with words, document, venue or attachment, and its time.

import { attachmentView } from "./attachments.js";
import { inlineKeyboard } from "./buttons.js";
import { clockTime } from "./clock.js";
import { el, hidden } from "./dom.js";
import { icon } from "./icons.js";
import { safeFragment } from "./sanitize.js";
import { venueCard } from "./venue.js";

/** The whole message. `phone` gives `words`, `zone`, `press` and `follow`. */
export function messageView(message, phone) {
  const node = el("article", {
    class: `message ${message.from}`,
    "data-message": message.id,
    "data-from": message.from,
    "data-edited": message.edited,
  });
  node.append(bubble(message, phone));
  const keyboard = inlineKeyboard(message, phone);
  if (keyboard) {
    node.classList.add("with-keyboard");
    node.append(keyboard);
  }
  return node;
}

function bubble(message, phone) {
  const { words } = phone;
  const node = el("div", { class: "bubble" });
  node.append(hidden(message.from === "bot" ? `${words.fromBot} ` : `${words.fromPerson} `));
  if (message.venue) node.append(venueCard(message.venue));
  if (message.document) node.append(documentCard(message.document, words));
  if (message.attachment) node.append(attachmentView(message.attachment, words));
  if (message.attachment === "sticker") node.classList.add("bare");
  if (message.html) node.append(textOf(message, phone));
  else node.classList.add("no-text");
  node.append(metaOf(message, phone));
  return node;
}

function textOf(message, phone) {
  const text = el("div", { class: "text" });
  text.append(safeFragment(message.html, phone.words.spoiler));
  // An unseen twin of the time keeps its place free at the end of the last line.
  const room = message.edited ? `${phone.words.edited} 00:00` : "00:00";
  text.append(el("span", { class: "meta-space", "data-room": room, "aria-hidden": "true" }));
  return text;
}

function metaOf(message, phone) {
  const meta = el("span", { class: "meta" });
  if (message.edited) meta.append(el("span", { class: "edited-mark", text: phone.words.edited }), " ");
  const at = Date.parse(message.at);
  meta.append(el("time", { datetime: message.at, text: clockTime(at, phone.zone) }));
  if (message.from === "person") meta.append(icon("checks"));
  return meta;
}

function documentCard(file, words) {
  const own = file.url.startsWith("/") && !file.url.startsWith("//");
  const link = el("a", {
    class: "file",
    href: own ? file.url : null,
    download: file.name,
    "data-document": file.name,
    "aria-label": `${words.download}: ${file.name}, ${sizeOf(file.size)}`,
  });
  link.append(
    el("span", { class: "file-icon" }, icon("file")),
    el("span", { class: "file-words" },
      el("span", { class: "file-name", text: file.name }),
      el("span", { class: "file-size" }, `${sizeOf(file.size)} · ${words.download}`)),
  );
  return link;
}

/** "812 B", "12.3 KB". */
function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
