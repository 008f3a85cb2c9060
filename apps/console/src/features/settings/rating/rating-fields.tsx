import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import type { RatingScale, RatingSettings } from '@parley/protocol';
import { FACES } from '../../../shared/rating/rating-mark.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import formStyles from '../form/form.module.css';
import { Toggle } from '../form/toggle.tsx';
import type { Editor } from '../form/use-editor.ts';
import styles from './rating-settings.module.css';
import { ReasonFields } from './reason-fields.tsx';
import { useRatingSettingsTexts } from './texts/use-rating-settings-texts.ts';

const SCALES = [2, 3, 5] as const satisfies readonly RatingScale[];
const SCALE_NAMES = { 2: 'two', 3: 'three', 5: 'five' } as const;

export function RatingFields({ editor }: { readonly editor: Editor<RatingSettings> }): ReactElement {
  const t = useRatingSettingsTexts();
  const { change, problems } = editor;
  const { isAsked, scale, reasons, asksByMail } = editor.draft;
  return (
    <>
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
      {problems.reasons && <p role="alert">{problems.reasons}</p>}
    </>
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
