import type { ReactElement } from 'react';
import type { Board, RatingScore } from '@parley/protocol';
import { formatNumber } from '../../shared/format/format.ts';
import { FACES } from '../../shared/rating/rating-mark.tsx';
import { useRatingTexts } from '../../shared/rating/texts/use-rating-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import styles from './board.module.css';
import { Figure } from './figure.tsx';
import { HistoryLink } from './history-link.tsx';
import { ScaleFigures } from './scale-figures.tsx';
import { ShareValue } from './share-value.tsx';
import { SilenceFigure } from './silence-figure.tsx';
import { useBoardTexts } from './texts/use-board-texts.ts';

const SCORES = ['bad', 'neutral', 'good'] as const satisfies readonly RatingScore[];

/** What visitors said: the three faces with their counts, the share of good ones, and how many said anything. */
export function RatingFigures({ board }: { board: Board }): ReactElement {
  const t = useBoardTexts();
  return (
    <div className={styles['ratings']}>
      <Figure name={t('ratings')} formula={t('ratingsFormula')}>
        <ul className={styles['faces']}>
          {SCORES.map((score) => (
            <li key={score}>
              <Face score={score} board={board} />
            </li>
          ))}
        </ul>
      </Figure>
      <Figure name={t('satisfaction')} formula={t('satisfactionFormula')}>
        <ShareValue share={board.satisfaction} />
        <ScaleFigures board={board} />
      </Figure>
      <Figure name={t('responseRate')} formula={t('responseRateFormula')}>
        <ShareValue share={board.responseRate} />
        {board.ratingsByMail > 0 && (
          <p className={styles['quiet']}>{t('ofThemByMail', { count: board.ratingsByMail })}</p>
        )}
      </Figure>
      <SilenceFigure board={board} />
    </div>
  );
}

function Face({ score, board }: { score: RatingScore; board: Board }): ReactElement {
  const t = useRatingTexts();
  const count = board.ratings[score];
  const content = (
    <>
      <Icon name={FACES[score]} size={28} />
      <b className="tabular">{formatNumber(count)}</b>
      <span>{t(score)}</span>
    </>
  );
  if (count === 0) return <span className={styles['face']}>{content}</span>;
  return (
    <HistoryLink filter={{ show: score, since: board.from }}>
      <span className={styles['face']}>{content}</span>
    </HistoryLink>
  );
}
