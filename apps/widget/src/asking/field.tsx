import type { JSX } from 'preact';
import { LIMITS } from '@parley/protocol/limits';
import type { FormField, LocalizedText } from '@parley/protocol';
import type { SayAsking } from './words.ts';

interface Properties {
  readonly field: FormField;
  words(label: LocalizedText): string;
  readonly say: SayAsking;
  readonly wrong: string | undefined;
}

const types = { email: 'email', phone: 'tel', name: 'text', text: 'text' } as const;
const completions = { email: 'email', phone: 'tel', name: 'name', text: 'off' } as const;

/** One question, with what is wrong about its answer. */
export function Field({ field, words, say, wrong }: Properties): JSX.Element {
  const { id, kind, isRequired, label, choices } = field;
  const common = {
    id,
    name: id,
    'aria-required': isRequired,
    'aria-invalid': wrong !== undefined,
    'aria-describedby': wrong && `${id}-wrong`,
  };
  return (
    <div class="question-field">
      <label for={id} dir="auto">
        {isRequired ? words(label) : say('optional', { label: words(label) })}
      </label>
      {kind === 'choice' ? (
        <select {...common}>
          <option value="">{say('choose')}</option>
          {choices.map((choice) => (
            <option key={choice.en} value={choice.en}>
              {words(choice)}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          // The types of inputs of several kinds ask for it.
          list={undefined}
          type={types[kind]}
          dir="auto"
          autocomplete={completions[kind]}
          maxLength={kind === 'name' ? LIMITS.nameChars : kind === 'phone' ? 40 : LIMITS.formAnswerChars}
        />
      )}
      {wrong && (
        <p class="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}
