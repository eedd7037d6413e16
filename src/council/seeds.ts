/** The seed files as they are written in `database/seeds`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Binding, FlowchartDraft } from '../domain/process/flowchart';
import type { Body } from '../domain/law/vocabulary';

/** A record with a name by which others refer to it: `$area/haian` in their data. */
export interface Seed {
  readonly ref: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface AccountSeed {
  readonly ref: string;
  readonly email: string;
  readonly role: string;
  readonly name: string;
}

export interface CouncilSeed {
  readonly accounts: readonly AccountSeed[];
  readonly areas: readonly Seed[];
  readonly organizations: readonly Seed[];
  readonly members: readonly Seed[];
  readonly dutyGroups: readonly Seed[];
  readonly legacyVenues: readonly Seed[];
  readonly rooms: readonly Seed[];
  readonly signs: readonly Seed[];
  readonly annualPlans: readonly Seed[];
}

export interface PaperSeed {
  readonly documentNo: string;
  readonly decidedOn: string;
}

/** One thing a member of staff does in a story; `as` names the account. */
export type StoryStep = { readonly as: string } & (
  | {
      readonly do: 'create' | 'update' | 'publish';
      readonly type: string;
      readonly ref: string;
      readonly data: Seed['data'];
    }
  | { readonly do: 'take'; readonly step: string; readonly comment?: string }
  | { readonly do: 'approve'; readonly gate: Body; readonly paper?: PaperSeed }
  | { readonly do: 'recognise'; readonly participants: readonly string[]; readonly paper?: PaperSeed }
  | {
      readonly do: 'notify';
      readonly participants: readonly string[];
      readonly sentOn: string;
      readonly channel: string;
    }
);

export interface Story {
  readonly topic: string;
  readonly steps: readonly StoryStep[];
}

export interface RuleSeed {
  readonly title: string;
  readonly issuer: string;
  readonly note: string;
  readonly bindings: readonly (Binding & { readonly clause: string })[];
}

const seedPath = (strapi: Core.Strapi, file: string) =>
  path.join(strapi.dirs.app.root, 'database', 'seeds', file);

const readJson = async (strapi: Core.Strapi, file: string): Promise<unknown> =>
  JSON.parse(await readFile(seedPath(strapi, file), 'utf8'));

/** The files are part of the program, and a test loads them all. */
export const readCouncil = async (strapi: Core.Strapi) =>
  (await readJson(strapi, 'council.json')) as CouncilSeed;
export const readStories = async (strapi: Core.Strapi) =>
  (await readJson(strapi, 'demo-topics.json')) as Story[];
export const readRule = async (strapi: Core.Strapi) =>
  (await readJson(strapi, 'meeting-rule.json')) as RuleSeed;
export const readFlowcharts = async (strapi: Core.Strapi) =>
  (await readJson(strapi, 'flowcharts.json')) as (FlowchartDraft & { readonly description: string })[];
export const readPlan = (strapi: Core.Strapi) => readFile(seedPath(strapi, 'haian-plan.txt'), 'utf8');
export const mediaPath = (strapi: Core.Strapi, file: string) => seedPath(strapi, path.join('media', file));
