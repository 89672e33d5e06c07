import { Segmented } from 'antd';
import { useState } from 'react';
import { type MailingState, mailingStates } from '#shared/domain/mailing/mailing.ts';
import { mailingSheetWords, mailingWords } from '#shared/i18n/mailing.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import type { MailingLine } from '#shared/protocol/mailings.ts';
import { useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { DownloadButton } from '../parts/download-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { MailingDrawer } from './mailing-drawer.tsx';
import { MailingImporter } from './mailing-importer.tsx';
import { MailingTable } from './mailing-table.tsx';

/** The ledger of notices sent (寄送台账): by state, one by one or as a file. */
export function MailingPage() {
  const t = useWords(mailingWords);
  const names = useWords(mailingSheetWords);
  const [state, setState] = useState<MailingState | 'all'>('all');
  const [edited, setEdited] = useState<MailingLine | null>(null);
  const ledger = useLive(
    ({ client }) => client.mailings({ query: {} }),
    ({ type }) => /^mailing\.(saved|imported)$|^roster\.imported$/.test(type),
  );
  return (
    <Page
      title={t('title')}
      explain={t('explain')}
      actions={
        <DownloadButton url={callUrl(contract.mailingsCsv, {})} name="keyturn-mailing-ledger.csv">
          {t('export')}
        </DownloadButton>
      }
    >
      <MailingImporter onImported={ledger.reload} />
      <Loaded of={ledger}>
        {({ items, counts }) => (
          <>
            <Segmented<MailingState | 'all'>
              value={state}
              onChange={setState}
              options={[
                { value: 'all', label: `${t('all')} ${items.length}` },
                ...mailingStates.map((one) => ({ value: one, label: `${names(`state-${one}`)} ${counts[one]}` })),
              ]}
            />
            <MailingTable lines={items.filter((line) => state === 'all' || line.state === state)} onEdit={setEdited} />
          </>
        )}
      </Loaded>
      <MailingDrawer
        line={edited}
        onClose={() => setEdited(null)}
        onSaved={async () => {
          setEdited(null);
          await ledger.reload();
        }}
      />
    </Page>
  );
}
