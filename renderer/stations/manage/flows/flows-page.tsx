import { useState } from 'react';
import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import type { FlowSummary } from '#shared/protocol/flows.ts';
import { useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { CopyDialog } from './copy-dialog.tsx';
import { useRoute } from '../use-route.ts';
import { OpenFlow } from './open-flow.tsx';
import { FlowTable } from './flow-table.tsx';

const flowSaved = ({ type }: { readonly type: string }) =>
  type === 'flow.saved' || type === 'profile.saved' || type === 'service.saved' || type === 'case.opened';

/** The flows of the site: what households are led through; each can be edited or copied. */
export function FlowsPage() {
  const { query } = useRoute();
  const { flow, from } = query;
  const [saved, setSaved] = useState<{ readonly id: string; readonly version: number } | null>(null);
  if (!flow) return <FlowList />;
  return (
    <OpenFlow
      key={`${flow} ${from ?? ''}`}
      id={flow}
      from={from ?? null}
      saved={saved?.id === flow ? saved.version : null}
      onSaved={(version) => setSaved({ id: flow, version })}
    />
  );
}

function FlowList() {
  const t = useWords(flowEditorWords);
  const [copied, setCopied] = useState<FlowSummary | null>(null);
  const both = useLive(async ({ client }) => {
    const [flows, services] = await Promise.all([client.flows({}), client.services({})]);
    return { flows: flows.items, services: services.items };
  }, flowSaved);
  return (
    <Page title={t('pageTitle')} explain={t('pageExplain')}>
      <Loaded of={both}>
        {({ flows, services }) => (
          <>
            <FlowTable flows={flows} services={services} onCopy={setCopied} />
            {copied ? (
              <CopyDialog of={copied} taken={flows.map(({ id }) => id)} onClose={() => setCopied(null)} />
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}
