import { Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import type { QuickMessageFigures, Share } from '@parley/protocol';
import { formatDate, formatShare } from '../../../shared/format/format.ts';
import styles from './quick-messages.module.css';
import { useQuickTexts } from './texts/use-quick-texts.ts';

/** How a quick message does: no share without its interval, and how each is counted one hover away. */
export function QuickFigures({ figures }: { readonly figures: QuickMessageFigures }): ReactElement {
  const t = useQuickTexts();
  const { uses, edited, changed, ratings, countedFrom, lastUsedAt } = figures;
  if (uses === 0)
    return <p className={styles['figures']}>{t('notUsedSince', { day: formatDate(countedFrom) })}</p>;
  return (
    <p className={styles['figures']}>
      <span>
        {t('uses', { count: uses })}
        {lastUsedAt !== null && ` · ${t('lastUsed', { day: formatDate(lastUsedAt) })}`}
        <Formula name={t('uses', { count: uses })} text={t('usesFormula')} />
      </span>
      <span>
        {t('editedShare', { share: shareText(edited) })}
        <Formula
          name={t('editedName')}
          text={t('editedFormula', { part: edited.part, whole: edited.whole })}
        />
      </span>
      {changed.low !== null && changed.high !== null && changed.value !== null && (
        <span>
          {t('changedShare', {
            share: formatShare(changed.value),
            low: formatShare(changed.low),
            high: formatShare(changed.high),
          })}
          <Formula name={t('changedName')} text={t('changedFormula', { count: changed.count })} />
        </span>
      )}
      {ratings.whole > 0 && (
        <span>
          {t('ratedShare', { share: shareText(ratings) })}
          <Formula
            name={t('ratedName')}
            text={t('ratedFormula', { part: ratings.part, whole: ratings.whole })}
          />
        </span>
      )}
    </p>
  );
}

/** The value has no place without its interval. */
function shareText({ value, low, high }: Share): string {
  if (value === null || low === null || high === null) return '–';
  return `${formatShare(value)} (${formatShare(low)}–${formatShare(high)})`;
}

function Formula({ name, text }: { readonly name: string; readonly text: string }): ReactElement {
  const t = useQuickTexts();
  return (
    <Tooltip
      label={text}
      multiline
      w={300}
      events={{ hover: true, focus: true, touch: true }}
      position="bottom-start"
    >
      <button type="button" className={styles['formula']} aria-label={t('howCounted', { name })}>
        ?
      </button>
    </Tooltip>
  );
}
