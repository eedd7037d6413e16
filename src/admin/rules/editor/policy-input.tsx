import { Pick, type InputProps } from './input';
import { useSentences } from './use-sentences';
import { useWords } from './words/words';

/** The check a clause is bound to, picked by its sentence. */
export default function PolicyInput(props: InputProps) {
  const words = useWords();
  return <Pick {...props} choices={useSentences()} sayUnknown={(key) => words('unknown', { key })} />;
}
