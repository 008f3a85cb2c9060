import type { Command } from './commands.ts';

/** What each command is about. */
const topics = {
  'message.send': 'words',
  'message.edit': 'words',
  'message.remove': 'words',
  'message.link': 'words',
  'note.add': 'words',
  'conversation.accept': 'ownership',
  'conversation.transfer': 'ownership',
  'conversation.takeover': 'ownership',
  'handover.close': 'company',
  'conversation.join': 'company',
  'conversation.leave': 'company',
  'conversation.requeue': 'ownership',
  'conversation.end': 'ownership',
  'conversation.wrap': 'wrap-up',
  'mood.mark': 'mood',
  'conversation.hold': 'routing',
  'conversation.wake': 'routing',
  'conversation.offer': 'routing',
  'conversation.unoffer': 'routing',
  'offer.decline': 'routing',
  'callback.request': 'wish',
  'callback.cancel': 'wish',
  'callback.take': 'wish',
  'callback.close': 'wish',
  'message.leave': 'wish',
  'promise.make': 'promise',
  'promise.close': 'promise',
  'discount.offer': 'promise',
  'rating.give': 'rating',
  'rating.skip': 'rating',
  'page.view': 'visitor',
  'visitor.rename': 'visitor',
  'visitor.block': 'block',
  'transcript.mark': 'marks',
} as const satisfies Record<Command['kind'], string>;

type Kind = Command['kind'];
type Topic = (typeof topics)[Kind];
type KindsOf<T extends Topic> = { [K in Kind]: (typeof topics)[K] extends T ? K : never }[Kind];

/** The commands about one topic. */
export type About<T extends Topic> = Extract<Command, { readonly kind: KindsOf<T> }>;

export const isAbout = <T extends Topic>(command: Command, topic: T): command is About<T> =>
  topics[command.kind] === topic;
