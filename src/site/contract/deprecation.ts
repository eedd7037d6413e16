/** An address that will go says so in every answer: since when, until when, and what to use instead (RFC 9745, RFC 8594). */
import { ENDPOINTS } from './endpoints';
import type { Endpoint } from './endpoints/shape';

const secondsOf = (day: string): number => Date.parse(day) / 1000;

/** `/api/topics/{documentId}/timeline` and `/api/topics/abc/timeline`. */
const isAt = (template: string, path: string): boolean => {
  const [steps, asked] = [template.split('/'), path.split('/')];
  return (
    steps.length === asked.length &&
    steps.every((step, index) => step.startsWith('{') || step === asked[index])
  );
};

/** The headers with which an address announces its end; none for one that stays. */
export function deprecationHeaders(
  path: string,
  endpoints: readonly Endpoint[] = ENDPOINTS,
): Readonly<Record<string, string>> {
  const deprecated = endpoints.find(
    (endpoint) => endpoint.deprecated && isAt(endpoint.path, path),
  )?.deprecated;
  if (!deprecated) return {};
  return {
    Deprecation: `@${secondsOf(deprecated.since)}`,
    Sunset: new Date(deprecated.until).toUTCString(),
    Link: `<${deprecated.instead}>; rel="successor-version"`,
  };
}
