import { afterEach, expect, it, vi } from 'vitest';
import { loadParley } from '../src/index.ts';

afterEach(() => vi.unstubAllGlobals());

/** As much of a page as a script tag needs. */
function stubPage() {
  const tags: { dataset: Record<string, string>; src?: string; nonce?: string; remove(): void }[] = [];
  const window: { Parley?: unknown } = {};
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', {
    querySelector: () => tags[0] ?? null,
    createElement: () => ({ dataset: {}, remove: () => tags.pop() }),
    head: { append: (tag: (typeof tags)[number]) => tags.push(tag) },
  });
  return { tags, window };
}

const options = { src: 'https://chat.example/widget.js', site: 'shop', side: 'left', nonce: 'n' } as const;

it('adds one script tag with what the owner wishes, however often it is called', () => {
  const { tags } = stubPage();
  loadParley(options);
  loadParley(options);
  expect(tags).toHaveLength(1);
  expect(tags[0]).toMatchObject({ src: options.src, nonce: 'n', dataset: { site: 'shop', side: 'left' } });
  expect(Object.keys(tags[0]?.dataset ?? {})).not.toContain('start');
});

it('keeps calls until the widget is there, and then passes them on', () => {
  const { window } = stubPage();
  const parley = loadParley(options);
  parley.track('cart', { value: 5 });
  expect(Reflect.get(Object(window.Parley), 'q')).toEqual([['track', 'cart', { value: 5 }]]);
  const widget = vi.fn<() => void>();
  window.Parley = widget;
  parley.open();
  expect(widget).toHaveBeenCalledExactlyOnceWith('open');
});

it('takes its tag away with the widget, so that it can come again', () => {
  const { tags } = stubPage();
  loadParley(options).destroy();
  expect(tags).toEqual([]);
  loadParley(options);
  expect(tags).toHaveLength(1);
});

it('does nothing where there is no page', () => {
  expect(() => loadParley(options).open()).not.toThrow();
});
