import { afterEach, describe as suite, expect, it } from 'vitest';
import { describe, find } from '../../src/quote/anchor.ts';
import { readPage } from '../../src/quote/page-text.ts';

const page = document.createElement('article');
const draw = (html: string): void => {
  page.innerHTML = html;
  document.body.append(page);
};
afterEach(() => page.remove());

/** Selects from the first of these words to the end of the last. */
function select(from: string, to = from): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (text.includes(from)) range.setStart(node, text.indexOf(from));
    if (text.includes(to)) range.setEnd(node, text.indexOf(to) + to.length);
  }
  return range;
}
const keep = (from: string, to?: string) => {
  const anchor = describe(readPage(document), select(from, to));
  if (!anchor) throw new Error('nothing was selected');
  return anchor;
};
function seek(anchor: ReturnType<typeof keep>): string | undefined {
  const text = readPage(document);
  const place = find(text, anchor);
  return place && text.rangeOf(place.start, place.end).toString();
}

const delivery =
  '<h1>Delivery</h1><p>Everything in stock is <b>delivered</b> in three to five days.</p><p>Abroad it takes ten days.</p>';

suite('words of a page', () => {
  it('[QUO-2] are kept across elements, white space and blocks', () => {
    draw(delivery);
    expect(keep('delivered', 'five')).toMatchObject({ exact: 'delivered in three to five' });
    expect(keep('five days', 'Abroad')).toMatchObject({ exact: 'five days. Abroad' });
    expect(seek(keep('delivered', 'five'))).toBe('delivered in three to five');
  });

  it('[QUO-2] are found after the page was laid out anew', () => {
    draw(delivery);
    const anchor = keep('delivered', 'five');
    draw(`<nav>Home Shop</nav><div>Everything in stock\n   is\n delivered <i>in</i> three to
      five days.</div>`);
    expect(seek(anchor)?.replaceAll(/\s+/g, ' ')).toBe('delivered in three to five');
  });

  it('[QUO-2] of several places are found where their surroundings are', () => {
    draw('<p>Red: out of stock.</p><p>Green: out of stock.</p><p>Blue: out of stock.</p>');
    const second = [...page.querySelectorAll('p')][1]?.firstChild;
    if (!second) throw new Error('there is a second line');
    const range = document.createRange();
    range.setStart(second, 7);
    range.setEnd(second, 19);
    const anchor = describe(readPage(document), range);
    if (!anchor) throw new Error('nothing was selected');
    draw('<p>New!</p><p>Blue: out of stock.</p><p>Green: out of stock.</p><p>Red: out of stock.</p>');
    const text = readPage(document);
    const place = find(text, anchor);
    expect(text.text.slice(0, place?.start)).toMatch(/Green: $/);
  });

  it('[QUO-2] are found when some of them have changed, and not when most have', () => {
    draw(delivery);
    const anchor = keep('Everything', 'five days');
    draw('<p>Everything in stock is delivered in two to five days, to Norway in ten.</p>');
    expect(seek(anchor)).toBe('Everything in stock is delivered in two to five days');
    draw('<p>We are closed for the summer and wish you all a very good time.</p>');
    expect(seek(anchor)).toBeUndefined();
  });

  it('are nothing where only spaces are selected, and no more than a message may quote', () => {
    draw(`<p>a  b</p><p>${'long words '.repeat(200)}</p>`);
    const space = document.createRange();
    const [first] = page.querySelectorAll('p');
    if (!first?.firstChild) throw new Error('there is a text');
    space.setStart(first.firstChild, 1);
    space.setEnd(first.firstChild, 3);
    expect(describe(readPage(document), space)).toBeUndefined();
    const whole = document.createRange();
    whole.selectNodeContents(page);
    expect(describe(readPage(document), whole)?.exact).toHaveLength(600);
  });

  it('do not come from scripts, styles and fields', () => {
    draw('<p>Seen</p><style>p{}</style><script type="x">hidden()</script><textarea>typed</textarea>');
    expect(readPage(document).text).toContain('Seen');
    expect(readPage(document).text).not.toMatch(/hidden|typed|p\{/);
  });
});
