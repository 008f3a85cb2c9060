/** The composer as the rest of the panel knows it. */
export interface Field {
  focus(): void;
  read(): string;
  clear(): void;
  /** Adds text to what is there. */
  insert(text: string): void;
}
