import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { ConversationId } from '@parley/protocol';
import type { Timeline } from '../../../live/apply/timeline.apply.ts';
import { timelineQuery } from '../../../live/queries/conversations.queries.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import type { MessageEvent } from '../../../live/own-messages.ts';
import styles from './offer.module.css';
import { useOfferTexts } from './texts/use-offer-texts.ts';

const chosenIn =
  (id: string) =>
  ({ events }: Timeline): string | null => {
    for (const event of events)
      if (event.kind === 'message.added' && event.body.chosen?.messageId === id)
        return event.body.chosen.optionId;
    return null;
  };

const useChosen = (conversationId: ConversationId, id: string): string | null =>
  useQuery({ ...timelineQuery(conversationId), select: chosenIn(id) }).data ?? null;

/** What was offered with a message, and what of it the visitor chose. */
export function OfferView({ event }: { readonly event: MessageEvent }): ReactElement | null {
  const t = useOfferTexts();
  const chosen = useChosen(event.conversationId, event.id);
  const { choice } = event.body;
  if (!choice) return null;
  return (
    <ul className={styles['offer']} aria-label={t('offered')} data-answered={chosen !== null}>
      {choice.options.map(({ id, label, text, price, url }) => (
        <li key={id} data-chosen={id === chosen} dir="auto">
          {id === chosen && <Icon name="check" size={14} />}
          <strong>{label}</strong>
          {id === chosen && <span>{t(choice.style === 'confirmation' ? 'confirmed' : 'chosen')}</span>}
          {price && <span>{price}</span>}
          {text && <p>{text}</p>}
          {url && (
            <a href={url} target="_blank" rel="noopener noreferrer nofollow">
              {new URL(url).host}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
