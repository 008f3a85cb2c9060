import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { SayAsking } from './words.ts';

interface Properties {
  readonly say: SayAsking;
  /** The owner's page about what happens with what people write. */
  readonly privacyUrl: string | undefined;
  /** The visitor has opened the panel, so the keyboard is theirs here. */
  readonly takesFocus: boolean;
  onYes(): void;
  onNotNow(): void;
}

/** Asks whether anything may be kept. Until the answer is yes, nothing is kept and nothing is sent. */
export function Consent({ say, privacyUrl, takesFocus, onYes, onNotNow }: Properties): JSX.Element {
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) yes.current?.focus();
  }, [takesFocus]);
  return (
    <section class="asking" aria-labelledby="consent" aria-describedby="consent-why">
      <h2 id="consent">{say('consent')}</h2>
      <p id="consent-why">{say('consentWhy')}</p>
      {privacyUrl && (
        <p class="link">
          <a href={privacyUrl} target="_blank" rel="noopener noreferrer">
            {say('privacy')}
          </a>
        </p>
      )}
      <div class="foot">
        <button type="button" onClick={onNotNow}>
          {say('notNow')}
        </button>
        <button type="button" class="go" ref={yes} onClick={onYes}>
          {say('yes')}
        </button>
      </div>
    </section>
  );
}
