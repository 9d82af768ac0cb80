// The programme as a page, in a real browser, from a file and without a network.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch } from "./stage.mjs";

let browser;
let folder;
const faults = [];

before(async () => {
  assert.ok(process.env.LETAN_BIN, "LETAN_BIN names the program that writes the page");
  folder = await mkdtemp(join(tmpdir(), "letan-handout-"));
  for (const event of ["demo-2026", "hai-phong-2025"]) {
    const file = fileURLToPath(new URL(`../../events/${event}.toml`, import.meta.url));
    const words = ["export", "programme", "--format", "html", "--event", file, "--output", join(folder, `${event}.html`)];
    execFileSync(process.env.LETAN_BIN, words);
  }
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the page of an event; `at` stops the reader's clock. */
async function open(event, { at, hash = "", ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  page.on("console", (message) => faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => request.url().startsWith("file:") || faults.push(request.url()));
  if (at) await page.clock.setFixedTime(new Date(at));
  await page.goto(pathToFileURL(join(folder, `${event}.html`)).href + hash);
  return page;
}

const shown = (page) => page.locator("article:visible").count();

test("what runs is marked by the moment, in whatever zone the reader is", async () => {
  for (const timezoneId of ["Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati"]) {
    const page = await open("hai-phong-2025", { timezoneId, at: "2025-05-19T02:45:00Z" });
    const running = await page.$$eval("article.on", (sessions) => sessions.map((session) => session.id));
    assert.deepEqual(running, ["s-thao-luan-1", "s-thao-luan-2"], timezoneId);
    await page.click("#now");
    assert.ok((await page.locator("#s-thao-luan-1").boundingBox()).y < 300);
  }
  const later = await open("hai-phong-2025", { at: "2025-06-01T00:00:00Z" });
  assert.equal(await later.isVisible("#now"), false);
});

test("words are found with and without diacritics, and rooms apart", async () => {
  const page = await open("demo-2026");
  const all = await shown(page);
  await page.fill("#words", "chuyen doi so");
  const plain = await shown(page);
  await page.fill("#words", "Chuyển ĐỔI  số");
  assert.ok(plain > 0 && plain < all);
  assert.equal(await shown(page), plain);
  assert.equal(await page.textContent("#found output"), `${plain}/${all}`);
  await page.fill("#words", "");
  await page.selectOption("#room", "0");
  const inRoom = await shown(page);
  assert.ok(inRoom > 0 && inRoom < all);
  assert.equal(await page.locator("article:visible:not([data-r='0'])").count(), 0);
  await page.fill("#words", "xyzxyz");
  assert.equal(await page.locator(".day:visible").count(), 0);
});

test("the language is kept in the address and by the browser", async () => {
  const page = await open("demo-2026");
  const english = page.locator("#h-2026-12-03 [lang=en]");
  assert.equal(await english.isVisible(), false);
  await page.click("label:has(#l-en)");
  assert.ok(await english.isVisible());
  assert.ok(page.url().endsWith("#en"));
  assert.equal(await page.getAttribute("html", "lang"), "en");
  assert.equal(await page.textContent("#room option"), "All rooms");
  await page.goto(page.url().replace("#en", ""));
  assert.equal(await page.getAttribute("html", "lang"), "en");
  const other = await open("demo-2026", { hash: "#en" });
  assert.equal(await other.getAttribute("html", "lang"), "en");
});

test("without a script everything is there, and the language can be chosen", async () => {
  const page = await open("demo-2026", { javaScriptEnabled: false });
  assert.equal(await shown(page), await page.locator("article").count());
  assert.equal(await page.isVisible(".tools"), false);
  await page.click("label:has(#l-en)");
  assert.ok(await page.isVisible("#h-2026-12-03 [lang=en]"));
  assert.equal(await page.isVisible("#h-2026-12-03 [lang=vi]"), false);
});

test("the page is no wider than a phone, and asks for nothing", async () => {
  for (const width of [320, 390, 1280]) {
    const page = await open("demo-2026", { viewport: { width, height: 800 }, at: "2026-12-03T02:00:00Z" });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
  }
  assert.deepEqual(faults, []);
});
