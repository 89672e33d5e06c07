import { Button, InputNumber, Table } from 'antd';
import { useState } from 'react';
import { handoverPlanWords } from '#shared/i18n/handover-plan.ts';
import type { StockLineView } from '#shared/protocol/handover-plan.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub, useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Mark } from '../parts/mark.tsx';
import { Card } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './handover-plan.module.css';

type Typed = Pick<StockLineView, 'packs' | 'keySets'>;

/** Packs and keys counted by building against its homes; what is short is red. */
export function StockTable() {
  const t = useWords(handoverPlanWords);
  const { client } = useHub();
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  const stock = useLive(
    async (hub) => (await hub.client.handoverStock({})).items,
    ({ type }) => /^(handover-plan\.packs|roster)/.test(type),
  );
  const save = useCommand(async (line: StockLineView, options: { readonly idempotencyKey: string }) => {
    const { building, version, packs, keySets } = line;
    await client.countPacks({ body: { building, packs, keySets, version } }, options);
    setTyped(new Map([...typed].filter(([name]) => name !== building)));
    await stock.reload();
  });
  const change = (line: StockLineView, part: Partial<Typed>) => {
    const { packs, keySets } = typed.get(line.building) ?? line;
    setTyped(new Map(typed).set(line.building, { packs, keySets, ...part }));
  };
  const field = (line: StockLineView, name: keyof Typed) => (
    <div className={styles.cell}>
      <InputNumber
        min={0}
        max={100_000}
        precision={0}
        aria-label={t(`${name}Of`, { building: line.building })}
        value={(typed.get(line.building) ?? line)[name]}
        onChange={(value) => change(line, { [name]: value })}
      />
      <Difference lacking={line[`${name}Lacking`]} />
    </div>
  );
  return (
    <Card title={t('tabStock')}>
      <p className={styles.soft}>{t('stockExplain')}</p>
      <ProblemNote problem={save.problem} />
      <Loaded of={stock}>
        {(lines) => (
          <Table<StockLineView>
            rowKey="building"
            size="small"
            pagination={false}
            locale={{ emptyText: t('noHomes') }}
            dataSource={[...lines]}
            columns={[
              { title: t('building'), render: (_, { building }) => <b>{building}</b> },
              { title: t('homes'), width: 110, render: (_, { homes }) => <span className={styles.due}>{homes}</span> },
              { title: t('packs'), width: 260, render: (_, line) => field(line, 'packs') },
              { title: t('keySets'), width: 260, render: (_, line) => field(line, 'keySets') },
              {
                title: t('saveCount'),
                width: 110,
                render: (_, line) => (
                  <Button
                    size="small"
                    aria-label={t('saveCountOf', { building: line.building })}
                    disabled={!typed.has(line.building)}
                    loading={save.busy}
                    onClick={() => void save.run({ ...line, ...typed.get(line.building) })}
                  >
                    {t('saveCount')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </Card>
  );
}

function Difference({ lacking }: { readonly lacking: number | null }) {
  const t = useWords(handoverPlanWords);
  if (lacking === null) return <Mark tone="mind">{t('uncounted')}</Mark>;
  if (lacking > 0) return <Mark tone="bad">{t('lackingOf', { count: lacking })}</Mark>;
  return <Mark tone="good">{lacking === 0 ? t('enough') : t('overOf', { count: -lacking })}</Mark>;
}
