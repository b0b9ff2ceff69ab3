/** Everything on the dashboard is one member's own: their id is in every key. */
export const keys = {
  figures: (owner: string) => ['dashboard', owner, 'figures'],
  activity: (owner: string) => ['dashboard', owner, 'activity'],
  feed: (owner: string) => ['dashboard', owner, 'feed'],
  saved: (owner: string) => ['dashboard', owner, 'saved'],
};
