import type { JSX } from 'preact';
import type { ChoiceOption } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { useStore } from '../panel/store.ts';
import { markIcons } from '../thread/icons.ts';
import { Icon } from '../panel/icon.tsx';
import type { ExtraProperties } from './contract.ts';
import type { ExtrasHost } from './extras-host.ts';
import { standingOf, type Standing } from './standing.ts';
import type { SayExtra } from './words.ts';

interface Uses {
  readonly host: ExtrasHost;
  readonly say: SayExtra;
}

/** What an operator offers to answer with: one tap is the whole answer, an ordinary message of the visitor. */
export function Choices({ row, host, say }: ExtraProperties & Uses): JSX.Element | null {
  const standing = standingOf(useStore(host.thread), row.key);
  if (!standing) return null;
  const { choice, message, isOpen } = standing;
  const choose = ({ id: optionId, label }: ChoiceOption): void => {
    // Once, however fast somebody taps.
    const { isOpen: isStillOpen } = standingOf(host.thread.get(), message.id) ?? {};
    if (!isStillOpen) return;
    const { conversationId, id: messageId } = message;
    void host.door.courier?.send(newCommandId(), label, [], {
      conversationId,
      chosen: { messageId, optionId },
    });
  };
  const isPlain = choice.style === 'replies';
  return (
    <div class={isPlain ? 'choices offer' : 'offer cards'} role="group" aria-label={say('choices')}>
      {choice.options.map((option) => {
        const parts = { option, standing, say, onChoose: () => choose(option) };
        return isPlain ? <Pick key={option.id} {...parts} /> : <Card key={option.id} {...parts} />;
      })}
      {!isOpen && standing.chosenId === undefined && <p class="meta">{say('closed')}</p>}
    </div>
  );
}

interface PickProperties {
  readonly option: ChoiceOption;
  readonly standing: Standing;
  readonly say: SayExtra;
  onChoose(): void;
}

/** Never switched off as a form's field would be, so that whoever chose by keyboard stays where they are. */
function Pick({ option, standing, say, onChoose }: PickProperties): JSX.Element {
  const { chosenId, isOpen, choice } = standing;
  const isChosen = chosenId === option.id;
  const isCard = choice.style === 'cards';
  const done = choice.style === 'confirmation' ? say('confirmed') : say('chosen');
  return (
    <button
      type="button"
      class="pick"
      aria-pressed={isChosen}
      aria-disabled={!isOpen}
      aria-label={isCard ? `${isChosen ? done : say('choose')}: ${option.label}` : undefined}
      onClick={onChoose}
    >
      {isChosen && <Icon path={markIcons.sent} />}
      {isCard || (isChosen && choice.style === 'confirmation')
        ? isChosen
          ? done
          : say('choose')
        : option.label}
    </button>
  );
}

function Card(parts: PickProperties): JSX.Element {
  const { option } = parts;
  const { label, text, price, url } = option;
  const isConfirmation = parts.standing.choice.style === 'confirmation';
  return (
    <div class="card" data-chosen={parts.standing.chosenId === option.id}>
      {!isConfirmation && <strong dir="auto">{label}</strong>}
      {price && <span dir="auto">{price}</span>}
      {text && <p dir="auto">{text}</p>}
      {url && (
        <a href={url} target="_blank" rel="noopener noreferrer nofollow ugc">
          {new URL(url).host}
          <span class="unseen"> {label}</span>
        </a>
      )}
      <Pick {...parts} />
    </div>
  );
}
