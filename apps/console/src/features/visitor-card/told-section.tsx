import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Told, ToldValue, VisitorId } from '@parley/protocol';
import { toldQuery } from '../../live/queries/visits.queries.ts';
import { formatInstant, formatNumber } from '../../shared/format/format.ts';
import { Fact, Facts } from '../../shared/visit/facts.tsx';
import { CardSection } from './card-section.tsx';
import { useCardTexts } from './texts/use-card-texts.ts';
import styles from './visitor-card.module.css';

/** Events shown here; more would bury what comes after. */
const EVENTS_SHOWN = 10;

type Event = Told['events'][number];

/** What the owner's page says about the visitor; nothing where it says nothing. */
export function ToldSection({ visitorId }: { visitorId: VisitorId }): ReactElement | null {
  const t = useCardTexts();
  const { data: told } = useQuery(toldQuery(visitorId));
  if (!told || told.attributes.length + told.events.length === 0) return null;
  return (
    <CardSection title={t('told')}>
      {told.attributes.length > 0 && (
        <Facts>
          {told.attributes.map(({ name, value }) => (
            <Fact key={`${name} ${String(value)}`} name={name}>
              <Value value={value} />
            </Fact>
          ))}
        </Facts>
      )}
      {told.events.length > 0 && (
        <ul className={styles['rows']}>
          {told.events.slice(0, EVENTS_SHOWN).map((event, index) => (
            <TrackedEvent key={index} event={event} />
          ))}
        </ul>
      )}
      <p className={styles['quiet']}>{t('toldHint')}</p>
    </CardSection>
  );
}

function TrackedEvent({ event: { name, data, at } }: { event: Event }): ReactElement {
  const facts = Object.entries(data);
  return (
    <li className={styles['visit']}>
      <span dir="auto">{name}</span>
      <span className={styles['quiet']}>
        <time dateTime={new Date(at).toISOString()}>{formatInstant(at)}</time>
        {facts.map(([key, value]) => (
          <span key={key} dir="auto">
            {' '}
            · {key}: <Value value={value} />
          </span>
        ))}
      </span>
    </li>
  );
}

function Value({ value }: { value: ToldValue }): ReactElement {
  const t = useCardTexts();
  if (typeof value === 'boolean') return <>{t(value ? 'yes' : 'no')}</>;
  return <bdi>{typeof value === 'number' ? formatNumber(value) : value}</bdi>;
}
