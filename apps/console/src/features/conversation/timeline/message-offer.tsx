import { lazy, Suspense, type ReactElement } from 'react';
import type { MessageEvent } from './own-messages.ts';

const OfferView = lazy(async () => ({ default: (await import('../offer/offer-view.tsx')).OfferView }));

interface MessageOfferProps {
  readonly event: MessageEvent;
  /** It is on its way to be written anew or taken back. */
  readonly isChanging?: boolean;
}

/** What was offered with a message; nothing with most. */
export function MessageOffer({ event, isChanging = false }: MessageOfferProps): ReactElement | null {
  if (!event.body.choice || isChanging) return null;
  return (
    <Suspense fallback={null}>
      <OfferView event={event} />
    </Suspense>
  );
}
