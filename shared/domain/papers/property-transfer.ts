import type { PaperModel } from './paper-model.ts';
import type { SitePaperOrder } from './site-paper-order.ts';
import { sitePaper } from './site-paper.ts';
import { dayText, sentence, word } from './words.ts';

type Transfer = Extract<SitePaperOrder, { kind: 'property-transfer' }>;

/** 资料移交清单: what the developer hands to the property company (物业管理条例 Art. 29; D8; domain 3.4). */
export function propertyTransfer({ date, handedBy, receivedBy, items }: Transfer): PaperModel {
  return sitePaper(
    'property-transfer',
    [
      {
        kind: 'grid',
        cells: [
          { label: word('transferDate'), value: dayText(date), wide: true },
          { label: word('transferFrom'), value: handedBy },
          { label: word('transferTo'), value: receivedBy },
        ],
      },
      {
        kind: 'table',
        columns: [
          { title: word('no'), share: 8, align: 'center' },
          { title: word('transferItem'), share: 50 },
          { title: word('count'), share: 12, align: 'right' },
          { title: word('remarks'), share: 30 },
        ],
        rows: items.map(({ name, count, remarks }, index) => ({
          cells: [String(index + 1), name, String(count), remarks ?? ''],
        })),
      },
      { kind: 'note', text: sentence('transfer') },
    ],
    [word('transferFrom'), word('transferTo')],
  );
}
