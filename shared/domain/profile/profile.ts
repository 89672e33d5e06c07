import { z } from 'zod';
import { bilingual, payees, slug } from '../flow/template.ts';
import { areaBases } from '../settlement/area-difference.ts';
import { tierScopes } from '../settlement/late-delivery.ts';
import { startRules } from '../settlement/property-period.ts';

/** An amount as a person types it. */
export const yuan = z.string().regex(/^(0|[1-9]\d{0,6})(\.\d{1,2})?$/, 'yuan with at most two decimals');
/** 万分之 a day. */
export const ratePer10k = z
  .string()
  .regex(/^(0|[1-9]\d?)(\.\d{1,4})?$/, 'ten-thousandths a day, with at most four decimals');
/** Per cent of a price. */
export const percent = z.string().regex(/^(0|[1-9]\d?)(\.\d{1,2})?$/, 'per cent with at most two decimals');
const months = z.int().min(0).max(36);

/** Which area a fee is charged on; shown in its line. */
export const chargedAreas = ['contract', 'measured'] as const;
export type ChargedArea = (typeof chargedAreas)[number];

/** To whom a fee goes and whether at another place than here; null: as the flow's settlement line says. */
const collection = z.strictObject({ payee: z.enum(payees), elsewhere: z.boolean() }).nullable();

const lateDelivery = z.strictObject({
  /** 全部房价款 | 已付房价款. */
  base: z.enum(['total-price', 'paid']),
  ratePer10k: ratePer10k.nullable(),
  tier: z.strictObject({ days: z.int().min(1).max(3650), ratePer10k, appliesTo: z.enum(tierScopes) }).nullable(),
});

const maintenanceFund = z.strictObject({
  perSquareMetre: yuan.nullable(),
  /** Buildings without a lift and their lower rate; null where one rate is for all. */
  withoutLift: z
    .strictObject({ perSquareMetre: yuan, buildings: z.array(z.string().trim().min(1).max(30)).min(1).max(200) })
    .nullable(),
  area: z.enum(chargedAreas),
  collection,
});

const propertyFee = z
  .strictObject({
    perSquareMetreMonth: yuan.nullable(),
    area: z.enum(chargedAreas),
    startsOn: z.enum(startRules),
    prepayMonths: months,
    /** The most months a property company may take in advance; null where the place sets none. */
    capMonths: months.nullable(),
    collection,
  })
  .refine(({ prepayMonths, capMonths }) => capMonths === null || prepayMonths <= capMonths, {
    path: ['prepayMonths'],
    message: 'more months in advance than allowed here (capMonths)',
  });

/** For information only: the tax belongs to registration, never to handover (契税法 Art. 10–11; domain 2.6). */
const deedTax = z.strictObject({
  areaLimit: yuan,
  onlyHome: z.strictObject({ upTo: percent, above: percent }),
  secondHome: z.strictObject({ upTo: percent, above: percent }),
  otherwise: percent,
});

const registrationFee = z.strictObject({ residential: yuan.nullable(), other: yuan.nullable(), collection });

/** Who stands behind the papers, and where owners report defects (条例 Art. 30; domain 2.5). */
const parties = z.strictObject({
  developer: bilingual.nullable(),
  propertyCompany: bilingual.nullable(),
  repairs: z
    .strictObject({
      unit: bilingual,
      phone: z.string().trim().min(3).max(40),
      answerHours: z.int().min(1).max(720),
      mendDays: z.int().min(1).max(365),
    })
    .nullable(),
});

/** When and where homes are handed over, as the move-in notice says (contract Art. 11(2); domain 3.4). */
export const delivery = z
  .strictObject({
    place: bilingual,
    phone: z.string().trim().min(3).max(40),
    from: z.iso.date(),
    to: z.iso.date(),
    opens: z.iso.time({ precision: -1 }),
    closes: z.iso.time({ precision: -1 }),
    /** The filed completion inspection, where it is not public as a notice here. */
    filing: z
      .strictObject({ number: z.string().trim().min(2).max(80), issuedOn: z.iso.date() })
      .nullable()
      .default(null),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'ends before it begins' })
  .refine(({ opens, closes }) => opens < closes, { path: ['closes'], message: 'closes before it opens' });

/** Which area is the last word on a difference: what was measured, or what the register says later. */
export const finalAreas = ['measured', 'registered'] as const;

/** What vouchers may hold the keys. No tax, property fee or property paper ever may (contract Art. 11(3)1). */
export const keyBlockers = ['maintenance-fund', 'identity', 'contract', 'loan'] as const;

/**
 * The rules of a city and a project that a settlement needs: whatever section 2 of the domain marks as local. Null means
 * that nobody has set it; a line that needs it then says so instead of showing an amount.
 */
export const siteProfile = z.strictObject({
  id: slug,
  name: bilingual,
  parties: parties.default({ developer: null, propertyCompany: null, repairs: null }),
  delivery: delivery.nullable().default(null),
  areaBasis: z.enum(areaBases),
  /** Whether the measured area settles for good, or only until the registered one is known (domain 2.3, annex). */
  areaFinalBy: z.enum(finalAreas).default('measured'),
  lateDelivery,
  maintenanceFund,
  propertyFee,
  deedTax,
  registrationFee,
  keysBlockedBy: z.array(z.enum(keyBlockers)).max(keyBlockers.length).default(['maintenance-fund']),
  /** An unpaid price holds the keys only where the contract says so, and then the clause is named. */
  priceHoldsKeys: z
    .strictObject({ clause: z.string().trim().min(2).max(120) })
    .nullable()
    .default(null),
});
export type SiteProfile = z.output<typeof siteProfile>;

/** The rules with how often they were changed: whoever changes them says which ones they saw. */
export const versionedProfile = siteProfile.extend({ version: z.int().min(0) });
export type VersionedProfile = z.output<typeof versionedProfile>;
