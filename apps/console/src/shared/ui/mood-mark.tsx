import type { ReactElement } from 'react';
import type { Mood, MoodMark as Marked } from '@parley/protocol';
import { useSharedTexts } from '../texts/use-shared-texts.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './mood-mark.module.css';

export const MOOD_ICONS = {
  calm: 'faceGood',
  tense: 'faceTense',
  angry: 'faceAngry',
} as const satisfies Record<Mood, IconName>;

/** How hard a conversation is, as a face and a word; no colour says it. */
export function MoodMark({ mood }: Pick<Marked, 'mood'>): ReactElement {
  const t = useSharedTexts();
  return (
    <span className={styles['mood']} data-mood={mood}>
      <Icon name={MOOD_ICONS[mood]} size={14} />
      {t(mood)}
    </span>
  );
}
