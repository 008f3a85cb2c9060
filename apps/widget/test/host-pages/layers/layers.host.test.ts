import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStreet, plain, type OwnerPage, type Street } from '../stories/street.ts';
import { visit } from '../stories/visitor.ts';

const tall = '<div style="height: 3000px">tall</div>';
const styled = (css: string, body = tall): OwnerPage => ({
  html: (tag) => plain(`<style>${css}</style>${tag}`, body),
});

const pages: Record<string, OwnerPage> = {
  'html transformed': styled('html { transform: translateZ(0) }'),
  'html scaled': styled('html { scale: 0.9; transform-origin: 0 0 }'),
  'html filtered': styled('html { filter: grayscale(1) }'),
  'html contained': styled('html { contain: layout; container-type: inline-size }'),
  'html zoomed': styled('html { zoom: 1.25 }'),
  'html made smaller': styled('html { zoom: 0.8 }'),
  'html and body zoomed': styled('html { zoom: 1.1 } body { zoom: 1.5 }'),
  'body transformed, filtered and zoomed': styled(
    'body { transform: scale(0.5); filter: blur(1px); zoom: 2; perspective: 10px }',
  ),
  'body clipped': styled('html, body { overflow: hidden; height: 100%; position: fixed; inset: 0 }'),
  'layers at the top': styled(
    '.bar { position: fixed; inset: auto 0 0; height: 120px; background: gold; z-index: 2147483647 }',
    '<div class="bar">We use cookies</div><script>document.documentElement.append(Object.assign(document.createElement("div"), { className: "bar" }))</script>',
  ),
  'a cookie bar as popover': styled(
    '#bar { inset: auto 0 0; width: 100%; height: 120px; margin: 0; border: 0 }',
    '<div popover="manual" id="bar">We use cookies</div><script>bar.showPopover()</script>',
  ),
  'body hidden from screen readers': {
    html: (tag) => plain(tag, `<script>document.body.ariaHidden = 'true'</script>`),
  },
  'everything beside a modal hidden from screen readers': {
    html: (tag) =>
      plain(
        tag,
        `<div id="modal" role="dialog" aria-modal="true"><input></div><script>
        setInterval(() => { for (const one of [...document.documentElement.children, ...document.body.children]) {
          if (!one.contains(modal)) one.ariaHidden = 'true'; } }, 200)</script>`,
      ),
  },
  'body inert': { html: (tag) => plain(tag, `<script>document.body.inert = true</script>`) },
  'everything beside a modal inert': {
    html: (tag) =>
      plain(
        tag,
        `<div id="modal" role="dialog" aria-modal="true"><input></div><script>
        setInterval(() => { for (const one of [...document.documentElement.children, ...document.body.children]) {
          if (one.contains(modal)) continue; one.inert = true; } }, 200)</script>`,
      ),
  },
  'a modal that keeps the focus': {
    html: (tag) =>
      plain(
        tag,
        `<div id="modal" role="dialog"><input id="kept"></div><script>
        kept.focus();
        const keep = ({ target }) => { if (!modal.contains(target)) kept.focus(); };
        document.addEventListener('focusin', keep); document.addEventListener('focus', keep, true);
        addEventListener('focusin', keep, true);</script>`,
      ),
  },
  'a modal of Bootstrap': {
    html: (tag) =>
      plain(
        `<link rel="stylesheet" href="/lib/bootstrap.css">${tag}`,
        `<div class="modal" id="modal" tabindex="-1"><div class="modal-dialog"><div class="modal-content"><input></div></div></div>
        <script src="/lib/bootstrap.js"></script><script>new bootstrap.Modal(modal).show()</script>`,
      ),
  },
  'a modal dialog': {
    html: (tag) =>
      plain(tag, `<dialog id="modal"><p>Sign in</p><input></dialog><script>modal.showModal()</script>`),
  },
};

let street: Street;
beforeAll(async () => {
  street = await openStreet(pages);
});
afterAll(() => street.close());

it.concurrent.each(Object.keys(pages))(
  '%s: the widget is in its corner, and visitor and operator talk',
  async (at) => {
    const visitor = await visit({ street, at });
    const { page } = visitor;
    await page.mouse.wheel(0, 700);
    const launcher = page.getByRole('button', { name: 'Chat', exact: true });
    const { x, y, width, height } = (await launcher.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(Math.abs(1000 - 16 - (x + width))).toBeLessThan(8);
    expect(Math.abs(720 - 16 - (y + height))).toBeLessThan(8);
    await visitor.open();
    // Playwright's pointer misses in a frame that its page has zoomed.
    await visitor.talk(at.startsWith('html') && at !== 'html scaled' ? 'keys only' : 'pointer');
    const panel = await page.getByRole('dialog', { name: 'Demo shop' }).boundingBox();
    expect(panel?.y).toBeGreaterThanOrEqual(0);
    expect((panel?.y ?? 0) + (panel?.height ?? 720)).toBeLessThanOrEqual(720);
    expect(await visitor.leave()).toEqual([]);
  },
);

it('html zoomed, on a phone: the panel is as large as the screen', async () => {
  const options = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const visitor = await visit({ street, at: 'html zoomed', options });
  await visitor.open();
  // On a phone nobody's keyboard opens by itself.
  await visitor.field().focus();
  await visitor.talk('keys only');
  const panel = visitor.page.getByRole('dialog', { name: 'Demo shop' });
  await expect.poll(() => panel.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  expect(await visitor.leave()).toEqual([]);
});
