import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { RouteReply } from '@parley/protocol';
import { teamsQuery } from '../../../live/queries/settings.queries.ts';
import { useContactsTexts } from '../contacts/texts/use-contacts-texts.ts';
import { useFirstQuestionsTexts } from '../first-questions/texts/use-first-questions-texts.ts';
import { useHoursTexts } from '../hours/texts/use-hours-texts.ts';
import { PrivacyModal } from '../privacy/privacy-modal.tsx';
import { usePrivacyTexts } from '../privacy/texts/use-privacy-texts.ts';
import { CopyField } from '../../../shared/copy/copy-field.tsx';
import { useRatingSettingsTexts } from '../rating/texts/use-rating-settings-texts.ts';
import section from '../section/section.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { useMay } from '../use-may.ts';
import styles from './sites.module.css';

const FirstQuestionsModal = lazy(async () => ({
  default: (await import('../first-questions/first-questions-modal.tsx')).FirstQuestionsModal,
}));

const ContactsModal = lazy(async () => ({
  default: (await import('../contacts/contacts-modal.tsx')).ContactsModal,
}));

const RatingModal = lazy(async () => ({
  default: (await import('../rating/rating-modal.tsx')).RatingModal,
}));

const HoursModal = lazy(async () => ({
  default: (await import('../hours/hours-modal.tsx')).HoursModal,
}));

interface SiteRowProps {
  readonly site: RouteReply<'GET /v1/sites'>['sites'][number];
  readonly onEdit: () => void;
}

/** One site and the line to paste. */
export function SiteRow({ site, onEdit }: SiteRowProps): ReactElement {
  const t = useSettingsTexts();
  const p = usePrivacyTexts();
  const f = useFirstQuestionsTexts();
  const c = useContactsTexts();
  const [areContactsOpen, setContactsOpen] = useState(false);
  const [isAskingOpen, setAskingOpen] = useState(false);
  const r = useRatingSettingsTexts();
  const [isRatingOpen, setRatingOpen] = useState(false);
  const h = useHoursTexts();
  const [areHoursOpen, setHoursOpen] = useState(false);
  const [isPrivacyOpen, setPrivacyOpen] = useState(false);
  const may = useMay('administrator');
  const { data: teams } = useQuery(teamsQuery);
  const team = teams?.find(({ id }) => id === site.teamId)?.name;
  const pages = site.origins.join(', ') || t('originsAny');
  return (
    <li className={section['row']}>
      <div className={section['main']}>
        <span className={section['name']}>
          <span
            className={styles['swatch']}
            style={{ background: site.settings.accent }}
            aria-hidden="true"
          />
          {site.name}
          <small>{team}</small>
        </span>
        <span className={section['detail']}>{pages}</span>
      </div>
      {may && (
        <div className={section['actions']}>
          <Button variant="subtle" aria-label={t('editNamed', { name: site.name })} onClick={onEdit}>
            {t('edit')}
          </Button>
          <Button
            variant="subtle"
            aria-label={f('openOf', { name: site.name })}
            onClick={() => setAskingOpen(true)}
          >
            {f('open')}
          </Button>
          <Button
            variant="subtle"
            aria-label={c('openOf', { name: site.name })}
            onClick={() => setContactsOpen(true)}
          >
            {c('open')}
          </Button>
          <Button
            variant="subtle"
            aria-label={r('openOf', { name: site.name })}
            onClick={() => setRatingOpen(true)}
          >
            {r('open')}
          </Button>
          <Button
            variant="subtle"
            aria-label={h('openOf', { name: site.name })}
            onClick={() => setHoursOpen(true)}
          >
            {h('open')}
          </Button>
          <Button
            variant="subtle"
            aria-label={p('privacyOf', { name: site.name })}
            onClick={() => setPrivacyOpen(true)}
          >
            {p('privacy')}
          </Button>
        </div>
      )}
      <div className={styles['tag']}>
        <CopyField label={t('scriptTag')} value={site.scriptTag} />
      </div>
      {isAskingOpen && (
        <Suspense fallback={null}>
          <FirstQuestionsModal site={site} onClose={() => setAskingOpen(false)} />
        </Suspense>
      )}
      {areContactsOpen && (
        <Suspense fallback={null}>
          <ContactsModal site={site} onClose={() => setContactsOpen(false)} />
        </Suspense>
      )}
      {isRatingOpen && (
        <Suspense fallback={null}>
          <RatingModal site={site} onClose={() => setRatingOpen(false)} />
        </Suspense>
      )}
      {areHoursOpen && (
        <Suspense fallback={null}>
          <HoursModal site={site} onClose={() => setHoursOpen(false)} />
        </Suspense>
      )}
      {isPrivacyOpen && <PrivacyModal site={site} onClose={() => setPrivacyOpen(false)} />}
    </li>
  );
}
