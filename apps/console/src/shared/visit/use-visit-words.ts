import { useMemo } from 'react';
import type { Translate } from '@parley/i18n';
import type { Device, Place, Source } from '@parley/protocol';
import { formatCountry } from '../format/format.ts';
import type { en } from './texts/en.ts';
import { useVisitTexts } from './texts/use-visit-texts.ts';

type T = Translate<typeof en>;

export interface VisitWords {
  readonly place: (place: Place) => string;
  /** What kind of source it is, and from which site. */
  readonly source: (source: Source) => string;
  readonly device: (device: Device) => string;
}

const placeWords = (t: T, { city, country }: Place): string =>
  [city, country && formatCountry(country)].filter(Boolean).join(', ') || t('placeUnknown');

function sourceWords(t: T, { kind, host, campaign }: Source): string {
  switch (kind) {
    case 'direct':
      return t('sourceDirect');
    case 'search':
      return host ? t('sourceSearchOn', { host }) : t('sourceSearch');
    case 'social':
      return host ?? t('sourceSocial');
    case 'referral':
      return host ?? t('sourceReferral');
    case 'campaign':
      return [t('sourceCampaign'), campaign?.source ?? host].filter(Boolean).join(' · ');
  }
}

function deviceWords(t: T, { kind, browser, system }: Device): string {
  const kinds = {
    phone: t('devicePhone'),
    tablet: t('deviceTablet'),
    desktop: t('deviceDesktop'),
    unknown: browser ? '' : t('deviceUnknown'),
  };
  return [kinds[kind], [browser, system].filter(Boolean).join(', ')].filter(Boolean).join(' · ');
}

/** Says where a visit came from, in the interface language. */
export function useVisitWords(): VisitWords {
  const t = useVisitTexts();
  return useMemo(
    () => ({
      place: (place) => placeWords(t, place),
      source: (source) => sourceWords(t, source),
      device: (device) => deviceWords(t, device),
    }),
    [t],
  );
}

/** A campaign as the owner named it: name, source and medium, as far as they are known. */
export const campaignWords = ({ campaign }: Source): string =>
  campaign ? [campaign.name, campaign.source, campaign.medium].filter(Boolean).join(' · ') : '';
