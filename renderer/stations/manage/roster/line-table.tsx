import { Segmented, Table } from 'antd';
import { useState } from 'react';
import { rosterWords } from '#shared/i18n/manage-roster.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { Mark } from '../parts/mark.tsx';
import { Card } from '../parts/page.tsx';
import type { ImportSums } from './import-sums.ts';
import { lineText } from './line-text.ts';
import { type LineKind, lineKinds, type RosterLine } from './roster-lines.ts';
import styles from './roster.module.css';

type Props = {
  readonly lines: readonly RosterLine[];
  readonly sums: ImportSums;
  /** How many of the additions and changes are listed. */
  readonly listed: number;
};

const tones = { refused: 'bad', warned: 'mind', created: 'good', updated: 'calm' } as const;

/** The rows of an import worth a look, one kind at a time; the refused first. */
export function LineTable({ lines, sums, listed }: Props) {
  const t = useWords(rosterWords);
  const { language } = useLanguage();
  const counts = { refused: sums.refused, warned: sums.warnings, created: sums.created, updated: sums.updated };
  const [kind, setKind] = useState<LineKind>(lineKinds.find((one) => counts[one] > 0) ?? 'refused');
  const changes = sums.created + sums.updated;
  const isChange = kind === 'created' || kind === 'updated';
  return (
    <Card>
      <div className={styles.kinds}>
        <Segmented<LineKind>
          aria-label={t('filterLabel')}
          value={kind}
          onChange={setKind}
          options={lineKinds.map((one) => ({ value: one, label: t(`show-${one}`, { count: counts[one] }) }))}
        />
        {isChange && listed < changes ? <span>{t('capped', { count: changes, shown: listed })}</span> : null}
      </div>
      <Table<RosterLine>
        rowKey="key"
        size="small"
        virtual
        scroll={{ y: 420, x: 900 }}
        pagination={false}
        locale={{ emptyText: t('noLines') }}
        dataSource={lines.filter((line) => line.kind === kind)}
        columns={[
          { title: t('row'), dataIndex: 'row', width: 80, align: 'right' },
          {
            title: t('kind'),
            width: 100,
            render: (_, line) => <Mark tone={tones[line.kind]}>{t(`kind-${line.kind}`)}</Mark>,
          },
          isChange
            ? { title: t('home'), width: 280, render: (_, line) => ('home' in line ? line.home : '') }
            : { title: t('column'), width: 160, render: (_, line) => ('column' in line ? line.column : '') },
          ...(isChange
            ? []
            : [
                {
                  title: t('value'),
                  width: 240,
                  render: (_: unknown, line: RosterLine) => ('value' in line ? line.value : ''),
                },
              ]),
          { title: t('reason'), render: (_, line) => lineText(line, language) },
        ]}
      />
    </Card>
  );
}
