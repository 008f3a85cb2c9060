import '@mantine/core/styles/Input.css';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, useState, type ReactElement } from 'react';
import type { RouteReply } from '@parley/protocol';
import { sessionQuery } from '../../live/queries/session.query.ts';
import { PasswordForm } from './password-form.tsx';

// Most days nobody needs these two.
const SecondStep = lazy(async () => ({ default: (await import('./second-step.tsx')).SecondStep }));
const ForgotForm = lazy(async () => ({ default: (await import('./forgot-form.tsx')).ForgotForm }));

export type Entry = RouteReply<'POST /v1/session'>;

/** The way in: password, and the code where one is asked for; and what to do when the password is forgotten. */
export function SignInScreen(): ReactElement {
  const client = useQueryClient();
  const [entry, setEntry] = useState<Exclude<Entry, { step: 'done' }> | null>(null);
  const [isForgotten, setForgotten] = useState(false);
  const enter = (next: Entry): void => {
    if (next.step === 'done') client.setQueryData(sessionQuery.queryKey, next.me);
    else setEntry(next);
  };
  if (entry) {
    return (
      <SecondStep
        entry={entry}
        onBack={() => setEntry(null)}
        onDone={(me) => client.setQueryData(sessionQuery.queryKey, me)}
      />
    );
  }
  if (isForgotten) return <ForgotForm onBack={() => setForgotten(false)} />;
  return <PasswordForm onEntry={enter} onForgotten={() => setForgotten(true)} />;
}
