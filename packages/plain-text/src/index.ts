export { maskCards, maskNumbers } from './card-numbers.ts';
export { firstLink, splitLinks, type TextPart } from './links.ts';
