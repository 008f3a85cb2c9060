/*
 * What is looked up and timed in the page. Times are those of the page's own clock; something counts as painted when a frame
 * that shows it has been drawn: a message that is posted in a frame's callback arrives after that frame.
 */

const root = `[...document.documentElement.children].map((it) => it.shadowRoot).find(Boolean)`;
// Or in the page itself, where the owner wants no frame.
const inFrame = `(${root}?.querySelector('iframe')?.contentDocument ??
  [...${root}?.querySelectorAll('.panel > div') ?? []].map((it) => it.shadowRoot).find(Boolean))`;

/** The middle of an element in the page's own root, or in the panel's frame; nothing while it is not there. */
export const middleOf = (selector: string, where: 'root' | 'frame' = 'root'): string => `(() => {
  const box = ${where === 'root' ? root : inFrame}?.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect();
  if (!box?.width) return null;
  const frame = ${where === 'frame' ? `${root}.querySelector('iframe').getBoundingClientRect()` : '{ x: 0, y: 0 }'};
  return { x: frame.x + box.x + box.width / 2, y: frame.y + box.y + box.height / 2 };
})()`;

export const isInFrame = (selector: string): string =>
  `Boolean(${inFrame}?.querySelector(${JSON.stringify(selector)}))`;

/** Ours are in the page's element, in the root that hangs on it, and in the frame. */
export const countElements = `(() => {
  const count = (node) => node ? node.querySelectorAll('*').length : 0;
  return count(document) + count(${root}) + count(${inFrame});
})()`;

/** The sum of all layout shifts so far. */
export const layoutShift = `new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value)))
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(sum), 100);
})`;

const afterPaint = `(look) => requestAnimationFrame(() => {
  const seen = look();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => seen(performance.now());
  port2.postMessage(null);
})`;

/** Begins to wait for the press of a button: then for the shell, and for a field that takes keys, to be painted. */
export const watchOpening = `(() => {
  const afterPaint = ${afterPaint};
  const found = ${root};
  const panel = found.querySelector('.panel');
  const times = {};
  // Once before, so that the page compiles nothing of this meanwhile.
  afterPaint(() => () => {});
  window.opening = new Promise((resolve) => addEventListener('pointerdown', ({ timeStamp }) => {
    const look = () => {
      const isShell = !panel.inert;
      const field = ${inFrame}?.querySelector('textarea');
      const isUsable = field && field === ${inFrame}.activeElement;
      return (now) => {
        if (isShell) times.shellMs ??= now - timeStamp;
        if (isUsable) resolve({ ...times, composerMs: now - timeStamp, usableAt: now });
        else afterPaint(look);
      };
    };
    afterPaint(look);
  }, { capture: true, once: true }));
})()`;

/** Begins to wait for the press of a face: then for the thanks to be painted. */
export const watchRating = `(() => {
  const afterPaint = ${afterPaint};
  const frame = ${inFrame};
  window.rating = new Promise((resolve) => frame.addEventListener('pointerdown', ({ timeStamp }) => {
    const look = () => {
      const isThanked = frame.querySelector('.rating [aria-checked=true]') !== null;
      // The event's time counts from the beginning of the frame, the painting's from that of the page.
      const ahead = frame.defaultView.performance.timeOrigin - performance.timeOrigin;
      return (now) => isThanked ? resolve(now - ahead - timeStamp) : afterPaint(look);
    };
    afterPaint(look);
  }, { capture: true, once: true }));
})()`;

/** In the console: begins to wait for a message to be painted in the list. What is still being typed is emphasised there. */
export const watchScreen = (text: string): string => `(() => {
  const afterPaint = ${afterPaint};
  const isThere = () => [...document.querySelectorAll('a span')].some((one) =>
    one.childElementCount === 0 && one.textContent === ${JSON.stringify(text)});
  window.shown = new Promise((resolve) => {
    const look = () => isThere() ? (now) => resolve(performance.timeOrigin + now) : () => afterPaint(look);
    afterPaint(look);
  });
})()`;

/** Begins to wait for the next Enter in the panel: its time in ms since 1970. */
export const watchEnter = `(() => {
  const frame = ${inFrame};
  window.enter = new Promise((resolve) => frame.addEventListener('keydown', ({ timeStamp }) =>
    resolve(frame.defaultView.performance.timeOrigin + timeStamp), { capture: true, once: true }));
})()`;
