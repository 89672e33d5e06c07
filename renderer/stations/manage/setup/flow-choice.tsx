import { Radio } from 'antd';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import type { FlowSummary } from '#shared/protocol/flows.ts';
import type { StageView } from '#shared/protocol/floor.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { ownName } from '../parts/own-name.ts';
import { flowText } from './flow-text.ts';
import styles from './setup.module.css';

type Props = {
  readonly flows: readonly FlowSummary[];
  readonly stages: readonly StageView[];
  /** The flow chosen; empty for none. The form hands these in. */
  readonly value?: string;
  readonly onChange?: (flowId: string) => void;
};

/** Whether a service only queues, or leads households along a flow; what follows stands beside each. */
export function FlowChoice({ flows, stages, value = '', onChange }: Props) {
  const t = useWords(setupWords);
  const { language } = useLanguage();
  // Visitors without a home are received by name, and have no number of a service.
  const offered = flows.filter(({ subject }) => subject === 'unit');
  const nameOf = (flow: FlowSummary) => (language === 'en' ? flow.name.en : flow.name.zh);
  const stageName = (flow: FlowSummary) => (id: string) => {
    const known = stages.find((stage) => stage.id === id);
    const own = flow.route.find((stage) => stage.stageId === id)?.name;
    return known ? ownName(known, language) : ((language === 'en' ? own?.en : own?.zh) ?? id);
  };
  return (
    <>
      <Radio.Group
        className={styles.guides ?? ''}
        value={value}
        onChange={({ target }) => onChange?.(String(target.value))}
        options={[
          { value: '', label: <Choice title={t('unguided')} text={t('unguidedHint')} /> },
          ...offered.map((flow) => ({
            value: flow.id,
            label: (
              <Choice
                title={t('along', { flow: nameOf(flow) })}
                text={t('alongHint', { version: flow.version, stages: flow.stages, steps: flow.steps })}
                route={value === flow.id ? flowText(flow.route, stageName(flow), language) : null}
              />
            ),
          })),
        ]}
      />
      {value === '' ? null : <p className={styles.note}>{t('alongStages')}</p>}
      {offered.length === 0 ? <p className={styles.hint}>{t('noFlowsYet')}</p> : null}
    </>
  );
}

function Choice(props: { readonly title: string; readonly text: string; readonly route?: string | null }) {
  return (
    <span className={styles.guide}>
      {props.title}
      <small>{props.text}</small>
      {props.route ? <small className={styles.route}>{props.route}</small> : null}
    </span>
  );
}
