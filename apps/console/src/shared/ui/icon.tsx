import type { ReactElement } from 'react';

/** Outlines on a 24 px grid, 1.75 wide, drawn for this console. */
const PATHS = {
  inbox: 'M4 13h4l1.5 3h5L16 13h4M4 13l2.5-8h11L20 13v5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18z',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20c0-3.5 3-5.5 6.5-5.5s6.5 2 6.5 5.5M16 4.4a3.5 3.5 0 0 1 0 6.3M18.5 15c1.8.8 3 2.4 3 5',
  board: 'M4 20V10M10 20V4M16 20v-8M21 20H3',
  history: 'M3.5 12a8.5 8.5 0 1 0 2.8-6.3L3.5 8.3M3.5 4v4.3h4.3M12 7.5V12l3 2',
  settings:
    'M4 7h9M19 7h1M4 17h1M11 17h9M16 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M8 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5',
  send: 'M5 12 4 4.5 20.5 12 4 19.5zM5 12h7',
  note: 'M6 3.5h8L19 8v11a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19V5a1.5 1.5 0 0 1 1-1.5M14 3.5V8h5M8.5 12.5h7M8.5 16h4.5',
  lock: 'M6.5 11V8a5.5 5.5 0 0 1 11 0v3M5.5 11h13v9h-13z',
  transfer: 'M4 8h14M14.5 4.5 18 8l-3.5 3.5M20 16H6M9.5 12.5 6 16l3.5 3.5',
  end: 'M12 3.5v8M7 6.3a8 8 0 1 0 10 0',
  check: 'm4.5 12.5 5 5 10-11',
  checks: 'm2.5 12.5 4.5 4.5 8-9.5M11 16l1.5 1.5 9-10',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M12 7.5V12l3 2',
  alert: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M12 7.5v5.5M12 16.2v.1',
  retry: 'M20 12a8 8 0 1 1-2.3-5.7L20 8.5M20 4v4.5h-4.5',
  down: 'M12 4.5v15M5.5 13l6.5 6.5 6.5-6.5',
  chevron: 'm6 9.500 6 6 6-6',
  back: 'M19.5 12h-15M11 5.5 4.5 12l6.5 6.5',
  close: 'M6 6l12 12M18 6 6 18',
  card: 'M4 5h16v14H4zM14.5 5v14',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.2 15.2 20 20',
  keyboard: 'M3 6.5h18v11H3zM7 10.2v.1M10.3 10.2v.1M13.7 10.2v.1M17 10.2v.1M7.5 14h9',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5',
  sun: 'M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  door: 'M14 4.5H6v15h8M10.5 12H21M17.5 8.5 21 12l-3.5 3.5',
  bolt: 'M13 3 5 13.5h6L10.5 21 19 10.5h-6z',
  plus: 'M12 5v14M5 12h14',
  star: 'm12 4 2.5 5.2 5.5.8-4 4 1 5.6-5-2.7-5 2.7 1-5.6-4-4 5.5-.8z',
  tag: 'M4 4h8l8.5 8.500-8 8L4 12zM8.200 8.200v.1',
  faceGood:
    'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M8.5 14c.8 1.2 2 2 3.5 2s2.7-.8 3.5-2M9 9.8v.1M15 9.8v.1',
  faceNeutral: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M8.8 15h6.4M9 9.8v.1M15 9.8v.1',
  faceBad:
    'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M8.5 16c.8-1.2 2-2 3.5-2s2.7.8 3.5 2M9 9.8v.1M15 9.8v.1',
  faceTense: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M8 15.500l2-1 2 1 2-1 2 1M9 9.8v.1M15 9.8v.1',
  faceAngry:
    'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M8.5 16.500c.8-1.200 2-2 3.5-2s2.700.8 3.5 2M7.500 8.500l2.800 1.800M16.500 8.500l-2.800 1.800',
  page: 'M6 3.5h8L19 8v12.5H6zM14 3.5V8h5',
  clip: 'M20 11.5l-8 8a5 5 0 0 1-7-7l8-8a3.4 3.4 0 0 1 5 5l-8 8a1.7 1.7 0 0 1-2.5-2.5l7-7',
  edit: 'M4 20l.8-4L16.3 4.5a1.8 1.8 0 0 1 2.6 0l.6.6a1.8 1.8 0 0 1 0 2.6L8 19.2z',
  split: 'M4 6.500h16M4 12h6M14 12h6M4 17.500h9M8.500 10v4M15.500 10v4',
  undo: 'M9 14.5 4 9.5l5-5M4 9.5h10a5.5 5.5 0 0 1 0 11h-3.5',
  choices: 'M4 7.5l1.5 1.5L8.5 6M4 16.500l1.500 1.500 3-3M12.5 7.5H20M12.500 16.500H20',
  at: 'M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M15.5 8.5v5a2.500 2.500 0 0 0 5 0V12a8.500 8.500 0 1 0-3.400 6.800',
  soundOff: 'M4 9.500v5h3.500L12 18.500v-13L7.500 9.500zM16 9.500l5 5M21 9.500l-5 5',
  // Rings so small that they are full.
  more: 'M4.5 12a.8.8 0 1 0 1.6 0a.8.8 0 1 0-1.6 0M11.2 12a.8.8 0 1 0 1.6 0a.8.8 0 1 0-1.6 0M17.9 12a.8.8 0 1 0 1.6 0a.8.8 0 1 0-1.6 0',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside words or inside a labelled button; says nothing to a screen reader by itself. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }): ReactElement {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
