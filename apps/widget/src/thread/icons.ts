import type { RatingScore } from '@parley/protocol';
import type { Mark } from './rows.ts';

const circle = 'M12 3a9 9 0 1 0 .01 0z';
const clock = `${circle}M12 7v5l3 2`;
const twoTicks = 'M2 12.500l4 4 8-9M11.500 16l.5.500 8-9';
const eyes = `${circle}M9 10v.01M15 10v.01`;

export const markIcons: Readonly<Record<Mark, string>> = {
  sending: clock,
  waiting: clock,
  sent: 'M6 12.500l4 4 8-9',
  delivered: twoTicks,
  read: twoTicks,
  refused: `${circle}M12 7v6M12 16.500v.01`,
};

export const faces: Readonly<Record<RatingScore, string>> = {
  bad: `${eyes}M8.500 16.500c2-2.600 5-2.600 7 0`,
  neutral: `${eyes}M8.500 15.500h7`,
  good: `${eyes}M8.500 14.500c2 2.600 5 2.600 7 0`,
};

export const down = 'M6 9l6 6 6-6';
