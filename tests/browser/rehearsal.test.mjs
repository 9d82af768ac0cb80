// A dress rehearsal in a real browser: LETAN_BIN=target/debug/letan node --test rehearsal.test.mjs

import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Chat } from "./chat.mjs";
import { openPage, startRehearsal } from "./stage.mjs";

const RESULTS = fileURLToPath(new URL("test-results/", import.meta.url));

// What the bot's buttons say, loosely, so that a better wording does not fail a good rehearsal.
const STAR = /quan tâm/i;
const CALENDAR = /\.ics|tệp lịch|tải lịch|vào lịch/i;

let rehearsal;
let stage;
let page;
let delegate;
let guest;

before(async () => {
  assert.ok(process.env.LETAN_BIN, "LETAN_BIN names the program to rehearse");
  await mkdir(RESULTS, { recursive: true });
  rehearsal = await startRehearsal(process.env.LETAN_BIN);
  stage = await openPage(rehearsal.url);
  page = stage.page;
  await page.locator("[data-phone]").first().waitFor();
  delegate = new Chat(page, '[data-phone][data-role="delegate"][data-language="vi"]');
  guest = new Chat(page, '[data-phone][data-role="delegate"][data-language="en"]');
});

after(async () => {
  await stage?.browser.close();
  await rehearsal?.stop();
});

/** Opens the programme down to a card with a star, through whatever lists stand before it. */
async function openSessionCard(chat) {
  await chat.changeAfter(() => chat.button(/^1$/).click());
  assert.ok(await chat.has(STAR), "no session card was reached");
}

async function assertNoOverflow(width) {
  const wide = await page.evaluate(() => [document.documentElement, ...document.querySelectorAll(".log-box, .screen")]
    .filter((box) => box.clientWidth > 0 && box.scrollWidth > box.clientWidth)
    .map((box) => `${box.className || box.tagName} ${box.scrollWidth} > ${box.clientWidth}`));
  assert.deepEqual(wide, [], `something is wider than its place at ${width} px`);
}

test("three phones stand side by side", async () => {
  assert.equal(await page.locator("[data-phone]").count(), 3);
  for (const selector of ['[data-role="delegate"][data-language="vi"]', '[data-role="delegate"][data-language="en"]', '[data-role="organiser"]']) {
    assert.ok(await page.locator(`[data-phone]${selector}`).isVisible(), selector);
  }
});

test("the page speaks Vietnamese or English and remembers which", async () => {
  await page.locator('[data-page-language="vi"]').click();
  await page.reload();
  await page.getByRole("heading", { level: 1, name: /tổng duyệt/ }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "vi");
  await page.locator('[data-page-language="en"]').click();
  await page.getByRole("heading", { level: 1, name: /rehearsal/ }).waitFor();
});

test("START brings the Vietnamese welcome, and the language can be chosen", async () => {
  const welcome = await delegate.answerTo(() => delegate.start());
  assert.match(welcome, /Kính chào Quý đại biểu/);
  await delegate.settled();
  if (await delegate.has(/Tiếng Việt/)) {
    await delegate.button(/Tiếng Việt/).click();
    await delegate.settled();
  }
  await delegate.key("Chương trình").waitFor();
});

test("the programme leads to a session card, and its star changes", async () => {
  await delegate.answerTo(() => delegate.key("Chương trình").click());
  await delegate.settled();
  await openSessionCard(delegate);
  const star = await delegate.button(STAR).innerText();
  await delegate.button(STAR).click();
  await delegate.until(async () => (await delegate.button(STAR).innerText()) !== star, "the star did not change");
  await delegate.settled();
});

test("a calendar file can be downloaded", async () => {
  assert.ok(await delegate.has(CALENDAR), `no calendar button:\n${await delegate.shown()}`);
  await delegate.answerTo(() => delegate.button(CALENDAR).click());
  const file = delegate.log.locator('[data-document$=".ics"]').last();
  const [download] = await Promise.all([page.waitForEvent("download"), file.click()]);
  assert.match(download.suggestedFilename(), /\.ics$/);
  assert.match(await readFile(await download.path(), "utf8"), /^BEGIN:VCALENDAR[\s\S]*BEGIN:VEVENT/);
});

test("a voice message gets a helpful line", async () => {
  const answer = await delegate.answerTo(() => delegate.attach("voice"));
  assert.ok(await delegate.log.locator('[data-from="person"] [data-attachment="voice"]').isVisible());
  assert.match(answer, /chữ|văn bản|viết|nhập|gõ/i);
});

test("/now answers for the time on the clock", async () => {
  await guest.answerTo(() => guest.start());
  await guest.settled();
  if (await guest.has(/English/)) {
    await guest.button(/English/).click();
    await guest.settled();
  }
  const early = await guest.answerTo(() => guest.write("/now"));
  const moments = page.locator("[data-moments]");
  const stamps = await moments.locator("option[value*='T']").evaluateAll((all) => all.map((each) => each.value));
  const later = stamps[Math.min(2, stamps.length - 1)];
  await moments.selectOption(later);
  await guest.until(async () => (await guest.root.locator("[data-time]").innerText()) === later.slice(11, 16), "the clock did not jump");
  const late = await guest.answerTo(() => guest.write("/now"));
  assert.notEqual(words(late), words(early));
});

/** The message without the hour it was sent at. */
function words(text) {
  return text.trim().replace(/\s*\d{2}:\d{2}$/, "");
}

test("typing a slash offers the bot's commands", async () => {
  const field = guest.root.locator("[data-field]");
  await field.fill("/n");
  await guest.root.getByRole("option", { name: /\/now/ }).waitFor();
  await field.press("Escape");
  await field.fill("");
});

test("a blocked bot offers only to be started again", async () => {
  await guest.root.locator("[data-options]").click();
  await guest.root.locator('[data-item="block"]').click();
  await guest.root.locator('[data-start="restart"]').waitFor();
  await guest.answerTo(() => guest.root.locator('[data-start="restart"]').click());
  await guest.root.locator("[data-field]").waitFor();
});

test("nothing overflows at 1440 px", async () => {
  await assertNoOverflow(1440);
  await page.screenshot({ path: `${RESULTS}1440.png` });
});

test("one phone at a time fits 390 px", async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  const ids = await page.locator("[data-phone]").evaluateAll((all) => all.map((each) => each.dataset.phone));
  for (const id of ids) {
    await page.locator(`[data-tab="${id}"]`).click();
    assert.equal(await page.locator("[data-phone]").filter({ visible: true }).count(), 1);
    assert.ok(await page.locator(`[data-phone="${id}"]`).isVisible());
    await assertNoOverflow(390);
    await page.screenshot({ path: `${RESULTS}390-${id}.png` });
  }
});

test("the browser complained of nothing and asked nobody else", () => {
  assert.deepEqual(stage.faults, []);
});
