import { lazy, Suspense, type ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { hasJoined } from '../../live/handover.ts';
import { Optional } from '../../shared/ui/optional.tsx';
import { useMe } from '../../live/queries/session.query.ts';
import { openWish } from '../../live/wish.ts';
import { usePanelsStore, type Dialog as OpenDialog } from '../../shared/screen/panels.store.ts';
import { Composer } from './composer/composer.tsx';
import { ConversationHeader, type ConversationHeaderProps } from './conversation-header.tsx';
import styles from './conversation-screen.module.css';
import { useLook } from './faces/use-look.ts';
import { useSeenMentions } from './faces/use-seen-mentions.ts';
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

const SaidLine = lazy(async () => ({ default: (await import('./wrap-up/said-line.tsx')).SaidLine }));
const WrapUpDialog = lazy(async () => ({
  default: (await import('./wrap-up/wrap-up-dialog.tsx')).WrapUpDialog,
}));
const PromiseDialog = lazy(async () => ({
  default: (await import('./promise/promise-dialog.tsx')).PromiseDialog,
}));
const BlockDialog = lazy(async () => ({
  default: (await import('./block/block-dialog.tsx')).BlockDialog,
}));
const PromiseStrip = lazy(async () => ({
  default: (await import('./promise/promise-strip.tsx')).PromiseStrip,
}));
const HoldDialog = lazy(async () => ({
  default: (await import('./hold/hold-dialog.tsx')).HoldDialog,
}));
const ReasonDialog = lazy(async () => ({
  default: (await import('./transfer/reason-dialog.tsx')).ReasonDialog,
}));
const HandoverStrip = lazy(async () => ({
  default: (await import('./transfer/handover-strip.tsx')).HandoverStrip,
}));
const JoinedStrip = lazy(async () => ({
  default: (await import('./transfer/joined-strip.tsx')).JoinedStrip,
}));
const WishStrip = lazy(async () => ({
  default: (await import('./callback/wish-strip.tsx')).WishStrip,
}));

/** Whether anything is said of it as a whole. */
const isSaidOf = ({ topic, tagIds, outcome, isUnwrapped }: Conversation): boolean =>
  Boolean(topic ?? tagIds ?? outcome ?? isUnwrapped);

/** One conversation: what was said and done, what is being typed, and where to answer. */
export function ConversationScreen(props: ConversationHeaderProps): ReactElement {
  const { conversation } = props;
  const drop = useDrop(conversation);
  const wish = openWish(conversation);
  const me = useMe().operator;
  useLook(conversation);
  useSeenMentions(conversation.id);
  const name = useVisitorLabel()(conversation.visitorName, conversation.visitorId);
  return (
    <main className={styles['screen']} aria-label={name} {...drop}>
      <ConversationHeader {...props} />
      {isSaidOf(conversation) && (
        <p className={styles['said']}>
          <Optional>
            <SaidLine conversation={conversation} />
          </Optional>
        </p>
      )}
      <Timeline key={conversation.id} conversation={conversation} />
      <Optional>
        {conversation.handover && (
          <HandoverStrip conversation={conversation} handover={conversation.handover} />
        )}
        {conversation.promise && <PromiseStrip conversation={conversation} promise={conversation.promise} />}
        {hasJoined(conversation, me) && <JoinedStrip conversation={conversation} />}
      </Optional>
      {wish && (
        <Optional>
          <WishStrip conversation={conversation} wish={wish} />
        </Optional>
      )}
      <PreviewStrip conversation={conversation} />
      <Composer key={`composer-${conversation.id}`} conversation={conversation} />
      <Dialogs conversation={conversation} />
    </main>
  );
}

/** Those that belong to the conversation on the screen. */
const DIALOGS: Partial<Record<OpenDialog, typeof TransferDialog>> = {
  transfer: TransferDialog,
  'pass-on': TransferDialog,
  offer: OfferDialog,
  article: ArticleDialog,
  hold: HoldDialog,
  promise: PromiseDialog,
  block: BlockDialog,
  'wrap-up': WrapUpDialog,
  end: WrapUpDialog,
  'end-unasked': WrapUpDialog,
};

function Dialogs({ conversation }: { readonly conversation: Conversation }): ReactElement | null {
  const dialog = usePanelsStore((panels) => panels.dialog);
  if (dialog === 'decline' || dialog === 'take-over')
    return (
      <Suspense fallback={null}>
        <ReasonDialog conversation={conversation} deed={dialog} />
      </Suspense>
    );
  const Dialog = dialog === null ? undefined : DIALOGS[dialog];
  if (!Dialog) return null;
  return (
    <Suspense fallback={null}>
      <Dialog conversation={conversation} />
    </Suspense>
  );
}
