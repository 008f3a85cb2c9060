import { Button, NativeSelect, TextInput } from '@mantine/core';
import { LIMITS } from '@parley/protocol/limits';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { teamsQuery } from '../../../live/queries/settings.queries.ts';
import form from '../form/form.module.css';
import { Toggle } from '../form/toggle.tsx';
import { Card } from './card.tsx';
import { newReferral, newSubtopic, withOne, type TopicDraft } from './form-draft.ts';
import { ShortTexts } from './short-texts.tsx';
import { useFirstQuestionsTexts } from './texts/use-first-questions-texts.ts';
import styles from './first-questions.module.css';

interface TopicCardProps {
  readonly topic: TopicDraft;
  readonly number: number;
  readonly problem: string | undefined;
  readonly referralProblem: string | undefined;
  readonly onChange: (change: Partial<TopicDraft> | null) => void;
  readonly onUp: (() => void) | undefined;
}

export function TopicCard(props: TopicCardProps): ReactElement {
  const { topic, number, problem, referralProblem, onChange, onUp } = props;
  const t = useFirstQuestionsTexts();
  const { data: teams = [] } = useQuery(teamsQuery);
  const { label, teamId, isUrgent } = topic;
  return (
    <Card
      name={t('topic', { number })}
      onUp={onUp}
      onRemove={() => onChange(null)}
      beside={
        <Toggle
          label={t('urgent')}
          description={t('urgentMeans', { count: LIMITS.urgentHeadStartMs / 1_000 })}
          checked={isUrgent}
          onChange={({ currentTarget }) => onChange({ isUrgent: currentTarget.checked })}
        />
      }
    >
      <ShortTexts
        value={label}
        label={(language) => t('topicLabel', { language })}
        maxLength={LIMITS.formLabelChars}
        problem={problem}
        onChange={(next) => onChange({ label: next })}
      />
      <NativeSelect
        size="sm"
        label={t('leadsTo')}
        value={teamId ?? ''}
        data={[
          { value: '', label: t('ownTeam') },
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ teamId: value === '' ? null : value })}
      />
      <Subtopics topic={topic} onChange={onChange} />
      <ReferralFields topic={topic} referralProblem={referralProblem} onChange={onChange} />
    </Card>
  );
}

/** What who comes with this reads, where it is not for this shop. */
function ReferralFields({
  topic: { referral },
  referralProblem,
  onChange,
}: Pick<TopicCardProps, 'topic' | 'referralProblem' | 'onChange'>): ReactElement {
  const t = useFirstQuestionsTexts();
  return (
    <>
      <Toggle
        label={t('notForUs')}
        description={t('notForUsMeans')}
        checked={referral !== undefined}
        onChange={({ currentTarget }) =>
          onChange({ referral: currentTarget.checked ? newReferral() : undefined })
        }
      />
      {referral && (
        <>
          <ShortTexts
            value={referral.words}
            label={(language) => t('referralWords', { language })}
            maxLength={LIMITS.referralChars}
            problem={referralProblem}
            onChange={(words) => onChange({ referral: { ...referral, words } })}
          />
          <TextInput
            size="sm"
            label={t('referralWhere')}
            maxLength={LIMITS.sentToChars}
            value={referral.where}
            onChange={({ currentTarget }) =>
              onChange({ referral: { ...referral, where: currentTarget.value } })
            }
          />
        </>
      )}
    </>
  );
}

/** Closer words, which a visitor or the team may choose. */
function Subtopics({
  topic: { subtopics },
  onChange,
}: Pick<TopicCardProps, 'topic' | 'onChange'>): ReactElement {
  const t = useFirstQuestionsTexts();
  return (
    <fieldset className={form['group']}>
      <legend>{t('subtopics')}</legend>
      <p className={form['hint']}>{t('subtopicsMeans')}</p>
      {subtopics.map(({ id, label }, index) => (
        <ShortTexts
          key={id}
          value={label}
          label={(language) => t('subtopic', { number: index + 1, language })}
          maxLength={LIMITS.formLabelChars}
          onChange={(next) => onChange({ subtopics: withOne(subtopics, id, { label: next }) })}
        />
      ))}
      {subtopics.length < LIMITS.formSubtopics && (
        <Button
          className={styles['start'] ?? ''}
          variant="default"
          size="compact-sm"
          onClick={() => onChange({ subtopics: [...subtopics, newSubtopic()] })}
        >
          {t('addSubtopic')}
        </Button>
      )}
    </fieldset>
  );
}
