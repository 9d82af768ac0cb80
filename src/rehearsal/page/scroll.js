// Keeps a chat at its newest message unless the person has scrolled up to read.

const NEAR_PX = 48;

/** Watches `box`, whose only child is `content`; calls `changed(atNewest)` when that changes. */
export class Scroller {
  #held = true;
  #shape = "";

  constructor(box, content, changed) {
    this.box = box;
    this.changed = changed;
    box.addEventListener("scroll", () => this.#look(), { passive: true });
    const watch = new ResizeObserver(() => this.#held && this.#jump());
    watch.observe(box);
    watch.observe(content);
  }

  /** Whether the newest message is in view. */
  get atNewest() {
    return this.#held;
  }

  /** Goes to the newest message and stays there. */
  toNewest(smooth = false) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (smooth && !calm) {
      this.box.scrollTo({ top: this.box.scrollHeight, behavior: "smooth" });
      return;
    }
    this.#held = true;
    this.#jump();
    this.changed(true);
  }

  #jump() {
    this.box.scrollTop = this.box.scrollHeight;
    this.#shape = this.#shapeNow();
  }

  #shapeNow() {
    return `${this.box.clientHeight} ${this.box.scrollHeight}`;
  }

  #look() {
    if (this.box.clientHeight === 0) return;
    // A keyboard that opens or a message that grows moves the chat too; only a person lets go of the newest.
    if (this.#held && this.#shape !== this.#shapeNow()) return this.#jump();
    const left = this.box.scrollHeight - this.box.scrollTop - this.box.clientHeight;
    const held = left < NEAR_PX;
    if (held === this.#held) return;
    this.#held = held;
    this.changed(held);
  }
}
