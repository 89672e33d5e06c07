import { useEffect, useRef, useState } from 'react';
import { guideWords } from '#shared/i18n/guide.ts';
import { useWords } from '../../../lib/language.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from '../guide.module.css';
import type { KeptPhoto } from '../offline/local-store.ts';
import { scalePhoto } from '../offline/scale-photo.ts';

type Props = {
  readonly photos: readonly KeptPhoto[];
  readonly most: number;
  readonly onChange: (photos: readonly KeptPhoto[]) => void;
};

/** Photos from the camera or from files, scaled before they are kept; a file that is no picture is refused in words. */
export function PhotoPicker({ photos, most, onChange }: Props) {
  const t = useWords(guideWords);
  const [refused, setRefused] = useState(false);
  const take = async (files: FileList | null) => {
    setRefused(false);
    const taken: KeptPhoto[] = [];
    // Copied at once: the field is emptied meanwhile.
    const chosen = [...(files ?? [])].slice(0, most - photos.length);
    for (const file of chosen) {
      try {
        taken.push({ key: crypto.randomUUID(), blob: await scalePhoto(file), fileId: null });
      } catch {
        setRefused(true);
      }
    }
    if (taken.length > 0) onChange([...photos, ...taken]);
  };
  return (
    <div className={styles.photos}>
      {photos.map((photo, index) => (
        <figure key={photo.key} className={styles.photo}>
          <Preview photo={photo} alt={t('photoNo', { count: index + 1 })} />
          <Button
            aria-label={t('removePhoto', { count: index + 1 })}
            onClick={() => onChange(photos.filter((one) => one !== photo))}
          >
            ×
          </Button>
        </figure>
      ))}
      {photos.length < most ? (
        <>
          <FileButton word={t('takePhoto')} label={t('takePhoto')} camera onFiles={(files) => void take(files)} />
          <FileButton word={t('choosePhoto')} label={t('photos')} onFiles={(files) => void take(files)} />
          <span className={styles.where}>{t('photosLeft', { count: most - photos.length })}</span>
        </>
      ) : null}
      {refused ? (
        <p className={styles.problem} role="alert">
          {t('notAPhoto')}
        </p>
      ) : null}
    </div>
  );
}

type FileButtonProps = {
  readonly word: string;
  readonly label: string;
  /** Straight to the camera; without it, the pictures on the tablet. */
  readonly camera?: boolean;
  readonly onFiles: (files: FileList | null) => void;
};

function FileButton({ word, label, camera = false, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button className={styles.tap} onClick={() => input.current?.click()}>
        {word}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={!camera}
        accept="image/jpeg,image/png,image/webp"
        aria-label={label}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={({ target }) => {
          onFiles(target.files);
          // The same picture may be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}

function Preview({ photo, alt }: { readonly photo: KeptPhoto; readonly alt: string }) {
  const t = useWords(guideWords);
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (!photo.blob || !image.current) return undefined;
    const address = URL.createObjectURL(photo.blob);
    image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [photo]);
  // The picture is with the hub and no longer here.
  if (!photo.blob) return <span className={styles.photoSent}>{t('photoSent')}</span>;
  return <img ref={image} alt={alt} />;
}
