import type { AlertEvent, AlertSound, Preferences } from '@parley/protocol';

/** What is heard where the operator has chosen nothing. */
const AS_IT_COMES: Readonly<Record<AlertEvent, AlertSound>> = {
  queue: 'chime',
  message: 'knock',
  deadline: 'alarm',
  offer: 'bell',
  callback: 'marimba',
  mention: 'bell',
  promise: 'marimba',
};

export const soundOf = (event: AlertEvent, { sounds }: Pick<Preferences, 'sounds'>): AlertSound =>
  sounds?.[event] ?? AS_IT_COMES[event];
