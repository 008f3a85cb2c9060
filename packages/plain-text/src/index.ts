export { maskCards, maskNumbers } from './card-numbers.ts';
export { splitLinks, type TextPart } from './links.ts';
