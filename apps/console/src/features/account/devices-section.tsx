import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { OwnSession } from '@parley/protocol';
import { failureOf, request, type Failure } from '../../shared/api/request.ts';
import { formatInstant } from '../../shared/format/format.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { FailureState } from '../../shared/ui/screen-state.tsx';
import styles from './account.module.css';
import { sessionsQuery } from './account.queries.ts';
import { FailureLine, Section } from './section.tsx';
import { useAccountTexts } from './texts/use-account-texts.ts';

type Ended = Promise<{ readonly ok: true } | { readonly ok: false; readonly error: Failure }>;

/** Where the operator is signed in, and how to end that. */
export function DevicesSection(): ReactElement {
  const [t, shared] = [useAccountTexts(), useSharedTexts()];
  const client = useQueryClient();
  const { data: sessions, error, refetch } = useQuery(sessionsQuery);
  const [failure, setFailure] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const end = async (ended: Ended, isAll: boolean): Promise<void> => {
    const answer = await ended;
    setFailure(answer.ok ? null : shared(answer.error.code));
    setOver(answer.ok && isAll);
    void client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  };
  const others = sessions?.filter(({ isCurrent }) => !isCurrent) ?? [];
  return (
    <Section title={t('devices')}>
      {error && <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />}
      <ul className={styles['list']} aria-busy={!sessions}>
        {sessions?.map((session) => (
          <Device
            key={session.id}
            session={session}
            onEnd={() =>
              void end(
                request('DELETE /v1/sessions/:sessionId', { params: { sessionId: session.id } }),
                false,
              )
            }
          />
        ))}
      </ul>
      <FailureLine failure={failure} />
      <p role="status">{isOver && t('othersEnded')}</p>
      {others.length > 0 && (
        <Button variant="default" onClick={() => void end(request('DELETE /v1/sessions'), true)}>
          {t('endOthers')}
        </Button>
      )}
    </Section>
  );
}

function Device({ session, onEnd }: { session: OwnSession; onEnd: () => void }): ReactElement {
  const t = useAccountTexts();
  const { browser, system } = session;
  const name =
    browser && system ? t('onSystem', { browser, system }) : (browser ?? system ?? t('unknownDevice'));
  return (
    <li className={styles['row']}>
      <span>
        {name}
        <small>
          {session.isCurrent ? t('thisOne') : t('lastUsed', { at: formatInstant(session.lastUsedAt) })}
          {' · '}
          {t('since', { at: formatInstant(session.createdAt) })}
        </small>
      </span>
      {!session.isCurrent && (
        <Button variant="subtle" aria-label={t('endNamed', { name })} onClick={onEnd}>
          {t('end')}
        </Button>
      )}
    </li>
  );
}
