import { Button, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import type { SignInSheetId } from '#shared/domain/ids.ts';
import { handoverPlanWords } from '#shared/i18n/handover-plan.ts';
import type { SheetLine, SheetView } from '#shared/protocol/sign-in-sheets.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub, useLive } from '../../../lib/use-hub.tsx';
import { PrintPaper } from '../papers/print-paper.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Mark } from '../parts/mark.tsx';
import { Card } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './handover-plan.module.css';
import { SheetDrawer } from './sheet-drawer.tsx';

/** Sheets for training and rehearsals: how many are on them, how many came. */
export function SignInSheets() {
  const t = useWords(handoverPlanWords);
  const { client } = useHub();
  const [edited, setEdited] = useState<SheetView | 'new' | null>(null);
  const sheets = useLive(
    async (hub) => (await hub.client.signInSheets({})).items,
    ({ type }) => /^sign-in-sheet\.(saved|removed)/.test(type),
  );
  const open = useCommand(async (id: SignInSheetId) => setEdited(await client.signInSheet({ params: { id } })));
  const remove = useCommand(async (id: SignInSheetId) => {
    await client.removeSignInSheet({ params: { id } });
    await sheets.reload();
  });
  return (
    <Card
      title={t('tabSheets')}
      aside={
        <Button type="primary" onClick={() => setEdited('new')}>
          {t('addSheet')}
        </Button>
      }
    >
      <p className={styles.soft}>{t('sheetsExplain')}</p>
      <ProblemNote problem={open.problem ?? remove.problem} />
      <Loaded of={sheets}>
        {(lines) => (
          <Table<SheetLine>
            rowKey="id"
            size="small"
            pagination={false}
            locale={{ emptyText: t('noSheets') }}
            dataSource={[...lines]}
            columns={[
              {
                title: t('sheetDate'),
                width: 120,
                render: (_, { date }) => <span className={styles.due}>{date}</span>,
              },
              { title: t('sheetKind'), width: 90, render: (_, { kind }) => t(`kind-${kind}`) },
              { title: t('sheetTitle'), render: (_, { title }) => <b>{title}</b> },
              {
                title: t('signed'),
                width: 190,
                render: (_, { listed, present }) => (
                  <span className={styles.due}>
                    {t('counts', { counted: present, target: listed })}{' '}
                    <Mark tone={present === listed ? 'good' : 'mind'}>
                      {present === listed ? t('allSigned') : t('absent', { count: listed - present })}
                    </Mark>
                  </span>
                ),
              },
              {
                title: t('edit'),
                width: 300,
                render: (_, { id, title }) => (
                  <div className={styles.row}>
                    <Button
                      size="small"
                      aria-label={t('editOf', { title })}
                      loading={open.busy}
                      onClick={() => void open.run(id)}
                    >
                      {t('edit')}
                    </Button>
                    <PrintPaper
                      small
                      text={t('print')}
                      name={t('printOf', { title })}
                      order={() => ({ kind: 'sign-in-sheet', sheetId: id })}
                    />
                    <Popconfirm
                      title={t('removeSure')}
                      okText={t('remove')}
                      showCancel={false}
                      onConfirm={() => void remove.run(id)}
                    >
                      <Button size="small" danger aria-label={t('removeOf', { title })}>
                        {t('remove')}
                      </Button>
                    </Popconfirm>
                  </div>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      <SheetDrawer
        sheet={edited}
        onClose={() => setEdited(null)}
        onSaved={async () => {
          setEdited(null);
          await sheets.reload();
        }}
      />
    </Card>
  );
}
