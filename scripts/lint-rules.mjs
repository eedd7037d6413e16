// Lint rules that only this project needs.
import path from 'node:path';
import floorPlan from './floors.cjs';

/** A file as a path below src. */
const below = (cwd, file) => path.relative(path.join(cwd, 'src'), file).split(path.sep).join('/');
/** Calls a check with the node and the specifier of everything that imports. */
const onImports = (check) => {
  const visit = (node) => typeof node.source?.value === 'string' && check(node, node.source.value);
  return {
    ImportDeclaration: visit,
    ImportExpression: visit,
    ExportNamedDeclaration: visit,
    ExportAllDeclaration: visit,
    TSImportType: (node) => check(node, node.source?.value ?? node.argument.literal.value),
  };
};

/** Imports must be relative and stay inside the given folders: what makes the core a core. */
const stayInside = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { folders: { type: 'array', items: { type: 'string' } } } }],
    messages: { outside: "Only {{folders}} may be imported here, not '{{source}}'. Pass it in instead." },
  },
  create(context) {
    const [{ folders }] = context.options;
    const allowed = folders.map((folder) => path.resolve(context.cwd, folder) + path.sep);
    return onImports((node, source) => {
      const target = path.resolve(path.dirname(context.filename), source);
      if (source.startsWith('.') && allowed.some((folder) => target.startsWith(folder))) return;
      context.report({ node, messageId: 'outside', data: { folders: folders.join(', '), source } });
    });
  },
};

/** Arrows between the rooms of src go only as scripts/floors.cjs draws them. Packages are left alone. */
const floors = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      against:
        "'{{from}}' may not import '{{to}}': see the floor plan in docs/architecture.md (scripts/floors.cjs).",
    },
  },
  create(context) {
    const from = below(context.cwd, context.filename);
    return onImports((node, source) => {
      if (!source.startsWith('.')) return;
      const to = below(context.cwd, path.resolve(path.dirname(context.filename), source));
      if (to.startsWith('..') || floorPlan.mayImport(from, to)) return;
      context.report({ node, messageId: 'against', data: { from, to } });
    });
  },
};

export default { rules: { 'stay-inside': stayInside, floors } };
