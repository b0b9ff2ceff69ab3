/** Demo members that the seeder makes. */
export const people = {
  administrator: 'admin@p2p-sandbox.example',
  owner: 'owner@najd-metals.example',
  engineer: 'engineer@gulf-polymers.example',
  operations: 'operations@hijaz-foods.example',
};
