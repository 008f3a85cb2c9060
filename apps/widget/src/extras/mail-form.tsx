import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ConversationId } from '@parley/protocol';
import { recall, storageName } from '../loader/storage.ts';
import type { ExtrasHost } from './extras-host.ts';
import type { SayExtra } from './words.ts';

interface Properties {
  readonly host: ExtrasHost;
  readonly say: SayExtra;
  readonly conversationId: ConversationId;
}

type Step = 'resting' | 'busy' | 'mailFailed' | 'mailOften' | { readonly address: string };

/** Has the conversation sent to an address by mail. */
export function MailForm({ host: { bridge, door }, say, conversationId }: Properties): JSX.Element {
  const [step, setStep] = useState<Step>('resting');
  const send = async (email: string): Promise<void> => {
    setStep('busy');
    const who = await (await door.open()).token();
    const reply = await fetch(`${bridge.base}v1/visitor/transcript`, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${who.ok ? who.value : ''}` },
      body: JSON.stringify({ conversationId, email, language: bridge.language }),
    });
    if (reply.ok) setStep({ address: email });
    else setStep(reply.status === 429 ? 'mailOften' : 'mailFailed');
  };
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const email = new FormData(event.currentTarget).get('email');
          if (typeof email === 'string') send(email).catch(() => setStep('mailFailed'));
        }}
      >
        <input
          type="email"
          name="email"
          required
          autocomplete="email"
          aria-label={say('address')}
          placeholder={say('address')}
          defaultValue={recall('sessionStorage', storageName(bridge.site.key, 'email')) ?? ''}
        />
        <button type="submit" disabled={step === 'busy'}>
          {say('byMail')}
        </button>
      </form>
      <p role="status">
        {typeof step === 'object'
          ? say('mailSent', step)
          : (step === 'mailFailed' || step === 'mailOften') && say(step)}
      </p>
    </>
  );
}
