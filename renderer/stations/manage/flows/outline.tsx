import { Button, Dropdown } from 'antd';
import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import type { StepKind } from '#shared/domain/flow/template.ts';
import type { StageView } from '#shared/protocol/floor.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { ownName } from '../parts/own-name.ts';
import { type Json, listAt, moved, type Path, wordsOf } from './draft.ts';
import styles from './flows.module.css';
import { useEditing } from './form-context.tsx';
import { newStage, newStep } from './new-parts.ts';
import { stepKinds } from './step-fields.ts';
import { useOptionWord } from './option-word.ts';

type Props = {
  readonly chosen: Path;
  readonly choose: (path: Path) => void;
  /** The site's stages, to take more of them into the flow. */
  readonly stages: readonly StageView[];
};

/** What is chosen from elsewhere is seen here too. */
const intoView = (button: HTMLButtonElement | null) => button?.scrollIntoView({ block: 'nearest' });

const same = (a: Path, b: Path) => a.length === b.length && a.every((key, index) => key === b[index]);

/** The flow at a glance: its stages and their steps in order; whatever is chosen is edited beside it. */
export function Outline({ chosen, choose, stages }: Props) {
  const t = useWords(flowEditorWords);
  const { language } = useLanguage();
  const { template, change } = useEditing();
  const taken = listAt(template, ['stages']);
  const free = stages.filter((stage) => taken.every((one) => `stg_${String(one['id'])}` !== stage.id));
  const addStage = (id: string) => {
    const stage = free.find((one) => one.id === id);
    if (!stage) return;
    const last = taken.at(-1)?.['id'];
    change(['stages'], [...taken, newStage(stage, typeof last === 'string' ? last : null)]);
    choose(['stages', taken.length]);
  };
  return (
    <nav className={styles.outline} aria-label={t('outline')}>
      <button type="button" className={styles.whole} aria-current={chosen.length === 0} onClick={() => choose([])}>
        {t('wholeFlow')}
      </button>
      <ol>
        {taken.map((stage, index) => (
          <StageBranch key={String(stage['id'])} stage={stage} index={index} chosen={chosen} choose={choose} />
        ))}
      </ol>
      <Dropdown
        trigger={['click']}
        disabled={free.length === 0}
        menu={{
          items: free.map((stage) => ({ key: stage.id, label: ownName(stage, language) })),
          onClick: ({ key }) => addStage(key),
        }}
      >
        <Button>{t('addStage')}</Button>
      </Dropdown>
    </nav>
  );
}

function StageBranch(props: {
  readonly stage: Json;
  readonly index: number;
  readonly chosen: Path;
  readonly choose: (path: Path) => void;
}) {
  const { stage, index, chosen, choose } = props;
  const t = useWords(flowEditorWords);
  const word = useOptionWord();
  const { language } = useLanguage();
  const { template, change, faultAt } = useEditing();
  const path: Path = ['stages', index];
  const stepsPath: Path = [...path, 'steps'];
  const steps = listAt(template, stepsPath);
  const names = wordsOf(stage['name']);
  const addStep = (kind: StepKind) => {
    const everywhere = listAt(template, ['stages']).flatMap((one) => listAt(one, ['steps']).map((step) => step['id']));
    const title = { zh: flowEditorWords['zh-CN'][`o-${kind}`], en: flowEditorWords.en[`o-${kind}`] };
    change(stepsPath, [...steps, newStep(kind, title, everywhere)]);
    choose([...stepsPath, steps.length]);
  };
  const moveStep = (step: number, by: number) => {
    change(stepsPath, moved(steps, step, by));
    choose([...stepsPath, step + by]);
  };
  return (
    <li>
      <button
        type="button"
        className={styles.stage}
        aria-current={same(chosen, path)}
        data-fault={faultAt(path) !== null}
        onClick={() => choose(path)}
      >
        {(language === 'en' ? names.en : names.zh) || t('untitled')}
      </button>
      <ol className={styles.steps}>
        {steps.map((step, place) => {
          const titles = wordsOf(step['title']);
          const here: Path = [...stepsPath, place];
          const title = (language === 'en' ? titles.en : titles.zh) || t('untitled');
          const current = same(chosen, here);
          return (
            <li key={String(step['id'])} className={styles.step}>
              <button
                ref={current ? intoView : null}
                type="button"
                aria-current={current}
                data-fault={faultAt(here) !== null}
                onClick={() => choose(here)}
              >
                <span>{title}</span>
                <small>{word(String(step['kind']))}</small>
              </button>
              {current ? (
                <span className={styles.order}>
                  <Button
                    size="small"
                    disabled={place === 0}
                    aria-label={t('moveUp', { name: title })}
                    onClick={() => moveStep(place, -1)}
                  >
                    ↑
                  </Button>
                  <Button
                    size="small"
                    disabled={place === steps.length - 1}
                    aria-label={t('moveDown', { name: title })}
                    onClick={() => moveStep(place, 1)}
                  >
                    ↓
                  </Button>
                </span>
              ) : null}
            </li>
          );
        })}
      </ol>
      <Dropdown
        trigger={['click']}
        menu={{
          items: stepKinds.map((kind) => ({ key: kind, label: word(kind) })),
          onClick: ({ key }) => addStep(key as StepKind),
        }}
      >
        <Button size="small" className={styles.addStep ?? ''}>
          {t('addStep')}
        </Button>
      </Dropdown>
    </li>
  );
}
