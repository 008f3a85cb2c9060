import type { ReactElement } from 'react';
import { CommandButton } from '../../commands/command-button.tsx';
import { acceptOffer, declineOffer } from '../../commands/routing.commands.ts';
import { useSections } from '../../commands/use-command-context.ts';
import { offersTo, type Offered } from '../../live/offers.ts';
import { useMe } from '../../live/queries/session.query.ts';
import { formatClock } from '../../shared/format/format.ts';
import { placeName } from '../../shared/format/people.ts';
import { useLanguage } from '../../shared/i18n/load-texts.ts';
import { textIn } from '../../shared/i18n/text-in.ts';
import { useVisitorLabel } from '../../shared/texts/use-visitor-label.ts';
import { useServerNow } from '../../shared/time/use-now.ts';
import styles from './offer-card.module.css';
import { useRoutingTexts } from './texts/use-routing-texts.ts';

/** What the server asks this operator to take: who it is, what about, and how long they are asked. It lies beside what is written, never over it. */
export function OfferCard(): ReactElement | null {
  const t = useRoutingTexts();
  const me = useMe().operator.id;
  const [first, ...others] = offersTo(useSections(), me);
  if (!first) return null;
  return (
    <section key={first.id} className={styles['card']} aria-label={t('offer')}>
      <Words offered={first} />
      <div className={styles['deeds']}>
        <CommandButton command={acceptOffer} conversation={first} look="filled" />
        <CommandButton command={declineOffer} conversation={first} look="default" />
      </div>
      {others.length > 0 && <p className={styles['more']}>{t('moreOffers', { count: others.length })}</p>}
    </section>
  );
}

function Words({ offered }: { readonly offered: Offered }): ReactElement {
  const t = useRoutingTexts();
  const language = useLanguage();
  const name = useVisitorLabel()(offered.visitorName, offered.visitorId);
  const { topic, place, lastMessage, offer } = offered;
  const facts = [topic && textIn(language, topic), placeName(place)].filter(Boolean).join(' · ');
  return (
    <>
      <div className={styles['head']} role="status">
        <strong>
          <span className="visually-hidden">{t('offeredToYou')} </span>
          {name}
        </strong>
        <span>{offer.because === 'returning' ? t('knowsYou') : t('youHaveRoom')}</span>
      </div>
      {facts && <p className={styles['facts']}>{facts}</p>}
      {lastMessage && (
        <p className={styles['line']} dir="auto">
          {lastMessage.text}
        </p>
      )}
      <TimeLeft offered={offered} />
    </>
  );
}

/** Alone in its component, so that only the bar and its digits are drawn every second. */
function TimeLeft({ offered: { offer } }: { readonly offered: Offered }): ReactElement {
  const t = useRoutingTexts();
  const left = Math.max(0, offer.until - useServerNow());
  return (
    <p className={styles['left']}>
      {t('asksYouFor')} <span className="tabular">{formatClock(left)}</span>
    </p>
  );
}
