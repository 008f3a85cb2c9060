import type { RatingScore } from '@parley/protocol';
import { circle } from '../thread/icons.ts';

const eyes = `${circle}M9 10v.01M15 10v.01`;

export const faces: Readonly<Record<RatingScore, string>> = {
  bad: `${eyes}M8.5 16.5c2-2.6 5-2.6 7 0`,
  neutral: `${eyes}M8.5 15.5h7`,
  good: `${eyes}M8.5 14.5c2 2.6 5 2.6 7 0`,
};
