import { lazy, Suspense, type ReactElement } from 'react';
import type { MessageEvent } from '../../../live/own-messages.ts';

const OfferView = lazy(async () => ({ default: (await import('../offer/offer-view.tsx')).OfferView }));
const LinkView = lazy(async () => ({ default: (await import('../link/link-view.tsx')).LinkView }));

interface MessageExtraProps {
  readonly event: MessageEvent;
  /** It is on its way to be written anew or taken back. */
  readonly isChanging?: boolean;
}

/** What came with the words of a message: where they lead, and what was offered; nothing with most. */
export function MessageExtra({ event, isChanging = false }: MessageExtraProps): ReactElement | null {
  const { choice, link } = event.body;
  if ((!choice && !link) || isChanging) return null;
  return (
    <Suspense fallback={null}>
      {link && <LinkView link={link} />}
      {choice && <OfferView event={event} />}
    </Suspense>
  );
}
