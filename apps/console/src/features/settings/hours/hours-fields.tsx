import { Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useLanguage } from '../../../shared/i18n/load-texts.ts';
import styles from '../form/form.module.css';
import { Toggle } from '../form/toggle.tsx';
import type { Editor } from '../form/use-editor.ts';
import { readRanges, type HoursDraft } from './hours-draft.ts';
import { useHoursTexts } from './texts/use-hours-texts.ts';

/** Monday first; 5 January 2026 was one. */
const dayName = (language: string, day: number): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 5 + day));

export function HoursFields({ editor }: { editor: Editor<HoursDraft> }): ReactElement {
  const t = useHoursTexts();
  const { draft, change, problems } = editor;
  return (
    <>
      <Toggle
        label={t('keeps')}
        description={t('keepsMeans')}
        checked={draft.isKept}
        onChange={({ currentTarget }) => change({ isKept: currentTarget.checked })}
      />
      {draft.isKept && <Schedule editor={editor} />}
      <TextInput
        label={t('target')}
        description={t('targetMeans')}
        inputMode="numeric"
        maxLength={3}
        value={draft.target}
        error={problems.target}
        onChange={({ currentTarget }) => change({ target: currentTarget.value })}
      />
      <TextInput
        label={t('mailTarget')}
        description={t('mailTargetMeans')}
        inputMode="numeric"
        maxLength={5}
        value={draft.mailTarget}
        error={problems.mailTarget}
        onChange={({ currentTarget }) => change({ mailTarget: currentTarget.value })}
      />
      {draft.isKept && (
        <TextInput
          label={t('reply')}
          description={t('replyMeans')}
          inputMode="numeric"
          maxLength={5}
          value={draft.reply}
          error={problems.reply}
          onChange={({ currentTarget }) => change({ reply: currentTarget.value })}
        />
      )}
    </>
  );
}

function Schedule({ editor: { draft, change, problems } }: { editor: Editor<HoursDraft> }): ReactElement {
  const t = useHoursTexts();
  const language = useLanguage();
  return (
    <>
      <TextInput
        label={t('zone')}
        description={t('zoneMeans')}
        list="time-zones"
        maxLength={60}
        value={draft.timeZone}
        error={problems.timeZone}
        onChange={({ currentTarget }) => change({ timeZone: currentTarget.value })}
      />
      <datalist id="time-zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </datalist>
      <p className={styles['hint']}>{t('dayMeans')}</p>
      {draft.days.map((hours, day) => (
        <TextInput
          // A week has seven days, in this order.
          // oxlint-disable-next-line react/no-array-index-key
          key={day}
          label={dayName(language, day)}
          maxLength={80}
          value={hours}
          error={readRanges(hours) === null && problems.days}
          onChange={({ currentTarget: { value } }) =>
            change({ days: draft.days.map((other, at) => (at === day ? value : other)) })
          }
        />
      ))}
      <Textarea
        label={t('dates')}
        description={t('datesMeans')}
        autosize
        minRows={3}
        maxRows={10}
        value={draft.dates}
        error={problems.dates}
        onChange={({ currentTarget }) => change({ dates: currentTarget.value })}
      />
    </>
  );
}
