import type { ReactElement } from 'react';
import type { Visitor } from '@parley/protocol';
import { formatInstant } from '../../shared/format/format.ts';
import { useLanguage } from '../../shared/i18n/load-texts.ts';
import { textIn } from '../../shared/i18n/text-in.ts';
import { Fact, Facts } from '../../shared/visit/facts.tsx';
import { CardSection } from './card-section.tsx';
import { useCardTexts } from './texts/use-card-texts.ts';
import styles from './visitor-card.module.css';

/** What the visitor answered when the site asked, and what they consented to; nothing where nobody asked. */
export function AnswersSection({ visitor }: { visitor: Visitor }): ReactElement | null {
  const t = useCardTexts();
  const language = useLanguage();
  const { answers, consent } = visitor;
  if (answers.length === 0 && consent === null) return null;
  return (
    <CardSection title={t('answers')}>
      {answers.length > 0 && (
        <Facts>
          {answers.map(({ label, value, at }) => (
            <Fact key={`${at} ${label.en}`} name={textIn(language, label)}>
              <bdi>{textIn(language, value)}</bdi>
            </Fact>
          ))}
        </Facts>
      )}
      {consent && (
        <p className={styles['quiet']}>
          {t(consent.privacyUrl === null ? 'consented' : 'consentedTo', { date: formatInstant(consent.at) })}{' '}
          {consent.privacyUrl !== null && (
            <a href={consent.privacyUrl} target="_blank" rel="noopener noreferrer nofollow">
              {consent.privacyUrl}
            </a>
          )}
          {consent.withdrawnAt !== null && (
            <>
              <br />
              {t('withdrawn', { date: formatInstant(consent.withdrawnAt) })}
            </>
          )}
        </p>
      )}
    </CardSection>
  );
}
