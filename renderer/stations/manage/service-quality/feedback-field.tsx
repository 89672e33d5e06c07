import { Button, Select } from 'antd';
import { useState } from 'react';
import type { StaffId } from '#shared/domain/ids.ts';
import type { CheckGroup } from '#shared/domain/service-quality/check-items.ts';
import { qualityWords } from '#shared/i18n/service-quality.ts';
import type { QualitySheet } from '#shared/protocol/service-quality.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { Mark } from '../parts/mark.tsx';
import { momentText } from '../parts/moment-text.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import { useStaffOptions } from '../parts/use-staff-options.ts';
import styles from './quality.module.css';

type Props = { readonly sheet: QualitySheet; readonly group: CheckGroup; readonly onSaved: () => Promise<void> };

/** Once a group is checked, its leader is told; who was told stands beside it (L5). */
export function FeedbackField({ sheet, group, onSaved }: Props) {
  const t = useWords(qualityWords);
  const { client } = useHub();
  const { timeZone } = useSite();
  const people = useStaffOptions();
  const [leader, setLeader] = useState<StaffId | null>(null);
  const tell = useCommand(async (staffId: StaffId, options: { readonly idempotencyKey: string }) => {
    await client.feedBackQuality({ body: { date: sheet.date, group, staffId } }, options);
    setLeader(null);
    await onSaved();
  });
  const feedback = sheet.feedback.find((one) => one.group === group);
  if (!feedback) return null;
  const { ready, toldTo, at, outdated } = feedback;
  const name = t(`group-${group}`);
  return (
    <>
      <div className={styles.feedback}>
        {at === null ? null : (
          <Mark tone={outdated ? 'mind' : 'good'}>
            {t('toldTo', { name: toldTo ?? t('dash'), time: momentText(at, timeZone).slice(5) })}
          </Mark>
        )}
        {outdated ? <span>{t('outdated')}</span> : null}
        {ready ? null : <span className={styles.soft}>{t('unfinished')}</span>}
        {ready && (at === null || outdated) ? (
          <>
            <Select
              size="small"
              className={styles.person ?? ''}
              aria-label={t('feedbackOf', { group: name })}
              showSearch={{ optionFilterProp: 'label' }}
              options={[...people]}
              placeholder={t('chooseLeader')}
              value={leader}
              onChange={setLeader}
            />
            <Button
              size="small"
              aria-label={t('tellOf', { group: name })}
              disabled={leader === null}
              loading={tell.busy}
              onClick={() => {
                if (leader !== null) void tell.run(leader);
              }}
            >
              {t('tell')}
            </Button>
          </>
        ) : null}
      </div>
      <ProblemNote problem={tell.problem} />
    </>
  );
}
