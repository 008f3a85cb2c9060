import { Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from './board.module.css';
import { useBoardTexts } from './texts/use-board-texts.ts';

/** How a figure is counted, one hover, focus or tap away. */
export function Formula({ figure, text }: { figure: string; text: string }): ReactElement {
  const t = useBoardTexts();
  return (
    <Tooltip
      label={text}
      multiline
      w={280}
      events={{ hover: true, focus: true, touch: true }}
      position="bottom-start"
      interactive
    >
      <button type="button" className={styles['formula']} aria-label={t('formula', { figure })}>
        ?
      </button>
    </Tooltip>
  );
}
