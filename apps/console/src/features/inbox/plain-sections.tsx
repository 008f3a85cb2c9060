import type { ReactElement, ReactNode } from 'react';
import type { ConversationId } from '@parley/protocol';
import type { SectionName } from '../../live/inbox.sections.ts';
import type { Order } from './held-order.ts';
import styles from './inbox-list.module.css';
import { useInboxTexts } from './texts/use-inbox-texts.ts';

export const SECTION_NAMES = [
  'waiting',
  'callbacks',
  'mine',
  'others',
] as const satisfies readonly SectionName[];

export interface SectionsProps {
  readonly order: Order;
  readonly rowOf: (id: ConversationId, as: 'li' | 'div') => ReactNode;
}

/** The sections that have rows, each with its heading, which stays in sight. */
export function PlainSections({ order, rowOf }: SectionsProps): ReactElement {
  const t = useInboxTexts();
  return (
    <>
      {SECTION_NAMES.filter((name) => order[name].length > 0).map((name) => (
        <section key={name} aria-labelledby={`inbox-${name}`}>
          <h2 id={`inbox-${name}`} className={styles['heading']}>
            {t(name)} <span className="tabular">{order[name].length}</span>
          </h2>
          <ul>{order[name].map((id) => rowOf(id, 'li'))}</ul>
        </section>
      ))}
    </>
  );
}
