// Lints pieces of code as if they stood in files of src, by the project's own configuration: which rule speaks of the floors.
// Run as a process of its own, because ESLint loads its configuration as an ES module, which jest cannot.
import path from 'node:path';
import { ESLint } from 'eslint';

const tries = JSON.parse(process.argv[2]);
const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => ruleId === 'project/floors',
  // The rule asks for no types, and the code is not in the file.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});
const reported = [];
for (const { file, code } of tries) {
  const [result] = await eslint.lintText(code, { filePath: path.join('src', file) });
  reported.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
console.log(JSON.stringify(reported));
