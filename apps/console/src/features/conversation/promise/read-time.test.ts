import { describe, expect, it } from 'vitest';
import { fieldTime } from '../../../shared/time/field-time.ts';
import { readTime, soonest } from './read-time.ts';

const at = (hours: number, minutes: number, day = 22): number =>
  new Date(2026, 10, day, hours, minutes).getTime();

describe('the time of a promise', () => {
  it.each([
    ['I will call you back by 15:00', at(15, 0)],
    ['Перезвоню до 15.30, хорошо?', at(15, 30)],
    ['La richiamo entro le 9:05', at(9, 5, 23)],
    ['I will call you back', null],
    ['It costs 15.30€ and is version 1.2.3', null],
  ])('%s', (text, expected) => expect(readTime(text, at(12, 0))).toBe(expected));

  it('is a quarter of an hour that people can remember', () => {
    expect(soonest(at(12, 1), 30)).toBe(at(12, 45));
    expect(fieldTime(at(12, 45))).toBe('2026-11-22T12:45');
  });
});
