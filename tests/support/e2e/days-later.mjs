// Loaded before a hub of the tests (`--import`): its clock is some days ahead, as when a family comes back next week.
const shift = Number(process.env['KEYTURN_TEST_DAYS_LATER'] ?? 0) * 86_400_000;
const { now } = Date;
Date.now = () => now() + shift;
