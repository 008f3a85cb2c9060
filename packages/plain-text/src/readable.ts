/**
 * Embeddings, overrides and isolates (U+202A–202E, U+2066–2069) make a reader see other words than are there: CVE-2021-42574.
 * The marks that right-to-left writing needs (U+200E, U+200F, U+061C) reorder nothing by themselves and stay. Control
 * characters other than tab and line ends mean nothing in a text, and PostgreSQL refuses NUL.
 */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** The text as its letters stand: no controls, no characters that turn their order, no halves of characters. */
export const readable = (text: string): string => text.toWellFormed().replace(unreadable, '');
