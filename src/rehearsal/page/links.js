// What following a link means inside a rehearsed phone.

/**
 * Decides about a link for the bot `username`:
 * `{kind: "start", payload}` a deep link, opened in the same phone;
 * `{kind: "share", text}` something to pass on, only shown;
 * `{kind: "other", text}` another place inside Telegram, only shown;
 * `{kind: "web", href}` an ordinary page.
 */
export function readLink(href, username) {
  const url = new URL(href, location.origin);
  if (url.protocol === "tg:") return insideTelegram(url, url.host || url.pathname.replace(/^\/*/, ""), username);
  if (!["t.me", "telegram.me"].includes(url.host)) return { kind: "web", href: url.href };
  const [first, second] = url.pathname.split("/").filter(Boolean);
  if (first === "share" && second === "url") return share(url);
  return deepLink(url, first, username);
}

function insideTelegram(url, verb, username) {
  if (verb === "msg_url" || verb === "msg") return share(url);
  if (verb === "resolve") return deepLink(url, url.searchParams.get("domain"), username);
  return { kind: "other", text: url.href };
}

function share(url) {
  const parts = [url.searchParams.get("text"), url.searchParams.get("url")];
  return { kind: "share", text: parts.filter(Boolean).join("\n") };
}

function deepLink(url, name, username) {
  const own = name?.toLowerCase() === username?.toLowerCase();
  if (own && url.searchParams.has("start")) return { kind: "start", payload: url.searchParams.get("start") || null };
  return { kind: "other", text: url.href };
}
