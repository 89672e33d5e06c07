import { useEffect, useMemo, useRef, useState } from 'react';
import type { Language } from '#shared/i18n/words.ts';
import { createSpeechVoice } from '../../../features/voice/speech-synthesis-voice.ts';
import { useFeed } from '../../../lib/use-hub.tsx';

type ReadAloud = {
  /** Whether this machine has a voice of its own for the language. */
  readonly able: boolean;
  readonly reading: boolean;
  /** Stopped for a call: the next start goes on where it was. */
  readonly interrupted: boolean;
  readonly start: () => void;
  readonly stop: () => void;
};

/** Reads paragraphs aloud until it is told to stop, the page goes, or a number is called: a call has the hall's ear. */
export function useReadAloud(paragraphs: readonly string[], language: Language): ReadAloud {
  const voice = useMemo(
    () =>
      'speechSynthesis' in window
        ? createSpeechVoice(window.speechSynthesis, (text) => new SpeechSynthesisUtterance(text))
        : null,
    [],
  );
  const [, setVoices] = useState(0);
  const [state, setState] = useState<'silent' | 'reading' | 'interrupted'>('silent');
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

  const end = (next: 'silent' | 'interrupted') => {
    reading.current?.abort();
    reading.current = null;
    setState(next);
  };
  useFeed(({ type }) => {
    if (reading.current && (type === 'ticket.called' || type === 'ticket.recalled')) end('interrupted');
  });
  const read = async (own: AbortController) => {
    try {
      for (; at.current < paragraphs.length; at.current++) {
        await voice?.speak({ language, text: paragraphs[at.current] ?? '', clips: [] }, own.signal);
      }
      at.current = 0;
    } catch {
      // Stopped, or the voice failed: the button is there to begin again.
    }
    if (reading.current === own) end('silent');
  };
  return {
    able: paragraphs.length > 0 && voice?.canSpeak(language) === true,
    reading: state === 'reading',
    interrupted: state === 'interrupted',
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
