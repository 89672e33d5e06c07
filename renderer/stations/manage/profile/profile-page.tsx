import { Button } from 'antd';
import { useState } from 'react';
import type { VersionedProfile } from '#shared/domain/profile/profile.ts';
import { profileWords } from '#shared/i18n/manage-profile.ts';
import { settingsHistoryWords } from '#shared/i18n/settings-history.ts';
import { useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { routeHash } from '../route.ts';
import { ProfileForm } from './profile-form.tsx';

/** The rules of the city and the project: what settlements, papers and the keys follow. */
export function ProfilePage() {
  const t = useWords(profileWords);
  const h = useWords(settingsHistoryWords);
  // The rules somebody began to change: they stay on screen whatever is saved elsewhere meanwhile.
  const [edited, setEdited] = useState<VersionedProfile | null>(null);
  const [saved, setSaved] = useState(false);
  const newest = useLive(
    ({ client }) => client.profile({}),
    ({ type }) => type === 'profile.saved',
  );
  return (
    <Page
      title={t('title')}
      explain={t('explain')}
      actions={<Button href={routeHash('settings-history')}>{h('history')}</Button>}
    >
      <Loaded of={newest}>
        {(data) => {
          const profile = edited ?? data;
          const shown = JSON.stringify(profile);
          return (
            <ProfileForm
              key={shown}
              profile={profile}
              newest={data}
              saved={saved}
              onEdit={() => {
                setEdited(profile);
                setSaved(false);
              }}
              onUndo={() => setEdited(null)}
              onOutdated={newest.reload}
              onSaved={async () => {
                await newest.reload();
                setEdited(null);
                setSaved(true);
              }}
            />
          );
        }}
      </Loaded>
    </Page>
  );
}
