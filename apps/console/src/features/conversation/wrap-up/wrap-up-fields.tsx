import { NativeSelect, TextInput } from '@mantine/core';
import { LIMITS } from '@parley/protocol/limits';
import type { ReactElement } from 'react';
import type { Outcome, Topic, WrapUpDemands } from '@parley/protocol';
import { useLanguage } from '../../../shared/i18n/load-texts.ts';
import { textIn } from '../../../shared/i18n/text-in.ts';
import { OUTCOMES } from '../../../shared/wrap-up/outcomes.ts';
import { useWrapUpTexts } from '../../../shared/wrap-up/texts/use-wrap-up-texts.ts';
import { TagPicker } from './tag-picker.tsx';
import type { WrapUpDraft } from './wrap-up-draft.ts';
import type { KnownWrapUp } from '../../../live/wrap-up.ts';
import styles from './wrap-up.module.css';

export interface WrapUpFieldsProps {
  readonly draft: WrapUpDraft;
  readonly change: (draft: Partial<WrapUpDraft>) => void;
  readonly known: KnownWrapUp;
  readonly topics: readonly Topic[];
  /** What the site wants before it ends and is not said yet. */
  readonly missing: readonly (keyof WrapUpDemands)[];
  readonly isEnding: boolean;
}

/** Outcome, topic and tags; each can be chosen by one key. */
export function WrapUpFields(props: WrapUpFieldsProps): ReactElement {
  const { draft, change, known, missing, isEnding } = props;
  const t = useWrapUpTexts();
  const named = (name: keyof WrapUpDemands): string =>
    missing.includes(name) ? `${t(name)} (${t('demanded')})` : t(name);
  return (
    <>
      <Outcomes
        legend={named('outcome')}
        chosen={draft.outcome}
        onChange={(outcome) => change({ outcome })}
        isFirst={isEnding}
      />
      {draft.outcome === 'wrong-address' && (
        <TextInput
          size="sm"
          label={t('sentTo')}
          description={t('sentToHint')}
          maxLength={LIMITS.sentToChars}
          value={draft.sentTo}
          onChange={({ currentTarget }) => change({ sentTo: currentTarget.value })}
        />
      )}
      <Topics {...props} label={named('topic')} />
      <fieldset>
        <legend>{named('tags')}</legend>
        <TagPicker
          tags={known.tags}
          chosen={draft.tagIds}
          onChange={(tagIds) => change({ tagIds })}
          isFirst={!isEnding}
        />
      </fieldset>
    </>
  );
}

interface OutcomesProps {
  readonly legend: string;
  readonly chosen: Outcome | null;
  readonly onChange: (outcome: Outcome) => void;
  readonly isFirst: boolean;
}

function Outcomes({ legend, chosen, onChange, isFirst }: OutcomesProps): ReactElement {
  const t = useWrapUpTexts();
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className={styles['outcomes']}>
        {OUTCOMES.map((outcome, index) => (
          <label key={outcome}>
            <input
              type="radio"
              name="outcome"
              ref={(radio) => void (isFirst && index === 0 && radio?.setAttribute('autofocus', ''))}
              checked={chosen === outcome}
              onChange={() => onChange(outcome)}
            />
            <span>{t(outcome)}</span>
            <kbd aria-hidden="true">{index + 1}</kbd>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Topics({
  draft: { topicId },
  change,
  topics,
  label,
}: WrapUpFieldsProps & { readonly label: string }): ReactElement | null {
  const t = useWrapUpTexts();
  const language = useLanguage();
  if (topics.length === 0) return null;
  const choices = topics.flatMap((topic) => [
    { value: topic.id, label: textIn(language, topic.label) },
    ...topic.subtopics.map((one) => ({
      value: one.id,
      label: `${textIn(language, topic.label)} › ${textIn(language, one.label)}`,
    })),
  ]);
  return (
    <NativeSelect
      size="sm"
      label={label}
      value={topicId ?? ''}
      data={[{ value: '', label: t('noTopic') }, ...choices]}
      onChange={({ currentTarget: { value } }) =>
        change({ topicId: choices.find((one) => one.value === value)?.value ?? null })
      }
    />
  );
}
