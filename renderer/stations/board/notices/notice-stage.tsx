import { boardWords } from '#shared/i18n/board.ts';
import type { DisplayReporter } from '../../../features/notices/display-reporter.ts';
import { useWords } from '../../../lib/language.tsx';
import { type DeckNotice, pageAt } from './deck.ts';
import { NoticePageLayer } from './notice-page-layer.tsx';
import styles from './notice-stage.module.css';
import { NoticeStrip } from './notice-strip.tsx';
import { pageKey, type Rotation, type RotationHappening } from './rotation.ts';

type Props = {
  readonly deck: readonly DeckNotice[];
  readonly rotation: Rotation;
  readonly happen: (happening: RotationHappening) => void;
  readonly phoneBase: string | null;
  /** A call has the stage: the page stays as it is behind it, unseen. */
  readonly covered: boolean;
  readonly reporter: DisplayReporter;
};

/** The notice that is on, with the next page ready behind it: two pictures are alive, never more. */
export function NoticeStage({ deck, rotation, happen, phoneBase, covered, reporter }: Props) {
  const t = useWords(boardWords);
  const on = pageAt(deck, rotation.place);
  const behind = pageAt(deck, rotation.next);
  if (!on) return null;
  const { face } = on.page;
  const upright = face.kind === 'picture' && face.picture.height > face.picture.width;
  const layers = behind && pageKey(at(behind)) !== pageKey(at(on)) ? [on, behind] : [on];
  return (
    <section
      className={covered ? styles.covered : styles.stage}
      data-upright={upright || undefined}
      aria-label={t('notices')}
      aria-hidden={covered || undefined}
    >
      <NoticeStrip notice={on.notice.notice} page={on.page.page} pages={on.notice.pages.length} phoneBase={phoneBase} />
      <div className={styles.pages}>
        {layers.map(({ notice, page }) => {
          const key = pageKey(at({ notice, page }));
          return (
            <NoticePageLayer
              key={key}
              notice={notice.notice}
              page={page}
              shown={page === on.page}
              seen={page === on.page && !covered}
              reporter={reporter}
              onDecoded={() => happen({ kind: 'decoded', key })}
              onFailed={() => happen({ kind: 'failed', key })}
            />
          );
        })}
      </div>
    </section>
  );
}

const at = ({ notice, page }: NonNullable<ReturnType<typeof pageAt>>) => ({
  versionId: notice.versionId,
  page: page.page,
});
