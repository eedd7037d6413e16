// Lint rules that only this project needs.
import path from 'node:path';

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
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const target = path.resolve(path.dirname(context.filename), source);
      if (source.startsWith('.') && allowed.some((folder) => target.startsWith(folder))) return;
      context.report({ node, messageId: 'outside', data: { folders: folders.join(', '), source } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

export default { rules: { 'stay-inside': stayInside } };
