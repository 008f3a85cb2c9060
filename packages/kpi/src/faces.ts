import type { RatingScale, RatingScore } from '@parley/protocol';

/** How often each face was chosen, by scale, worst first: sums, which can be added up. Scales are never added to each other. */
export type Faces = Readonly<Record<RatingScale, readonly number[]>>;

export const NO_FACES: Faces = { 2: [0, 0], 3: [0, 0, 0], 5: [0, 0, 0, 0, 0] };

/** How many of the best faces count as good: one of two and of three, and of five the two best (the "top two" of surveys). */
export const GOOD_FACES: Readonly<Record<RatingScale, number>> = { 2: 1, 3: 1, 5: 2 };

interface Rated {
  readonly rating: RatingScore;
  readonly scale?: RatingScale | null;
  readonly points?: number | null;
}

/** Which face was chosen, 1 for the worst. Of two and three faces the score alone tells it. */
export function faceOf({ rating, scale, points }: Rated): number {
  if (points !== undefined && points !== null) return points;
  if (rating === 'bad') return 1;
  return rating === 'neutral' ? 2 : (scale ?? 3);
}

export const oneFace = (rated: Rated): Faces => {
  const scale = rated.scale ?? 3;
  const face = faceOf(rated);
  return { ...NO_FACES, [scale]: NO_FACES[scale].map((_, index) => (index + 1 === face ? 1 : 0)) };
};

export const addFaces = (a: Faces, b: Faces): Faces => ({
  2: a[2].map((count, index) => count + (b[2][index] ?? 0)),
  3: a[3].map((count, index) => count + (b[3][index] ?? 0)),
  5: a[5].map((count, index) => count + (b[5][index] ?? 0)),
});

export const countFaces = (counts: readonly number[]): number =>
  counts.reduce((sum, count) => sum + count, 0);
