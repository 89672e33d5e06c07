import { reportWords } from '#shared/i18n/manage-report.ts';
import type { DayReport } from '#shared/protocol/day-report.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { Card } from '../parts/page.tsx';
import { Counts, Lists } from './counts.tsx';

/** A signing day: expected, come, signed by payment method, not signed and why (签约日报). */
export function DaySignings({ signing }: { readonly signing: DayReport['signing'] }) {
  const t = useWords(reportWords);
  const say = useBilingual();
  const { expected, arrived, signed, notSigned, methods } = signing;
  return (
    <Card title={t('signings')}>
      <Counts
        figures={[
          [t('toSign'), expected],
          [t('cameToSign'), arrived],
          [t('signed'), signed],
          [t('notSigned'), notSigned.reduce((sum, { count }) => sum + count, 0)],
        ]}
      />
      <Lists
        lists={[
          [t('methods'), methods.map(({ method, count }) => t('countOf', { name: t(`method-${method}`), count }))],
          [
            t('whyNot'),
            notSigned.map((one) => {
              const name = one.why === 'stage' ? t('why-stage', { stage: say(one.stage) }) : t(`why-${one.why}`);
              return t('countOf', { name, count: one.count });
            }),
          ],
        ]}
      />
    </Card>
  );
}
