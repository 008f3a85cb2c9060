import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { faultsOf, type AnswerFault } from '@parley/engagement';
import type { Answers, LocalizedText, Questions as Form } from '@parley/protocol';
import { Field } from './field.tsx';
import type { SayAsking } from './words.ts';
import type { Language } from '../words/translation.ts';
import { wordsIn } from '../words/words-in.ts';

interface Properties {
  readonly form: Form;
  /** What the visitor is about to send. */
  readonly text: string;
  /** Hides what must not leave the page. */
  mask(text: string): string;
  readonly language: Language;
  readonly say: SayAsking;
  onAnswers(answers: Answers): void;
  onBack(): void;
}

/** What the site asks before the first message. The message waits, and goes with the answers. */
export function Questions({ form, text, mask, language, say, onAnswers, onBack }: Properties): JSX.Element {
  const element = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<ReadonlyMap<string, AnswerFault>>(new Map());
  const words = (label: LocalizedText): string => wordsIn(label, language);
  const focus = (selector: string): void => element.current?.querySelector<HTMLElement>(selector)?.focus();
  useEffect(() => focus('input, select'), []);
  useEffect(() => {
    if (faults.size > 0) focus('[data-wrong=true], [aria-invalid=true]');
  }, [faults]);

  const submit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const read = (name: string): string => {
      const value = said.get(name);
      return typeof value === 'string' ? mask(value.trim()) : '';
    };
    const answers: Answers = {
      topicId: form.topics.find(({ id }) => id === read('topic'))?.id ?? null,
      fields: form.fields.flatMap(({ id }) => {
        const value = read(id);
        return value === '' ? [] : [{ id, value }];
      }),
    };
    const found = faultsOf(form, answers);
    if (found.size === 0) onAnswers(answers);
    else setFaults(found);
  };
  const wrong = (id: string): string | undefined => {
    const fault = faults.get(id);
    return fault && say(fault);
  };

  return (
    <form class="asking" ref={element} noValidate onSubmit={submit} aria-labelledby="asking">
      <h2 id="asking">{say('before')}</h2>
      <p>{say('why')}</p>
      <p class="yours" dir="auto">
        {say('yours', { text })}
      </p>
      {form.topics.length > 0 && (
        <fieldset aria-describedby={faults.has('topic') ? 'topic-wrong' : undefined}>
          <legend>{say('topic')}</legend>
          <div class="chips">
            {form.topics.map(({ id, label }) => (
              <label key={id}>
                <input type="radio" name="topic" value={id} data-wrong={faults.has('topic')} />
                <span dir="auto">{words(label)}</span>
              </label>
            ))}
          </div>
          {faults.has('topic') && (
            <p class="wrong" id="topic-wrong">
              {wrong('topic')}
            </p>
          )}
        </fieldset>
      )}
      {form.fields.map((field) => (
        <Field key={field.id} field={field} words={words} say={say} wrong={wrong(field.id)} />
      ))}
      <div class="foot">
        <button type="button" onClick={onBack}>
          {say('back')}
        </button>
        <button type="submit" class="go">
          {say('send')}
        </button>
      </div>
    </form>
  );
}
