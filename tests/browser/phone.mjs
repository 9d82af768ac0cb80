// A rehearsed phone without a screen: what is done with it, over the rehearsal's own HTTP.

const PATIENCE_MS = 15000;

export class Phone {
  constructor(rehearsal, id) {
    this.base = new URL(`/rehearsal/phones/${id}`, rehearsal).href;
  }

  async messages() {
    const phone = await (await fetch(this.base)).json();
    return phone.messages;
  }

  /** Does something and waits until the chat shows anything else than before. */
  async act(action, body) {
    const before = JSON.stringify(await this.messages());
    await fetch(`${this.base}/${action}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const after = await this.messages();
      const own = after.at(-1)?.from === "person";
      if (!own && JSON.stringify(after) !== before) return after;
      if (Date.now() > end) throw new Error(`nothing was answered to ${JSON.stringify(body)}`);
      await new Promise((go) => setTimeout(go, 50));
    }
  }

  start(payload) {
    return this.act("start", { payload });
  }

  says(text) {
    return this.act("text", { text });
  }

  /** Presses the newest button whose label has these words. */
  async press(label) {
    for (const message of (await this.messages()).reverse()) {
      const button = (message.buttons ?? []).flat().find((one) => one.data && one.text.includes(label));
      if (button) return this.act("press", { message: message.id, message_id: message.id, data: button.data });
    }
    throw new Error(`there is no button ${label}`);
  }
}
