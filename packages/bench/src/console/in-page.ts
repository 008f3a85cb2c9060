/*
 * What is looked up and timed in the console. Times are those of the page's own clock; something counts as painted when a frame
 * that shows it has been drawn: a message that is posted in a frame's callback arrives after that frame.
 */

const afterPaint = `(then) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => then(performance.now());
  port2.postMessage(null);
})`;

const log = `document.querySelector('[role=log]')`;
const rows = `document.querySelectorAll('nav a[href*="#/inbox/"]')`;

/** The list has rows. */
const isListed = `${rows}.length > 0`;
/** The conversation that the address names is there, with its last message and a field to answer in. */
export const isOpen = `Boolean(${log}?.querySelector('[data-seq]') && document.querySelector('main textarea'))`;
export const isFocused = `document.activeElement?.tagName === 'TEXTAREA'`;

/** When rows were painted first, in ms since the page was asked for. Put into the page before it loads. */
export const watchLoading = `(() => {
  const afterPaint = ${afterPaint};
  window.listed = new Promise((resolve) => {
    const look = () => {
      const isThere = ${isListed};
      afterPaint((now) => (isThere ? resolve(now) : look()));
    };
    if (location.pathname.startsWith('/console')) look();
  });
})()`;

/** Begins to note, for each key, how long it took until the frame after it was painted. */
export const watchKeys = `(() => {
  const afterPaint = ${afterPaint};
  window.keys = [];
  window.watchKey ??= addEventListener('keydown', ({ timeStamp }) =>
    afterPaint((now) => window.keys.push(now - timeStamp)), { capture: true }) ?? true;
})()`;

/** Goes to a conversation; how long (ms) until its last message, its name and the field were painted. */
export const goTo = (id: string): string => `new Promise((resolve) => {
  const afterPaint = ${afterPaint};
  const before = document.querySelector('[role=log]')?.getAttribute('aria-label');
  const from = performance.now();
  const look = () => {
    const isThere = ${isOpen} && ${log}.getAttribute('aria-label') !== before;
    afterPaint((now) => (isThere ? resolve(now - from) : look()));
  };
  location.hash = '#/inbox/${id}';
  look();
})`;

/** The middle of what scrolls: the timeline, or the list. */
export const middleOf = (what: 'timeline' | 'list'): string => `(() => {
  let box = ${what === 'timeline' ? log : `document.querySelector('nav a[href*="#/inbox/"]')`};
  while (box && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
  const { x, y, width, height } = box.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
})()`;

/** Asks for the page before, until the first message of the conversation is loaded. */
export const loadAll = `(async () => {
  const view = ${log}.parentElement;
  const first = () => Number(${log}.querySelector('[data-seq]')?.dataset.seq);
  for (let tries = 0; tries < 20_000; tries += 1) {
    view.scrollTop = 0;
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (view.scrollTop < 50 && first() <= 3) return first();
  }
  throw new Error('The conversation never came to its beginning: ' + first());
})()`;

export const toEnd = `(() => {
  const view = ${log}.parentElement;
  view.scrollTop = view.scrollHeight;
  return true;
})()`;
