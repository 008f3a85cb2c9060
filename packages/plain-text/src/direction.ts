/**
 * Embeddings, overrides and isolates (U+202A–202E, U+2066–2069) make a reader see other words than are there: CVE-2021-42574.
 * The marks that right-to-left writing needs (U+200E, U+200F, U+061C) reorder nothing by themselves and stay.
 */
const controls = /[\u202a-\u202e\u2066-\u2069]/g;

/** The text as its letters stand, without characters that turn their order. */
export const withoutDirectionControls = (text: string): string => text.replace(controls, '');
