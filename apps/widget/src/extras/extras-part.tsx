// What comes with some messages, tells of new ones, or is asked of the menu: one file, loaded once somebody talks here.
import { usePanel } from '../panel/panel-context.ts';
import { dress } from '../panel/stage.ts';
import { openBlocked } from './blocked.ts';
import { callWords } from './call-words.ts';
import { Choices } from './choices.tsx';
import type { Extras } from './contract.ts';
import { DiscountCard } from './discount-card.tsx';
import type { ExtrasHost } from './extras-host.ts';
import css from './extras.css?inline';
import { Keep } from './keep.tsx';
import { LinkCard } from './link-card.tsx';
import { isSoundOn, openNotices, setSound } from './notices.ts';
import { PromiseCard } from './promise-card.tsx';
import { loadExtraWords } from './words.ts';

export async function openExtras(host: ExtrasHost): Promise<Extras> {
  const say = await loadExtraWords(host.bridge.language);
  dress(css);
  openNotices(host, say);
  openBlocked(host, say);
  const use = { host, say };
  return {
    Extra: ({ row }) => (
      <>
        <LinkCard row={row} host={host} />
        <Choices row={row} {...use} />
      </>
    ),
    Call: ({ entry }) =>
      entry.kind === 'promise.made' ? (
        <PromiseCard entry={entry} {...use} />
      ) : entry.kind === 'discount.offered' ? (
        <DiscountCard entry={entry} {...use} />
      ) : (
        <p class="fact">{callWords(entry, say, host.bridge.language)}</p>
      ),
    Keep: (properties) => <Keep {...properties} {...use} />,
    MenuMore: function MenuMore() {
      const { controller, site } = usePanel();
      const { key } = site;
      return (
        <>
          <label>
            <input
              type="checkbox"
              defaultChecked={isSoundOn(key)}
              onChange={({ currentTarget }) => setSound(key, currentTarget.checked)}
            />
            {say('sound')}
          </label>
          <label class="camera">
            <input
              type="file"
              accept="image/*"
              capture="environment"
              class="unseen"
              onChange={({ currentTarget }) => controller.attach(currentTarget.files ?? [])}
            />
            {say('camera')}
          </label>
          <Keep {...use} />
        </>
      );
    },
  };
}
