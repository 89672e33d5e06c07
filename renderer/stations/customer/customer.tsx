import { useEffect, useLayoutEffect, useState } from 'react';
import { appWords } from '#shared/i18n/app.ts';
import { customerWords } from '#shared/i18n/customer.ts';
import type { CustomerAnswer } from '#shared/protocol/customer.ts';
import { CustomerContentView } from '../../features/customer-view/customer-content-view.tsx';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useHygiene } from '../../lib/use-hygiene.ts';
import { useFeedState, useHub } from '../../lib/use-hub.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Frame } from './frame.tsx';
import { useCustomerView } from './use-customer-view.ts';
import { choicesFor, noChoices } from './visit-choices.ts';

/** So long after a visit nobody remembers how it was read. */
const forgetMs = 5 * 60_000;

/** The second screen at a desk: what the clerk sends, in the family's language and size; nothing before, nothing after. */
export function Customer() {
  const t = useWords(customerWords);
  const app = useWords(appWords);
  const { setLanguage } = useLanguage();
  const { client } = useHub();
  const { kind: feed } = useFeedState();
  const { data, reload } = useCustomerView();
  const [choices, setChoices] = useState(noChoices);
  useHygiene();
  const view = data?.view ?? null;
  const idle = view === null || view.content.kind === 'idle';

  const now = choicesFor(choices, view?.number ?? null);
  if (now !== choices) setChoices(now);
  useLayoutEffect(() => setLanguage(now.language), [now.language, setLanguage]);
  useEffect(() => {
    if (!idle) return undefined;
    const timer = setTimeout(() => setChoices(noChoices), forgetMs);
    return () => clearTimeout(timer);
  }, [idle]);

  if (feed === 'refused') return <Notice text={t('retired')} />;
  if (!data) return <Notice text={app('loading')} />;
  if (!view) return <Notice text={t('unbound', { name: data.stationName })} />;

  const answer = async (given: CustomerAnswer) => {
    try {
      // A showing is answered once: sent again after a lost line it is the same answer, not a second one.
      const idempotencyKey = `showing-${view.showId}`;
      await client.answerCustomer({ body: { showId: view.showId, answer: given } }, { idempotencyKey });
    } finally {
      await reload();
    }
  };
  return (
    <Frame view={view} choices={now} onChoose={(chosen) => setChoices((before) => ({ ...before, ...chosen }))}>
      {/* What is sent anew begins anew: its page, its ticks, its strokes. */}
      <CustomerContentView
        key={view.showId}
        content={view.content}
        language={now.language}
        onAnswer={feed === 'cut-off' ? null : answer}
      />
    </Frame>
  );
}
