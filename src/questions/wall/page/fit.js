// Makes everything fit the screen without ever being smaller than 4 % of its height: first the text
// becomes smaller, then long texts turn their pages, then the list ends earlier.

/** Percent of the screen's height: the smallest text of the page. */
const SMALLEST = 4;
const LARGEST_NOW = 8.5;
const STEP = 0.5;
/** How the list is tried: size of the text, and lines that a question has at most. */
const LISTS = [[6.5, 9], [5.8, 8], [5.2, 6], [4.6, 4], [4.2, 3]];
/** A page of a long text is shown so long, and longer when there is much to read on it. */
const PAGE_S = 8;
const LETTERS_A_SECOND = 14;

/** Sets the size of an element's text. */
function size(element, percent) {
  element.style.setProperty("--size", `${percent}vh`);
}

/** Lets a box show `lines` lines of its text; returns whether some are hidden. */
function clip(box, lines) {
  const roll = box.firstElementChild;
  const height = parseFloat(getComputedStyle(roll).lineHeight);
  const all = Math.max(1, Math.round(roll.scrollHeight / height));
  const shown = Math.max(1, Math.min(lines, all));
  box.style.height = `${shown * height}px`;
  const pages = Math.ceil(all / shown);
  box.dataset.pages = String(pages);
  box.dataset.step = String(shown * height);
  return pages > 1;
}

/** The question that is being answered takes at most `height` pixels. */
export function fitNow(article, height) {
  const boxes = [...article.querySelectorAll(".clip")];
  const overflows = () => article.scrollHeight > height + 1 || article.getBoundingClientRect().height > height + 1;
  for (let percent = LARGEST_NOW; percent >= SMALLEST; percent -= STEP) {
    size(article, percent);
    for (const box of boxes) clip(box, Infinity);
    if (!overflows()) return;
  }
  size(article, SMALLEST);
  for (let lines = 30; lines > 1; lines -= 1) {
    for (const box of boxes) clip(box, lines);
    if (!overflows()) return;
  }
}

/** Shows as many items as fit into `list`; returns how many. */
export function fitList(list, items, more) {
  for (const item of items) item.hidden = false;
  more.hidden = true;
  for (const [percent, lines] of LISTS) {
    size(list, percent);
    let hides = false;
    for (const box of list.querySelectorAll(".clip")) hides = clip(box, lines) || hides;
    if (!hides && list.scrollHeight <= list.clientHeight + 1) return items.length;
  }
  if (list.scrollHeight <= list.clientHeight + 1) return items.length;
  more.hidden = false;
  const end = list.getBoundingClientRect().bottom;
  const fits = items.filter((item) => item.getBoundingClientRect().bottom <= end + 1).length;
  items.forEach((item, place) => {
    item.hidden = place >= fits;
    item.classList.toggle("last", place === fits - 1);
  });
  return fits;
}

/** Turns the pages of long texts, for ever. */
export function turnPages() {
  setInterval(() => {
    for (const box of document.querySelectorAll(".clip")) {
      const pages = Number(box.dataset.pages);
      const shown = Number(box.dataset.seconds ?? 0) + 1;
      const letters = box.textContent.length / pages;
      const stays = shown < Math.max(PAGE_S, letters / LETTERS_A_SECOND);
      box.dataset.seconds = String(stays ? shown : 0);
      if (!stays) box.dataset.page = String(pages > 1 ? (Number(box.dataset.page ?? 0) + 1) % pages : 0);
      place(box, pages);
    }
  }, 1000);
}

/** Shows the page that a box stands at. */
export function place(box, pages = Number(box.dataset.pages)) {
  const page = Math.min(Number(box.dataset.page ?? 0), pages - 1);
  box.dataset.page = String(page);
  box.firstElementChild.style.transform = page > 0 ? `translateY(-${page * Number(box.dataset.step)}px)` : "";
  const part = box.closest(".question").querySelector(".part");
  if (box.classList.contains("text") && part) {
    part.hidden = pages < 2;
    part.textContent = (part.dataset.words ?? "").replace("%n", page + 1).replace("%of", pages);
  }
}
