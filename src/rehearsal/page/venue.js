// A place on a card: its words under a drawn neighbourhood, since a rehearsal asks no map server.

import { el } from "./dom.js";
import { drawing } from "./icons.js";

/** The card of a venue pin. */
export function venueCard(venue) {
  const place = `${venue.latitude.toFixed(5)}, ${venue.longitude.toFixed(5)}`;
  return el("div", { class: "venue", "data-venue": venue.title },
    streets(),
    el("div", { class: "venue-words" },
      el("strong", { text: venue.title }),
      el("span", { class: "venue-address", text: venue.address }),
      el("span", { class: "venue-place", text: place })));
}

/** A drawn neighbourhood that stands for the map: blocks, streets, a park, water and the pin. */
export function streets() {
  return drawing("0 0 300 120", "streets", [
    ["rect", { class: "land", width: 300, height: 120 }],
    ["path", { class: "water", d: "M0 92c40-14 70 6 110 2s60-26 104-18 60 8 86-4v48H0z" }],
    ["rect", { class: "park", x: 206, y: 12, width: 62, height: 38, rx: 6 }],
    ["path", { class: "street", d: "M-5 66L120 44 305 62M62-5l24 130M176-5l-18 130M-5 22l310 4M252-5l14 130" }],
    ["path", { class: "avenue", d: "M-5 40L305 30M118-5l10 130" }],
    ["ellipse", { class: "shade", cx: 150, cy: 75, rx: 11, ry: 3.5 }],
    ["path", { class: "pin", d: "M150 75c13-14 19-24 19-32a19 19 0 0 0-38 0c0 8 6 18 19 32z" }],
    ["circle", { class: "pin-eye", cx: 150, cy: 43, r: 7 }],
  ]);
}
