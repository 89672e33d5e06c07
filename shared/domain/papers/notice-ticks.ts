import type { PaperStep } from './paper-facts.ts';
import type { PaperTick } from './paper-model.ts';
import { joined, word } from './words.ts';

/** So many letters of the hash tell versions apart on paper; the whole of it is in the evidence. */
const shortHash = 8;

/** The notices of a step as they were acknowledged (E1), each with the version that was public then. */
export function noticeTicks({ definition, result }: PaperStep<'read-notices'>): readonly PaperTick[] {
  return definition.notices.map(({ kind, name }) => {
    const versions = (result?.public ?? []).filter((one) => one.kind === kind);
    const note = versions.map(({ version, contentHash }) =>
      word('noticePublic', { version, hash: contentHash.slice(0, shortHash) }),
    );
    return {
      text: name,
      ticked: result?.acknowledged.includes(kind) ?? false,
      ...(note.length > 0 ? { note: joined(note) } : {}),
    };
  });
}
