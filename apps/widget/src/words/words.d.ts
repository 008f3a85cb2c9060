// What language-files.ts makes of the files in `src/texts`: for each part the words of that part alone.
// oxlint-disable-next-line typescript/consistent-type-imports -- with an import this were a module, and could declare no others
type WordsOf<P extends import('./translation.ts').Part> = import('./translation.ts').WordsOf<P>;

declare module '*/texts?articles' {
  export const wordsOf: WordsOf<'articles'>;
}
declare module '*/texts?asking' {
  export const wordsOf: WordsOf<'asking'>;
}
declare module '*/texts?extras' {
  export const wordsOf: WordsOf<'extras'>;
}
declare module '*/texts?panel' {
  export const wordsOf: WordsOf<'panel'>;
}
declare module '*/texts?quote' {
  export const wordsOf: WordsOf<'quote'>;
}
declare module '*/texts?rare' {
  export const wordsOf: WordsOf<'rare'>;
}
declare module '*/texts?rating' {
  export const wordsOf: WordsOf<'rating'>;
}
declare module '*/texts?waiting' {
  export const wordsOf: WordsOf<'waiting'>;
}
