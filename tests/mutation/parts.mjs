/** The core in parts, each with the tests that are about it: every mutant loads these files alone. */
const decisions = ['decide', 'stand-ins'];

export const PARTS = {
  canonical: { mutate: ['{canonical-json,dates}.ts'], tests: ['canonical-json'] },
  refusal: { mutate: ['{refusal,room-profile}.ts'], tests: ['refusal'] },
  desk: { mutate: ['{desk,room-targets}.ts'], tests: ['desk'] },
  suggestion: { mutate: ['suggestion.ts'], tests: ['suggestion'] },
  readiness: { mutate: ['room-readiness.ts'], tests: ['room-readiness'] },
  clause: { mutate: ['clause.ts'], tests: ['clause'] },
  policies: { mutate: ['policies/*.ts'], tests: ['policies', 'policy-catalogue'] },
  evidence: { mutate: ['process/{evidence,guards}.ts'], tests: ['evidence'] },
  decisions: {
    mutate: ['process/{approvals,command,decide,emergency,offers,recall,situation,step}.ts'],
    tests: decisions,
  },
  state: { mutate: ['process/state.ts'], tests: [...decisions, 'migrate', 'properties'] },
  releases: { mutate: ['process/{compile,flowchart,release}.ts'], tests: ['compile', 'decide'] },
  citations: { mutate: ['process/standing-citations.ts'], tests: ['clause', 'standing-citations'] },
  migration: { mutate: ['process/{migrate,reconsider}.ts'], tests: ['migrate'] },
  verify: { mutate: ['process/verify/*.ts'], tests: ['verify'] },
};

/** The part that this process measures. */
export const part = PARTS[process.env.MUTATION_PART ?? 'policies'];
