// The page's only way to the rehearsal server: plain JSON requests and one stream of events.

const BASE = "/rehearsal";

/** The phones, the event and its moments. */
export const getPhones = () => request("GET", "/phones");

/** What one phone shows now. */
export const getPhone = (id) => request("GET", `/phones/${id}`);

/** Something a person does with a phone: `text`, `press`, `attach`, `start` or `block`. */
export const act = (id, action, body) => request("POST", `/phones/${id}/${action}`, body);

/** A file of one's own, sent from a phone. */
export const sendFile = (id, file) => request("POST", `/phones/${id}/file/${encodeURIComponent(file.name)}`, file);

/** The rehearsal's clock. */
export const getClock = () => request("GET", "/clock");

/** Moves the clock: `jump` (local event time), `advance_s` (seconds), `speed` (0 is a pause). */
export const setClock = (change) => request("POST", "/clock", change);

async function request(method, path, body) {
  const init = { method, headers: { Accept: "application/json" }, cache: "no-store" };
  if (body instanceof Blob) init.body = body;
  else if (body !== undefined) {
    init.headers["Content-Type"] = "application/json";
    init.body = JSON.stringify(body);
  }
  const response = await fetch(BASE + path, init);
  const text = await response.text();
  const value = readJson(text);
  if (!response.ok) throw new Error(value?.error ?? `${response.status} ${response.statusText}`);
  return value;
}

function readJson(text) {
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const RETRY_MS = 3000;

/**
 * Listens to the server for as long as the page is open. `handlers`: `open`, `closed`,
 * `phone`, `answer`, `clock`. EventSource reconnects by itself after a cut, but gives up
 * for good when the server answers with an error, so that case starts a new one.
 */
export function listen(handlers) {
  const source = new EventSource(`${BASE}/events`);
  source.addEventListener("open", () => handlers.open());
  source.addEventListener("error", () => {
    handlers.closed();
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(handlers), RETRY_MS);
  });
  for (const name of ["phone", "answer", "clock"]) {
    source.addEventListener(name, (event) => {
      const value = readJson(event.data);
      if (value) handlers[name](value);
    });
  }
}
