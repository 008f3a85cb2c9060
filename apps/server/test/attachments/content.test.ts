import { LIMITS } from '@parley/protocol/limits';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { startTestApp } from '../features/test-app.ts';
import { becomeVisitor } from '../stories/people.ts';
import { onDisk } from './on-disk.ts';
import * as samples from './samples.ts';
import { asVisitor, put, read, uploaded } from './uploads.ts';

async function startVisit() {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const way = asVisitor(app.origin, await becomeVisitor(app.origin, shop.siteKey));
  return { app, way };
}

describe('[ATT-2] what a file is, is told by its content', () => {
  it('hostile and broken files are refused, and nothing of them stays', async () => {
    const { app, way } = await startVisit();
    const hostile: [name: string, content: Buffer][] = [
      ['photo.jpg', samples.exe()],
      ['letter.pdf', samples.elf()],
      ['picture.gif', samples.gifThatIsScript()],
      ['photo.jpg', await samples.truncatedJpeg()],
      ['huge.png', samples.pngBomb()],
      ['wide.png', samples.pngBomb(20_000)],
      ['nothing.txt', Buffer.alloc(0)],
      ['notes.txt', Buffer.from([0x68, 0x69, 0x00, 0x01])],
      ['setup.msi', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_048)])],
    ];
    const refused = [];
    for (const [name, content] of hostile) refused.push((await put(way, name, content)).code);
    expect(refused).toEqual(hostile.map(() => 'file_refused'));
    expect(await onDisk(app)).toEqual([]);
  });

  it('a name that lies is made to say what the file holds, and what is no picture is only ever saved', async () => {
    const { way } = await startVisit();
    const given: [name: string, content: Buffer, kept: string, kind: string][] = [
      ['picture.png', samples.svg(), 'picture.png.txt', 'file'],
      ['page.txt', samples.html(), 'page.txt', 'file'],
      ['page.html', samples.html(), 'page.html.txt', 'file'],
      ['run.js', Buffer.from('alert(1)'), 'run.js.txt', 'file'],
      ['invoice.pdf.exe', samples.pdf(), 'invoice.pdf.exe.pdf', 'file'],
      ['prices.csv', Buffer.from('a;b\n1;2\n'), 'prices.csv', 'file'],
      ['photo.html', await samples.png(), 'photo.html.png', 'image'],
    ];
    for (const [name, content, kept, kind] of given) {
      const file = await uploaded(way, name, content);
      expect(file).toMatchObject({ name: kept, kind });
      const { headers, status } = await read(way, file.id);
      expect(status).toBe(200);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toBe(
        "sandbox; default-src 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('content-type')).toBe(kind === 'image' ? 'image/png' : 'application/octet-stream');
      expect(headers.get('content-disposition')).toMatch(kind === 'image' ? /^inline;/ : /^attachment;/);
    }
  });

  it('tricks in names come to nothing', async () => {
    const { way } = await startVisit();
    const pdf = samples.pdf();
    const named = async (name: string) => (await uploaded(way, name, pdf)).name;
    expect(await named('../../etc/passwd')).toBe('passwd.pdf');
    expect(await named('C:\\Users\\vera\\scan.PDF')).toBe('scan.pdf');
    expect(await named('invoice\u202efdp.exe')).toBe('invoicefdp.exe.pdf');
    expect(await named('a\u0000b\r\nSet-Cookie: x\u200b.pdf')).toBe('abSet-Cookie x.pdf');
    expect(await named('CON.pdf')).toBe('_CON.pdf');
    expect(await named('...')).toBe('file.pdf');
    expect(await named('photo.jpg                    .pdf')).toBe('photo.jpg .pdf');
    expect(await named(`${'я'.repeat(500)}.pdf`)).toHaveLength(LIMITS.fileNameChars);
    const { headers } = await read(way, (await uploaded(way, 'Счёт "№1"; x=y.pdf', pdf)).id);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="____ _1; x=y.pdf"; filename*=UTF-8''${encodeURIComponent('Счёт №1; x=y.pdf')}`,
    );
  });
});

describe('[ATT-3] pictures are written anew', () => {
  it('nothing but the pixels is left: no place, no camera, upright', async () => {
    const { way } = await startVisit();
    const original = await samples.jpegWithSecrets();
    expect(original.includes('SecretCamera')).toBe(true);
    const file = await uploaded(way, 'photo.jpg', original);
    expect(file).toMatchObject({ kind: 'image', mime: 'image/jpeg', width: 40, height: 80 });
    for (const size of [undefined, 'small'] as const) {
      const { content } = await read(way, file.id, size ? { size } : {});
      const { exif, orientation, xmp, iptc } = await sharp(content).metadata();
      expect({ exif, orientation, xmp, iptc }).toEqual({});
      expect(content.includes('SecretCamera')).toBe(false);
    }
  });

  it('the small picture is small, and animations keep a bounded number of frames', async () => {
    const { way } = await startVisit();
    const large = await sharp({ create: { width: 6_000, height: 1_500, channels: 3, background: '#07c' } })
      .png()
      .toBuffer();
    const file = await uploaded(way, 'wide.png', large);
    expect(file).toMatchObject({ width: 4_096, height: 1_024 });
    const { content } = await read(way, file.id, { size: 'small' });
    expect(await sharp(content).metadata()).toMatchObject({ format: 'webp', width: 480, height: 120 });
    const moving = await uploaded(way, 'wave.gif', await samples.animatedGif(5));
    expect(await sharp((await read(way, moving.id)).content).metadata()).toMatchObject({
      format: 'gif',
      pages: 5,
    });
    const endless = await uploaded(way, 'wave.gif', await samples.animatedGif(130));
    expect((await sharp((await read(way, endless.id)).content).metadata()).pages ?? 1).toBe(1);
  });
});
