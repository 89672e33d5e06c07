import { Table } from 'antd';
import { assertNever } from '#shared/domain/assert-never.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { dayWords } from '#shared/i18n/manage-day.ts';
import type { DeskView, StageView } from '#shared/protocol/floor.ts';
import type { ListedTicket } from '#shared/protocol/tickets.ts';
import { clockText } from '../../../lib/format.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { ownName } from '../parts/own-name.ts';
import { Card } from '../parts/page.tsx';
import { Said } from '../parts/said.tsx';
import styles from './day.module.css';
import type { Remaining } from './remaining.ts';

type Props = {
  readonly remaining: Remaining;
  readonly stages: readonly StageView[];
  readonly desks: readonly DeskView[];
};

/** Everyone still in the house: who holds the closing up, and whose number would expire. */
export function RemainingTable({ remaining, stages, desks }: Props) {
  const t = useWords(dayWords);
  const { serving, expiring } = remaining;
  const count = serving.length + expiring.length;
  if (count === 0) return <Said tone="done">{t('nobodyLeft')}</Said>;
  return (
    <Card title={t('stillHere', { count })} aside={<span>{t('willExpire', { count: expiring.length })}</span>}>
      {serving.length > 0 ? (
        <p className={styles.blocking}>
          {t('servingFirst', { count: serving.length })} <b>{serving.map((ticket) => ticket.number).join(' ')}</b>
        </p>
      ) : null}
      <TicketRows tickets={[...serving, ...expiring]} stages={stages} desks={desks} />
    </Card>
  );
}

function TicketRows(props: {
  readonly tickets: readonly ListedTicket[];
  readonly stages: readonly StageView[];
  readonly desks: readonly DeskView[];
}) {
  const t = useWords(dayWords);
  const m = useWords(manageWords);
  const site = useSite();
  const { language } = useLanguage();
  const nameOf = (things: readonly (StageView | DeskView)[], id: string | null) => {
    const thing = things.find((one) => one.id === id);
    return thing ? ownName(thing, language) : m('dash');
  };
  return (
    <Table<ListedTicket>
      rowKey="id"
      size="small"
      dataSource={[...props.tickets]}
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: t('number'), dataIndex: 'number', width: 100, render: (number: string) => <b>{number}</b> },
        { title: t('state'), width: 120, render: (_, { state }) => stateText(t, state) },
        { title: t('stage'), render: (_, { stageId }) => nameOf(props.stages, stageId) },
        { title: t('desk'), render: (_, { deskId }) => nameOf(props.desks, deskId) },
        { title: t('home'), render: (_, { homes }) => homes.join(m('separator')) || m('dash') },
        { title: t('since'), width: 90, render: (_, { sinceAt }) => clockText(sinceAt, site.timeZone) },
      ]}
    />
  );
}

type Word = keyof (typeof dayWords)['zh-CN'];
function stateText(t: (key: Word) => string, state: ListedTicket['state']): string {
  switch (state) {
    case 'waiting':
    case 'called':
    case 'serving':
    case 'held':
    case 'no_show':
      return t(`state-${state}`);
    case 'done':
      return t('done');
    case 'cancelled':
      return t('cancelled');
    case 'expired':
      return t('expired');
    default:
      return assertNever(state, 'ticket state');
  }
}
