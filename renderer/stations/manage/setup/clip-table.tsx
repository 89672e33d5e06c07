import { Button, Table, Upload } from 'antd';
import { manageWords } from '#shared/i18n/manage.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { useWords } from '../../../lib/language.tsx';
import { Mark } from '../parts/mark.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import styles from './setup.module.css';
import { usePlayClip } from './use-play-clip.ts';
import { type VoiceClip, wordsOf } from './voice-clip.ts';

type Props = {
  readonly clips: readonly VoiceClip[];
  readonly onRecord: (clip: VoiceClip) => void;
  readonly onUpload: (clip: VoiceClip, file: Blob) => Promise<unknown>;
  readonly onRemove: (clip: VoiceClip) => Promise<void>;
};

/** All clips of one language with what they say and where they come from. */
export function ClipTable({ clips, onRecord, onUpload, onRemove }: Props) {
  const t = useWords(setupWords);
  const m = useWords(manageWords);
  const player = usePlayClip();
  return (
    <>
      <ProblemNote problem={player.problem} />
      <Table<VoiceClip>
        rowKey="clip"
        size="middle"
        dataSource={[...clips]}
        pagination={{ pageSize: 20, showSizeChanger: false }}
        title={() => t('ownCount', { own: clips.filter((clip) => clip.own).length, all: clips.length })}
        columns={[
          { title: t('clipSays'), render: (_, clip) => <strong>{wordsOf(clip)}</strong> },
          { title: t('clip'), dataIndex: 'clip', width: 160 },
          {
            title: t('clipSource'),
            width: 120,
            render: (_, clip) => (clip.own ? <Mark tone="good">{t('own')}</Mark> : t('bundled')),
          },
          {
            title: m('actions'),
            width: 380,
            render: (_, clip) => {
              const words = wordsOf(clip);
              return (
                <span className={styles.row}>
                  <Button size="small" aria-label={t('playClip', { words })} onClick={() => void player.play(clip)}>
                    {t('play')}
                  </Button>
                  <Button size="small" aria-label={t('recordClip', { words })} onClick={() => onRecord(clip)}>
                    {t('record')}
                  </Button>
                  <Upload
                    accept=".ogg,.webm,.mp3,.wav,audio/*"
                    showUploadList={false}
                    beforeUpload={(file) => {
                      void onUpload(clip, file);
                      return false;
                    }}
                  >
                    <Button size="small" aria-label={t('uploadClip', { words })}>
                      {t('upload')}
                    </Button>
                  </Upload>
                  {clip.own ? (
                    <Button size="small" aria-label={t('goBackClip', { words })} onClick={() => void onRemove(clip)}>
                      {t('goBack')}
                    </Button>
                  ) : null}
                </span>
              );
            },
          },
        ]}
      />
    </>
  );
}
