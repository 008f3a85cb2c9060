import { Button, Switch } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { PushEvent, PushSettings } from '@parley/protocol';
import { failureOf, request } from '../../../shared/api/request.ts';
import { currentLanguage } from '../../../shared/i18n/load-texts.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { FailureState } from '../../../shared/ui/screen-state.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { FailureLine, Section } from '../section.tsx';
import styles from '../account.module.css';
import { canPush, subscribeDevice, unsubscribeDevice } from './device.ts';
import { pushQuery } from './push.query.ts';
import { usePushTexts } from './texts/use-push-texts.ts';

const EVENTS = ['waiting', 'message', 'offered', 'promise'] as const satisfies readonly PushEvent[];
const AS_IT_COMES: Pick<PushSettings, 'events' | 'showsText'> = { events: [...EVENTS], showsText: false };

/** Whether this device is told while no console is open, and of what. */
export function PushSection(): ReactElement {
  const t = usePushTexts();
  const { data, error, refetch } = useQuery(pushQuery);
  return (
    <Section title={t('title')}>
      <p>{t('intro')}</p>
      {!canPush() ? (
        <p>{t('unable')}</p>
      ) : data ? (
        <Choices key={JSON.stringify(data.settings)} publicKey={data.publicKey} settings={data.settings} />
      ) : error ? (
        <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton height="120px" />
      )}
    </Section>
  );
}

interface ChoicesProps {
  readonly publicKey: string;
  readonly settings: PushSettings | null;
}

function Choices({ publicKey, settings }: ChoicesProps): ReactElement {
  const t = usePushTexts();
  const [{ events, showsText }, setChosen] = useState(settings ?? AS_IT_COMES);
  const { failure, isBusy, turnOn, turnOff } = useDevice(publicKey);
  const toggle = (event: PushEvent, isChosen: boolean): void =>
    setChosen({
      showsText,
      events: EVENTS.filter((one) => (one === event ? isChosen : events.includes(one))),
    });
  return (
    <>
      <p role="status">
        <strong>{t(settings ? 'isOn' : 'isOff')}</strong>
      </p>
      <fieldset className={styles['choices']}>
        <legend>{t('events')}</legend>
        {EVENTS.map((event) => (
          <Switch
            key={event}
            label={t(event)}
            withThumbIndicator={false}
            checked={events.includes(event)}
            onChange={({ currentTarget }) => toggle(event, currentTarget.checked)}
          />
        ))}
      </fieldset>
      <Switch
        label={t('showsText')}
        description={t('showsTextHint')}
        withThumbIndicator={false}
        checked={showsText}
        onChange={({ currentTarget }) => setChosen({ events, showsText: currentTarget.checked })}
      />
      <FailureLine failure={failure} />
      <div className={styles['buttons']}>
        <Button
          loading={isBusy}
          disabled={events.length === 0}
          onClick={() => void turnOn({ events, showsText })}
        >
          {t(settings ? 'save' : 'turnOn')}
        </Button>
        {settings && (
          <Button variant="default" onClick={() => void turnOff()}>
            {t('turnOff')}
          </Button>
        )}
      </div>
    </>
  );
}

function useDevice(publicKey: string) {
  const [t, shared] = [usePushTexts(), useSharedTexts()];
  const client = useQueryClient();
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: pushQuery.queryKey });

  async function turnOn(chosen: Pick<PushSettings, 'events' | 'showsText'>): Promise<void> {
    setBusy(true);
    const device = await subscribeDevice(publicKey);
    const answer = device.ok
      ? await request('PUT /v1/push', {
          body: { ...chosen, language: currentLanguage(), subscription: device.value },
        })
      : null;
    setFailure(!device.ok ? t(device.why) : answer?.ok === false ? shared(answer.error.code) : null);
    setBusy(false);
    await again();
  }

  async function turnOff(): Promise<void> {
    const answer = await request('DELETE /v1/push');
    setFailure(answer.ok ? null : shared(answer.error.code));
    if (answer.ok) await unsubscribeDevice();
    await again();
  }
  return { failure, isBusy, turnOn, turnOff };
}
