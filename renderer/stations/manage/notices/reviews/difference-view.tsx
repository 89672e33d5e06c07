import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { reviewWords } from '#shared/i18n/manage-reviews.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import { noticeForms } from '#shared/domain/notices/notice-body.ts';
import { useWords } from '../../../../lib/language.tsx';
import styles from '../notices.module.css';
import type { Change, Place } from './differences.ts';
import type { DifferenceLine } from './line-difference.ts';

type Props = { readonly changes: readonly Change[]; readonly before: string; readonly after: string };

/** What two versions say differently, the one beside the other; what went and what came is marked by more than colour. */
export function DifferenceView({ changes, before, after }: Props) {
  const r = useWords(reviewWords);
  const name = usePlaceName();
  return (
    <table className={styles.difference}>
      <thead>
        <tr>
          <th scope="col">{r('place')}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ place, lines }) => (
          <tr key={JSON.stringify(place)}>
            <th scope="row">{name(place)}</th>
            <td>
              <Side lines={lines} without="new" place={place} />
            </td>
            <td>
              <Side lines={lines} without="gone" place={place} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type SideProps = {
  readonly lines: readonly DifferenceLine[];
  readonly without: 'new' | 'gone';
  readonly place: Place;
};

function Side({ lines, without, place }: SideProps) {
  const t = useWords(manageNoticeWords);
  const r = useWords(reviewWords);
  const own = lines.filter(({ how }) => how !== without);
  if (own.length === 0) return <span className={styles.quiet}>{r('empty')}</span>;
  const form = (line: string) => noticeForms.find((one) => one === line);
  return own.map(({ how, line }, index) => {
    const known = place.what === 'form' ? form(line) : undefined;
    const text = known ? t(`form-${known}`) : line;
    if (how === 'gone') return <del key={index}>{text}</del>;
    if (how === 'new') return <ins key={index}>{text}</ins>;
    return <span key={index}>{text}</span>;
  });
}

function usePlaceName(): (place: Place) => string {
  const r = useWords(reviewWords);
  const n = useWords(noticeWords);
  return (place) => {
    switch (place.what) {
      case 'heading':
      case 'text':
      case 'text-en':
        return r('detailPart', { n: place.n, field: r(`field-${place.what}`) });
      case 'person':
        return r('detailPerson', { n: place.n });
      case 'milestone':
        return n(`milestone-${place.milestone}`);
      case 'title-zh':
      case 'title-en':
      case 'form':
      case 'file':
      case 'buildings':
      case 'discounts-en':
      case 'agencyFees-en':
        return r(`field-${place.what}`);
      default:
        return n(place.what);
    }
  };
}
