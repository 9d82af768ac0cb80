// The event's time: what the server said last, carried on by this page between two messages.

/** A clock that follows the server's; times are milliseconds since 1970. */
export class EventClock extends EventTarget {
  #base = 0;
  #since = 0;
  speed = 1;

  constructor(zone) {
    super();
    this.zone = zone;
  }

  /** Takes the server's word: `{now, speed, zone}`. */
  take({ now, speed, zone }) {
    this.#base = Date.parse(now);
    this.#since = performance.now();
    this.speed = speed;
    this.zone = zone ?? this.zone;
    this.dispatchEvent(new Event("taken"));
  }

  /** The event's moment right now. */
  now() {
    return this.#base + (performance.now() - this.#since) * this.speed;
  }
}

const formats = new Map();

function format(locale, zone, options) {
  const key = `${locale}|${zone}|${JSON.stringify(options)}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }));
  return formats.get(key);
}

const LOCALES = { vi: "vi-VN", en: "en-GB" };

/** "08:15" in the event's zone. */
export function clockTime(ms, zone) {
  return format("en-GB", zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(ms);
}

/** "08:15:42" in the event's zone. */
export function clockTimeWithSeconds(ms, zone) {
  const options = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" };
  return format("en-GB", zone, options).format(ms);
}

/** "Thứ Hai, 19/05/2025" or "Mon, 19 May 2025". */
export function longDay(ms, zone, language) {
  const vi = { weekday: "long", day: "2-digit", month: "2-digit", year: "numeric" };
  const en = { weekday: "short", day: "numeric", month: "short", year: "numeric" };
  return format(LOCALES[language], zone, language === "vi" ? vi : en).format(ms);
}

/** "19 tháng 5" or "19 May", as over a chat's first message of a day. */
export function shortDay(ms, zone, language) {
  return format(LOCALES[language], zone, { day: "numeric", month: "long" }).format(ms);
}

/** "2025-05-19T08:50": the local event time in the form of a date and time field. */
export function localStamp(ms, zone) {
  const day = format("en-CA", zone, { year: "numeric", month: "2-digit", day: "2-digit" }).format(ms);
  return `${day}T${clockTime(ms, zone)}`;
}
