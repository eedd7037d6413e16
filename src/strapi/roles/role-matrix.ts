/** Who may see and write what in the administration: least privilege, one line a role and group of types. */
import type { Role } from '../../domain/law/vocabulary';

const REGISTRY = ['area', 'organization', 'member', 'duty-group', 'legacy-venue', 'room', 'signage'] as const;
const LAW = ['rule', 'flowchart', 'annual-plan'] as const;
const EVIDENCE = ['survey', 'session', 'participant', 'opinion', 'outcome', 'referral', 'feedback'] as const;

/** Types whose rows belong to a district; a role limited to its district sees and writes only its own. */
export const DISTRICT_TYPES: ReadonlySet<string> = new Set([
  'duty-group',
  'legacy-venue',
  'room',
  'signage',
  'topic',
  'suggestion',
  ...EVIDENCE,
]);

export type Verb = 'read' | 'create' | 'update' | 'delete' | 'publish';

export interface Grant {
  readonly types: readonly string[];
  readonly verbs: readonly Verb[];
  /** Fields that this role does not get, by name; nothing to do with `private`, which keeps fields from the public. */
  readonly except?: readonly string[];
  /** Only these fields may be written. */
  readonly only?: readonly string[];
}

export interface RoleDefinition {
  readonly name: string;
  readonly description: string;
  /** Sees and writes only rows of its own district. */
  readonly districtOnly: boolean;
  readonly grants: readonly Grant[];
  /** Other actions, in full. */
  readonly actions: readonly string[];
}

const READ: readonly Verb[] = ['read'];
const WRITE: readonly Verb[] = ['read', 'create', 'update'];
const ALL: readonly Verb[] = ['read', 'create', 'update', 'delete'];
const UPLOAD = [
  'plugin::upload.read',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
];
/** Staff who take part in the process hand their part over for a time, and see who has. */
const DELEGATIONS: Grant = { types: ['delegation'], verbs: WRITE };
const TAKE_STEPS = 'api::workflow.transition';
const DECIDE = 'api::workflow.decide';
const ACTIVATE = 'api::workflow.activate';
/** Only records that the role may create anyway. */
const IMPORT = 'api::workflow.import';
/** Only what the role may see anyway. */
const EXPORT = 'api::workflow.export';
const SCREEN = 'api::suggestion.screen';
const CONTACT = ['phone'];
/** What a resident wrote is read by those who screen it; others see what was released of it. */
const UNSCREENED = ['rawText', 'receipt'];
const ACCOUNTS = ['staff'];

/** The seven roles but for the system administrator, which Strapi itself keeps complete. */
export const ROLE_MATRIX: Readonly<Record<Exclude<Role, 'administrator'>, RoleDefinition>> = {
  office: {
    name: '办公室编辑',
    description: '维护议事室、标识牌、制度和流程图，撰写并发布案例，筛选群众建议，登记纸面决定。',
    districtOnly: false,
    grants: [
      { types: REGISTRY, verbs: ALL },
      { types: LAW, verbs: ALL },
      { types: ['topic'], verbs: WRITE },
      { types: EVIDENCE, verbs: READ },
      { types: ['case'], verbs: [...ALL, 'publish'] },
      { types: ['suggestion'], verbs: READ },
      DELEGATIONS,
    ],
    actions: [...UPLOAD, TAKE_STEPS, DECIDE, ACTIVATE, IMPORT, EXPORT, SCREEN],
  },
  committee: {
    name: '专委会工作人员',
    description: '牵头临时议题，办理审定、报送、转化和反映，登记纸面决定。',
    districtOnly: false,
    grants: [
      { types: REGISTRY, verbs: READ, except: ACCOUNTS },
      { types: LAW, verbs: READ },
      { types: ['topic'], verbs: WRITE },
      { types: EVIDENCE, verbs: ALL },
      { types: ['case'], verbs: READ },
      { types: ['suggestion'], verbs: READ, except: UNSCREENED },
      DELEGATIONS,
    ],
    actions: [...UPLOAD, TAKE_STEPS, DECIDE, IMPORT, EXPORT],
  },
  liaison: {
    name: '区镇联络员',
    description: '为自己联系的区镇提出议题，登记调研、协商、纪要和反馈。',
    districtOnly: true,
    grants: [
      { types: ['area', 'organization', 'member', ...LAW], verbs: READ, except: [...ACCOUNTS, ...CONTACT] },
      { types: ['duty-group'], verbs: ALL },
      { types: ['legacy-venue', 'room', 'signage'], verbs: READ },
      {
        types: ['room'],
        verbs: ['update'],
        only: ['address', 'longitude', 'latitude', 'introduction', 'experience', 'photos'],
      },
      { types: ['topic'], verbs: WRITE },
      { types: EVIDENCE, verbs: ALL },
      { types: ['suggestion'], verbs: READ, except: UNSCREENED },
      DELEGATIONS,
    ],
    actions: [...UPLOAD, TAKE_STEPS, IMPORT, EXPORT],
  },
  'chairs-meeting': {
    name: '主席会议',
    description: '审核临时增加的协商议题。',
    districtOnly: false,
    grants: [
      {
        types: [...REGISTRY, ...LAW, 'topic', ...EVIDENCE, 'case'],
        verbs: READ,
        except: [...ACCOUNTS, ...CONTACT],
      },
      DELEGATIONS,
    ],
    actions: [TAKE_STEPS, DECIDE],
  },
  'party-organization': {
    name: '党组织',
    description: '审定同级议题，认可参加人员。',
    districtOnly: true,
    grants: [
      { types: [...REGISTRY, ...LAW, 'topic', ...EVIDENCE], verbs: READ, except: [...ACCOUNTS, ...CONTACT] },
      DELEGATIONS,
    ],
    actions: [TAKE_STEPS, DECIDE],
  },
  auditor: {
    name: '审计员',
    description: '查阅全部记录，不作任何改动。',
    districtOnly: false,
    grants: [
      { types: [...REGISTRY, ...LAW, 'topic', ...EVIDENCE, 'case', 'delegation'], verbs: READ },
      { types: ['suggestion'], verbs: READ, except: ['receipt'] },
    ],
    actions: ['plugin::upload.read', EXPORT],
  },
};
