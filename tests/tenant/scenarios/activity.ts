import { type Clock, monthBefore } from './clock';
import { random } from './random';
import { rhythm, type Week } from './rhythm';
import { type Rows, rows } from './rows';
import type {
  CentreLogin,
  Chat,
  Flow,
  Form,
  Mailing,
  Metering,
  Request,
  Stored,
} from './tenantData';

/** What happened in the tenant in fourteen months, per table; rows are in order of time. */
type Activity = {
  mailings: Rows<Mailing>;
  chats: Rows<Chat>;
  forms: Rows<Form>;
  requests: Rows<Request>;
  flows: Rows<Flow>;
  centreLogins: Rows<CentreLogin>;
  meterings: Rows<Metering>;
  blobs: Rows<Stored>;
  attachments: Rows<Stored>;
};

const subjects = ['Autumn offer', 'Newsletter', 'Invitation', 'Product news', 'Survey'];
/** Thirteen months and a day less than another one, however long they are. */
const days = 430;

const campaigns: Week = [0.02, 0.7, 1.4, 1, 1.2, 0.6, 0.02];
const service: Week = [0.1, 1.2, 1.1, 1, 1, 0.85, 0.15];
const visits: Week = [0.4, 1.1, 1, 1, 1, 0.9, 0.5];

type Extent = {
  /** Multiplies the number of rows. */
  scale?: number;
  /** Rows of the metering log, whatever the scale. */
  meterings?: number;
  /** Few mailings that are large, instead of many that are alike. */
  isBursty?: boolean;
};

export function activity(clock: Clock, seed: number, extent: Extent = {}): Activity {
  const { scale = 1, meterings = 9_800 * scale, isBursty = false } = extent;
  const draw = random(seed, 'activity');
  const table = <T>(
    length: number,
    week: Week,
    make: (index: number, when: Date) => T,
    draws: number,
  ) => {
    const at = rhythm(clock, days, week);
    return rows(length, (index) => make(index, at((index + draw(index, draws)) / length)));
  };
  const later = (when: Date, hours: number) => new Date(when.getTime() + hours * 3_600_000);
  const byNow = (when: Date) => (when <= clock.now ? when : undefined);
  const lastMonth = monthBefore(clock.now).toISOString().slice(0, 7);
  const size = (index: number, sent: Date) => {
    const more = sent.toISOString().startsWith(lastMonth) ? 1.6 : 1;
    const usual = 400 + 4_400 * draw(index, 11) * more;
    if (!isBursty) return usual;
    return index % 8 ? usual / 40 : 10 * usual;
  };
  const mailings = isBursty ? 100 : 206 * scale;

  return {
    mailings: table(
      mailings,
      campaigns,
      (index, sent) => ({
        id: index + 1,
        description: `${subjects[index % subjects.length]} ${index + 1}`,
        end: byNow(later(sent, 0.2)),
        // The latest is far larger than usual.
        count: index === mailings - 1 ? 9_800 : Math.floor(size(index, sent)),
      }),
      10,
    ),
    chats: table(
      7_600 * scale,
      service,
      (index, requested) => {
        const answered = draw(index, 21) > 0.04;
        return {
          id: index + 1,
          requested,
          started: answered ? byNow(later(requested, 0.01)) : undefined,
          ended: answered ? byNow(later(requested, 0.2)) : undefined,
        };
      },
      20,
    ),
    forms: table(
      19_600 * scale,
      visits,
      (index, registered) => ({ id: index + 1, status: index % 19 ? 4 : 5, registered }),
      30,
    ),
    requests: table(
      9_800 * scale,
      service,
      (index, created) => {
        const closed = later(created, 2 + 200 * draw(index, 41));
        return { id: index + 1, created, closed: byNow(closed) };
      },
      40,
    ),
    flows: rows(12, (index) => ({ id: index + 1, name: `Flow ${index + 1}`, status: index % 4 })),
    centreLogins: table(
      32_600 * scale,
      visits,
      (index, created) => ({ id: index + 1, created, origin: index % 11 ? 2 : 1 }),
      50,
    ),
    meterings: table(
      meterings,
      service,
      (index, registered) => ({
        id: index + 1,
        record: index + 1,
        status: index % 97 ? 3 : 2,
        registered,
        actor: 5 + Math.floor(draw(index, 61) * 40),
      }),
      60,
    ),
    blobs: rows(2_000 * scale, (index) => ({ id: index + 1, bytes: bytes(draw(index, 70)) })),
    attachments: rows(4_000 * scale, (index) => ({ id: index + 1, bytes: bytes(draw(index, 71)) })),
  };
}

/** From a few kilobytes to some megabytes, the small ones far more often. */
function bytes(draw: number): number {
  return Math.floor(3_000 * 1_000 ** draw);
}
