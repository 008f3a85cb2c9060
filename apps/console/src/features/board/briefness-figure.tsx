import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { LIMITS } from '@parley/protocol/limits';
import { formatNumber, formatShare } from '../../shared/format/format.ts';
import { fetchReply } from '../../shared/api/request.ts';
import styles from './board.module.css';
import { BOARD_EVERY_MS } from './board.query.ts';
import { Figure } from './figure.tsx';
import { ShareValue } from './share-value.tsx';
import { useBoardTexts } from './texts/use-board-texts.ts';

/** How many of today's messages are read at a glance: together, and for supervisors each colleague's with its number. */
export function BriefnessFigure({ from }: { readonly from: number }): ReactElement | null {
  const t = useBoardTexts();
  const { data } = useQuery({
    queryKey: ['board', 'briefness', from],
    queryFn: ({ signal }) => fetchReply('GET /v1/board/briefness', { query: { from } }, signal),
    refetchInterval: BOARD_EVERY_MS,
  });
  if (!data) return null;
  const count = LIMITS.glanceWords;
  return (
    <Figure name={t('brief', { count })} formula={t('briefFormula', { count })}>
      <ShareValue share={data.total} />
      {data.operators.length > 1 && (
        <dl className={styles['parts']}>
          {data.operators.map(({ operatorId, name, share: { part, whole, value } }) => (
            <div key={operatorId}>
              <dt>{name}</dt>
              <dd>
                {value === null ? '–' : formatShare(value)} (
                {t('of', { part: formatNumber(part), whole: formatNumber(whole) })})
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Figure>
  );
}
