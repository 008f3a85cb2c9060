import type { ReactElement } from 'react';
import type { AuditEntry } from '@parley/protocol';
import { formatInstant } from '../../../shared/format/format.ts';
import section from '../section/section.module.css';
import { usePrivacyTexts } from '../privacy/texts/use-privacy-texts.ts';
import { AUDIT_KINDS } from './audit-kinds.ts';

/** Facts as one line: they are names and numbers, in the words of the server. */
export const factsOf = ({ facts }: AuditEntry): string =>
  facts.map(({ name, value }) => `${name}: ${value}`).join(' · ');

export function AuditRow({ entry }: { entry: AuditEntry }): ReactElement {
  const t = usePrivacyTexts();
  const { kind, name } = entry.actor;
  const who = kind === 'operator' ? (name ?? '') : kind === 'visitor' ? t('byVisitor') : t('bySystem');
  return (
    <div className={section['row']} role="listitem">
      <div className={section['main']}>
        <span className={section['name']}>
          {t(AUDIT_KINDS[entry.kind])} <small>{who}</small>
        </span>
        <span className={section['detail']}>{factsOf(entry)}</span>
      </div>
      <time className={section['side']} dateTime={new Date(entry.at).toISOString()}>
        {formatInstant(entry.at)}
      </time>
    </div>
  );
}
