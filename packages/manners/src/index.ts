export { BEST_WORDS, countWords } from './count-words.ts';
export { splitIntoBubbles } from './split.ts';
