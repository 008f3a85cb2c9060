import { useState, type ReactElement } from 'react';
import type { VisitorId, VisitorRecord } from '@parley/protocol';
import { useConversation } from '../../live/queries/conversations.queries.ts';
import { usePlace } from '../../shared/router/use-place.ts';
import { closeDialog } from '../../shared/screen/panels.store.ts';
import { DialogFrame } from '../../shared/ui/dialog-frame.tsx';
import { CompareRecords } from './compare-records.tsx';
import { FindRecord } from './find-record.tsx';
import { usePersonTexts } from './texts/use-person-texts.ts';

/** Another record is found, compared, and taken for the same person as the visitor on the screen. */
export function SamePersonDialog(): ReactElement | null {
  const place = usePlace();
  const id = 'conversationId' in place ? place.conversationId : null;
  const conversation = useConversation(id);
  return conversation ? <OfVisitor key={conversation.visitorId} visitorId={conversation.visitorId} /> : null;
}

function OfVisitor({ visitorId }: { readonly visitorId: VisitorId }): ReactElement {
  const t = usePersonTexts();
  const [other, setOther] = useState<VisitorRecord | null>(null);
  return (
    <DialogFrame title={t(other ? 'compare' : 'title')} onClose={closeDialog}>
      {other ? (
        <CompareRecords visitorId={visitorId} otherId={other.id} onBack={() => setOther(null)} />
      ) : (
        <FindRecord visitorId={visitorId} onChoose={setOther} />
      )}
    </DialogFrame>
  );
}
