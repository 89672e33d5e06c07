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
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  const take = async (files: FileList | null) => {
    setRefused(false);
    const taken: KeptPhoto[] = [];
    for (const file of [...(files ?? [])].slice(0, most - photos.length)) {
      try {
        taken.push({ key: crypto.randomUUID(), blob: await scalePhoto(file), fileId: null });
      } catch {
        setRefused(true);
      }
    }
    if (input.current) input.current.value = '';
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
        <Button size="touch" onClick={() => input.current?.click()}>
          {t('addPhoto', { count: most - photos.length })}
        </Button>
      ) : null}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/jpeg,image/png,image/webp"
        capture="environment"
        aria-label={t('photos')}
        onChange={({ target }) => void take(target.files)}
      />
      {refused ? (
        <p className={styles.problem} role="alert">
          {t('notAPhoto')}
        </p>
      ) : null}
    </div>
  );
}

function Preview({ photo, alt }: { readonly photo: KeptPhoto; readonly alt: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (!photo.blob || !image.current) return undefined;
    const address = URL.createObjectURL(photo.blob);
    image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [photo]);
  return <img ref={image} alt={alt} />;
}
