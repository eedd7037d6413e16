import { useCallback } from 'react';
import { useIntl } from 'react-intl';

const DAY = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const MINUTE = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** Writes a day (`2026-11-23`) or a moment as people here do: 2026年11月23日 09:30, Beijing time. */
export function useDate(): (value: unknown) => string {
  const { formatDate } = useIntl();
  return useCallback(
    (value) => {
      if (typeof value !== 'string' || value === '') return '-';
      const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
      return isDay
        ? formatDate(value, { ...DAY, timeZone: 'UTC' })
        : formatDate(value, { ...DAY, ...MINUTE, timeZone: 'Asia/Shanghai' });
    },
    [formatDate],
  );
}

/** A day or a moment. */
export function DateText({ value }: { readonly value: unknown }) {
  return <>{useDate()(value)}</>;
}
