import type { Evidence, Rule, Violation } from './evidence.ts';
import * as readers from './rules.readers.ts';
import * as stored from './rules.stored.ts';

const rules: Readonly<Record<string, Rule>> = {
  'what is acknowledged is stored': stored.acknowledgedIsStored,
  'what is stored was attempted': stored.storedWasAttempted,
  'everything is stored once': stored.storedOnce,
  'what an outbox kept is not forgotten': stored.keptIsNotForgotten,
  'what is refused is not stored': stored.refusedIsNotStored,
  'places have no gaps': stored.placesHaveNoGaps,
  'a conversation has an owner or a queue': stored.everyConversationIsSomewhere,
  'own words keep their order': stored.ownOrderIsKept,
  'threads have no gaps': readers.threadsHaveNoGaps,
  'a thread equals the timelines': readers.threadsEqualTimelines,
  'what is shown is true': readers.sightsAreTrue,
  'nothing is missed': readers.nothingIsMissed,
  'what was never sent is nowhere': stored.unsentIsNowhere,
  'messages equal fresh ones': readers.messagesEqualFreshOnes,
  'a screen equals a fresh one': readers.screensEqualFreshOnes,
};

/** Everything that is wrong with what was stored, tried, told and seen. Pure. */
export const check = (evidence: Evidence): Violation[] =>
  Object.entries(rules).flatMap(([rule, find]) => [...find(evidence)].map((detail) => ({ rule, detail })));
