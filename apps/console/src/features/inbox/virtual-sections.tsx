import type { ReactElement, RefObject } from 'react';
import { Virtualizer, type CustomItemComponentProps } from 'virtua';
import styles from './inbox-list.module.css';
import { SECTION_NAMES, type SectionsProps } from './plain-sections.tsx';
import { useInboxTexts } from './texts/use-inbox-texts.ts';

/** Of a row in px, until each has been measured. */
const ROW_HEIGHT = 68;

interface VirtualSectionsProps extends SectionsProps {
  readonly scroller: RefObject<HTMLElement | null>;
}

/** The same for hundreds of rows, of which only those in sight are drawn. */
export function VirtualSections({ order, rowOf, scroller }: VirtualSectionsProps): ReactElement {
  const t = useInboxTexts();
  return (
    <div role="list" aria-label={t('title')}>
      <Virtualizer item={Item} itemSize={ROW_HEIGHT} scrollRef={scroller}>
        {SECTION_NAMES.filter((name) => order[name].length > 0).flatMap((name) => [
          <h2 key={name} className={styles['heading']}>
            {t(name)} <span className="tabular">{order[name].length}</span>
          </h2>,
          ...order[name].map((id) => rowOf(id, 'div')),
        ])}
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
