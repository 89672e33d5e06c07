import { useEffect, useMemo, useRef, useState } from 'react';
import type { Language } from '#shared/i18n/words.ts';
import { createSpeechVoice } from '../../../features/voice/speech-synthesis-voice.ts';
import { useFeed } from '../../../lib/use-hub.tsx';

type Reading = 'silent' | 'reading' | 'interrupted' | 'failed';
type ReadAloud = {
  /** Whether this machine has a voice of its own for the language. */
  readonly able: boolean;
  /** `interrupted` for a call, `failed` by the voice itself: either way the next start goes on where it was. */
  readonly state: Reading;
  readonly start: () => void;
  readonly stop: () => void;
};

/** The slowest a voice says a sentence; one that takes longer has hung, and a kiosk is not kept from its next visitor. */
const longestMs = (sentence: string) => 5000 + sentence.length * 600;

/** Reads sentences aloud until it is told to stop, the page goes, or a number is called: a call has the hall's ear. */
export function useReadAloud(sentences: readonly string[], language: Language): ReadAloud {
  const voice = useMemo(
    () =>
      'speechSynthesis' in window
        ? createSpeechVoice(window.speechSynthesis, (text) => new SpeechSynthesisUtterance(text))
        : null,
    [],
  );
  const [, setVoices] = useState(0);
  const [state, setState] = useState<Reading>('silent');
  const at = useRef(0);
  const reading = useRef<AbortController | null>(null);
  useEffect(() => {
    if (!voice) return undefined;
    // The list of voices comes late, and changes with the system's.
    const known = () => setVoices((times) => times + 1);
    window.speechSynthesis.addEventListener('voiceschanged', known);
    return () => window.speechSynthesis.removeEventListener('voiceschanged', known);
  }, [voice]);
  const spokenIn = useRef(language);
  useEffect(() => {
    if (spokenIn.current !== language) at.current = 0;
    spokenIn.current = language;
    // Another language, or the page goes: what is being read ends.
    return () => reading.current?.abort();
  }, [language]);

  const end = (next: Reading) => {
    reading.current?.abort();
    reading.current = null;
    setState(next);
  };
  useFeed(({ type }) => {
    if (reading.current && (type === 'ticket.called' || type === 'ticket.recalled')) end('interrupted');
  });
  const say = async (text: string, signal: AbortSignal) => {
    const hung = new AbortController();
    const timer = setTimeout(() => hung.abort(), longestMs(text));
    try {
      await voice?.speak({ language, text, clips: [] }, AbortSignal.any([signal, hung.signal]));
    } finally {
      clearTimeout(timer);
    }
  };
  const read = async (own: AbortController) => {
    let next: Reading = 'silent';
    try {
      for (; at.current < sentences.length; at.current++) await say(sentences[at.current] ?? '', own.signal);
      at.current = 0;
    } catch {
      // Whoever stopped it knows that it is silent; a voice that failed has to be told of.
      if (!own.signal.aborted) next = 'failed';
    }
    if (reading.current === own) end(next);
  };
  return {
    able: sentences.length > 0 && voice?.canSpeak(language) === true,
    state,
    start() {
      const own = new AbortController();
      reading.current = own;
      setState('reading');
      void read(own);
    },
    stop() {
      at.current = 0;
      end('silent');
    },
  };
}
