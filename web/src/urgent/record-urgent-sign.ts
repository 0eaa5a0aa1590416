/** Records a sign of the urgent list for today in her own time zone, also where her settings cannot be read. */

import { send } from '../api-client.ts';
import { deviceTimeZone, localDayIn } from '../format.ts';
import { getSettings } from '../settings/settings-calls.ts';

export async function recordUrgentSign(sign: string): Promise<void> {
  const timeZone = await getSettings().then(
    (settings) => settings.timeZone,
    () => deviceTimeZone(),
  );
  await send<unknown>('POST', '/urgent', { day: localDayIn(timeZone), sign });
}
