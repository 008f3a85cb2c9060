import { Button, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { AlertEvent, AlertSound, Preferences } from '@parley/protocol';
import { preferencesQuery } from '../../../live/queries/preferences.query.ts';
import { useChangePreferences } from '../../../live/saved-views.ts';
import { failureOf } from '../../../shared/api/request.ts';
import { soundOf } from '../../../shared/sound/event-sounds.ts';
import { trySound } from '../../../shared/sound/tones.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { FailureState } from '../../../shared/ui/screen-state.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { FailureLine, Section } from '../section.tsx';
import styles from './alerts.module.css';
import { useAlertsTexts } from './texts/use-alerts-texts.ts';

const EVENTS = [
  'queue',
  'message',
  'deadline',
  'offer',
  'callback',
  'mention',
  'promise',
] as const satisfies readonly AlertEvent[];
const SOUNDS = [
  'chime',
  'bell',
  'knock',
  'marimba',
  'alarm',
  'none',
] as const satisfies readonly AlertSound[];

/** What is heard and shown when something asks for the operator. */
export function AlertsSection(): ReactElement {
  const t = useAlertsTexts();
  const { data, error, refetch } = useQuery(preferencesQuery);
  return (
    <Section title={t('title')}>
      <p>{t('why')}</p>
      {data ? (
        <Choices preferences={data} />
      ) : error ? (
        <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />
      ) : (
        EVENTS.map((event) => <Skeleton key={event} height="36px" />)
      )}
    </Section>
  );
}

function Choices({ preferences }: { readonly preferences: Preferences }): ReactElement {
  const [t, shared] = [useAlertsTexts(), useSharedTexts()];
  const change = useChangePreferences();
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (news: Partial<Preferences>): Promise<void> => {
    const failed = await change((known) => ({ ...known, ...news }));
    setFailure(failed && `${shared(failed.code)} ${t('notSaved')}`);
  };
  return (
    <>
      <ul className={styles['events']}>
        {EVENTS.map((event) => (
          <EventRow
            key={event}
            event={event}
            sound={soundOf(event, preferences)}
            onSound={(sound) => {
              void trySound(sound);
              void save({ sounds: { ...preferences.sounds, [event]: sound } });
            }}
          />
        ))}
      </ul>
      <Desktop />
      <Switch
        label={t('hidesText')}
        checked={preferences.hidesText === true}
        onChange={({ currentTarget: { checked } }) => void save({ hidesText: checked })}
      />
      <FailureLine failure={failure} />
    </>
  );
}

interface EventRowProps {
  readonly event: AlertEvent;
  readonly sound: AlertSound;
  readonly onSound: (sound: AlertSound) => void;
}

function EventRow({ event, sound, onSound }: EventRowProps): ReactElement {
  const t = useAlertsTexts();
  return (
    <li>
      <label>
        <span>{t(event)}</span>
        <select
          value={sound}
          onChange={({ currentTarget: { value } }) => {
            const chosen = SOUNDS.find((name) => name === value);
            if (chosen) onSound(chosen);
          }}
        >
          {SOUNDS.map((name) => (
            <option key={name} value={name}>
              {t(name)}
            </option>
          ))}
        </select>
      </label>
      <Button
        variant="default"
        size="compact-sm"
        disabled={sound === 'none'}
        aria-label={t('tryNamed', { name: t(event) })}
        onClick={() => void trySound(sound)}
      >
        {t('tryIt')}
      </Button>
    </li>
  );
}

type Allowed = NotificationPermission | 'unknown';

const isAllowed = (): Allowed => ('Notification' in globalThis ? Notification.permission : 'unknown');

/** Asked for by this button and by nothing else. */
function Desktop(): ReactElement {
  const t = useAlertsTexts();
  const [allowed, setAllowed] = useState(isAllowed);
  const ask = async (): Promise<void> => setAllowed(await Notification.requestPermission());
  return (
    <div className={styles['desktop']}>
      <h3>{t('desktop')}</h3>
      <p>{t('desktopWhy')}</p>
      {allowed === 'default' ? (
        <Button variant="default" onClick={() => void ask()}>
          {t('allow')}
        </Button>
      ) : (
        <p role="status">
          <strong>{t(allowed === 'granted' ? 'allowed' : allowed)}</strong>
        </p>
      )}
    </div>
  );
}
