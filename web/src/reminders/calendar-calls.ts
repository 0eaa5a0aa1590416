/** Calls about the calendar feed's address. */

import type { CalendarFeedAnswer, CalendarFeedMadeAnswer } from '../../../shared/api/calendar-api.ts';
import { send } from '../api-client.ts';

export const getCalendarFeed = () => send<CalendarFeedAnswer>('GET', '/calendar-feed');
export const makeCalendarFeed = () => send<CalendarFeedMadeAnswer>('POST', '/calendar-feed', {});
export const endCalendarFeed = () => send<unknown>('DELETE', '/calendar-feed');
