import { Pick, type InputProps } from './input';
import { policySentences, useWords } from './words/words';

/** The check a clause is bound to, picked by its sentence. */
export default function PolicyInput(props: InputProps) {
  const words = useWords();
  return (
    <Pick {...props} choices={policySentences(words)} sayUnknown={(key) => words('unknown', { key })} />
  );
}
