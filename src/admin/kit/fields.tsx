/** Fields of the panel's small forms. */
import { Button, DatePicker, Field, TextInput, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useRef, useState, type ChangeEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { PaperValues } from './paper';

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

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** The day somebody picked in the calendar, whatever the time zone of the machine: `YYYY-MM-DD`. */
export const dayOf = (date: Date): string =>
  `${String(date.getFullYear())}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;

/** A day, `YYYY-MM-DD`; empty while none is chosen. The browser's own date field would speak the machine's language. */
export function Day({ name, label, value, error, onChange }: LineProps) {
  return (
    <Row name={name} label={label} error={error}>
      <DatePicker
        locale="zh-CN"
        clearLabel="清除"
        placeholder="年/月/日"
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
  return (
    <>
      <Line
        name="documentNo"
        label="文号"
        value={values.documentNo}
        error={checked && !values.documentNo.trim() && '请填写文号。'}
        onChange={(documentNo) => {
          onChange({ ...values, documentNo });
        }}
      />
      <Day
        name="decidedOn"
        label="决定日期"
        value={values.decidedOn}
        error={checked && !values.decidedOn && '请填写决定日期。'}
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
  const { post } = useFetchClient();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState('PDF 或图片');
  const upload = async (file: File) => {
    const form = new FormData();
    form.append('files', file);
    setState('正在上传…');
    try {
      const { data } = await post<{ id: number }[]>('/upload', form);
      onChange(data[0]?.id ?? null);
      setState(`已上传：${file.name}`);
    } catch {
      onChange(null);
      setState('未能上传，请换 PDF 或图片再试。');
    }
  };
  return (
    <Field.Root name="paper-scan">
      <Field.Label>扫描件（可后补）</Field.Label>
      <Button type="button" variant="tertiary" onClick={() => input.current?.click()}>
        选择文件
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept="application/pdf,image/jpeg,image/png,image/webp"
        aria-label="扫描件"
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
