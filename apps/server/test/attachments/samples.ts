import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';

/** Files that people send, and files that only somebody hostile would. All made here, so that what is in them is known. */

const text = (content: string): Buffer => Buffer.from(content, 'utf8');

const square = (width = 64, height = 48) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } } });

export const png = (): Promise<Buffer> => square().png().toBuffer();

/** Says where and with what it was made, and that it stands on its side. */
export const jpegWithSecrets = (): Promise<Buffer> =>
  square(80, 40)
    .jpeg()
    .withExif({
      IFD0: { Make: 'SecretCamera', Copyright: 'Vera Secret' },
      IFD3: { GPSLatitude: '45/1 4/1 0/1', GPSLongitude: '7/1 41/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();

export async function animatedGif(frames: number): Promise<Buffer> {
  const shades = Array.from({ length: frames }, (_, index) => ({
    create: {
      width: 16,
      height: 16,
      channels: 3 as const,
      background: { r: (index * 97) % 256, g: (index * 61) % 256, b: (index * 31) % 256 },
    },
  }));
  const pictures = await Promise.all(shades.map((shade) => sharp(shade).png().toBuffer()));
  return sharp(pictures, { join: { animated: true } })
    .gif()
    .toBuffer();
}

/** A picture whose first bytes are a program too. */
export const gifThatIsScript = (): Buffer =>
  Buffer.concat([text('GIF89a/*'), Buffer.alloc(32), text('*/=1;alert(document.domain)//')]);

/** A photograph of nothing, which does not become small. */
export const noise = (width: number, height: number): Promise<Buffer> =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#08f',
      noise: { type: 'gaussian', mean: 128, sigma: 12 },
    },
  })
    .jpeg({ quality: 60 })
    .toBuffer();

export const truncatedJpeg = async (): Promise<Buffer> => {
  const whole = await noise(600, 600);
  return whole.subarray(0, Math.floor(whole.length / 2));
};

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([text(name), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A few kilobytes that are side × side pixels; whole up to 20,000, which is 400 million. */
export function pngBomb(side = 50_000): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const row = Math.ceil(side / 8) + 1;
  const pixels = deflateSync(Buffer.alloc(row * Math.min(side, 20_000)), { level: 1 });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const svg = (): Buffer =>
  text(
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>',
  );
export const html = (): Buffer => text('<!doctype html><script>alert(document.cookie)</script>');
export const pdf = (): Buffer =>
  text('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** The beginning of a program for Windows. */
export function exe(): Buffer {
  const file = Buffer.alloc(1_024);
  file.write('MZ', 0);
  file.writeUInt32LE(0x80, 0x3c);
  file.write('PE\0\0', 0x80);
  return file;
}
export const elf = (): Buffer =>
  Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), Buffer.alloc(64)]);
