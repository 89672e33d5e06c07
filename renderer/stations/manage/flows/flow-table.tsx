import { Button, Table } from 'antd';
import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { FlowSummary } from '#shared/protocol/flows.ts';
import type { ServiceView } from '#shared/protocol/floor.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { momentText } from '../parts/moment-text.ts';
import { ownName } from '../parts/own-name.ts';
import { routeHash } from '../route.ts';
import { faultText } from './check-draft.ts';
import styles from './flows.module.css';
import { useOptionWord } from './option-word.ts';

type Props = {
  readonly flows: readonly FlowSummary[];
  readonly services: readonly ServiceView[];
  readonly onCopy: (flow: FlowSummary) => void;
};

/** Every flow in a line: what it is for, how large, who uses it. */
export function FlowTable({ flows, services, onCopy }: Props) {
  const t = useWords(flowEditorWords);
  const m = useWords(manageWords);
  const word = useOptionWord();
  const say = useBilingual();
  const { language } = useLanguage();
  const { timeZone } = useSite();
  const usedBy = ({ serviceIds, subject }: FlowSummary) => {
    const names = services.filter(({ id }) => serviceIds.includes(id)).map((service) => ownName(service, language));
    return names.join(m('separator')) || (subject === 'unit' ? t('usedByNone') : m('dash'));
  };
  return (
    <Table<FlowSummary>
      rowKey="id"
      dataSource={[...flows]}
      pagination={false}
      columns={[
        {
          title: t('name'),
          render: (_, flow) => (
            <span className={styles.named}>
              {say(flow.name)}
              <small>{flow.id}</small>
              {flow.faults[0] ? (
                <small className={styles.unsound}>
                  <strong>{t(flow.damaged ? 'damagedTag' : 'unsoundTag')}</strong>
                  {faultText(flow.faults[0], language)}
                </small>
              ) : null}
            </span>
          ),
        },
        { title: t('purpose'), width: 110, render: (_, flow) => (flow.damaged ? m('dash') : word(flow.purpose)) },
        { title: t('usedBy'), width: 170, render: (_, flow) => usedBy(flow) },
        {
          title: t('size'),
          width: 170,
          render: (_, flow) => (flow.damaged ? m('dash') : t('sizeOf', { stages: flow.stages, steps: flow.steps })),
        },
        { title: t('openCases'), dataIndex: 'openCases', width: 100, align: 'right' },
        {
          title: t('version'),
          width: 170,
          render: (_, flow) => (
            <span className={styles.named}>
              {t('versionNo', { version: flow.version })}
              <small>{momentText(flow.savedAt, timeZone)}</small>
            </span>
          ),
        },
        {
          title: m('actions'),
          width: 150,
          render: (_, flow) =>
            flow.damaged ? null : (
              <span className={styles.acts}>
                <Button size="small" href={routeHash('flows', { flow: flow.id })}>
                  {m('edit')}
                </Button>
                <Button size="small" onClick={() => onCopy(flow)}>
                  {t('copy')}
                </Button>
              </span>
            ),
        },
      ]}
    />
  );
}
