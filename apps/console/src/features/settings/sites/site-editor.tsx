import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Site, Team } from '@parley/protocol';
import { sitesQuery } from '../../../live/queries/settings.queries.ts';
import { request } from '../../../shared/api/request.ts';
import { EditorModal } from '../form/editor-modal.tsx';
import { useEditor, type Saved } from '../form/use-editor.ts';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { bodyOf, draftOf, siteProblems, type SiteDraft } from './site-draft.ts';
import { SiteFields } from './site-fields.tsx';

interface SiteEditorProps {
  /** Null adds one. */
  readonly site: Site | null;
  readonly teams: readonly Team[];
  readonly onClose: () => void;
}

export function SiteEditor({ site, teams, onClose }: SiteEditorProps): ReactElement {
  const t = useSettingsTexts();
  const client = useQueryClient();
  const editor = useEditor<SiteDraft, Site>({
    initial: draftOf(site, teams[0]?.id ?? null),
    problemsOf: (draft) => siteProblems(draft, t),
    save: (draft) => save(site, draft),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: sitesQuery.queryKey });
      onClose();
    },
  });
  const title = site ? t('editNamed', { name: site.name }) : t('addSite');
  return (
    <EditorModal title={title} editor={editor} onClose={onClose}>
      <SiteFields editor={editor} teams={teams} />
    </EditorModal>
  );
}

async function save(site: Site | null, draft: SiteDraft): Promise<Saved<Site>> {
  const body = bodyOf(draft);
  // The form does not let a site without a team through.
  if (!body) return { ok: false, error: { code: 'bad_request', message: 'a site needs a team' } };
  return site
    ? request('PUT /v1/sites/:siteId', { params: { siteId: site.id }, body })
    : request('POST /v1/sites', { body });
}
