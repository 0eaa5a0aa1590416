/** Headache yes or no; on yes the urgent list's own headache question, else advice. */

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Choice } from '../parts/choice.tsx';
import { recordUrgentSign } from '../urgent/record-urgent-sign.ts';
import { URGENT_HEADACHE } from '../urgent/urgent-words.ts';
import { COMMON } from '../words.ts';
import { CHECK_IN } from './check-in-words.ts';

type Props = { value: boolean | null; onChange: (value: boolean) => void };

export function HeadacheQuestion({ value, onChange }: Props) {
  const { route } = useLocation();
  const [isBusy, setIsBusy] = useState(false);
  const recordUrgent = async () => {
    setIsBusy(true);
    // Without an answer from the service the urgent page still says what to do.
    const page = await recordUrgentSign(URGENT_HEADACHE).then(
      () => '/',
      () => '/urgent',
    );
    route(page);
  };
  return (
    <div>
      <Choice
        legend={CHECK_IN.headache}
        hint={CHECK_IN.optional}
        options={[
          { value: false, label: COMMON.no },
          { value: true, label: COMMON.yes },
        ]}
        value={value}
        onChange={onChange}
      />
      {value === true && (
        <div class="notice urgent-notice">
          <p>{CHECK_IN.headacheAsk}</p>
          <button type="button" class="button urgent" disabled={isBusy} onClick={() => void recordUrgent()}>
            {CHECK_IN.headacheUrgent}
          </button>
          <p class="hint">{CHECK_IN.headacheAdvice}</p>
        </div>
      )}
    </div>
  );
}
