// Follows the server's events. A browser's own EventSource tells nothing of heartbeats and refusals, so
// this reads the stream itself: what is silent for too long is dropped, and tried again by itself.

const SILENCE_MS = 13000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15000;
/** How often an address that does not work is tried again: it may be the server that was wrong. */
const GONE_WAIT_MS = 60000;

/** Follows `url` for ever. `heard` has `state(json)`, `gone()` and `lost()`. */
export async function follow(url, heard) {
  let wait = FIRST_WAIT_MS;
  for (;;) {
    const told = { states: 0, gone: false };
    try {
      await listen(url, heard, told);
    } catch {
      // Whatever it was, the next try tells.
    }
    if (told.states > 0) wait = FIRST_WAIT_MS;
    if (told.gone) heard.gone();
    else heard.lost();
    await pause(told.gone ? GONE_WAIT_MS : wait * (0.7 + 0.6 * Math.random()));
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }
}

async function listen(url, heard, told) {
  const control = new AbortController();
  let silence;
  const alive = () => {
    clearTimeout(silence);
    silence = setTimeout(() => control.abort(), SILENCE_MS);
  };
  alive();
  try {
    const answer = await fetch(url, { signal: control.signal, cache: "no-store" });
    if (answer.status === 404) told.gone = true;
    if (!answer.ok) return;
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      alive();
      const blocks = (rest + value).split("\n\n");
      rest = blocks.pop();
      for (const block of blocks) take(block, heard, told);
    }
  } finally {
    clearTimeout(silence);
    control.abort();
  }
}

function take(block, heard, told) {
  const lines = block.split("\n");
  const field = (name) => lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2)).join("\n");
  const name = field("event");
  if (name === "gone") told.gone = true;
  if (name !== "state") return;
  told.states += 1;
  heard.state(JSON.parse(field("data")));
}

/** Waits, but no longer than until the network is back. */
function pause(ms) {
  return new Promise((go) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      removeEventListener("online", done);
      go();
    }
    addEventListener("online", done);
  });
}
