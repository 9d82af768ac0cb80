// Turns a message's HTML into nodes, copying only what Telegram itself would show.

const COPIED = new Set(["B", "STRONG", "I", "EM", "U", "INS", "S", "DEL", "CODE", "PRE", "BLOCKQUOTE", "BR"]);
const DROPPED = new Set(["SCRIPT", "STYLE", "TEMPLATE", "IFRAME", "OBJECT", "EMBED", "SVG", "MATH", "NOSCRIPT"]);
const SCHEMES = new Set(["http:", "https:", "tg:"]);

/** The message as a fragment. Unknown tags lose themselves but keep their words. */
export function safeFragment(html, spoilerLabel) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const fragment = document.createDocumentFragment();
  copyChildren(parsed.body, fragment, spoilerLabel);
  return fragment;
}

/** The link when it is one that may be followed, otherwise null. */
export function safeHref(href) {
  if (!href) return null;
  try {
    const url = new URL(href, location.origin);
    return SCHEMES.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function copyChildren(from, to, spoilerLabel) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(node.data);
    else if (node.nodeType === Node.ELEMENT_NODE) copyElement(node, to, spoilerLabel);
  }
}

function copyElement(node, to, spoilerLabel) {
  const tag = node.tagName.toUpperCase();
  if (DROPPED.has(tag)) return;
  const copy = shellOf(tag, node, spoilerLabel);
  copyChildren(node, copy ?? to, spoilerLabel);
  if (copy) to.append(copy);
}

function shellOf(tag, node, spoilerLabel) {
  if (COPIED.has(tag)) return document.createElement(tag);
  if (tag === "TG-SPOILER") return spoiler(spoilerLabel);
  const href = tag === "A" ? safeHref(node.getAttribute("href")) : null;
  if (!href) return null;
  const link = document.createElement("a");
  link.href = href;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  return link;
}

function spoiler(label) {
  const cover = document.createElement("span");
  cover.className = "spoiler";
  cover.tabIndex = 0;
  cover.setAttribute("role", "button");
  cover.setAttribute("aria-label", label);
  const reveal = () => {
    cover.classList.add("shown");
    cover.removeAttribute("role");
    cover.removeAttribute("aria-label");
    cover.removeAttribute("tabindex");
  };
  cover.addEventListener("click", reveal);
  cover.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      reveal();
    }
  });
  return cover;
}
