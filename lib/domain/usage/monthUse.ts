import type { KnownAllowance } from './allowance';
import type { DailyAmounts } from '../forecast/dailyAmounts';
import { totalOf } from './dayTotal';
import { dayAfter, periodBefore, type Period } from '../period';

/** A month of a meter. */
export type MonthUse = {
  period: Period;
  /** null where it is not known. */
  used: number | null;
  allowance: KnownAllowance | null;
  /** How much more than what was included; 0 for none, null where that cannot be told. */
  over: number | null;
  /** `settled`: over for long enough that nothing changes any more. */
  state: 'running' | 'closing' | 'settled';
};

/** Months before this one that are shown. */
const pastMonths = 13;

/** For so many days after its end a month may still be corrected. */
const closingDays = 3;

/** What the months are told from. */
export type MonthBasis = {
  daily: DailyAmounts;
  period: Period;
  /** In this period so far; null where it is not known. */
  used: number | null;
  /** ISO calendar day of the latest count: what was not counted since is not settled. */
  counted: string;
  allowanceIn: (period: Period) => KnownAllowance | null;
};

/** The last 13 months and this one, the oldest first; each judged by what was included then. */
export function monthsOf(basis: MonthBasis): MonthUse[] {
  return Array.from({ length: pastMonths + 1 }, (_, index) =>
    monthOf(periodBefore(basis.period, pastMonths - index), basis),
  );
}

function monthOf(
  period: Period,
  { daily, period: running, used: soFar, counted, allowanceIn }: MonthBasis,
): MonthUse {
  const isRunning = period.start === running.start;
  const used = isRunning ? soFar : totalOf(daily, period.start, period.end);
  const allowance = allowanceIn(period);
  return {
    period,
    used,
    allowance,
    over: used === null || allowance === null ? null : Math.max(0, used - allowance.amount),
    state: isRunning
      ? 'running'
      : counted < dayAfter(period.end, closingDays)
        ? 'closing'
        : 'settled',
  };
}
