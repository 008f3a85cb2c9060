/** The composer as the rest of the panel knows it. */
export interface Field {
  focus(): void;
  read(): string;
  /** Puts a text into the place of what is there. */
  show(text: string): void;
  /** Adds text to what is there. */
  insert(text: string): void;
}
