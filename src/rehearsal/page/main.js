// Starts the rehearsal page: fetches the phones, builds the stage, and follows the server's events.

import { getClock, getPhones, listen } from "./api.js";
import { EventClock } from "./clock.js";
import { el, setText } from "./dom.js";
import { Phone } from "./phone.js";
import { buildTabs } from "./tabs.js";
import { buildTopbar } from "./topbar.js";
import { word, worded } from "./words.js";

const RETRY_MS = 2000;
const QUIET_MS = 800;
const place = (id) => document.getElementById(id);

const offline = place("offline");
worded(() => setText(offline, word("offline")));

/** Asks until the server answers, so the page may be opened before it is ready. */
async function patiently(ask) {
  for (;;) {
    try {
      return await ask();
    } catch {
      offline.hidden = false;
      await new Promise((done) => setTimeout(done, RETRY_MS));
    }
  }
}

function showReport(text) {
  const note = el("p", { class: "report", role: "alert", text, "data-report": true });
  document.body.append(note);
  setTimeout(() => note.remove(), 6000);
}

async function begin() {
  const [about, time] = await patiently(() => Promise.all([getPhones(), getClock()]));
  offline.hidden = true;
  const clock = new EventClock(time.zone ?? about.event.zone);
  const phones = about.phones.map((each) => new Phone(each, clock, about.bot.username));
  buildTopbar(place("topbar"), about, clock, showReport);
  buildTabs(place("tabs"), phones);
  place("stage").replaceChildren(...phones.map((phone) => phone.node));
  clock.take(time);
  clock.dispatchEvent(new Event("tick"));
  phones.forEach((phone) => phone.refresh());
  follow(clock, new Map(phones.map((phone) => [phone.id, phone])));
}

function follow(clock, phones) {
  let quiet = 0;
  listen({
    open() {
      clearTimeout(quiet);
      offline.hidden = true;
      getClock().then((time) => clock.take(time), () => {});
      for (const phone of phones.values()) phone.refresh();
    },
    closed() {
      clearTimeout(quiet);
      // A blink of the connection is not worth a word.
      quiet = setTimeout(() => (offline.hidden = false), QUIET_MS);
    },
    phone: ({ id, version }) => phones.get(id)?.refresh(version),
    answer: (answer) => phones.get(answer.id)?.answer(answer),
    clock: (time) => clock.take(time),
  });
}

begin();
