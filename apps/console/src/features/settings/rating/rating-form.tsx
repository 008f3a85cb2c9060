import { Button, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { RatingScale, RatingSettings, SiteId } from '@parley/protocol';
import { request } from '../../../shared/api/request.ts';
import { FACES } from '../../../shared/rating/rating-mark.tsx';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import formStyles from '../form/form.module.css';
import { Toggle } from '../form/toggle.tsx';
import styles from './rating-settings.module.css';
import { ReasonFields, type Reason } from './reason-fields.tsx';
import { useRatingSettingsTexts } from './texts/use-rating-settings-texts.ts';

interface RatingFormProps {
  readonly siteId: SiteId;
  readonly known: RatingSettings;
  readonly onSaved: () => void;
}

const SCALES = [2, 3, 5] as const satisfies readonly RatingScale[];
const SCALE_NAMES = { 2: 'two', 3: 'three', 5: 'five' } as const;

export function RatingForm({ siteId, known, onSaved }: RatingFormProps): ReactElement {
  const t = useRatingSettingsTexts();
  const shared = useSharedTexts();
  const client = useQueryClient();
  const [draft, setDraft] = useState(known);
  const [state, setState] = useState<'writing' | 'saving' | 'failed' | 'empty'>('writing');
  const change = (changes: Partial<RatingSettings>): void => setDraft({ ...draft, ...changes });
  const { isAsked, scale, reasons, asksByMail } = draft;
  const save = async (): Promise<void> => {
    const all: readonly Reason[] = [...(reasons?.good ?? []), ...(reasons?.bad ?? [])];
    if (all.some(({ label }) => label.en.trim() === '')) return setState('empty');
    setState('saving');
    const answer = await request('PUT /v1/sites/:siteId/rating', { params: { siteId }, body: draft });
    if (!answer.ok) return setState('failed');
    void client.invalidateQueries({ queryKey: ['sites', siteId] });
    onSaved();
  };
  return (
    <form
      noValidate
      className={formStyles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Toggle
        label={t('isAsked')}
        description={isAsked ? t('isAskedMeans') : t('off')}
        checked={isAsked}
        onChange={({ currentTarget }) => change({ isAsked: currentTarget.checked })}
      />
      <div>
        <NativeSelect
          label={t('scale')}
          description={t('scaleMeans')}
          value={String(scale)}
          data={SCALES.map((value) => ({ value: String(value), label: t(SCALE_NAMES[value]) }))}
          onChange={({ currentTarget }) =>
            change({ scale: SCALES.find((value) => String(value) === currentTarget.value) ?? 3 })
          }
        />
        <Preview scale={scale} />
        <p className={formStyles['hint']}>{t('scaleKept')}</p>
      </div>
      <Toggle
        label={t('asksByMail')}
        description={t('asksByMailMeans')}
        checked={asksByMail}
        onChange={({ currentTarget }) => change({ asksByMail: currentTarget.checked })}
      />
      <Toggle
        label={t('ownReasons')}
        description={t('ownReasonsMeans')}
        checked={reasons !== null}
        onChange={({ currentTarget }) =>
          change({ reasons: currentTarget.checked ? { good: [], bad: [] } : null })
        }
      />
      {reasons && (
        <>
          <ReasonFields
            legend={t('forGood')}
            value={reasons.good}
            onChange={(good) => change({ reasons: { ...reasons, good } })}
          />
          <ReasonFields
            legend={t('forBad')}
            value={reasons.bad}
            onChange={(bad) => change({ reasons: { ...reasons, bad } })}
          />
        </>
      )}
      <div className={formStyles['foot']}>
        <p role="alert">
          {state === 'failed' && t('failed')}
          {state === 'empty' && t('emptyReason')}
        </p>
        <Button type="submit" loading={state === 'saving'}>
          {shared('save')}
        </Button>
      </div>
    </form>
  );
}

/** The faces as a visitor sees them. */
function Preview({ scale }: { scale: RatingScale }): ReactElement {
  const t = useRatingSettingsTexts();
  const names = {
    2: ['bad', 'good'],
    3: ['bad', 'neutral', 'good'],
    5: ['worst', 'bad', 'neutral', 'good', 'best'],
  } as const;
  const icons = { ...FACES, worst: FACES.bad, best: FACES.good };
  return (
    <ul className={styles['preview']} aria-label={t('preview')}>
      {names[scale].map((name) => (
        <li key={name}>
          <Icon name={icons[name]} size={28} />
          {t(name)}
        </li>
      ))}
    </ul>
  );
}
