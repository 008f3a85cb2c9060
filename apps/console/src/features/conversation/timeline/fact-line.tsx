import type { ReactElement } from 'react';
import type { OperatorId } from '@parley/protocol';
import { formatInstant, formatMoment, formatTime } from '../../../shared/format/format.ts';
import { useLanguage } from '../../../shared/i18n/load-texts.ts';
import { textIn } from '../../../shared/i18n/text-in.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { MOOD_ICONS } from '../../../shared/ui/mood-mark.tsx';
import { Icon, type IconName } from '../../../shared/ui/icon.tsx';
import { Optional } from '../../../shared/ui/optional.tsx';
import { topicIn } from '../../../shared/wrap-up/topic-in.ts';
import { useWrapUpTexts } from '../../../shared/wrap-up/texts/use-wrap-up-texts.ts';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import { handoverSentence, isHandover } from './handover-sentence.ts';
import { isRouting, routingSentence } from './routing-sentence.ts';
import type { TimelineItem } from './timeline.items.ts';
import { wrapUpWords } from './wrap-up-words.ts';
import styles from './timeline.module.css';

type Fact = Exclude<Extract<TimelineItem, { type: 'fact' }>['event'], { readonly kind: 'rating.added' }>;
type Wrapped = Extract<Fact, { readonly kind: 'conversation.wrapped' }>;
type Moves = Extract<TimelineItem, { type: 'moves' }>['events'];

interface Sentence {
  readonly icon: IconName;
  readonly text: string;
}

const PROMISES = { kept: 'promiseKept', broken: 'promiseBroken', withdrawn: 'promiseWithdrawn' } as const;
const VANISHED = { 'signed-out': 'signedOut', 'connection-lost': 'vanished' } as const;

function useSentence(fact: Exclude<Fact, Wrapped>, me: OperatorId): Sentence {
  const [t, shared] = [useConversationTexts(), useSharedTexts()];
  const actor = fact.actor.name ?? shared(fact.actor.kind === 'visitor' ? 'visitor' : 'nobody');
  const isMe = fact.actor.id === me;
  if (isHandover(fact)) return handoverSentence(fact, { me, t });
  if (isRouting(fact)) return routingSentence(fact, { me, t });
  switch (fact.kind) {
    case 'conversation.started': {
      const text = fact.body.invitation?.text;
      return { icon: 'inbox', text: text === undefined ? t('started') : t('startedAfter', { text }) };
    }
    case 'conversation.transferred':
      return {
        icon: 'transfer',
        text: isMe
          ? t('youPassed', { to: fact.body.to.name })
          : t('passed', { from: actor, to: fact.body.to.name }),
      };
    case 'conversation.requeued': {
      const { operatorId, operatorName: name, because } = fact.body;
      return { icon: 'retry', text: operatorId === me ? t('youVanished') : t(VANISHED[because], { name }) };
    }
    case 'mood.marked': {
      const mood = shared(fact.body.mood);
      return {
        icon: MOOD_ICONS[fact.body.mood],
        text: isMe ? t('youMarkedMood', { mood }) : t('markedMood', { name: actor, mood }),
      };
    }
    case 'conversation.ended':
      return { icon: 'end', text: endedWords(fact, isMe, t) };
    default:
      return wordSentence(fact, t);
  }
}

type WordFact =
  | PromiseFact
  | WishFact
  | Extract<Fact, { readonly kind: 'rating.skipped' | 'visitor.blocked' | 'discount.offered' }>;

/** What was promised, offered or wished for, and what is not wanted. */
function wordSentence(fact: WordFact, t: ReturnType<typeof useConversationTexts>): Sentence {
  if (fact.kind === 'rating.skipped') return { icon: 'faceNeutral', text: t('ratingSkipped') };
  if (fact.kind === 'promise.made' || fact.kind === 'promise.closed') return promiseSentence(fact, t);
  if (fact.kind === 'discount.offered') {
    const { operatorName: name, percent, reason, validUntil } = fact.body;
    const words = { name, percent: `${percent} %`, reason, time: formatMoment(validUntil) };
    return { icon: 'star', text: t('discountOffered', words) };
  }
  return fact.kind === 'visitor.blocked' ? blockSentence(fact, t) : wishSentence(fact, t);
}

type EndFact = Extract<Fact, { readonly kind: 'conversation.ended' }>;

/** Who ended it, and whether the visitor was not asked for a rating. */
function endedWords(
  { actor, body }: EndFact,
  isMe: boolean,
  t: ReturnType<typeof useConversationTexts>,
): string {
  const words = {
    visitor: t('endedByVisitor'),
    operator: isMe ? t('youEnded') : t('endedByOperator', { name: actor.name ?? '' }),
    system: t('endedBySystem'),
  }[body.by];
  return body.asksRating === false ? `${words} · ${t('notAsked')}` : words;
}

const WHY_BLOCKED = {
  insults: 'blockInsults',
  threats: 'blockThreats',
  spam: 'blockSpam',
  other: 'blockOther',
} as const;

/** By whom the visitor was blocked, until when, and why. */
function blockSentence(
  { body: { operatorName: name, until, reason, words } }: Extract<Fact, { readonly kind: 'visitor.blocked' }>,
  t: ReturnType<typeof useConversationTexts>,
): Sentence {
  const why = [t(WHY_BLOCKED[reason]), words].filter(Boolean).join(', ');
  const text =
    until === null
      ? t('blockedForGood', { name, why })
      : t('blockedUntil', { name, why, time: formatMoment(until) });
  return { icon: 'lock', text };
}

