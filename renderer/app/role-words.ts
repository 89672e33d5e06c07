/** The word for each role of a station, among the words of the app. */
export const roleWords = {
  kiosk: 'roleKiosk',
  reception: 'roleReception',
  board: 'roleBoard',
  desk: 'roleDesk',
  customer: 'roleCustomer',
  manage: 'roleManage',
  guide: 'roleGuide',
} as const;
