import { lazy, Suspense, type ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { openWish } from '../../live/wish.ts';
import { usePanelsStore } from '../../shared/screen/panels.store.ts';
import { Composer } from './composer/composer.tsx';
import { ConversationHeader, type ConversationHeaderProps } from './conversation-header.tsx';
import styles from './conversation-screen.module.css';
import { useDrop } from './files/use-drop.ts';
import { PreviewStrip } from './preview-strip.tsx';
import { Timeline } from './timeline/timeline.tsx';
import { useVisitorLabel } from '../../shared/texts/use-visitor-label.ts';

const TransferDialog = lazy(async () => ({
  default: (await import('./transfer/transfer-dialog.tsx')).TransferDialog,
}));

const ArticleDialog = lazy(async () => ({
  default: (await import('./article/article-dialog.tsx')).ArticleDialog,
}));
const OfferDialog = lazy(async () => ({
  default: (await import('./offer/offer-dialog.tsx')).OfferDialog,
}));

const WishStrip = lazy(async () => ({
  default: (await import('./callback/wish-strip.tsx')).WishStrip,
}));

/** One conversation: what was said and done, what is being typed, and where to answer. */
export function ConversationScreen(props: ConversationHeaderProps): ReactElement {
  const { conversation } = props;
  const drop = useDrop(conversation);
  const wish = openWish(conversation);
  const name = useVisitorLabel()(conversation.visitorName, conversation.visitorId);
  return (
    <main className={styles['screen']} aria-label={name} {...drop}>
      <ConversationHeader {...props} />
      <Timeline key={conversation.id} conversation={conversation} />
      {wish && (
        <Suspense fallback={null}>
          <WishStrip conversation={conversation} wish={wish} />
        </Suspense>
      )}
      <PreviewStrip conversation={conversation} />
      <Composer key={`composer-${conversation.id}`} conversation={conversation} />
      <Dialogs conversation={conversation} />
    </main>
  );
}

function Dialogs({ conversation }: { readonly conversation: Conversation }): ReactElement | null {
  const dialog = usePanelsStore((panels) => panels.dialog);
  if (dialog !== 'transfer' && dialog !== 'offer' && dialog !== 'article') return null;
  const Dialog = { transfer: TransferDialog, offer: OfferDialog, article: ArticleDialog }[dialog];
  return (
    <Suspense fallback={null}>
      <Dialog conversation={conversation} />
    </Suspense>
  );
}
