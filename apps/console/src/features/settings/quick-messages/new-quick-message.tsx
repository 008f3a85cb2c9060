import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { quickMessagesQuery } from '../../../live/queries/settings.queries.ts';
import { closeDialog, usePanelsStore } from '../../../shared/screen/panels.store.ts';
import { Fetched } from '../form/fetched.tsx';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { QuickMessageEditor } from './quick-message-editor.tsx';

/** What was said in a conversation, on its way to becoming a quick message; over the conversation, which stays where it is. */
export function NewQuickMessage(): ReactElement {
  const t = useSettingsTexts();
  const text = usePanelsStore(({ newQuickText }) => newQuickText);
  const query = useQuery(quickMessagesQuery);
  return (
    <Fetched title={t('addQuick')} fetched={query} onClose={closeDialog}>
      {(all) => <QuickMessageEditor known={null} all={all} text={text} onClose={closeDialog} />}
    </Fetched>
  );
}
