import type { ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { hasJoined } from '../../live/handover.ts';
import { lazily } from '../../shared/ui/lazily.tsx';
import { OpenedDialog } from '../../shared/ui/opened-dialog.tsx';
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

const TransferDialog = lazily(async () => (await import('./transfer/transfer-dialog.tsx')).TransferDialog);

const ArticleDialog = lazily(async () => (await import('./article/article-dialog.tsx')).ArticleDialog);
const OfferDialog = lazily(async () => (await import('./offer/offer-dialog.tsx')).OfferDialog);

const SaidLine = lazily(async () => (await import('./wrap-up/said-line.tsx')).SaidLine);
const WrapUpDialog = lazily(async () => (await import('./wrap-up/wrap-up-dialog.tsx')).WrapUpDialog);
const PromiseDialog = lazily(async () => (await import('./promise/promise-dialog.tsx')).PromiseDialog);
const DiscountDialog = lazily(async () => (await import('./discount/discount-dialog.tsx')).DiscountDialog);
const BlockDialog = lazily(async () => (await import('./block/block-dialog.tsx')).BlockDialog);
const PromiseStrip = lazily(async () => (await import('./promise/promise-strip.tsx')).PromiseStrip);
const HoldDialog = lazily(async () => (await import('./hold/hold-dialog.tsx')).HoldDialog);
const ReasonDialog = lazily(async () => (await import('./transfer/reason-dialog.tsx')).ReasonDialog);
const HandoverStrip = lazily(async () => (await import('./transfer/handover-strip.tsx')).HandoverStrip);
const JoinedStrip = lazily(async () => (await import('./transfer/joined-strip.tsx')).JoinedStrip);
const WishStrip = lazily(async () => (await import('./callback/wish-strip.tsx')).WishStrip);

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
  discount: DiscountDialog,
  block: BlockDialog,
  'wrap-up': WrapUpDialog,
  end: WrapUpDialog,
  'end-unasked': WrapUpDialog,
};

function Dialogs({ conversation }: { readonly conversation: Conversation }): ReactElement | null {
  const dialog = usePanelsStore((panels) => panels.dialog);
  const deed = dialog === 'decline' || dialog === 'take-over' ? dialog : null;
  const Dialog = dialog === null ? undefined : DIALOGS[dialog];
  if (!Dialog && !deed) return null;
  return (
    <OpenedDialog name={dialog}>
      {Dialog && <Dialog conversation={conversation} />}
      {deed && <ReasonDialog conversation={conversation} deed={deed} />}
    </OpenedDialog>
  );
}
