/** What the reader noticed in a FIT file and worked around: stable codes for `Activity.notes`. */

export type FitNote =
  /** Bytes behind the last part that are no FIT header; left out. */
  | 'bytesAfterEnd'
  /** A later chained part is cut or has a wrong checksum; the parts before it are whole and were read. */
  | 'laterPartDamaged'
  /** Later chained parts are runs of the same outing; they were read as one with the first. */
  | 'activitiesJoined'
  /** A later chained part is an activity too, of the same time, or of another day where nobody cut the file (`splitOutings`). */
  | 'furtherActivityIgnored'
  /** A message defines a field more than once; its first valid value counts. */
  | 'fieldDefinedTwice'
  /** Lap and session `timestamp` say the activity's start (`activities.md` 2). */
  | 'summaryFirst'
  /** A lap's `start_time` lies behind its `timestamp`; the smaller one counts. */
  | 'lapTimesSwapped'
  /** The clock counted from power-up; the start is taken from `local_timestamp` and may be wrong by a time zone. */
  | 'relativeTime'
  /** `local_timestamp` is no believable distance from UTC; the local day is unknown. */
  | 'localTimeUnbelievable'
  /** Several running or walking sessions were read as one run. */
  | 'sessionsMerged'
  /** Sessions of other sports were left out. */
  | 'otherSportsLeftOut'
  /** The file has no session, or ends before it; it was built from the records. */
  | 'sessionRebuilt'
  /** Nothing in a file without session names its sport; speed and stride are those of feet. */
  | 'sportGuessed'
  /** The only session's stated time holds hardly any record; it begins with the first one. */
  | 'sessionMoved'
  /** Cadence counts the steps of both feet, not of one leg. */
  | 'cadenceOfBothFeet'
  /** A session's stated length is none that a run can have; it is taken from other times. */
  | 'totalsUnbelievable'
  | 'recordsWithoutTime'
  | 'recordsOutOfOrder'
  | 'recordsOutsideSession'
  | 'noLaps'
  | 'lapsWithoutTime'
  /** Pauses were guessed from the longest gaps between records: the file has no timer events. */
  | 'pausesEstimated'
  /** The spans in which the timer ran differ from `total_timer_time` by more than rounding. */
  | 'timerTotalUnexplained'
  /** The workout inside the activity cannot be said as steps and repeats; it is left out. */
  | 'storedWorkoutUnreadable';
