import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

export type VoiceClipRow = Tables['voice_clips'];

/** Clips the site recorded itself; the files lie under their hash. */
export type VoiceClipStore = {
  readonly all: () => VoiceClipRow[];
  readonly find: (language: string, clip: string) => VoiceClipRow | undefined;
  readonly save: (row: VoiceClipRow) => void;
  /** Whether there was one. */
  readonly remove: (language: string, clip: string) => boolean;
};

/** Opens the statements about clips. */
export function openVoiceClipStore(store: Store): VoiceClipStore {
  return {
    all: () => store.select((q) => q.selectFrom('voice_clips').selectAll()),
    find: (language, clip) =>
      store.select((q) =>
        q.selectFrom('voice_clips').selectAll().where('language', '=', language).where('clip', '=', clip),
      )[0],
    save: (row) =>
      void store.change((q) =>
        q
          .insertInto('voice_clips')
          .values(row)
          .onConflict((c) =>
            c.columns(['language', 'clip']).doUpdateSet({ sha256: row.sha256, media_type: row.media_type }),
          ),
      ),
    remove: (language, clip) =>
      store.change((q) => q.deleteFrom('voice_clips').where('language', '=', language).where('clip', '=', clip)) > 0,
  };
}
