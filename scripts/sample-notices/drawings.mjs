import { adverseOutside } from './adverse-outside.mjs';
import { businessLicence } from './business-licence.mjs';
import { complaintChannel } from './complaint-channel.mjs';
import { completionFiling } from './completion-filing.mjs';
import { constructionPermit } from './construction-permit.mjs';
import { developerQualification } from './developer-qualification.mjs';
import { handoverRoute } from './handover-route.mjs';
import { interimRules } from './interim-rules.mjs';
import { landCertificate } from './land-certificate.mjs';
import { presalePermit } from './presale-permit.mjs';
import { propertyContract } from './property-contract.mjs';
import { salesMandate } from './sales-mandate.mjs';

/** What each kind looks like: a page shape and how it is drawn. */
export const drawings = {
  'developer-qualification': developerQualification,
  'business-licence': businessLicence,
  'land-certificate': landCertificate,
  'construction-permit': constructionPermit,
  'presale-permit': presalePermit,
  'sales-mandate': salesMandate,
  'interim-rules': interimRules,
  'property-contract': propertyContract,
  'adverse-outside': adverseOutside,
  'complaint-channel': complaintChannel,
  'completion-filing': completionFiling,
  'handover-route': handoverRoute,
};
