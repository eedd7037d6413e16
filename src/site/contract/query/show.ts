/** What the contract shows of a relation, as Strapi takes it: its fields, only public rows, and what they show in turn. */
import type { SafePopulate, Shown } from '../shape';

export type Shows = Readonly<Record<string, Shown>>;
export type Populate = Readonly<Record<string, SafePopulate>>;

export const showAll = (shows: Shows): Populate =>
  Object.fromEntries(Object.entries(shows).map(([name, shown]) => [name, show(shown)]));

export const show = ({ fields, rows, shows }: Shown): SafePopulate => ({
  fields,
  ...(rows && { filters: rows }),
  ...(shows && { populate: showAll(shows) }),
});
