/** Tells whoever watches how far it is. */
export type Say = (words: string) => void;
