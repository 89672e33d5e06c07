import { Segmented } from 'antd';
import { useState } from 'react';
import { type SpokenLanguage, spokenLanguages } from '#shared/domain/announcement/clips.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub, useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { sendFile } from '../parts/send-file.ts';
import { useCommand } from '../parts/use-command.ts';
import { ClipTable } from './clip-table.tsx';
import { Recorder } from './recorder.tsx';
import type { VoiceClip } from './voice-clip.ts';

/** The announcer's clips: hear each, replace it with the site's own voice, go back to the bundled one. */
export function VoicePage() {
  const t = useWords(setupWords);
  const hub = useHub();
  const [language, setLanguage] = useState<SpokenLanguage>('zh-CN');
  const [recorded, setRecorded] = useState<VoiceClip | null>(null);
  const clips = useLive(
    ({ client }) => client.voiceClips({}),
    ({ type }) => type.startsWith('voice.'),
  );
  const save = useCommand(({ clip, file }: { readonly clip: VoiceClip; readonly file: Blob }) =>
    sendFile({
      call: contract.saveVoiceClip,
      params: { language: clip.language, clip: clip.clip },
      file,
      fileName: clip.clip,
      headers: hub.headers(),
    }),
  );
  const remove = useCommand(({ language, clip }: Pick<VoiceClip, 'language' | 'clip'>, options) =>
    hub.client.removeVoiceClip({ params: { language, clip } }, options),
  );
  const onFile = async (clip: VoiceClip, file: Blob) => {
    if (!(await save.run({ clip, file }))) return false;
    await clips.reload();
    return true;
  };
  return (
    <Page
      title={t('voiceTitle')}
      explain={t('voiceExplain')}
      actions={
        <Segmented<SpokenLanguage>
          value={language}
          onChange={setLanguage}
          options={spokenLanguages.map((one) => ({ value: one, label: t(one) }))}
        />
      }
    >
      <ProblemNote problem={remove.problem ?? (recorded ? null : save.problem)} />
      <Loaded of={clips}>
        {({ items }) => (
          <ClipTable
            clips={items.filter((clip) => clip.language === language)}
            onRecord={(clip) => {
              save.forget();
              setRecorded(clip);
            }}
            onUpload={onFile}
            onRemove={async ({ language, clip }) => {
              if (await remove.run({ language, clip })) await clips.reload();
            }}
          />
        )}
      </Loaded>
      <Recorder
        clip={recorded}
        problem={save.problem}
        onClose={() => setRecorded(null)}
        onUse={async (clip, sound) => {
          if (await onFile(clip, sound)) setRecorded(null);
        }}
      />
    </Page>
  );
}
