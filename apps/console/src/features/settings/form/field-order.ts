import type { TextInputProps } from '@mantine/core';

/** Explanations stand beneath the fields, so that fields side by side stand on one line. */
export const BENEATH = [
  'label',
  'input',
  'description',
  'error',
] satisfies TextInputProps['inputWrapperOrder'];
