import type { ReactElement } from 'react';
import type { RoutedWhy, RoutingTrial } from '@parley/protocol';
import { formatSecond } from '../../../shared/format/format.ts';
import { useRoutingSettingsTexts } from './texts/use-routing-settings-texts.ts';
import styles from './trial.module.css';

const RULES = { team: 'ruleTeam', topic: 'ruleTopic', site: 'ruleSite' } as const;
const HOURS = { open: 'isOpen', closed: 'isClosed', none: 'noHours' } as const;
const WHY = {
  returning: 'whyReturning',
  free: 'whyFree',
  'not-in-team': 'whyNotInTeam',
  offline: 'whyOffline',
  away: 'whyAway',
  'no-weight': 'whyNoWeight',
  full: 'whyFull',
  asked: 'whyAsked',
} as const satisfies Record<RoutedWhy, string>;

/** Which rule held, who is asked in which order, and what keeps the others. */
export function TrialResult({ trial }: { readonly trial: RoutingTrial }): ReactElement {
  const t = useRoutingSettingsTexts();
  const { site, rule, team, hours, routing, people, asOf } = trial;
  const asked = people.filter(({ place }) => place !== null);
  return (
    <section className={styles['result']} aria-label={t('result')}>
      <p>
        <strong>{t(RULES[rule], { team: team.name })}</strong>{' '}
        {site.isByPage ? t('siteByPage', { site: site.name }) : t('siteChosen', { site: site.name })}{' '}
        {t(HOURS[hours])}
      </p>
      <p>
        {routing.isAutomatic ? t('isAutomatic', { seconds: routing.offerMs / 1_000 }) : t('isManual')}{' '}
        {asked.length === 0 && t('nobody')}
      </p>
      <ol>
        {people.map(({ operatorId, name, place, why, concurrency, capacity, weight }) => (
          <li key={operatorId} data-asked={place !== null}>
            <span className="tabular">{place === null ? '–' : `${place}.`}</span>
            <span>
              {name} <small>{t(WHY[why])}</small>
            </span>
            <small className="tabular">
              {t('load', { count: concurrency, capacity })} · {t('weighs', { weight })}
            </small>
          </li>
        ))}
      </ol>
      <p>
        <small>{t('asOf', { time: formatSecond(asOf) })}</small>
      </p>
    </section>
  );
}
