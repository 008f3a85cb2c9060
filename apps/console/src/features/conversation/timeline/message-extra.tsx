import type { ReactElement } from 'react';
import type { MessageEvent } from '../../../live/own-messages.ts';
import { lazily } from '../../../shared/ui/lazily.tsx';
import { Optional } from '../../../shared/ui/optional.tsx';

const OfferView = lazily(async () => (await import('../offer/offer-view.tsx')).OfferView);
const LinkView = lazily(async () => (await import('../link/link-view.tsx')).LinkView);

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
    <>
      {link && (
        <Optional>
          <LinkView link={link} />
        </Optional>
      )}
      {choice && (
        <Optional instead={<p dir="auto">{choice.options.map(({ label }) => label).join(' · ')}</p>}>
          <OfferView event={event} />
        </Optional>
      )}
    </>
  );
}
