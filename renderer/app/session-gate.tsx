import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
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
import styles from './session-gate.module.css';
import { KeyMark } from '../ui/key-mark.tsx';
import { Notice } from '../ui/notice.tsx';

type State =
  /** `session`: who was in when the hub has to be asked again; what they were at stays. */
  | { readonly kind: 'asking'; readonly session: Session | null }
  | { readonly kind: 'out'; readonly ended: boolean }
  | { readonly kind: 'in'; readonly session: Session }
  | { readonly kind: 'locked'; readonly session: Session };

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

/**
 * Lets a page through once somebody is signed in. When the session ends in the middle of the work, the screen is
 * locked over it and nothing is lost: the same person signs in again and goes on; anybody else begins anew.
 */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const hub = useHub();
  const t = useWords(appWords);
  const [state, setState] = useState<State>(
    hub.hasSession() ? { kind: 'asking', session: null } : { kind: 'out', ended: false },
  );
  const { kind } = state;

  useEffect(() => {
    if (kind !== 'asking') return undefined;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const next = await whoIsIn(hub);
      if (gone) return;
      if (next?.kind === 'in') hub.feed.resume();
      if (next) setState((now) => lockedIn(now, next));
      else timer = setTimeout(() => void ask(), retryMs);
    };
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [hub, kind]);

  useEffect(() => {
    const askAgain = () => setState((now) => (now.kind === 'in' ? { ...now, kind: 'asking' } : now));
    // The feed was refused: the session ended or the device is no longer trusted. The hub says which.
    const stopFeed = hub.feed.onState(() => {
      if (hub.feed.state().kind !== 'refused') return;
      hub.feed.stop();
      askAgain();
    });
    const stopSession = hub.onSessionEnded(askAgain);
    return () => {
      stopFeed();
      stopSession();
    };
  }, [hub]);

  const leave = () => {
    hub.setSession(null);
    hub.feed.stop();
    setState({ kind: 'out', ended: false });
  };

  if (state.kind === 'out') {
    const hint = state.ended ? t('sessionEnded') : null;
    return <SignIn hint={hint} onSignedIn={() => setState({ kind: 'asking', session: null })} />;
  }
  if (state.session === null) return <Notice text={t('loading')} />;
  const { session } = state;
  return (
    <>
      <SessionProvider key={session.staff.id} session={session} leave={leave}>
        <div className={styles.behind} data-locked={kind === 'locked' || undefined}>
          {children}
        </div>
      </SessionProvider>
      {kind === 'locked' ? (
        <Lock>
          <SignIn hint={t('sessionLocked')} onSignedIn={() => setState({ kind: 'asking', session })} />
        </Lock>
      ) : null}
    </>
  );
}

/** Who was at work stays behind the lock; who was not signs in on a page of its own. */
function lockedIn(now: State, next: State): State {
  const was = now.kind === 'asking' ? now.session : null;
  return next.kind === 'out' && was ? { kind: 'locked', session: was } : next;
}

/** A modal of the browser itself: nothing behind it can be seen, reached or read, dialogs of the page included. */
function Lock({ children }: { readonly children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const stay = (event: Event) => event.preventDefault();
    element?.addEventListener('cancel', stay);
    element?.showModal();
    return () => element?.removeEventListener('cancel', stay);
  }, []);
  return (
    <dialog ref={dialog} className={styles.lock}>
      {children}
    </dialog>
  );
}

function SignIn({ hint, onSignedIn }: { readonly hint: string | null; readonly onSignedIn: () => void }) {
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
        <p className={form.hint}>{hint ?? (language === 'en' ? site.siteNameEn : site.siteName)}</p>
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
