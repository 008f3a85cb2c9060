import type { RatingScale, RatingScore } from '@parley/protocol';
import { circle } from '../thread/icons.ts';

const eyes = `${circle}M9 10v.01M15 10v.01`;
const bad = `${eyes}M8.5 16.5c2-2.6 5-2.6 7 0`;
const neutral = `${eyes}M8.5 15.5h7`;
const good = `${eyes}M8.5 14.5c2 2.6 5 2.6 7 0`;

export interface Face {
  readonly score: RatingScore;
  readonly says: RatingScore | 'worst' | 'best';
  readonly path: string;
}

const three: readonly Face[] = [
  { score: 'bad', says: 'bad', path: bad },
  { score: 'neutral', says: 'neutral', path: neutral },
  { score: 'good', says: 'good', path: good },
];

/** The faces of each scale, worst first. What each means is the contract's; the server refuses any other. */
export const facesOf = (scale: RatingScale): readonly Face[] => {
  if (scale === 2) return three.filter(({ score }) => score !== 'neutral');
  if (scale === 3) return three;
  return [
    { score: 'bad', says: 'worst', path: `${eyes}M8 17c2-4 6-4 8 0z` },
    ...three,
    { score: 'good', says: 'best', path: `${eyes}M8 14c2 4 6 4 8 0z` },
  ];
};
