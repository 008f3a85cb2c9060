import type { ToneWords } from '../tone.ts';
import { list } from '../words/list.ts';

export const en: ToneWords = {
  slang: list(`
    lol, lmao, rofl, omg, wtf, gonna, wanna, gotta, kinda, sorta, dunno, yep, yup, nope, nah, btw, tbh,
    imo, imho, idk, fyi, asap, thx, pls, plz, ur, u r, dude, bro, guys, no worries, no prob, my bad,
    cool cool, crap, sucks, screwed up, messed up, a ton of, super easy
  `),
  impatience: list(`
    read again, as i said, as i already said, as i told you, as i have said, as i wrote, as mentioned,
    as already mentioned, i already told you, i already said, i already explained, once again, for the
    last time, how many times, hurry up, be quick, are you there, are you still there, hello?, just
    read, read carefully, read it again, can you read, i have other, no time for, so what, decide
    already, calm down
  `),
  lecturing: list(`
    you should have, you should know, you ought to, you must understand, you have to understand, you
    need to understand, you need to learn, obviously, clearly you, as everyone knows, everybody knows,
    it is obvious, it's obvious, you were supposed to, you failed to, you forgot to, you did not read,
    you didn't read, your mistake, your fault, you are wrong, you're wrong, you misunderstood, you don't
    understand, let me teach, in future you
  `),
  rude: list(`
    dumb, fool, foolish, stupid*, idiot*, moron*, nonsense, ridiculous, shut up, go away, not my
    problem, not our problem, don't care, do not care, none of my business, your problem, get lost,
    lazy, liar, damn, hell, fuck*, shit*, bullshit
  `),
};
