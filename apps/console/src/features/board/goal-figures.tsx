import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { GoalBoard } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import { fetchReply } from '../../shared/api/request.ts';
import { formatNumber, formatShare } from '../../shared/format/format.ts';
import styles from './board.module.css';
import { BOARD_EVERY_MS } from './board.query.ts';
import { Figure } from './figure.tsx';
import { ShareValue } from './share-value.tsx';
import { useBoardTexts } from './texts/use-board-texts.ts';

type Counted = Pick<GoalBoard['operators'][number], 'reached' | 'whole' | 'share'>;

const NAMES = { help: 'goalHelp', sell: 'goalSell' } as const;
const FORMULAS = { help: 'goalHelpFormula', sell: 'goalSellFormula' } as const;

/** How many of the last 30 days' conversations reached their team's goal; nothing where no team has one. */
export function GoalFigures(): ReactElement | null {
  const t = useBoardTexts();
  const { data } = useQuery({
    queryKey: ['board', 'goals'],
    queryFn: ({ signal }) => fetchReply('GET /v1/board/goals', {}, signal),
    refetchInterval: BOARD_EVERY_MS,
  });
  if (!data || data.teams.length === 0) return null;
  const { teams, operators, unsaid, besides } = data;
  const least = { count: LIMITS.goalSampleLeast };
  return (
    <>
      {teams.map(({ teamId, name, goal, ...counted }) => (
        <Figure key={teamId} name={t(NAMES[goal], { team: name })} formula={t(FORMULAS[goal], least)}>
          <Claim counted={counted} />
        </Figure>
      ))}
      <Figure name={t('goalPeople')} formula={t('goalPeopleFormula', least)}>
        {operators.length === 0 && <p className={styles['quiet']}>{t('nothing')}</p>}
        <dl className={styles['parts']}>
          {operators.map(({ operatorId, name, reached, whole, share }) => (
            <div key={operatorId}>
              <dt>
                <bdi>{name}</bdi>
              </dt>
              <dd>
                {typeof share?.value === 'number' && `${formatShare(share.value)} · `}
                {t('of', { part: formatNumber(reached), whole: formatNumber(whole) })}
              </dd>
            </div>
          ))}
        </dl>
        {unsaid + besides > 0 && (
          <p className={styles['quiet']}>
            {t('goalBesides', { unsaid: formatNumber(unsaid), besides: formatNumber(besides) })}
          </p>
        )}
      </Figure>
    </>
  );
}

/** A share, or of too few the bare numbers. */
function Claim({ counted: { reached, whole, share } }: { readonly counted: Counted }): ReactElement {
  const t = useBoardTexts();
  if (share) return <ShareValue share={share} />;
  const of = t('of', { part: formatNumber(reached), whole: formatNumber(whole) });
  return (
    <>
      <p className={styles['value']}>–</p>
      <p className={styles['quiet']}>
        {of} · {t('goalTooFew', { count: LIMITS.goalSampleLeast })}
      </p>
    </>
  );
}
