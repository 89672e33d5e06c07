import { caseStepWords } from '#shared/i18n/case-steps.ts';
import type { InspectionItemView } from '#shared/protocol/case-view.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { Button } from '../../ui/button.tsx';
import { CasePhoto } from './case-photo.tsx';
import styles from './finding-list.module.css';
import panel from './panel.module.css';
import { Tag } from './panel-parts.tsx';
import type { StepPanelProps } from './step-panel.ts';

type Props = StepPanelProps<'inspect'> & { readonly defects: readonly InspectionItemView[] };

const tones = { minor: undefined, 'affects-use': 'warn', safety: 'bad' } as const;

/** The defects found, each with where, what, how bad, who mends it by when, and its photos. */
export function FindingList({ defects, definition, caseView, step, readOnly, reload }: Props) {
  const t = useWords(caseStepWords);
  const say = useBilingual();
  const { client } = useHub();
  const { rooms, parts, problems, responsible } = definition.dictionary;
  const named = (list: readonly { readonly id: string; readonly name: { zh: string; en: string } }[], id: string) => {
    const found = list.find((one) => one.id === id);
    return found ? say(found.name) : id;
  };
  if (defects.length === 0) return <p className={panel.quiet}>{t('noDefects')}</p>;
  const drop = async (itemId: string) => {
    await client.dropInspectionItem({ params: { id: caseView.id, stepId: step.id, itemId } }).catch(() => undefined);
    await reload();
  };
  return (
    <ol className={styles.list} aria-label={t('defects')}>
      {defects.map(({ id, item, by }) => {
        if (item.kind !== 'defect') return null;
        return (
          <li key={id} className={styles.defect}>
            <div className={panel.bar}>
              <strong>
                {named(rooms, item.room)} · {named(parts, item.part)} · {named(problems, item.problem)}
              </strong>
              <Tag tone={tones[item.severity]}>{t(`severity-${item.severity}`)}</Tag>
              <span className={`${panel.quiet} ${panel.grow}`}>
                {[
                  item.responsible ? named(responsible, item.responsible) : null,
                  item.agreedDate ? t('mendBy', { date: item.agreedDate }) : null,
                  by.staffName,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {readOnly ? null : (
                <Button
                  onClick={() => void drop(id)}
                  aria-label={t('dropFindingOf', { part: named(parts, item.part) })}
                >
                  {t('dropFinding')}
                </Button>
              )}
            </div>
            {item.note ? <p>{item.note}</p> : null}
            {item.photos.length > 0 ? (
              <div className={styles.photos}>
                {item.photos.map((fileId, index) => (
                  <CasePhoto
                    key={fileId}
                    caseId={caseView.id}
                    fileId={fileId}
                    alt={t('photoOf', { part: named(parts, item.part), number: index + 1 })}
                  />
                ))}
              </div>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
