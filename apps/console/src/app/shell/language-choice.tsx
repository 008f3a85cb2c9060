import type { Language } from '@parley/i18n';
import type { ReactElement } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { sessionQuery } from '../../live/queries/session.query.ts';
import { request } from '../../shared/api/request.ts';
import { changeLanguage, useLanguage } from '../../shared/i18n/load-texts.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../../shared/i18n/locale.ts';
import { useAppTexts } from '../texts/use-app-texts.ts';
import styles from './account-panel.module.css';

/** The interface's language, here at once and on the operator's other machines from the next sign-in on. */
export function LanguageChoice(): ReactElement {
  const app = useAppTexts();
  const current = useLanguage();
  const client = useQueryClient();
  const choose = async (locale: Language): Promise<void> => {
    await changeLanguage(locale);
    const answer = await request('PATCH /v1/session', { body: { locale } });
    if (answer.ok) client.setQueryData(sessionQuery.queryKey, answer.value);
  };
  return (
    <div className={styles['languages']} role="group" aria-label={app('language')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={() => void choose(language)}
        >
          {LANGUAGE_NAMES[language]}
        </button>
      ))}
    </div>
  );
}
