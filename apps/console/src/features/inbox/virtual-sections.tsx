import { Fragment, useMemo, type ReactElement, type RefObject } from 'react';
import type { ConversationId } from '@parley/protocol';
import type { SectionName } from '../../live/inbox.sections.ts';
import { Virtualizer, type CustomItemComponentProps } from 'virtua';
import styles from './inbox-list.module.css';
import { SECTION_NAMES, type SectionsProps } from './plain-sections.tsx';
import { useInboxTexts } from './texts/use-inbox-texts.ts';

/** Of a row in px, until each has been measured. */
const ROW_HEIGHT = 68;

interface VirtualSectionsProps extends SectionsProps {
  readonly scroller: RefObject<HTMLElement | null>;
}

/** What stands in the list, top to bottom: a heading, or a row. */
type Line = { readonly heading: SectionName } | { readonly id: ConversationId };

/** The same for hundreds of rows, of which only those in sight are drawn. */
export function VirtualSections({ order, rowOf, scroller }: VirtualSectionsProps): ReactElement {
  const t = useInboxTexts();
  const lines = useMemo(
    () =>
      SECTION_NAMES.filter((name) => order[name].length > 0).flatMap((name): Line[] => [
        { heading: name },
        ...order[name].map((id) => ({ id })),
      ]),
    [order],
  );
  return (
    <div role="list" aria-label={t('title')}>
      <Virtualizer item={Item} itemSize={ROW_HEIGHT} scrollRef={scroller} data={lines}>
        {(line) =>
          'heading' in line ? (
            <h2 key={line.heading} className={styles['heading']}>
              {t(line.heading)} <span className="tabular">{order[line.heading].length}</span>
            </h2>
          ) : (
            <Fragment key={line.id}>{rowOf(line.id, 'div')}</Fragment>
          )
        }
      </Virtualizer>
    </div>
  );
}

function Item({ ref, style, children }: CustomItemComponentProps): ReactElement {
  return (
    <div ref={ref} style={style} role="listitem">
      {children}
    </div>
  );
}
