import { NativeSelect } from '@mantine/core';
import { LIMITS } from '@parley/protocol/limits';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { teamsQuery } from '../../../live/queries/settings.queries.ts';
import { Toggle } from '../form/toggle.tsx';
import { Card } from './card.tsx';
import type { TopicDraft } from './form-draft.ts';
import { ShortTexts } from './short-texts.tsx';
import { useFirstQuestionsTexts } from './texts/use-first-questions-texts.ts';

interface TopicCardProps {
  readonly topic: TopicDraft;
  readonly number: number;
  readonly problem: string | undefined;
  readonly onChange: (change: Partial<TopicDraft> | null) => void;
  readonly onUp: (() => void) | undefined;
}

export function TopicCard({ topic, number, problem, onChange, onUp }: TopicCardProps): ReactElement {
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
    </Card>
  );
}
