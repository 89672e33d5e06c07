import packageJson from '../../package.json' with { type: 'json' };

/** The version of this Keyturn. */
export const version: string = packageJson.version;
