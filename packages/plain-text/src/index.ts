export { maskCards, maskNumbers } from './card-numbers.ts';
export { withoutDirectionControls } from './direction.ts';
export { splitLinks, type TextPart } from './links.ts';
