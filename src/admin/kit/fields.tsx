/** Fields of the panel's small forms. */
import { Button, DatePicker, Field, TextInput, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useRef, useState, type ChangeEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { PaperValues } from './paper';
import { useIntl } from 'react-intl';
import { useKitWords } from './words/words';

export interface RowProps {
  readonly name: string;
  readonly label: string;
  readonly optional?: boolean;
  readonly error: string | false;
  readonly children: ReactNode;
}

export function Row({ name, label, optional = false, error, children }: RowProps) {
  return (
    <Field.Root name={`paper-${name}`} required={!optional} error={error || undefined}>
      <Field.Label>{label}</Field.Label>
      {children}
      <Field.Error />
    </Field.Root>
  );
}

/** Enter in a one-line field would save the edit form around the panel. */
export function keepEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}

interface LineProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | false;
  readonly onChange: (value: string) => void;
}

/** One line of text. */
export function Line({ name, label, value, error, onChange }: LineProps) {
  return (
    <Row name={name} label={label} error={error}>
      <TextInput
        value={value}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          onChange(event.target.value);
        }}
      />
    </Row>
  );
}

/** The language of the calendar, as the browser calls it. */
export const calendarOf = (locale: string): string => (locale === 'zh-Hans' ? 'zh-CN' : locale);

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** The day somebody picked in the calendar, whatever the time zone of the machine: `YYYY-MM-DD`. */
export const dayOf = (date: Date): string =>
  `${String(date.getFullYear())}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;

/** A day, `YYYY-MM-DD`; empty while none is chosen. The browser's own date field would speak the machine's language. */
export function Day({
  name,
  label,
  optional = false,
  value,
  error,
  onChange,
}: LineProps & { readonly optional?: boolean }) {
  const words = useKitWords();
  const { locale } = useIntl();
  return (
    <Row name={name} label={label} optional={optional} error={error}>
      <DatePicker
        locale={calendarOf(locale)}
        clearLabel={words('clear')}
        placeholder={words('day-format')}
        value={value === '' ? undefined : new Date(value)}
        onChange={(date) => {
          onChange(date ? dayOf(date) : '');
        }}
        onClear={() => {
          onChange('');
        }}
      />
    </Row>
  );
}

interface PaperFieldsProps {
  readonly values: PaperValues;
  readonly checked: boolean;
  readonly onChange: (values: PaperValues) => void;
}

/** Number, date and scan of a decision that was taken on paper. */
export function PaperFields({ values, checked, onChange }: PaperFieldsProps) {
  const words = useKitWords();
  return (
    <>
      <Line
        name="documentNo"
        label={words('paper.number')}
        value={values.documentNo}
        error={checked && !values.documentNo.trim() && words('paper.number-missing')}
        onChange={(documentNo) => {
          onChange({ ...values, documentNo });
        }}
      />
      <Day
        name="decidedOn"
        label={words('paper.decided-on')}
        value={values.decidedOn}
        error={checked && !values.decidedOn && words('paper.decided-on-missing')}
        onChange={(decidedOn) => {
          onChange({ ...values, decidedOn });
        }}
      />
      <ScanField
        onChange={(scan) => {
          onChange({ ...values, scan });
        }}
      />
    </>
  );
}

/** Uploads the scan at once, so that a refused decision does not lose it. */
function ScanField({ onChange }: { readonly onChange: (scan: number | null) => void }) {
  const words = useKitWords();
  const { post } = useFetchClient();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState(words('paper.scan-kinds'));
  const upload = async (file: File) => {
    const form = new FormData();
    form.append('files', file);
    setState(words('paper.uploading'));
    try {
      const { data } = await post<{ id: number }[]>('/upload', form);
      onChange(data[0]?.id ?? null);
      setState(words('paper.uploaded', { name: file.name }));
    } catch {
      onChange(null);
      setState(words('paper.upload-failed'));
    }
  };
  return (
    <Field.Root name="paper-scan">
      <Field.Label>{words('paper.scan')}</Field.Label>
      <Button type="button" variant="tertiary" onClick={() => input.current?.click()}>
        {words('paper.choose-file')}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept="application/pdf,image/jpeg,image/png,image/webp"
        aria-label={words('paper.scan-name')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void upload(file);
        }}
      />
      <Typography variant="pi" textColor="neutral600" role="status">
        {state}
      </Typography>
    </Field.Root>
  );
}
