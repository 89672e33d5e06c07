import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { appWords } from '#shared/i18n/app.ts';
import { CallRefused } from '#shared/protocol/client.ts';
import { errorText } from '../lib/error-text.ts';
import type { Hub } from '../lib/hub.ts';
import { useLanguage, useWords } from '../lib/language.tsx';
import { SessionProvider, type Session } from '../lib/session.tsx';
import { useSite } from '../lib/site.tsx';
import { useHub } from '../lib/use-hub.tsx';
import { Button } from '../ui/button.tsx';
import form from '../ui/card-form.module.css';
import { KeyMark } from '../ui/key-mark.tsx';
import { Notice } from '../ui/notice.tsx';

type State =
  | { readonly kind: 'asking' }
  | { readonly kind: 'out'; readonly ended: boolean }
  | { readonly kind: 'in'; readonly session: Session };

const retryMs = 1500;

/** Who is signed in on this page; null when the hub did not answer and must be asked again. */
async function whoIsIn(hub: Hub): Promise<State | null> {
  try {
    return { kind: 'in', session: await hub.client.session({}) };
  } catch (problem) {
    if (!(problem instanceof CallRefused) || problem.status !== 401) return null;
    hub.setSession(null);
    return { kind: 'out', ended: true };
  }
}

/** Lets a page through once somebody is signed in; asks again when the session ends. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const hub = useHub();
  const t = useWords(appWords);
  const [state, setState] = useState<State>({ kind: hub.hasSession() ? 'asking' : 'out', ended: false } as State);

  useEffect(() => {
    if (state.kind !== 'asking') return undefined;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const next = await whoIsIn(hub);
      if (gone) return;
      if (next) setState(next);
      else timer = setTimeout(() => void ask(), retryMs);
    };
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [hub, state.kind]);

  useEffect(
    () =>
      // The feed was refused: the session ended or the device is no longer trusted. The hub says which.
      hub.feed.onState(() => {
        if (hub.feed.state().kind !== 'refused') return;
        hub.feed.stop();
        setState((now) => (now.kind === 'in' ? { kind: 'asking' } : now));
      }),
    [hub],
  );

  const leave = () => {
    hub.setSession(null);
    hub.feed.stop();
    setState({ kind: 'out', ended: false });
  };

  switch (state.kind) {
    case 'asking':
      return <Notice text={t('loading')} />;
    case 'out':
      return <SignIn ended={state.ended} onSignedIn={() => setState({ kind: 'asking' })} />;
    case 'in':
      return (
        <SessionProvider session={state.session} leave={leave}>
          {children}
        </SessionProvider>
      );
  }
}

function SignIn({ ended, onSignedIn }: { readonly ended: boolean; readonly onSignedIn: () => void }) {
  const hub = useHub();
  const site = useSite();
  const t = useWords(appWords);
  const { language } = useLanguage();
  const [login, setLogin] = useState('');
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const { token } = await hub.client.signIn({ body: { login: login.trim(), pin } });
      hub.setSession(token);
      onSignedIn();
    } catch (refused) {
      setProblem(refused);
      setPin('');
    } finally {
      setBusy(false);
    }
  };

  return (
    <main className={form.page}>
      <form className={form.card} onSubmit={(event) => void signIn(event)}>
        <KeyMark />
        <h1 className={form.title}>{t('signInTitle')}</h1>
        <p className={form.hint}>{ended ? t('sessionEnded') : language === 'en' ? site.siteNameEn : site.siteName}</p>
        <label className={form.field}>
          {t('login')}
          <input
            value={login}
            onChange={(event) => setLogin(event.target.value)}
            autoComplete="off"
            autoCapitalize="none"
            required
          />
        </label>
        <label className={form.field}>
          {t('pin')}
          <input
            value={pin}
            onChange={(event) => setPin(event.target.value)}
            type="password"
            inputMode="numeric"
            autoComplete="off"
            required
          />
        </label>
        {problem ? (
          <p className={form.error} role="alert">
            {errorText(problem, language)}
          </p>
        ) : null}
        <Button kind="main" type="submit" disabled={busy}>
          {t('signIn')}
        </Button>
        {site.demoStaff.length > 0 ? (
          <div>
            <p className={form.hint}>{t('demoStaff')}</p>
            <div className={form.chips}>
              {site.demoStaff.map((person) => (
                <button
                  key={person.login}
                  type="button"
                  className={form.chip}
                  onClick={() => {
                    setLogin(person.login);
                    setPin(person.pin);
                  }}
                >
                  {person.login}
                </button>
              ))}
            </div>
          </div>
        ) : null}
      </form>
    </main>
  );
}
