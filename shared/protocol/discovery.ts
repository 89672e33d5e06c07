/** The name under which hubs announce themselves on the local network: `_keyturn._tcp`. */
export const hubServiceType = 'keyturn';
