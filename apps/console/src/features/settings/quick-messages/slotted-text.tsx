import { Textarea } from '@mantine/core';
import { LIMITS } from '@parley/protocol/limits';
import { useRef, type ReactElement } from 'react';
import styles from '../form/form.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { useQuickTexts } from './texts/use-quick-texts.ts';

interface SlottedTextProps {
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A text with slots that are filled in when it is inserted; a press puts one where the cursor is. */
export function SlottedText({ value, problem, onChange }: SlottedTextProps): ReactElement {
  const t = useSettingsTexts();
  const quick = useQuickTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const slots = [
    { slot: '{visitor}', means: t('slotVisitor') },
    { slot: '{operator}', means: t('slotOperator') },
    { slot: '{site}', means: t('slotSite') },
    { slot: `{{slot:${quick('slotWord')}}}`, means: quick('slotByHand') },
  ];
  const insert = (slot: string): void => {
    const area = field.current;
    if (!area) return;
    area.setRangeText(slot, area.selectionStart, area.selectionEnd, 'end');
    onChange(area.value);
    area.focus();
  };
  return (
    <div className={styles['group']}>
      <Textarea
        ref={field}
        label={t('text')}
        required
        autosize
        minRows={3}
        maxRows={10}
        maxLength={LIMITS.messageChars}
        value={value}
        error={problem}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <div className={styles['chips']}>
        {t('slotsHint')}
        {slots.map(({ slot, means }) => (
          <button
            key={slot}
            type="button"
            className={styles['chip']}
            title={means}
            aria-label={t('insertSlot', { slot, means })}
            onClick={() => insert(slot)}
          >
            {slot}
          </button>
        ))}
      </div>
    </div>
  );
}
