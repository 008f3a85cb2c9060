import '@mantine/core/styles/Tooltip.css';
import type { ReactElement } from 'react';
import type { Board } from '@parley/protocol';
import { failureOf } from '../../shared/api/request.ts';
import { formatTime } from '../../shared/format/format.ts';
import { FailureState } from '../../shared/ui/screen-state.tsx';
import { useRatingTexts } from '../../shared/rating/texts/use-rating-texts.ts';
import { useWrapUpTexts } from '../../shared/wrap-up/texts/use-wrap-up-texts.ts';
import { AngryNow } from './angry-now.tsx';
import { AsOf } from './as-of.tsx';
import { BoardSkeleton } from './board-skeleton.tsx';
import styles from './board.module.css';
import { BriefnessFigure } from './briefness-figure.tsx';
import { ContactFigures } from './contact-figures.tsx';
import { ChecklistFigures } from './checklist-figures.tsx';
import { CountFigures } from './count-figures.tsx';
import { GoalFigures } from './goal-figures.tsx';
import { MinuteFigure } from './minute-figure.tsx';
import { PromiseFigures } from './promise-figures.tsx';
import { RatingFigures } from './rating-figures.tsx';
import { useBoardTexts } from './texts/use-board-texts.ts';
import { useBoard } from './use-board.ts';

/** Today in figures; the first is the minute, with its guard beside it. */
export function BoardScreen(): ReactElement {
  const t = useBoardTexts();
  // Of single figures: waited for here, so that nothing that is on the screen vanishes for them.
  useRatingTexts();
  useWrapUpTexts();
  const { data, error, refetch, dataUpdatedAt } = useBoard();
  return (
    <main className={styles['screen']} aria-labelledby="board-title" aria-busy={!data && !error}>
      <header className={styles['header']}>
        <h1 id="board-title">{t('title')}</h1>
        {data && <p>{t('since', { time: formatTime(data.from) })}</p>}
        {data && <AsOf board={data} fetchedAt={dataUpdatedAt} />}
      </header>
      <AngryNow />
      {data ? (
        <Figures board={data} />
      ) : error ? (
        <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />
      ) : (
        <BoardSkeleton />
      )}
    </main>
  );
}

function Figures({ board }: { board: Board }): ReactElement {
  const t = useBoardTexts();
  return (
    <div className={styles['figures']}>
      {board.conversations === 0 && <p className={styles['quiet']}>{t('emptyText')}</p>}
      <MinuteFigure board={board} />
      <CountFigures board={board} />
      <RatingFigures board={board} />
      <ContactFigures board={board} />
      <GoalFigures />
      <PromiseFigures />
      <BriefnessFigure from={board.from} />
      <ChecklistFigures />
    </div>
  );
}
