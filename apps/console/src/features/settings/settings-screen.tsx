import type { ReactElement } from 'react';
import type { SettingsSection } from '../../shared/router/place.ts';

export interface SettingsScreenProps {
  readonly section: SettingsSection;
}

export function SettingsScreen({ section }: SettingsScreenProps): ReactElement {
  return <main>{section}</main>;
}
