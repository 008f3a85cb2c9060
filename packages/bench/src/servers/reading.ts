/** What a process has used since it began. */
export interface Reading {
  readonly cpuMicros: number;
  readonly rssBytes: number;
  /** On the heap and, for buffers, beside it; after a collection when memory is what is measured. */
  readonly heapBytes: number;
}
