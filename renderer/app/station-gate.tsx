import { type FormEvent, type ReactNode, useEffect, useMemo, useState } from 'react';
import { appWords } from '#shared/i18n/app.ts';
import { CallRefused } from '#shared/protocol/client.ts';
import type { StationRole } from '#shared/protocol/roles.ts';
import { createHub, type Hub } from '../lib/hub.ts';
import { useLanguage, useWords } from '../lib/language.tsx';
import { SiteProvider, type Site } from '../lib/site.tsx';
import { HubProvider } from '../lib/use-hub.tsx';
import { errorText } from '../lib/error-text.ts';
import { Button } from '../ui/button.tsx';
import form from '../ui/card-form.module.css';
import { roleWords } from './role-words.ts';
import { DrillMark } from './drill-mark.tsx';
import { ProtocolGapPage, ProtocolWatch } from './protocol-gap.tsx';
import { type Gap, gapTo } from './use-protocol-gap.ts';
import { KeyMark } from '../ui/key-mark.tsx';
import { Notice } from '../ui/notice.tsx';

type GateState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unreachable' }
  /** Hub and page are of versions that do not understand each other. */
  | { readonly kind: 'apart'; readonly gap: Gap }
  | { readonly kind: 'unpaired'; readonly site: Site }
  | { readonly kind: 'paired'; readonly site: Site };

const retryMs = 1500;

async function askOnce(hub: Hub): Promise<GateState> {
  const site = await hub.device.site({});
  const gap = gapTo(site);
  if (gap !== null) return { kind: 'apart', gap };
  try {
    await hub.device.currentStation({});
  } catch (problem) {
    if (!(problem instanceof CallRefused) || problem.status !== 401) throw problem;
    if (!site.demo) return { kind: 'unpaired', site };
    // Pages pair themselves in the demo on loopback only; the hub refuses it anywhere else.
    await hub.device.pairStation({ body: { code: `demo:${hub.role}`, name: `demo ${hub.role}` } });
  }
  return { kind: 'paired', site };
}

/** Lets a page through once its device is a station of this role: paired, or pairing itself in the demo. */
export function StationGate({ role, children }: { readonly role: StationRole; readonly children: ReactNode }) {
  const hub = useMemo(() => createHub(role), [role]);
  const t = useWords(appWords);
  const [state, setState] = useState<GateState>({ kind: 'asking' });

  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const next = await askOnce(hub).catch((): GateState => ({ kind: 'unreachable' }));
      if (gone) return;
      setState(next);
      if (next.kind === 'unreachable' || next.kind === 'apart') timer = setTimeout(() => void ask(), retryMs);
    };
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [hub]);

  useEffect(() => window.keyturn?.onResumed(hub.feed.reconnect), [hub]);

  switch (state.kind) {
    case 'asking':
      return <Notice text={t('loading')} />;
    case 'unreachable':
      return <Notice text={t('reconnecting')} />;
    case 'apart':
      return <ProtocolGapPage gap={state.gap} />;
    case 'unpaired':
      return (
        <>
          <PairingForm hub={hub} onPaired={() => setState({ kind: 'paired', site: state.site })} />
          {state.site.drill ? <DrillMark /> : null}
        </>
      );
    case 'paired':
      return (
        <HubProvider hub={hub}>
          <SiteProvider site={state.site}>
            {children}
            {state.site.drill ? <DrillMark /> : null}
            <ProtocolWatch />
          </SiteProvider>
        </HubProvider>
      );
  }
}

function PairingForm({ hub, onPaired }: { readonly hub: Hub; readonly onPaired: () => void }) {
  const t = useWords(appWords);
  const { language } = useLanguage();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<unknown>(null);

  const pair = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await hub.device.pairStation({ body: { code: code.trim(), name } });
      onPaired();
    } catch (refused) {
      setProblem(refused);
    }
  };

  return (
    <main className={form.page}>
      <form className={form.card} onSubmit={(event) => void pair(event)}>
        <KeyMark />
        <h1 className={form.title}>{t('pairTitle', { role: t(roleWords[hub.role]) })}</h1>
        <p className={form.hint}>{t('pairHint')}</p>
        <label className={form.field}>
          {t('pairCode')}
          <input value={code} onChange={(event) => setCode(event.target.value)} autoComplete="off" required />
        </label>
        <label className={form.field}>
          {t('pairName')}
          <input value={name} onChange={(event) => setName(event.target.value)} autoComplete="off" required />
        </label>
        {problem ? (
          <p className={form.error} role="alert">
            {errorText(problem, language)}
          </p>
        ) : null}
        <Button kind="main" type="submit">
          {t('pairButton')}
        </Button>
      </form>
    </main>
  );
}
