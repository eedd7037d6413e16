/** Reads the parameters that a clause gives to a policy. */
import type { ParamSpec, Params, ParamValue } from './policy';

const integerOf = (given: unknown, min: number): number | undefined =>
  typeof given === 'number' && Number.isSafeInteger(given) && given >= min ? given : undefined;

const choicesOf = (given: unknown, of: readonly string[]): readonly string[] | undefined =>
  Array.isArray(given) && given.every((one) => typeof one === 'string' && of.includes(one))
    ? (given as readonly string[])
    : undefined;

/** One parameter, its default when unset; `undefined` when it has the wrong type. */
function paramOf(spec: ParamSpec, given: unknown): ParamValue | undefined {
  const unset = given === undefined || given === null;
  if (spec.kind === 'integer') return unset ? spec.default : integerOf(given, spec.min);
  return unset ? [] : choicesOf(given, spec.of);
}

/** The parameters of a binding, defaults filled in; `undefined` when one has the wrong type or is not known. */
export function paramsOf(
  specs: Readonly<Record<string, ParamSpec>>,
  given: Readonly<Record<string, unknown>>,
): Params | undefined {
  if (Object.keys(given).some((name) => !Object.hasOwn(specs, name))) return undefined;
  const entries = Object.entries(specs).map(([name, spec]) => [name, paramOf(spec, given[name])] as const);
  if (entries.some(([, value]) => value === undefined)) return undefined;
  return Object.fromEntries(entries) as Params;
}
