// Starts the rehearsal and a browser on it, and keeps watch over what the browser should never do.

import { spawn } from "node:child_process";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const START_MS = 30000;

/** Runs `LETAN_BIN rehearse --port 0`; gives the printed address and a way to end it. */
export async function startRehearsal(binary) {
  const child = spawn(binary, ["rehearse", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise((found, failed) => {
    let heard = "";
    const timer = setTimeout(() => failed(new Error(`no address in ${START_MS} ms:\n${heard}`)), START_MS);
    child.on("error", failed);
    child.on("exit", (code) => failed(new Error(`the rehearsal ended with ${code}:\n${heard}`)));
    child.stdout.on("data", (chunk) => {
      heard += chunk;
      const address = heard.match(/http:\/\/127\.0\.0\.1:\d+\//);
      if (!address) return;
      clearTimeout(timer);
      found(address[0]);
    });
  });
  const stop = () =>
    new Promise((ended) => {
      child.removeAllListeners("exit");
      child.once("exit", ended);
      child.kill("SIGTERM");
    });
  return { url, stop };
}

/** The browser of these tests. */
export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
}

/** Opens the page. `faults` collects console errors, thrown errors and requests to anyone else. */
export async function openPage(url) {
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB", acceptDownloads: true });
  const page = await context.newPage();
  const faults = [];
  const home = new URL(url).host;
  page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`thrown: ${error.message}`));
  context.on("request", (request) => {
    const asked = new URL(request.url());
    if (asked.protocol !== "data:" && asked.host !== home) faults.push(`request to ${asked.host}`);
  });
  await page.goto(url);
  return { browser, page, faults };
}
