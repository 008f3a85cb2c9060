import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { KeptPromises } from '@parley/protocol';
import { promisesQuery } from '../../live/queries/promises.query.ts';
import styles from './board.module.css';
import { Figure } from './figure.tsx';
import { ShareValue } from './share-value.tsx';
import { useBoardTexts } from './texts/use-board-texts.ts';

/** How promises were kept in the last 30 days: by oneself, and for supervisors by everybody. */
export function PromiseFigures(): ReactElement | null {
  const t = useBoardTexts();
  const { data } = useQuery(promisesQuery);
  if (!data) return null;
  return (
    <>
      <Kept name={t('keptMine')} kept={data.mine} />
      {data.team && <Kept name={t('keptTeam')} kept={data.team} />}
    </>
  );
}

function Kept({ name, kept: { kept, withdrawn } }: { name: string; kept: KeptPromises }): ReactElement {
  const t = useBoardTexts();
  return (
    <Figure name={name} formula={t('keptFormula')}>
      <ShareValue share={kept} />
      {withdrawn > 0 && <p className={styles['quiet']}>{t('keptWithdrawn', { count: withdrawn })}</p>}
    </Figure>
  );
}
