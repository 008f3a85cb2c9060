import { createTranslate } from '@parley/i18n';
import { aVisitorConversation, aWelcome } from '@parley/testkit/builders';
import { describe, expect, it } from 'vitest';
import { whoIsHere } from '../../src/panel/header/who-is-here.ts';
import { words } from '../../src/texts/en.ts';

const say = createTranslate<typeof words.panel>(words.panel, 'en');
const idle = (over: Parameters<typeof aWelcome>[0]): string => whoIsHere(say, aWelcome(over), undefined, 0);

describe('the honest line', () => {
  it('promises nothing before it knows', () => {
    expect(whoIsHere(say, undefined, undefined, 0)).toBe('Write to us: we answer in this chat.');
  });

  it('says that nobody is here', () => {
    expect(idle({ operators: [], usualAnswerMs: 20_000 })).toMatch(/^Nobody is here right now/);
  });

  it('names people and the usual time, if it is known', () => {
    expect(idle({ operators: ['Anna'], usualAnswerMs: null })).toBe('Anna is here');
    expect(idle({ operators: ['Anna', 'Piotr'], usualAnswerMs: 37_000 })).toBe(
      'Anna and Piotr are here · usual answer in 40 seconds',
    );
    expect(idle({ operators: ['Anna', 'Piotr', 'Marco', 'Olga'], usualAnswerMs: 1_000 })).toBe(
      'Anna, Piotr and Marco are here · usual answer in a second',
    );
    expect(idle({ operators: ['Anna'], usualAnswerMs: 180_000 })).toBe(
      'Anna is here · usual answer in 3 minutes',
    );
    expect(idle({ operators: ['Anna'], usualAnswerMs: 7_200_000 })).toBe(
      'Anna is here · an answer can take a while',
    );
  });

  it('says where a conversation stands', () => {
    const queued = aVisitorConversation({ state: 'queued', operatorName: null, waitingSince: 1_000 });
    const welcome = aWelcome({ operators: ['Anna'] });
    expect(whoIsHere(say, welcome, queued, 10_000)).toMatch(/Your message has arrived/);
    expect(whoIsHere(say, welcome, queued, 90_000)).toMatch(/Everybody is busy/);
    expect(whoIsHere(say, aWelcome({ operators: [] }), queued, 10_000)).toMatch(/Nobody is here/);
    // Somebody's conversation outlives them for a minute; that they are gone is said before.
    const nobody = aWelcome({ operators: [], isAnybodyThere: false });
    expect(whoIsHere(say, nobody, aVisitorConversation({ operatorName: 'Piotr' }), 0)).toBe(
      'Nobody is here right now. Your message is kept: we answer in this chat.',
    );
    expect(whoIsHere(say, nobody, queued, 10_000)).toMatch(/Your message is kept/);
    const away = aWelcome({ operators: [] });
    expect(whoIsHere(say, away, aVisitorConversation({ operatorName: 'Piotr' }), 0)).toBe(
      'Piotr is with you',
    );
    expect(whoIsHere(say, welcome, aVisitorConversation({ operatorName: 'Piotr' }), 0)).toBe(
      'Piotr is with you',
    );
  });
});
