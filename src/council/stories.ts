/** Plays the demo topics by the same writes and commands that a user has. */
import { randomUUID } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import type { Actor } from '../domain/record/facts';
import type { Command } from '../domain/process/command';
import { actAs, actorOf } from '../engine/people/actor';
import { today } from '../engine/clock';
import { carryOut } from '../engine/process/command-service';
import { decidingBody } from '../features/topics/bodies';
import { idOf, resolve, type References } from './references';
import { readStories, type PaperSeed, type Story, type StoryStep } from './seeds';

interface Scene {
  readonly strapi: Core.Strapi;
  readonly references: References;
  readonly topic: string;
  readonly actor: Actor;
}

interface Documents {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<unknown>;
  publish(params: object): Promise<unknown>;
}

async function actorNamed(strapi: Core.Strapi, references: References, name: string): Promise<Actor> {
  const user = (await strapi.db
    .query('admin::user')
    .findOne({ where: { id: idOf(references, `account/${name}`) }, populate: { roles: true } })) as {
    id: number;
    roles: { code: string }[];
  };
  return actorOf(strapi, user);
}

async function write(scene: Scene, step: Extract<StoryStep, { type: string }>): Promise<void> {
  const { strapi, references, actor } = scene;
  const service = strapi.documents(
    `api::${step.type}.${step.type}` as UID.ContentType,
  ) as unknown as Documents;
  const data = resolve(step.data, references);
  await actAs(actor, async () => {
    if (step.do === 'update') {
      await service.update({ documentId: idOf(references, step.ref), data });
      return;
    }
    const made = await service.create({ data });
    references.set(step.ref, made.documentId);
    if (step.do === 'publish') await service.publish({ documentId: made.documentId });
  });
}

async function paperDecision(
  { strapi, references, topic, actor }: Scene,
  gate: 'chairs-meeting' | 'party-organization',
  paper?: PaperSeed,
) {
  const resolved = resolve(paper ?? null, references) as PaperSeed | null;
  return {
    organization: await decidingBody(strapi, gate, { topic, actor, asked: null }),
    decidedOn: resolved?.decidedOn ?? today(),
    paper: resolved ? { documentNo: resolved.documentNo, scan: null } : null,
  };
}

async function commandOf(scene: Scene, step: Exclude<StoryStep, { type: string }>): Promise<Command> {
  const participants = (names: readonly string[]) =>
    names.map((name) => String(idOf(scene.references, name)));
  switch (step.do) {
    case 'take':
      return { type: 'take', transition: step.step, comment: step.comment ?? null };
    case 'approve': {
      const decision = await paperDecision(scene, step.gate, step.paper);
      return { type: 'record-approval', gate: step.gate, decision: 'approved', comment: null, ...decision };
    }
    case 'recognise': {
      const decision = await paperDecision(scene, 'party-organization', step.paper);
      return { type: 'recognise-participants', participants: participants(step.participants), ...decision };
    }
    case 'notify': {
      const sentOn = String(resolve(step.sentOn, scene.references));
      return {
        type: 'notify-participants',
        participants: participants(step.participants),
        sentOn,
        channel: step.channel,
      };
    }
  }
}

async function play(strapi: Core.Strapi, references: References, story: Story): Promise<void> {
  for (const step of story.steps) {
    const actor = await actorNamed(strapi, references, step.as);
    const topic = String(references.get(story.topic) ?? '');
    const scene = { strapi, references, topic, actor };
    if ('type' in step) await write(scene, step);
    else {
      const command = await commandOf(scene, step);
      await carryOut(strapi, { topic, actor, command, commandId: randomUUID(), expectedRev: null });
    }
  }
}

export async function playStories(strapi: Core.Strapi, references: References): Promise<void> {
  for (const story of await readStories(strapi)) await play(strapi, references, story);
}
