import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { CoverageGap } from '@parley/protocol';
import { fetchReply } from '../../shared/api/request.ts';
import { formatTime } from '../../shared/format/format.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import styles from './coverage-strip.module.css';
import { useRoutingTexts } from './texts/use-routing-texts.ts';

/** How old (ms) the news may be; also asked again whenever somebody comes or goes. */
const FRESH_MS = 20_000;

/** For who arranges the work: a site is open and nobody of its team is online. As of when that is known is said. */
export function CoverageStrip(): ReactElement {
  const t = useRoutingTexts();
  const { data } = useQuery({
    queryKey: ['operators', 'coverage'],
    queryFn: ({ signal }) => fetchReply('GET /v1/coverage', {}, signal),
    refetchInterval: FRESH_MS,
  });
  const gaps = data?.gaps ?? [];
  return (
    <div role="status">
      {data && gaps.length > 0 && (
        <div className={styles['strip']}>
          <Icon name="alert" size={16} />
          <ul>
            {gaps.map((gap) => (
              <li key={gap.teamId}>
                <Gap gap={gap} />
              </li>
            ))}
          </ul>
          <small>{t('asOf', { time: formatTime(data.asOf) })}</small>
        </div>
      )}
    </div>
  );
}

function Gap({ gap: { team, sites, closesAt, away, waiting } }: { readonly gap: CoverageGap }): ReactElement {
  const t = useRoutingTexts();
  const site = sites.join(', ');
  const facts = [
    closesAt === null ? t('siteOpen', { site }) : t('siteOpenUntil', { site, time: formatTime(closesAt) }),
    away > 0 && t('areAway', { count: away }),
    waiting > 0 && t('areWaiting', { count: waiting }),
  ].filter(Boolean);
  return (
    <>
      <strong>{t('nobodyOnline', { team })}</strong> {facts.join(' · ')}
    </>
  );
}
