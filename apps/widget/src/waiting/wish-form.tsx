import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../words/translation.ts';
import { maskCards } from '@parley/plain-text/card-numbers';
import type { Result, Welcome } from '@parley/protocol';
import type { Receipt, Wished } from './ask.ts';
import { timeName, type SayWaiting } from './words.ts';

export type Way = 'call' | 'mail' | 'leave';

interface Properties {
  readonly way: Way;
  readonly say: SayWaiting;
  readonly language: Language;
  readonly welcome: Welcome | undefined;
  readonly callTimes: readonly number[];
  /** Where answers have gone before, or what the visitor has said already. */
  readonly email: string;
  readonly phone: string;
  onSend(wished: Wished): Promise<Result<Receipt>>;
  onDone(receipt: Receipt): void;
  onBack(): void;
}

type Fault = 'wrongEmail' | 'wrongPhone' | 'wrongTime' | 'failed';
type Name = 'email' | 'phone';

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(text);
const isPhone = (text: string): boolean =>
  /^[+(]?[\d\s()./+-]{5,40}$/.test(text) && text.replaceAll(/\D/g, '').length >= 6;

/** A way to be answered without waiting here. What was typed stays until it has arrived. */
export function WishForm(properties: Properties): JSX.Element {
  const {
    way,
    say,
    language,
    welcome,
    callTimes,
    email: known,
    phone: number,
    onSend,
    onDone,
    onBack,
  } = properties;
  const form = useRef<HTMLFormElement>(null);
  const [isByPhone, setByPhone] = useState(way === 'call');
  const [fault, setFault] = useState<{ name: Name | 'all'; text: Fault }>();
  const [isBusy, setBusy] = useState(false);
  const isLeaving = way === 'leave';
  const focus = (selector: string): void => form.current?.querySelector<HTMLElement>(selector)?.focus();
  useEffect(() => {
    // Whoever has just sent a message may go on writing.
    if (!isLeaving) focus('input');
  }, [isLeaving]);
  useEffect(() => {
    if (fault) focus('[aria-invalid=true]');
  }, [fault]);

  const submit = async (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): Promise<void> => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const read = (name: string): string => {
      const value = said.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const [email, phone] = [read('email'), read('phone')];
    if (isByPhone && !isPhone(phone)) return setFault({ name: 'phone', text: 'wrongPhone' });
    if (!isByPhone && !isEmail(email)) return setFault({ name: 'email', text: 'wrongEmail' });
    setBusy(true);
    const answer = await onSend({
      email: isByPhone ? null : email,
      phone: isByPhone ? phone : null,
      at: Number(read('at')) || null,
      note: maskCards(read('note')),
    });
    setBusy(false);
    if (answer.ok) return onDone(answer.value);
    setFault({ name: 'all', text: answer.error.code === 'closed_then' ? 'wrongTime' : 'failed' });
  };
  const common = (name: Name) => ({
    id: `wish-${name}`,
    name,
    'aria-required': true,
    'aria-invalid': fault?.name === name,
    'aria-describedby': fault?.name === name ? 'wish-wrong' : undefined,
  });
  const answerBy = welcome?.answerBy ?? null;

  return (
    <form class="waiting" ref={form} noValidate onSubmit={(event) => void submit(event)}>
      {isLeaving && (
        <>
          <p role="status">{say('arrived')}</p>
          <fieldset>
            <legend>{say('how')}</legend>
            {([false, true] as const).map((byPhone) => (
              <label key={String(byPhone)} class="way">
                <input
                  type="radio"
                  name="way"
                  checked={isByPhone === byPhone}
                  onChange={() => setByPhone(byPhone)}
                />
                {say(byPhone ? 'byPhone' : 'byMail')}
              </label>
            ))}
          </fieldset>
        </>
      )}
      {isByPhone ? (
        <>
          <label for="wish-phone">{say('phone')}</label>
          <input
            {...common('phone')}
            type="tel"
            autocomplete="tel"
            maxLength={40}
            dir="ltr"
            defaultValue={number}
          />
        </>
      ) : (
        <>
          <label for="wish-email">{say('email')}</label>
          <input
            {...common('email')}
            type="email"
            autocomplete="email"
            maxLength={200}
            dir="ltr"
            defaultValue={known}
          />
          {answerBy !== null && <p class="quiet">{say('promise', { time: timeName(language, answerBy) })}</p>}
        </>
      )}
      {isByPhone && callTimes.length > 0 && (
        <>
          <label for="wish-at">{say('when')}</label>
          <select id="wish-at" name="at">
            <option value="">{say('soon')}</option>
            {callTimes.map((at) => (
              <option key={at} value={at}>
                {timeName(language, at)}
              </option>
            ))}
          </select>
        </>
      )}
      {way === 'call' && (
        <>
          <label for="wish-note">{say('note')}</label>
          <input id="wish-note" name="note" maxLength={500} dir="auto" />
        </>
      )}
      {fault && (
        <p class="wrong" id="wish-wrong" role="alert">
          {say(fault.text)}
        </p>
      )}
      <div class="wish-ways">
        <button type="submit" class="go" disabled={isBusy}>
          {say(isByPhone ? 'call' : 'mail')}
        </button>
        <button type="button" class="quiet" onClick={onBack}>
          {say(isLeaving ? 'later' : 'back')}
        </button>
      </div>
    </form>
  );
}
