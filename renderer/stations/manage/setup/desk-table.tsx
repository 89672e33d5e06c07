import { Button, Popconfirm, Table } from 'antd';
import { manageWords } from '#shared/i18n/manage.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import type { DeskView, StageView } from '#shared/protocol/floor.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { ownName } from '../parts/own-name.ts';
import styles from './setup.module.css';

type Props = {
  readonly desks: readonly DeskView[];
  readonly stages: readonly StageView[];
  readonly onEdit: (desk: DeskView) => void;
  readonly onRetire: (desk: DeskView) => Promise<void>;
};

const stateWord = { closed: 'stateClosed', open: 'stateOpen', paused: 'statePaused' } as const;

/** All desks with what they may serve and who is there now. */
export function DeskTable({ desks, stages, onEdit, onRetire }: Props) {
  const t = useWords(setupWords);
  const m = useWords(manageWords);
  const { language } = useLanguage();
  const stageName = new Map<string, string>(stages.map((stage) => [stage.id, ownName(stage, language)]));
  return (
    <Table<DeskView>
      rowKey="id"
      size="middle"
      dataSource={[...desks]}
      pagination={false}
      locale={{ emptyText: t('noDesks') }}
      columns={[
        { title: t('number'), dataIndex: 'number', width: 80, align: 'right' },
        { title: t('nameZh'), dataIndex: 'name', width: 150 },
        { title: t('nameEn'), dataIndex: 'nameEn', width: 150 },
        { title: t('kind'), dataIndex: 'kind', width: 120, render: (kind: DeskView['kind']) => t(kind) },
        {
          title: t('deskStages'),
          render: (_, desk) => desk.stageIds.map((id) => stageName.get(id) ?? id).join(m('separator')),
        },
        {
          title: t('deskState'),
          width: 150,
          render: (_, desk) => t(stateWord[desk.state], { staff: desk.staffName ?? '' }),
        },
        {
          title: m('actions'),
          width: 170,
          render: (_, desk) => (
            <span className={styles.row}>
              <Button size="small" onClick={() => onEdit(desk)}>
                {m('edit')}
              </Button>
              <Popconfirm
                title={t('retireDesk', { name: ownName(desk, language) })}
                description={t('retireText')}
                okText={t('retire')}
                okButtonProps={{ danger: true }}
                onConfirm={() => onRetire(desk)}
              >
                <Button size="small" type="text" danger disabled={desk.state !== 'closed'}>
                  {t('retire')}
                </Button>
              </Popconfirm>
            </span>
          ),
        },
      ]}
    />
  );
}
