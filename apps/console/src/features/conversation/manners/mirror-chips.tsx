import { useMemo, type ReactElement } from 'react';
import { mirrorTerms, says } from '@parley/manners/mirror';
import type { Conversation } from '@parley/protocol';
import { composer } from '../../../commands/composer.handle.ts';
import { useSaidByVisitor } from '../../../live/visitor-said.ts';
import styles from './manners.module.css';
import { useMannersTexts } from './texts/use-manners-texts.ts';
import { useTheirLanguage } from './use-their-language.ts';

interface MirrorChipsProps {
  readonly conversation: Conversation;
  readonly text: string;
}

/** The visitor's own terms, to be used in the answer; what the answer says already is ticked. */
export function MirrorChips({ conversation, text }: MirrorChipsProps): ReactElement | null {
  const t = useMannersTexts();
  const language = useTheirLanguage(conversation);
  const said = useSaidByVisitor(conversation.id);
  const terms = useMemo(() => mirrorTerms(said, language), [said, language]);
  if (terms.length === 0) return null;
  return (
    <ul className={styles['chips']} aria-label={t('theirWords')}>
      {terms.map((term) => (
        <li key={term}>
          <button
            type="button"
            aria-label={t('useTheirWords', { term })}
            title={t('useTheirWords', { term })}
            data-said={says(text, term)}
            // The cursor stays where the word shall go.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => composer()?.insert(text === '' || /\s$/.test(text) ? term : ` ${term}`)}
          >
            <bdi>{term}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
