import type { VisitorConversation, Welcome } from '@parley/protocol';
import type { Say } from '../panel-context.ts';

const most = 3;

/** What is true at this moment, in one sentence. */
export function whoIsHere(
  say: Say,
  welcome: Welcome | undefined,
  running: VisitorConversation | undefined,
  now: number,
): string {
  // Whoever is away still has their conversations; somebody who is gone has not, whatever the conversation still says.
  if (running && welcome?.isAnybodyThere === false) return say('nobodyKept');
  if (running?.operatorName) return say('withYou', { name: running.operatorName });
  if (running) {
    if (welcome?.operators.length === 0) return say('nobodyKept');
    return say(now - (running.waitingSince ?? now) > running.answerTargetMs ? 'waitingLong' : 'waiting');
  }
  if (!welcome) return say('unknownHere');
  if (welcome.operators.length === 0) return say('nobodyHere');
  const usually = usualAnswer(say, welcome.usualAnswerMs);
  return [names(say, welcome.operators), usually].filter(Boolean).join(' · ');
}

function names(say: Say, operators: readonly string[]): string {
  const shown = operators.slice(0, most);
  const last = shown.pop() ?? '';
  return shown.length > 0 ? say('areHere', { names: shown.join(', '), last }) : say('isHere', { name: last });
}

function usualAnswer(say: Say, ms: number | null): string {
  if (ms === null) return '';
  const seconds = Math.max(1, Math.round(ms / 1_000));
  if (seconds < 100)
    return say('usuallySeconds', { count: seconds > 10 ? Math.ceil(seconds / 5) * 5 : seconds });
  const minutes = Math.round(seconds / 60);
  return minutes > 60 ? say('usuallyLonger') : say('usuallyMinutes', { count: minutes });
}
