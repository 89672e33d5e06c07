import { assertNever } from '../domain/assert-never.ts';
import type { WarrantyPart, WarrantyPeriod } from '../domain/warranty/warranty.ts';
import { defineWords, fill, type Language } from './words.ts';

/** The parts of a home that warranties name (质量保证书). */
export const warrantyPartWords = defineWords<WarrantyPart>(
  {
    structure: '地基基础和主体结构',
    waterproofing: '屋面防水、有防水要求的卫生间、房间和外墙面的防渗漏',
    'heating-cooling': '供热与供冷系统',
    wiring: '电气管线',
    plumbing: '给排水管道',
    equipment: '设备安装',
    finishes: '装修工程',
    plaster: '墙面、顶棚抹灰层脱落',
    floors: '地面空鼓开裂、大面积起砂',
    'doors-windows': '门窗翘裂、五金件损坏',
    'sanitary-ware': '卫生洁具',
    'lamps-switches': '灯具、电器开关',
    'blocked-pipes': '管道堵塞',
  },
  {
    structure: 'Foundations and main structure',
    waterproofing: 'Roof waterproofing; leaks in bathrooms, rooms and outer walls that must be watertight',
    'heating-cooling': 'Heating and cooling system',
    wiring: 'Electrical wiring',
    plumbing: 'Water supply and drains',
    equipment: 'Installed equipment',
    finishes: 'Finishes',
    plaster: 'Plaster coming off walls and ceilings',
    floors: 'Hollow, cracked or dusting floors',
    'doors-windows': 'Warped doors and windows, broken fittings',
    'sanitary-ware': 'Sanitary ware',
    'lamps-switches': 'Lamps and switches',
    'blocked-pipes': 'Blocked pipes',
  },
);

/** How long a warranty runs. */
export const warrantyPeriodWords = defineWords(
  {
    years: '{count} 年',
    months: '{count} 个月',
    seasons: '{count} 个采暖期、供冷期',
    'design-life': '设计文件规定的合理使用年限',
    until: '至 {date}',
  },
  {
    years: 'years: {count}',
    months: 'months: {count}',
    seasons: 'heating or cooling seasons: {count}',
    'design-life': 'the design life of the building',
    until: 'until {date}',
  },
);

/** A warranty's period in words: `2 年`, `6 个月`, `2 个采暖期、供冷期`. */
export function warrantyPeriodText(period: WarrantyPeriod, language: Language): string {
  const words = warrantyPeriodWords[language];
  switch (period.kind) {
    case 'months':
      return period.months % 12 === 0
        ? fill(words.years, { count: period.months / 12 })
        : fill(words.months, { count: period.months });
    case 'seasons':
      return fill(words.seasons, { count: period.seasons });
    case 'design-life':
      return words['design-life'];
    default:
      return assertNever(period);
  }
}
