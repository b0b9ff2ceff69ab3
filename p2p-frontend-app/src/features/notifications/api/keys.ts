/** What somebody is told is their own: their id is in every key. */
export const keys = {
  of: (owner: string) => ['notifications', owner],
  unread: (owner: string) => ['notifications', owner, 'unread'],
  lists: (owner: string) => ['notifications', owner, 'list'],
  list: (owner: string, onlyUnread: boolean) => ['notifications', owner, 'list', { onlyUnread }],
};
