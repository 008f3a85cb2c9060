import type { QuickMessage, QuickMessageFigures } from '@parley/protocol';

/** What a quick message needs: to be read again, to be thrown away perhaps, or its links mended. */
export type Care = 'review' | 'unused' | 'dead';
export const CARES = ['review', 'unused', 'dead'] as const satisfies readonly Care[];

export interface CareFacts {
  readonly figures: QuickMessageFigures | undefined;
  /** Since when uses are counted in the reply. */
  readonly from: number | undefined;
  readonly now: number;
}

/** Nobody is said not to use what was counted for less time than that. */
export function caresOf(message: QuickMessage, { figures, from, now }: CareFacts): readonly Care[] {
  const isUnused =
    figures !== undefined && from !== undefined && figures.uses === 0 && figures.countedFrom <= from;
  const found: Readonly<Record<Care, boolean>> = {
    review: message.reviewAt !== null && message.reviewAt <= now,
    unused: isUnused,
    dead: figures?.links.some(({ state }) => state === 'dead') ?? false,
  };
  return CARES.filter((care) => found[care]);
}
