import { Button, Form } from 'antd';
import { useState } from 'react';
import type { SiteSettings } from '#shared/domain/settings/site-settings.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { settingsHistoryWords } from '#shared/i18n/settings-history.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub, useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Said } from '../parts/said.tsx';
import { useCommand } from '../parts/use-command.ts';
import { routeHash } from '../route.ts';
import { DiagnosisCard } from './diagnosis-card.tsx';
import styles from './setup.module.css';
import { SiteFields } from './site-fields.tsx';

/** The rules of the whole site, each with what it does. */
export function SitePage() {
  const t = useWords(setupWords);
  const h = useWords(settingsHistoryWords);
  // Loaded again only when saved elsewhere and asked for: what is being typed must not be overwritten.
  const settings = useLive(
    ({ client }) => client.settings({}),
    () => false,
  );
  return (
    <Page
      title={t('siteTitle')}
      explain={t('siteExplain')}
      actions={<Button href={routeHash('settings-history')}>{h('history')}</Button>}
    >
      <Loaded of={settings}>{(data) => <SettingsForm settings={data} />}</Loaded>
      <DiagnosisCard />
    </Page>
  );
}

type Mood = 'same' | 'changed' | 'saved';

function SettingsForm({ settings }: { readonly settings: SiteSettings }) {
  const t = useWords(setupWords);
  const { client } = useHub();
  const [mood, setMood] = useState<Mood>('same');
  const save = useCommand((body: SiteSettings, options) => client.saveSettings({ body }, options));
  const submit = async (values: SiteSettings) => {
    if (await save.run(values)) setMood('saved');
  };
  return (
    <Form<SiteSettings>
      layout="vertical"
      initialValues={settings}
      onValuesChange={() => setMood('changed')}
      onFinish={(values) => void submit(values)}
    >
      <div className={styles.sections}>
        <SiteFields />
      </div>
      <div className={styles.saveLine}>
        <Button type="primary" htmlType="submit" loading={save.busy} disabled={mood !== 'changed'}>
          {t('saveSettings')}
        </Button>
        <Said>{mood === 'saved' ? t('saved') : mood === 'changed' ? t('changed') : ''}</Said>
        <ProblemNote problem={save.problem} />
      </div>
    </Form>
  );
}
