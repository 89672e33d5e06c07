import { customerWords } from '#shared/i18n/customer.ts';
import type { SettlementLineView } from '#shared/protocol/settlement-view.ts';
import { useWords } from '../../lib/language.tsx';
import { Tag } from './view-parts.tsx';

/** Whether the law, the contract or the owner's own wish asks for a line, and whether it is paid here at all. */
export function LineTags({ line }: { readonly line: SettlementLineView }) {
  const t = useWords(customerWords);
  return (
    <>
      <Tag tone={line.nature === 'voluntary' ? 'key' : 'plain'}>{t(`nature-${line.nature}`)}</Tag>
      {line.information ? <Tag>{t('information')}</Tag> : line.elsewhere ? <Tag>{t('elsewhere')}</Tag> : null}
    </>
  );
}