type PromiseFact = Extract<Fact, { readonly kind: `promise.${string}` }>;

/** What an operator promised by a time, and what became of it. */
function promiseSentence(fact: PromiseFact, t: ReturnType<typeof useConversationTexts>): Sentence {
  if (fact.kind === 'promise.closed')
    return { icon: 'clock', text: t(PROMISES[fact.body.outcome], { what: fact.body.text }) };
  const { text, dueAt, operatorName: name } = fact.body;
  return { icon: 'clock', text: t('promiseMade', { name, what: text, time: formatMoment(dueAt) }) };
}

type WishFact = Extract<Fact, { readonly kind: `callback.${string}` | 'message.left' }>;

const OUTCOMES = { done: 'callDone', failed: 'callFailed', cancelled: 'callCancelled' } as const;

/** How the visitor wants the answer, and what became of it. */
function wishSentence(fact: WishFact, t: ReturnType<typeof useConversationTexts>): Sentence {
  const icon = fact.kind === 'message.left' ? 'inbox' : 'bolt';
  if (fact.kind === 'callback.closed') return { icon, text: t(OUTCOMES[fact.body.outcome]) };
  const { dueAt } = fact.body;
  const time = dueAt === null ? t('soon') : formatInstant(dueAt);
  switch (fact.kind) {
    case 'callback.requested': {
      const { phone, note } = fact.body;
      return { icon, text: [t('callAsked', { phone, time }), note].filter(Boolean).join(' · ') };
    }
    case 'callback.taken':
      return { icon, text: t('callTaken', { name: fact.body.operatorName, time }) };
    case 'callback.tried':
      return { icon, text: t('callTried', { time }) };
    case 'message.left':
      return { icon, text: t('messageLeft', { email: fact.body.email, time }) };
  }
}

interface FactProps<F extends Fact> {
  readonly fact: F;
  readonly me: OperatorId;
}

/** Something that happened, in one quiet line. */
export function FactLine({ fact, me }: FactProps<Fact>): ReactElement {
  if (fact.kind !== 'conversation.wrapped') return <SentenceLine fact={fact} me={me} />;
  // Its words come by themselves: nothing around it may vanish until they are there, least of all the field with the focus.
  return (
    <Optional instead={<PlainLine fact={fact} />}>
      <WrappedLine fact={fact} me={me} />
    </Optional>
  );
}

function SentenceLine({ fact, me }: FactProps<Exclude<Fact, Wrapped>>): ReactElement {
  return <Line fact={fact} {...useSentence(fact, me)} />;
}

/** As much of it as can be told without their words. */
function PlainLine({ fact }: { readonly fact: Wrapped }): ReactElement {
  const [shared, language] = [useSharedTexts(), useLanguage()];
  const { topic, tagged = [] } = fact.body;
  const said = [topic && topicIn(language, topic), ...tagged.map(({ name }) => `+ ${name}`), '…'];
  const shown = fact.actor.name ?? shared('nobody');
  return <Line fact={fact} icon="check" text={`${shown}: ${said.filter(Boolean).join(' · ')}`} />;
}

/** What was said of the conversation as a whole. */
function WrappedLine({ fact, me }: FactProps<Wrapped>): ReactElement {
  const [shared, wrapUp, language] = [useSharedTexts(), useWrapUpTexts(), useLanguage()];
  const shown = fact.actor.id === me ? shared('you') : (fact.actor.name ?? shared('nobody'));
  return <Line fact={fact} icon="check" text={wrapUpWords(fact, { wrapUp, shown, language })} />;
}

function Line({ fact, icon, text }: Sentence & { readonly fact: Fact }): ReactElement {
  return (
    <p className={styles['fact']}>
      <Icon name={icon} size={14} />
      <span>
        {text}
        {fact.kind === 'conversation.started' && <Said fact={fact} />}
      </span>
      <time dateTime={new Date(fact.at).toISOString()} title={formatInstant(fact.at)}>
        {formatTime(fact.at)}
      </time>
    </p>
  );
}

/** What the visitor answered before the first message. */
function Said({
  fact: { body },
}: {
  readonly fact: Extract<Fact, { kind: 'conversation.started' }>;
}): ReactElement {
  const t = useConversationTexts();
  const language = useLanguage();
  const { topic, answers } = body;
  return (
    <>
      {topic && (
        <>
          {' · '}
          <strong dir="auto">{textIn(language, topic.label)}</strong>
          {topic.isUrgent && `, ${t('urgent')}`}
        </>
      )}
      {answers.map(({ label, value }) => (
        <span key={label.en} dir="auto">
          {' · '}
          {textIn(language, label)}: <bdi>{textIn(language, value)}</bdi>
        </span>
      ))}
    </>
  );
}

/** The page the visitor went to, and how many before it. */
export function MovesLine({ moves }: { readonly moves: Moves }): ReactElement {
  const t = useConversationTexts();
  const [{ body, at }, ...earlier] = moves;
  const pages = earlier.map((move) => move.body.title || move.body.url).join('\n');
  return (
    <p className={styles['fact']}>
      <Icon name="page" size={14} />
      <span>
        {t('looksAt')}{' '}
        <a href={body.url} target="_blank" rel="noopener noreferrer nofollow">
          {body.title || body.url}
        </a>
        {earlier.length > 0 && <span title={pages}> {t('andEarlier', { count: earlier.length })}</span>}
      </span>
      <time dateTime={new Date(at).toISOString()} title={formatInstant(at)}>
        {formatTime(at)}
      </time>
    </p>
  );
}
