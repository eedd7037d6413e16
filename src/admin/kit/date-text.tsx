import { useIntl } from 'react-intl';

const DAY = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const MINUTE = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** A day (`2026-11-23`) or a moment, as people here write it: 2026年11月23日 09:30, Beijing time. */
export function DateText({ value }: { readonly value: unknown }) {
  const intl = useIntl();
  if (typeof value !== 'string' || value === '') return <>-</>;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  return (
    <>
      {isDay
        ? intl.formatDate(value, { ...DAY, timeZone: 'UTC' })
        : intl.formatDate(value, { ...DAY, ...MINUTE, timeZone: 'Asia/Shanghai' })}
    </>
  );
}
