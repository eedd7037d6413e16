/** The core in parts, each with the tests that are about it: every mutant loads these files alone. */
export const PARTS = {
  canonical: { mutate: ['{canonical-json,dates}.ts'], tests: ['canonical-json'] },
  refusal: { mutate: ['{law/refusal,rooms/room-profile}.ts'], tests: ['refusal'] },
  desk: { mutate: ['{desk/desk,rooms/room-targets}.ts'], tests: ['desk'] },
  suggestion: { mutate: ['suggestions/suggestion.ts'], tests: ['suggestion'] },
  readiness: { mutate: ['{rooms/room-readiness,text}.ts'], tests: ['room-readiness'] },
  clause: { mutate: ['law/clause.ts'], tests: ['clause'] },
  policies: { mutate: ['policies/*.ts'], tests: ['policies', 'policy-catalogue'] },
  evidence: { mutate: ['process/{evidence,guards}.ts'], tests: ['evidence', 'guards'] },
  decisions: {
    mutate: ['process/{approvals,command,decide,decision-step,emergency,offers,recall,situation,step}.ts'],
    tests: ['decide', 'decision-step', 'stand-ins', 'migrate'],
  },
  state: { mutate: ['record/state.ts'], tests: ['state'] },
  releases: { mutate: ['process/{compile,flowchart,release}.ts'], tests: ['compile', 'decide', 'guards'] },
  citations: { mutate: ['law/built-in-citations.ts'], tests: ['clause', 'built-in-citations'] },
  migration: { mutate: ['process/{migrate,reconsider}.ts'], tests: ['migrate'] },
  // What is drawn, whatever the clauses say; what they demand; and the ways round it.
  drawing: { mutate: ['process/verify/{advice,finding,index,staff,structure}.ts'], tests: ['findings'] },
  demands: {
    mutate: ['process/verify/{bound-clauses,obligations}.ts'],
    tests: ['verify', 'findings', 'compile'],
  },
  ways: { mutate: ['process/verify/{detours,graph,order}.ts'], tests: ['verify', 'findings'] },
};

/** The part that this process measures. */
export const part = PARTS[process.env.MUTATION_PART ?? 'policies'];
