import { type CheckItemId, checkGroups } from '#shared/domain/service-quality/check-items.ts';
import { qualityWords } from '#shared/i18n/service-quality.ts';
import type { QualitySheet } from '#shared/protocol/service-quality.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { Card } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import { FeedbackField } from './feedback-field.tsx';
import { type Found, FoundField } from './found-field.tsx';
import { PlainTable } from './plain-table.tsx';
import styles from './quality.module.css';
import { useEnteredBy } from './use-entered-by.ts';

type Props = { readonly sheet: QualitySheet; readonly onSaved: () => Promise<void> };

/** The day's check list by group, and the leader who hears of it (L5). */
export function CheckCard({ sheet, onSaved }: Props) {
  const t = useWords(qualityWords);
  const { client } = useHub();
  const enteredBy = useEnteredBy();
  const check = useCommand(
    async (entry: Found & { readonly item: CheckItemId }, options: { readonly idempotencyKey: string }) => {
      await client.checkQualityItem({ body: { ...entry, date: sheet.date } }, options);
      await onSaved();
    },
  );
  return (
    <Card title={t('checks')}>
      <ProblemNote problem={check.problem} />
      {checkGroups.map((group) => (
        <section key={group} className={styles.group} aria-label={t(`group-${group}`)}>
          <h3>{t(`group-${group}`)}</h3>
          <PlainTable
            words
            label={t(`group-${group}`)}
            empty={t('none')}
            head={[t('item'), t('result'), t('doneBy')]}
            rows={sheet.items
              .filter((one) => one.group === group)
              .map((one) => {
                const item = t(`item-${one.item}`);
                return {
                  id: one.item,
                  cells: [
                    item,
                    <FoundField
                      key={`${sheet.date} found`}
                      outcome={one.outcome}
                      remark={one.remark}
                      busy={check.busy}
                      labels={{
                        outcome: t('foundOf', { item }),
                        remark: t('remarkOf', { item }),
                        save: t('saveRemarkOf', { item }),
                      }}
                      onFound={async (found) => (await check.run({ ...found, item: one.item })) !== null}
                    />,
                    enteredBy(one) ?? t('unchecked'),
                  ],
                };
              })}
          />
          <FeedbackField sheet={sheet} group={group} onSaved={onSaved} />
        </section>
      ))}
    </Card>
  );
}
