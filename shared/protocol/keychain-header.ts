/** Sent by the desktop app with every call of a station whose machine has no keychain (`none`), so that Manage can show it; no page sets it. */
export const keychainHeader = 'keyturn-keychain';
