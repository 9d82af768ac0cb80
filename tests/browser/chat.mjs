// A rehearsed phone as the test's hand and eye: what a person taps in it and what its chat shows.

const PATIENCE_MS = 15000;

export class Chat {
  constructor(page, selector) {
    this.page = page;
    this.root = page.locator(selector);
    this.log = this.root.locator("[data-log]");
  }

  /** Everything the chat shows, in words: a change of it is how an answer is noticed. */
  async shown() {
    return this.log.evaluate((log) =>
      [...log.querySelectorAll("[data-message]")].map((each) => `${each.dataset.message} ${each.innerText}`).join("\n"),
    );
  }

  /** Does something and waits until the bot has said something new; returns that message's words. */
  async answerTo(action) {
    const bot = this.log.locator('[data-from="bot"]');
    const before = await bot.evaluateAll((all) => Math.max(0, ...all.map((each) => Number(each.dataset.message))));
    await action();
    const fresh = await this.page.waitForFunction(
      ([log, known]) => [...log.querySelectorAll('[data-from="bot"]')].find((each) => Number(each.dataset.message) > known) ?? false,
      [await this.log.elementHandle(), before],
      { timeout: PATIENCE_MS },
    );
    return fresh.asElement().innerText();
  }

  /** Does something and waits until the chat shows anything else than before. */
  async changeAfter(action) {
    const before = await this.shown();
    await action();
    await this.until(async () => (await this.shown()) !== before, "the chat did not change");
    await this.settled();
  }

  /** Waits until no button awaits its answer and the bot is not typing. */
  async settled() {
    await this.until(async () => (await this.root.locator('[aria-busy="true"], .typing').count()) === 0, "the bot did not finish");
  }

  async until(condition, complaint) {
    const end = Date.now() + PATIENCE_MS;
    while (!(await condition())) {
      if (Date.now() > end) throw new Error(`${complaint}:\n${await this.shown()}`);
      await this.page.waitForTimeout(50);
    }
  }

  start() {
    return this.root.locator('[data-start="start"]').click();
  }

  /** Writes in the field and sends with Enter. */
  async write(text) {
    await this.root.locator("[data-field]").fill(text);
    await this.root.locator("[data-field]").press("Enter");
  }

  /** A key of the bot's own keyboard. */
  key(text) {
    return this.root.locator("[data-reply-keyboard]").getByRole("button", { name: text });
  }

  /** The newest button under a message whose words match. */
  button(pattern) {
    return this.log.getByRole("button").filter({ hasText: pattern }).last();
  }

  async has(pattern) {
    return (await this.log.getByRole("button").filter({ hasText: pattern }).count()) > 0;
  }

  async attach(kind) {
    await this.root.locator("[data-attach]").click();
    await this.root.locator(`[data-item="${kind}"]`).click();
  }
}
