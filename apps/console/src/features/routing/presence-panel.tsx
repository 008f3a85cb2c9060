import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Operator, Pause } from '@parley/protocol';
import { useCommandContext } from '../../commands/use-command-context.ts';
import { useMe } from '../../live/queries/session.query.ts';
import { operatorsQuery } from '../../live/queries/settings.queries.ts';
import { formatTime } from '../../shared/format/format.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { PresenceDot } from '../../shared/ui/presence-dot.tsx';
import styles from './presence-panel.module.css';
import { useRoutingTexts } from './texts/use-routing-texts.ts';

const REASONS = ['lunch', 'break', 'training', 'other'] as const satisfies readonly Pause['reason'][];
/** How old (ms) the loads shown may be. */
const FRESH_MS = 10_000;

/** What one is doing, for colleagues to see, and what they are doing with how much to do. */
export function PresencePanel(): ReactElement {
  return (
    <>
      <OwnPresence />
      <Colleagues />
    </>
  );
}

function OwnPresence(): ReactElement {
  const [t, shared] = [useRoutingTexts(), useSharedTexts()];
  const { presence, pause } = useMe().operator;
  const { live, fail } = useCommandContext();
  const [words, setWords] = useState(pause?.words ?? '');
  const choose = async (reason: Pause['reason'] | null): Promise<void> => {
    const payload =
      reason === null
        ? ({ presence: 'online' } as const)
        : ({ presence: 'away', pause: { reason, words: reason === 'other' ? words.trim() : '' } } as const);
    const answer = await live.ask({ name: 'presence.set', payload });
    if (!answer.ok) fail(answer.error);
  };
  const isChosen = (reason: Pause['reason']): boolean =>
    presence === 'away' && (pause?.reason ?? 'other') === reason;
  return (
    <fieldset className={styles['own']}>
      <legend>{t('yourPresence')}</legend>
      <label>
        <input
          type="radio"
          name="presence"
          checked={presence === 'online'}
          onChange={() => void choose(null)}
        />
        <PresenceDot presence="online" /> {shared('online')}
      </label>
      {REASONS.map((reason) => (
        <label key={reason}>
          <input
            type="radio"
            name="presence"
            checked={isChosen(reason)}
            onChange={() => void choose(reason)}
          />
          <PresenceDot presence="away" /> {t(reason)}
        </label>
      ))}
      {isChosen('other') && (
        <form
          className={styles['words']}
          onSubmit={(event) => {
            event.preventDefault();
            void choose('other');
          }}
        >
          <input
            aria-label={t('ownWords')}
            placeholder={t('ownWords')}
            maxLength={80}
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
          <button type="submit">{shared('save')}</button>
        </form>
      )}
      <p>{t('presenceHint')}</p>
    </fieldset>
  );
}

const ORDER = { online: 0, away: 1, offline: 2 } as const;

function Colleagues(): ReactElement {
  const t = useRoutingTexts();
  const me = useMe().operator.id;
  // What others talk in is told as it changes, but not whose visitors wait.
  const { data = [], dataUpdatedAt } = useQuery({
    ...operatorsQuery,
    refetchInterval: FRESH_MS,
    staleTime: 0,
  });
  const colleagues = data
    .filter(({ id, isInvited, isActive }) => id !== me && !isInvited && isActive)
    .sort((a, b) => ORDER[a.presence] - ORDER[b.presence] || a.name.localeCompare(b.name));
  return (
    <section className={styles['colleagues']}>
      <h2>{t('colleagues')}</h2>
      {colleagues.length === 0 && <p>{t('alone')}</p>}
      <ul>
        {colleagues.map((one) => (
          <Colleague key={one.id} colleague={one} />
        ))}
      </ul>
      {dataUpdatedAt > 0 && <p>{t('asOf', { time: formatTime(dataUpdatedAt) })}</p>}
    </section>
  );
}

function Colleague({ colleague }: { readonly colleague: Operator }): ReactElement {
  const [t, shared] = [useRoutingTexts(), useSharedTexts()];
  const { name, presence, pause, concurrency, capacity, waiting, onHold } = colleague;
  const reason = pause ? pause.words || t(pause.reason) : shared(presence);
  const since = pause ? t('since', { time: formatTime(pause.since) }) : '';
  const loads = [
    t('talking', { count: concurrency, capacity }),
    waiting > 0 && t('unanswered', { count: waiting }),
    onHold > 0 && t('onHold', { count: onHold }),
  ].filter(Boolean);
  return (
    <li>
      <PresenceDot presence={presence} />
      <span className={styles['name']}>
        {name}
        <small>{[reason, since].filter(Boolean).join(' ')}</small>
      </span>
      <small className="tabular">{loads.join(' · ')}</small>
    </li>
  );
}
