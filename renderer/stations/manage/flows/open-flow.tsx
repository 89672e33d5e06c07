import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import { fill } from '#shared/i18n/words.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Said } from '../parts/said.tsx';
import { routeHash } from '../route.ts';
import { faultText } from './check-draft.ts';
import type { Json } from './draft.ts';
import { FlowEditor } from './flow-editor.tsx';
import styles from './flows.module.css';

const never = () => false;
const { 'zh-CN': zh, en } = flowEditorWords;

type Props = {
  readonly id: string;
  /** The flow a new one is copied from. */
  readonly from: string | null;
  /** The version that was just saved here. */
  readonly saved: number | null;
  readonly onSaved: (version: number) => void;
};

/** Loads a flow for editing. */
export function OpenFlow({ id, from, saved, onSaved }: Props) {
  const t = useWords(flowEditorWords);
  const say = useBilingual();
  const { language } = useLanguage();
  // Not live on purpose: what a person edits must not change under their hands.
  const loaded = useLive(async ({ client }) => {
    const [flow, stages, rules] = await Promise.all([
      client.flow({ params: { id: from ?? id }, query: {} }),
      client.stages({}),
      client.profile({}),
    ]);
    const { name } = flow;
    const named =
      from === null ? name : { zh: fill(zh.copyName, { name: name.zh }), en: fill(en.copyName, { name: name.en }) };
    const start: Json = { ...flow.template, id, name: named };
    return { flow, start, rules, stages: stages.items };
  }, never);
  const explanation = (cases: number) =>
    from === null ? t(cases > 0 ? 'editExplain' : 'editExplainNone', { cases }) : t('copyExplain');
  const back = () => {
    location.hash = routeHash('flows');
  };
  return (
    <Loaded of={loaded}>
      {({ flow, start, rules, stages }) => {
        const version = from === null ? flow.version : 0;
        const name = say(flow.name);
        return (
          <Page
            title={from === null ? t('editTitle', { name }) : t('copyOf', { name })}
            explain={explanation(flow.openCases)}
          >
            {saved === null ? null : <Said tone="done">{t('saved', { version: saved })}</Said>}
            {from === null && flow.faults[0] ? (
              <output className={styles.refused}>
                <strong>{t('unsound', { version: flow.version })}</strong>
                {t('unsoundRule', { fault: faultText(flow.faults[0], language) })}
              </output>
            ) : null}
            <FlowEditor
              key={version}
              id={id}
              start={start}
              basedOn={version}
              stages={stages}
              rules={rules}
              onLeave={back}
              onSaved={async (flowSaved) => {
                onSaved(flowSaved.version);
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
