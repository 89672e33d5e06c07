import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import {
  type BulkContent,
  bulkContents,
  type BulkForm as Form,
  bulkForms,
  type BulkScope,
} from '#shared/domain/bulk/bulk-order.ts';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { addDays, localTime } from '#shared/domain/time/business-day.ts';
import { bulkNames } from '#shared/i18n/bulk-papers.ts';
import { manageBulkWords } from '#shared/i18n/manage-bulk.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { useHub, useLive } from '../../../lib/use-hub.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './bulk.module.css';

const kinds = ['building', 'entrance', 'date'] as const;

/** For which homes, in which form; tomorrow's appointments unless somebody says otherwise. */
export function BulkForm({ onStarted }: { readonly onStarted: () => Promise<void> }) {
  const t = useWords(manageBulkWords);
  const names = useWords(bulkNames);
  const { client } = useHub();
  const { timeZone } = useSite();
  const [kind, setKind] = useState<BulkScope['kind']>('date');
  const [building, setBuilding] = useState<string | null>(null);
  const [entrance, setEntrance] = useState<string | null>(null);
  const [date, setDate] = useState(() => addDays(localTime(Date.now(), timeZone).slice(0, 10) as CalendarDate, 1));
  const [what, setWhat] = useState<BulkContent>('packs');
  const [form, setForm] = useState<Form>('pdf-per-building');
  const homes = useLive(
    async ({ client: hub }) => (await hub.homes({})).items,
    ({ type }) => type === 'roster.imported',
  );
  const start = useCommand(({ scope }: { readonly scope: BulkScope }, options: { readonly idempotencyKey: string }) =>
    client.startBulkPapers({ body: { what, scope, form } }, options),
  );
  const scope = scopeOf(kind, building, entrance, date);
  const rooms = homes.data?.find((one) => one.building === building)?.rooms ?? [];
  const entrances = [...new Set(rooms.flatMap((room) => room.entrance ?? []))];
  return (
    <div className={styles.form}>
      <label>
        <span>{t('what')}</span>
        <Select
          aria-label={t('what')}
          value={what}
          onChange={setWhat}
          options={bulkContents.map((value) => ({ value, label: names(`what-${value}`) }))}
        />
      </label>
      <label>
        <span>{t('whichHomes')}</span>
        <Select
          aria-label={t('whichHomes')}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: names(`scope-${value}`) }))}
        />
      </label>
      {kind === 'date' ? (
        <label>
          <span>{t('date')}</span>
          <Input
            type="date"
            aria-label={t('date')}
            value={date}
            onChange={({ target }) => setDate(target.value as CalendarDate)}
          />
        </label>
      ) : (
        <label>
          <span>{t('building')}</span>
          <Select
            aria-label={t('building')}
            placeholder={t('chooseBuilding')}
            value={building}
            onChange={(value) => {
              setBuilding(value);
              setEntrance(null);
            }}
            options={(homes.data ?? []).map((one) => ({ value: one.building, label: one.building }))}
          />
        </label>
      )}
      {kind === 'entrance' ? (
        <label>
          <span>{t('entrance')}</span>
          <Select
            aria-label={t('entrance')}
            value={entrance}
            onChange={setEntrance}
            options={entrances.map((value) => ({ value, label: value }))}
          />
        </label>
      ) : null}
      <label>
        <span>{t('form')}</span>
        <Select
          aria-label={t('form')}
          value={form}
          onChange={setForm}
          options={bulkForms.map((value) => ({ value, label: names(`form-${value}`) }))}
        />
      </label>
      <Button
        type="primary"
        disabled={scope === null}
        loading={start.busy}
        onClick={async () => {
          if (scope !== null && (await start.run({ scope }))) await onStarted();
        }}
      >
        {t('start')}
      </Button>
      <ProblemNote problem={start.problem} />
    </div>
  );
}

function scopeOf(
  kind: BulkScope['kind'],
  building: string | null,
  entrance: string | null,
  date: CalendarDate,
): BulkScope | null {
  if (kind === 'date') return date === '' ? null : { kind, date };
  if (building === null) return null;
  if (kind === 'building') return { kind, building };
  return entrance === null ? null : { kind, building, entrance };
}
