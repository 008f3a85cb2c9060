import type { Sharp, SharpOptions } from 'sharp';
import type { FileType } from './attachment.type.ts';

/** A picture may have 50 million pixels, as the largest cameras make; all frames of an animation together likewise. */
const mostPixels = 50_000_000;
const mostFrames = 120;
/** The longer side of what is kept, and of the small picture, in pixels. */
const side = 4_096;
const smallSide = 480;
const secondsToDecode = 20;

export interface Rewritten {
  readonly type: FileType;
  readonly width: number;
  readonly height: number;
}

interface Places {
  readonly from: string;
  readonly full: string;
  readonly small: string;
}

const formats = new Map([
  ['image/jpeg', { format: 'jpeg', write: (picture: Sharp) => picture.jpeg({ quality: 85 }) }],
  ['image/png', { format: 'png', write: (picture: Sharp) => picture.png() }],
  ['image/webp', { format: 'webp', write: (picture: Sharp) => picture.webp({ quality: 85 }) }],
  ['image/gif', { format: 'gif', write: (picture: Sharp) => picture.gif() }],
  // Making AVIF takes seconds; WebP keeps transparency too.
  ['image/avif', { format: 'heif', write: (picture: Sharp) => picture.webp({ quality: 85 }) }],
]);

/** Loaded with the first picture. Of all readers in it only those of the kinds above may open a file. */
const load = async () => {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  // One picture, one thread: the others stay free for the conversation.
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  const readers = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'];
  sharp.unblock({ operation: readers.map((reader) => `VipsForeignLoad${reader}`) });
  return sharp;
};
let loaded: ReturnType<typeof load> | undefined;

/**
 * Decodes a picture and writes it anew, upright and without anything but its pixels (no place, camera or hidden parts),
 * with a small still one beside it. Null when it is damaged, too large to decode, or not what it says. Everything
 * runs in the decoder's own threads.
 */
export async function rewriteImage(type: FileType, { from, full, small }: Places): Promise<Rewritten | null> {
  const sharp = await (loaded ??= load());
  const kind = formats.get(type.mime);
  if (!kind) return null;
  const open = (more: SharpOptions = {}): Sharp =>
    sharp(from, { limitInputPixels: mostPixels, failOn: 'error', ...more });
  try {
    const said = await open().metadata();
    if (said.format !== kind.format) return null;
    const frames = said.pages ?? 1;
    const isAnimated =
      frames > 1 &&
      frames <= mostFrames &&
      said.width * (said.pageHeight ?? said.height) * frames <= mostPixels;
    const picture = open(isAnimated ? { animated: true } : {})
      .timeout({ seconds: secondsToDecode })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
    const { width, height, pageHeight } = await kind.write(picture).toFile(full);
    await sharp(full, { limitInputPixels: mostPixels })
      .timeout({ seconds: secondsToDecode })
      .resize({ width: smallSide, height: smallSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .toFile(small);
    const isSame = kind.format !== 'heif';
    return {
      type: isSame ? type : { mime: 'image/webp', extensions: ['webp'], isImage: true },
      width,
      height: pageHeight ?? height,
    };
  } catch {
    // Whatever the decoder finds wrong with it, it is not a picture that we show.
    return null;
  }
}
