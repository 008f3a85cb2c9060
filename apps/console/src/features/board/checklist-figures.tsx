import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useMe } from '../../live/queries/session.query.ts';
import { fetchReply } from '../../shared/api/request.ts';
import { formatNumber } from '../../shared/format/format.ts';
import styles from './board.module.css';
import { Figure } from './figure.tsx';
import { ShareValue } from './share-value.tsx';
import { useBoardTexts } from './texts/use-board-texts.ts';

const figuresQuery = queryOptions({
  queryKey: ['checklists', 'figures'],
  queryFn: async ({ signal }) => (await fetchReply('GET /v1/checklists/figures', {}, signal)).figures,
});

/** More would hide which ones matter. */
const MOST_SKIPPED = 3;

/** How many lists were gone through to their end in the last 30 days, and which steps are skipped most; for supervisors. */
export function ChecklistFigures(): ReactElement | null {
  const t = useBoardTexts();
  const isSupervisor = useMe().operator.role !== 'operator';
  const { data } = useQuery({ ...figuresQuery, enabled: isSupervisor });
  if (!data) return null;
  return (
    <>
      {data.map(({ checklistId, title, completed, skipped }) => (
        <Figure key={checklistId} name={t('listDone', { title })} formula={t('listFormula')}>
          <ShareValue share={completed} />
          {skipped.slice(0, MOST_SKIPPED).map(({ stepId, text, share: { part, whole } }) => (
            <p key={stepId} className={styles['quiet']}>
              {t('stepSkipped', { text, part: formatNumber(part), whole: formatNumber(whole) })}
            </p>
          ))}
        </Figure>
      ))}
    </>
  );
}
