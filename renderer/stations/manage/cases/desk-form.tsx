import { Button, Form, Input, Select } from 'antd';
import type { DeskId } from '#shared/domain/ids.ts';
import { caseWords } from '#shared/i18n/manage-cases.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useHub, useLive } from '../../../lib/use-hub.tsx';
import { ownName } from '../parts/own-name.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './cases.module.css';

type Props = { readonly ticket: NonNullable<CaseView['ticket']>; readonly done: () => Promise<void> };
type Values = { readonly deskId: DeskId; readonly reason: string };

/** Sends the household from its desk to a free one; those open for its stage stand first. */
export function DeskForm({ ticket, done }: Props) {
  const t = useWords(caseWords);
  const m = useWords(manageWords);
  const { language } = useLanguage();
  const { client } = useHub();
  const floor = useLive(
    async (hub) => {
      const [desks, stages] = await Promise.all([hub.client.desks({}), hub.client.stages({})]);
      return { desks: desks.items, stages: stages.items };
    },
    ({ type }) => /^(desk|ticket)\./.test(type),
  );
  const send = useCommand((body: Values, options) => client.handOver({ params: { id: ticket.id }, body }, options));
  const stages = new Map((floor.data?.stages ?? []).map((stage) => [stage.id, ownName(stage, language)]));
  const free = (floor.data?.desks ?? [])
    .filter((desk) => desk.state === 'open' && desk.ticketId === null && desk.id !== ticket.deskId)
    .toSorted(
      (a, b) => Number(b.openStageIds.includes(ticket.stageId)) - Number(a.openStageIds.includes(ticket.stageId)),
    );
  const needed = (message: string) => [{ required: true, message }];
  return (
    <Form<Values>
      className={styles.deed ?? ''}
      layout="vertical"
      requiredMark={false}
      onFinish={async (values) => {
        if (await send.run(values)) await done();
      }}
    >
      <p>{t('deskExplain')}</p>
      <Form.Item name="deskId" label={t('deskTo')} rules={needed(t('deskRule'))}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          notFoundContent={t('noFreeDesk')}
          options={free.map((desk) => ({
            value: desk.id,
            label: t('deskFor', {
              desk: ownName(desk, language),
              stage: desk.openStageIds.map((id) => stages.get(id) ?? id).join(m('separator')),
            }),
          }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={needed(t('reasonRule'))}>
        <Input maxLength={200} />
      </Form.Item>
      <ProblemNote problem={send.problem} />
      <Button type="primary" htmlType="submit" loading={send.busy}>
        {t('deed-desk')}
      </Button>
    </Form>
  );
}
