import { useCallback, useEffect, useRef, useState } from 'react';

/** A clip is a word or a short phrase; a forgotten microphone must not record the hall. */
export const longestClipSeconds = 8;

export type RecorderState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'recording' }
  | { readonly kind: 'recorded'; readonly sound: Blob; readonly address: string };

/** Records from the microphone; it is let go of as soon as the recording ends or the dialogue closes. */
export function useRecorder(): {
  readonly state: RecorderState;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
} {
  const [state, setState] = useState<RecorderState>({ kind: 'ready' });
  const recorder = useRef<MediaRecorder | null>(null);
  const address = useRef<string | null>(null);

  const stop = useCallback(() => {
    if (recorder.current?.state === 'recording') recorder.current.stop();
  }, []);

  const start = async () => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const pieces: Blob[] = [];
      const made = new MediaRecorder(stream, { mimeType: 'audio/webm' });
      recorder.current = made;
      const limit = setTimeout(stop, longestClipSeconds * 1000);
      made.addEventListener('dataavailable', ({ data }) => pieces.push(data));
      made.addEventListener('stop', () => {
        clearTimeout(limit);
        for (const track of stream.getTracks()) track.stop();
        const sound = new Blob(pieces, { type: 'audio/webm' });
        if (address.current) URL.revokeObjectURL(address.current);
        address.current = URL.createObjectURL(sound);
        setState({ kind: 'recorded', sound, address: address.current });
      });
      made.start();
      setState({ kind: 'recording' });
    } catch {
      setState({ kind: 'denied' });
    }
  };

  useEffect(
    () => () => {
      stop();
      if (address.current) URL.revokeObjectURL(address.current);
    },
    [stop],
  );
  return { state, start, stop };
}
