interface NumbersProps {
  readonly of: readonly number[];
  readonly blocked: boolean;
}

/** The numbers under which the findings about this stage or step stand in the list. */
export function Numbers({ of, blocked }: NumbersProps) {
  if (of.length === 0) return null;
  return <span className={blocked ? 'numbers is-blocking' : 'numbers'}>{of.join('、')}</span>;
}
