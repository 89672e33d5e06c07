import { type RoundHour, roundHours, type RoundState } from '#shared/domain/service-quality/rounds.ts';
import { qualityWords } from '#shared/i18n/service-quality.ts';
import type { QualitySheet } from '#shared/protocol/service-quality.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { Mark } from '../parts/mark.tsx';
import { Card } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import { type Found, FoundField } from './found-field.tsx';
import { PlainTable } from './plain-table.tsx';
import styles from './quality.module.css';
import { useEnteredBy } from './use-entered-by.ts';

type Props = { readonly sheet: QualitySheet; readonly today: string; readonly onSaved: () => Promise<void> };

const tones = { coming: 'calm', due: 'mind', missed: 'bad', walked: 'good', late: 'mind' } as const;

/** The patrol rounds of 9:30–11:00 and 15:00–17:00, on the hour; the hub stamps the time (L6). */
export function RoundsCard({ sheet, today, onSaved }: Props) {
  const t = useWords(qualityWords);
  const { client } = useHub();
  const enteredBy = useEnteredBy();
  const walk = useCommand(
    async (entry: Found & { readonly hour: RoundHour }, options: { readonly idempotencyKey: string }) => {
      await client.walkQualityRound({ body: entry }, options);
      await onSaved();
    },
  );
  const open = (state: RoundState) => sheet.date === today && (state === 'due' || state === 'missed');
  return (
    <Card title={t('rounds')}>
      <p className={styles.soft}>
        {t('roundsHint')} {t('onlyToday')}
      </p>
      <ProblemNote problem={walk.problem} />
      <PlainTable
        words
        label={t('rounds')}
        empty={t('none')}
        head={[t('round'), t('state'), t('result'), t('doneBy')]}
        rows={sheet.rounds.map(({ hour, state, outcome, remark, ...entered }) => ({
          id: String(hour),
          cells: [
            t('hour', { hour }),
            <Mark key="state" tone={tones[state]}>
              {t(state === 'missed' ? 'roundMissed' : state)}
            </Mark>,
            open(state) ? (
              <FoundField
                key="found"
                outcome={null}
                remark={null}
                busy={walk.busy}
                labels={{
                  outcome: t('roundOf', { hour }),
                  remark: t('roundRemark', { hour }),
                  save: t('save'),
                }}
                onFound={async (found) => {
                  const known = roundHours.find((one) => one === hour);
                  return known !== undefined && (await walk.run({ ...found, hour: known })) !== null;
                }}
              />
            ) : (
              [outcome === null ? t('dash') : t(outcome), remark].filter(Boolean).join(' · ')
            ),
            enteredBy(entered) ?? t('dash'),
          ],
        }))}
      />
    </Card>
  );
}
