// The wall on a projector: it follows the list, stands when the connection is lost, and ends when its
// address is revoked.

import assert from "node:assert/strict";
import { createServer, connect } from "node:net";
import { mkdir } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Phone } from "./phone.mjs";
import { launch, startRehearsal } from "./stage.mjs";

const RESULTS = fileURLToPath(new URL("test-results/", import.meta.url));
const SESSION = "thao-luan-1";
const QUESTION = "Kinh phí chuyển đổi số của các trường lấy từ nguồn nào?";

let rehearsal;
let browser;
let owner;
let asker;
let voter;
let page;
let line;
let address;
const faults = [];

/** A line to the server that can be cut and mended: to the browser, the server is gone meanwhile. */
class Line {
  constructor(port) {
    this.port = port;
    this.sockets = new Set();
  }

  async mend(at = 0) {
    this.server = createServer((socket) => {
      const there = connect(this.port, "127.0.0.1");
      for (const one of [socket, there]) {
        this.sockets.add(one);
        one.on("error", () => {});
        one.on("close", () => {
          this.sockets.delete(one);
          socket.destroy();
          there.destroy();
        });
      }
      socket.pipe(there).pipe(socket);
    });
    await new Promise((listening) => this.server.listen(at, "127.0.0.1", listening));
    this.at = this.server.address().port;
  }

  async cut() {
    const closed = new Promise((done) => this.server.close(done));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

async function makeAddress() {
  await owner.start(`s_hai-phong-2025_${SESSION}`);
  await owner.press("Duyệt câu hỏi");
  await owner.press("🖥");
  const shown = await owner.press("🔗");
  return shown.map((message) => message.html?.match(/http:[^\s<"]+\/wall\/[\w-]+/)?.[0]).findLast(Boolean);
}

before(async () => {
  assert.ok(process.env.LETAN_BIN, "LETAN_BIN names the program to rehearse");
  await mkdir(RESULTS, { recursive: true });
  rehearsal = await startRehearsal(process.env.LETAN_BIN);
  [owner, asker, voter] = [7003, 7001, 7002].map((id) => new Phone(rehearsal.url, id));
  await owner.start("");
  await owner.press("Tiếng Việt");
  const made = new URL(await makeAddress());
  await owner.press("⬅️");
  await owner.press("Tắt duyệt trước");
  line = new Line(Number(made.port));
  await line.mend();
  address = `http://127.0.0.1:${line.at}${made.pathname}`;
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  page.on("pageerror", (error) => faults.push(`thrown: ${error.message}`));
  page.on("console", (message) => {
    const lost = /ERR_CONNECTION|ERR_EMPTY|ERR_INCOMPLETE|404/.test(message.text());
    if (message.type() === "error" && !lost) faults.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => new URL(request.url()).host === new URL(address).host || faults.push(request.url()));
  await page.goto(`${address}?lang=vi&theme=dark`);
});

after(async () => {
  await browser?.close();
  await line?.cut();
  await rehearsal?.stop();
});

/** What is smaller than 4 % of the screen's height, or stands outside of it. */
function wrong() {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const shown = element.getClientRects().length > 0 && walker.currentNode.data.trim() !== "";
    if (!shown || ["SCRIPT", "NOSCRIPT"].includes(element.tagName)) continue;
    const percent = (parseFloat(getComputedStyle(element).fontSize) / innerHeight) * 100;
    if (percent < 3.99) found.push(`${element.className} is ${percent} %`);
    const box = element.closest(".clip") ?? element;
    const { right, bottom } = box.getBoundingClientRect();
    if (right > innerWidth + 1 || bottom > innerHeight + 1) found.push(`${box.className} ends at ${right}, ${bottom}`);
  }
  return found;
}

test("an empty wall says how to ask, and shows the code", async () => {
  await page.locator(".steps li").first().waitFor();
  assert.match(await page.textContent("main"), /Chưa có câu hỏi nào/);
  assert.equal(await page.locator("#code svg").count(), 1);
  assert.match(await page.textContent(".link"), /start=q_hai-phong-2025_thao-luan-1/);
});

test("a question that is asked and a vote that is given appear by themselves", async () => {
  await asker.start(`q_hai-phong-2025_${SESSION}`);
  await asker.says(QUESTION);
  // The session has groups of topics.
  await asker.press("Vấn đề khác");
  await asker.press("✅");
  await asker.says("TS. Nguyễn Minh An, Trường Chính trị thành phố");
  await asker.press("✅");
  const item = page.locator(".items .question", { hasText: QUESTION });
  await item.waitFor();
  assert.match(await item.textContent(), /TS\. Nguyễn Minh An/);
  await voter.start(`s_hai-phong-2025_${SESSION}`);
  await voter.press("📋");
  await voter.press("1");
  await page.locator(".items .votes b", { hasText: /^1$/ }).waitFor();
});

test("every text is large enough and inside, on any screen, in both languages and lights", async () => {
  for (const [width, height] of [[1920, 1080], [1366, 768], [1024, 768], [1280, 1024]]) {
    await page.setViewportSize({ width, height });
    await page.mouse.move(5, 5);
    for (const name of ["English", "Nền sáng|Light", "Tiếng Việt", "Nền tối|Dark"]) {
      await page.locator(".controls button", { hasText: new RegExp(name) }).click();
      assert.deepEqual(await page.evaluate(wrong), [], `${width} × ${height}, ${name}`);
    }
  }
  assert.match(page.url(), /lang=vi&theme=dark$/);
  await page.setViewportSize({ width: 1920, height: 1080 });
});

test("without a connection the last state stands with a sentence, and it recovers by itself", async () => {
  const { at } = line;
  await line.cut();
  const status = page.locator(".status");
  await status.waitFor();
  assert.match(await status.textContent(), /^Mất kết nối lúc \d\d:\d\d$/);
  assert.ok(await page.locator(".items .question", { hasText: QUESTION }).isVisible());
  assert.deepEqual(await page.evaluate(wrong), []);
  await page.screenshot({ path: `${RESULTS}wall-lost.png` });
  await line.mend(at);
  await status.waitFor({ state: "hidden" });
  await page.reload();
  await page.locator(".items .question", { hasText: QUESTION }).waitFor();
});

test("revoking ends the stream within 2 s", async () => {
  // The last card with the button is that of the address.
  await owner.start(`s_hai-phong-2025_${SESSION}`);
  await owner.press("Duyệt câu hỏi");
  await owner.press("🖥");
  const gone = page.getByRole("heading", { name: "Đường dẫn không còn hiệu lực" });
  const revoking = owner.press("🚫");
  await gone.waitFor({ timeout: 2000 });
  await revoking;
  assert.equal(await page.locator(".items").count(), 0);
  assert.deepEqual(await page.evaluate(wrong), []);
  const answer = await page.goto(address);
  assert.equal(answer.status(), 404);
  assert.match(await page.textContent("body"), /no longer valid/);
  assert.deepEqual(faults, []);
});
