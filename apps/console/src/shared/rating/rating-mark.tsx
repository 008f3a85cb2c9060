import type { ReactElement } from 'react';
import type { RatingScore } from '@parley/protocol';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useRatingTexts } from './texts/use-rating-texts.ts';

export const FACES = { bad: 'faceBad', neutral: 'faceNeutral', good: 'faceGood' } as const satisfies Record<
  RatingScore,
  IconName
>;

/** The face of a rating, named for those who do not see it. */
export function RatingMark({ score, size = 18 }: { score: RatingScore; size?: number }): ReactElement {
  const t = useRatingTexts();
  const label = t('label', { rating: t(score) });
  return (
    <span role="img" aria-label={label} title={label} style={{ display: 'inline-flex' }}>
      <Icon name={FACES[score]} size={size} />
    </span>
  );
}
