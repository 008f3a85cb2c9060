import type { Mark } from './message-row.ts';

export const circle = 'M12 3a9 9 0 1 0 .01 0z';
const clock = `${circle}M12 7v5l3 2`;
const twoTicks = 'M2 12.5l4 4 8-9M11.5 16l.5.5 8-9';

export const markIcons: Readonly<Record<Mark, string>> = {
  sending: clock,
  waiting: clock,
  sent: 'M6 12.5l4 4 8-9',
  delivered: twoTicks,
  read: twoTicks,
  refused: `${circle}M12 7v6M12 16.5v.01`,
};

export const dots = 'M6 12v.01M12 12v.01M18 12v.01';
export const down = 'M6 9l6 6 6-6';
