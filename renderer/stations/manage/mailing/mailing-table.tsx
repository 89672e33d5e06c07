import { Button, Table } from 'antd';
import { mailingSheetWords, mailingWords } from '#shared/i18n/mailing.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { MailingLine } from '#shared/protocol/mailings.ts';
import { useWords } from '../../../lib/language.tsx';
import { Mark } from '../parts/mark.tsx';

type Props = { readonly lines: readonly MailingLine[]; readonly onEdit: (line: MailingLine) => void };

const tones = {
  'to-send': 'calm',
  sent: 'calm',
  delivered: 'good',
  returned: 'bad',
  published: 'mind',
} as const satisfies Record<MailingLine['state'], 'calm' | 'good' | 'mind' | 'bad'>;

/** Thousands of homes, of which only those in view are drawn; neither names nor addresses. */
export function MailingTable({ lines, onEdit }: Props) {
  const t = useWords(mailingWords);
  const names = useWords(mailingSheetWords);
  const m = useWords(manageWords);
  return (
    <Table<MailingLine>
      rowKey="unitId"
      size="small"
      virtual
      scroll={{ y: 560, x: 1120 }}
      pagination={false}
      locale={{ emptyText: t('empty') }}
      dataSource={[...lines]}
      columns={[
        { title: names('home'), width: 160, render: (_, { home }) => <b>{home}</b> },
        { title: names('noticeNumber'), width: 180, render: (_, line) => line.noticeNumber ?? m('dash') },
        {
          title: names('state'),
          width: 100,
          render: (_, { state }) => <Mark tone={tones[state]}>{names(`state-${state}`)}</Mark>,
        },
        { title: names('trackingNumber'), width: 170, render: (_, line) => line.trackingNumber ?? m('dash') },
        { title: names('sentOn'), width: 110, render: (_, line) => line.sentOn ?? m('dash') },
        {
          title: names('newspaper'),
          width: 170,
          render: (_, { newspaper, publishedOn }) => [newspaper, publishedOn].filter(Boolean).join(' ') || m('dash'),
        },
        {
          title: names('note'),
          width: 140,
          ellipsis: true,
          render: (_, { note, hasAddress }) => note ?? (hasAddress ? '' : t('noAddress')),
        },
        {
          title: m('actions'),
          width: 90,
          render: (_, line) => (
            <Button size="small" aria-label={`${t('edit')} ${line.home}`} onClick={() => onEdit(line)}>
              {t('edit')}
            </Button>
          ),
        },
      ]}
    />
  );
}
