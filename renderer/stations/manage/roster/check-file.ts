import { contract } from '#shared/protocol/contract.ts';

/** Why a file cannot be a roster, seen before it is sent; null when it may be one. */
export function fileFault(file: { readonly name: string; readonly size: number }): 'wrongType' | 'tooLarge' | null {
  if (!/\.(xlsx|csv)$/i.test(file.name)) return 'wrongType';
  return file.size > contract.importRoster.upload.maxBytes ? 'tooLarge' : null;
}
