import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPageTitle, type PageTitle } from '../../src/extras/page-title.ts';

let title: PageTitle;
let page: Document;
beforeEach(() => {
  vi.useFakeTimers();
  page = document.implementation.createHTMLDocument('  Shoes – Shop ');
});
afterEach(() => {
  title.show(undefined);
  vi.useRealTimers();
});
const element = () => page.head.querySelector('title');
const settled = () => Promise.resolve();

it('stands in turn with the page’s own title, which comes back exactly', () => {
  title = createPageTitle(page, false);
  title.show('(1) Anna writes');
  expect(element()?.textContent).toBe('(1) Anna writes');
  vi.advanceTimersByTime(1_600);
  expect(element()?.textContent).toBe('  Shoes – Shop ');
  vi.advanceTimersByTime(1_600);
  expect(element()?.textContent).toBe('(1) Anna writes');
  title.show(undefined);
  expect(element()?.textContent).toBe('  Shoes – Shop ');
  vi.advanceTimersByTime(10_000);
  expect(element()?.textContent).toBe('  Shoes – Shop ');
});

it('what the page makes of its title meanwhile is what it gets back', async () => {
  title = createPageTitle(page, true);
  title.show('(1) Anna writes');
  page.title = 'Bag – Shop';
  await settled();
  expect(page.title).toBe('(1) Anna writes');
  // Frameworks put another element in its place.
  element()?.replaceWith(Object.assign(page.createElement('title'), { textContent: 'Hats – Shop' }));
  await settled();
  title.show('(2) Anna writes');
  expect(page.title).toBe('(2) Anna writes');
  title.show(undefined);
  expect(element()?.textContent).toBe('Hats – Shop');
});

it('does not move for who wants nothing to move', () => {
  title = createPageTitle(page, true);
  title.show('(1) Anna writes');
  vi.advanceTimersByTime(10_000);
  expect(page.title).toBe('(1) Anna writes');
});

it('a page without a title has none afterwards', () => {
  element()?.remove();
  title = createPageTitle(page, false);
  title.show('(1) Anna writes');
  expect(page.title).toBe('(1) Anna writes');
  title.show(undefined);
  expect(element()).toBeNull();
});
