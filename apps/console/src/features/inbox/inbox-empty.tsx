import type { ReactElement } from 'react';
import { hrefOf } from '../../shared/router/place.ts';
import { ScreenState } from '../../shared/ui/screen-state.tsx';
import { useInboxTexts } from './texts/use-inbox-texts.ts';

/** Nobody waits and nothing is open: what will happen next, and what to do until then. */
export function InboxEmpty(): ReactElement {
  const t = useInboxTexts();
  return (
    <ScreenState
      icon="inbox"
      title={t('nothing')}
      action={<a href={hrefOf({ screen: 'visits', visitId: null })}>{t('toVisits')}</a>}
    >
      {t('nothingHint')}
    </ScreenState>
  );
}
