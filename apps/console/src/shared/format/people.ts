import type { Conversation } from '@parley/protocol';
import { formatCountry } from './format.ts';

type Place = Conversation['place'];

/** Milan, Italy; the country alone where the city is not known; empty where nothing is. */
export const placeName = ({ city, country }: Place): string =>
  [city, country === null ? null : formatCountry(country)].filter((part) => part !== null).join(', ');

/** Four signs by which two people without a name can be told apart. */
export const shortId = (id: string): string => id.slice(-4).toUpperCase();

/** Up to two letters that stand for a name. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s.,'’-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => Array.from(word)[0]?.toLocaleUpperCase() ?? '')
    .join('');
}
