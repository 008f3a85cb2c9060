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
  const [topic, choose] = useState<string>();
  const chosen = form.topics.find(({ id }) => id === topic);
  const closer = chosen?.subtopics ?? [];
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
      topicId: closer.find(({ id }) => id === read('closer'))?.id ?? chosen?.id ?? null,
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
        <Chips
          name="topic"
          legend={say('topic')}
          options={form.topics}
          words={words}
          wrong={wrong('topic')}
          onPick={choose}
        />
      )}
      {chosen && closer.length > 0 && (
        <Chips
          key={chosen.id}
          name="closer"
          legend={say('optional', { label: words(chosen.label) })}
          options={closer}
          words={words}
        />
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

interface ChipsProperties {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly id: string; readonly label: LocalizedText }[];
  words(label: LocalizedText): string;
  readonly wrong?: string | undefined;
  onPick?(id: string): void;
}

/** One of a few, each to be tapped. */
function Chips({ name, legend, options, words, wrong, onPick }: ChipsProperties): JSX.Element {
  return (
    <fieldset aria-describedby={wrong && `${name}-wrong`}>
      <legend dir="auto">{legend}</legend>
      <div class="chips">
        {options.map(({ id, label }) => (
          <label key={id}>
            <input
              type="radio"
              name={name}
              value={id}
              data-wrong={wrong !== undefined}
              onChange={() => onPick?.(id)}
            />
            <span dir="auto">{words(label)}</span>
          </label>
        ))}
      </div>
      {wrong && (
        <p class="wrong" id={`${name}-wrong`}>
          {wrong}
        </p>
      )}
    </fieldset>
  );
}
