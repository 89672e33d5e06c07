import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { CalendarDate, UnitId } from '#shared/domain/ids.ts';
import { type EnteredAnchor, enteredAnchors } from '#shared/domain/reminders/rules.ts';
import { reminderWords } from '#shared/i18n/reminders.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { Card } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './reminders.module.css';

type Days = Record<EnteredAnchor, CalendarDate | null>;

/** The days of one home that reminders hang on and no case knows. */
export function DaysForm({ onSaved }: { readonly onSaved: (home: UnitId) => Promise<void> }) {
  const t = useWords(reminderWords);
  const { client } = useHub();
  const [homes, setHomes] = useState<readonly UnitCard[]>([]);
  const [home, setHome] = useState<UnitId | null>(null);
  const [days, setDays] = useState<Days | null>(null);
  const find = useCommand(async (query: string) => {
    setHomes(query.trim() === '' ? [] : (await client.units({ query: { query, limit: 20 } })).items);
  });
  const choose = useCommand(async (id: UnitId) => {
    setHome(id);
    setDays(await client.followUpDays({ params: { id } }));
  });
  const save = useCommand(async (body: Days, options: { idempotencyKey: string }) => {
    if (home === null) return false;
    setDays(await client.saveFollowUpDays({ params: { id: home }, body }, options));
    await onSaved(home);
    return true;
  });
  return (
    <Card title={t('daysTitle')}>
      <p className={styles.soft}>{t('daysText')}</p>
      <Select<UnitId>
        className={styles.homes ?? ''}
        showSearch={{ filterOption: false, onSearch: (query) => void find.run(query) }}
        aria-label={t('chooseHome')}
        placeholder={t('chooseHome')}
        value={home}
        options={homes.map(({ id, label }) => ({ value: id, label }))}
        onChange={(id) => void choose.run(id)}
        notFoundContent={null}
      />
      {days ? (
        <div className={styles.days}>
          {enteredAnchors.map((anchor) => (
            <label key={anchor}>
              {t(`day-${anchor}`)}
              <Input
                type="date"
                value={days[anchor] ?? ''}
                onChange={({ target }) =>
                  setDays({ ...days, [anchor]: target.value === '' ? null : (target.value as CalendarDate) })
                }
              />
            </label>
          ))}
          <Button type="primary" loading={save.busy} onClick={() => void save.run(days)}>
            {t('saveDays')}
          </Button>
        </div>
      ) : null}
      <ProblemNote problem={find.problem ?? choose.problem ?? save.problem} />
    </Card>
  );
}
