/** The name by which visitors know whoever answers them: the first one only. */
export const firstName = (name: string): string => name.split(/\s+/)[0] ?? name;
