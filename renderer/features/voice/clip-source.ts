import type { FetchClip } from './clip-voice.ts';

/** Clips as the hub serves them: the site's own recordings where there are any, else the bundled ones. */
export function fetchClipsWith(fetch: (path: string) => Promise<Response>): FetchClip {
  return async (language, clip) => {
    const response = await fetch(`/api/v1/voice/${language}/${clip}`);
    if (!response.ok) throw new Error(`voice clip ${language}/${clip}: ${response.status}`);
    return response.arrayBuffer();
  };
}
