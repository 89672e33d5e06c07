import { useState } from 'react';
import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Said } from '../parts/said.tsx';
import { routeHash } from '../route.ts';
import type { Json } from './draft.ts';
import { FlowEditor } from './flow-editor.tsx';

const never = () => false;

/** Loads a flow for editing; `from` names the flow a new one is copied from. */
export function OpenFlow({ id, from }: { readonly id: string; readonly from: string | null }) {
  const t = useWords(flowEditorWords);
  const { language } = useLanguage();
  const [savedVersion, setSavedVersion] = useState<number | null>(null);
  // Not live on purpose: what a person edits must not change under their hands.
  const loaded = useLive(async ({ client }) => {
    const [flow, stages] = await Promise.all([
      client.flow({ params: { id: from ?? id }, query: {} }),
      client.stages({}),
    ]);
    return { flow, stages: stages.items };
  }, never);
  const back = () => {
    location.hash = routeHash('flows');
  };
  return (
    <Loaded of={loaded}>
      {({ flow, stages }) => {
        const start: Json = { ...flow.template, id };
        const version = from === null ? flow.version : 0;
        const name = language === 'en' ? flow.name.en : flow.name.zh;
        return (
          <Page
            title={from === null ? t('editTitle', { name }) : t('copyOf', { name })}
            explain={t('editExplain', { cases: flow.openCases })}
          >
            {savedVersion === null ? null : <Said tone="done">{t('saved', { version: savedVersion })}</Said>}
            <FlowEditor
              key={version}
              id={id}
              start={start}
              basedOn={version}
              stages={stages}
              onLeave={back}
              onSaved={async (saved) => {
                setSavedVersion(saved.version);
                if (from === null) await loaded.reload();
                else location.hash = routeHash('flows', { flow: id });
              }}
            />
          </Page>
        );
      }}
    </Loaded>
  );
}
