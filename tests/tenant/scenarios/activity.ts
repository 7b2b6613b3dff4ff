import type { Clock } from './clock';
import { random } from './random';
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

/** What happened in the tenant in thirteen months, per table; rows are in order of time. */
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
const days = 395;

/** `scale` multiplies the number of rows; `meterings` sets that of the metering log by itself. */
export function activity(
  clock: Clock,
  seed: number,
  scale = 1,
  meterings = 9_000 * scale,
): Activity {
  const draw = random(seed, 'activity');
  const at = (index: number, length: number, draws: number) =>
    clock.hours(24 * days * ((index + draw(index, draws)) / length - 1));
  const table = <T>(length: number, make: (index: number, when: Date) => T, draws: number) =>
    rows(length, (index) => make(index, at(index, length, draws)));
  const later = (when: Date, hours: number) => new Date(when.getTime() + hours * 3_600_000);

  return {
    mailings: table(
      190 * scale,
      (index, sent) => ({
        id: index + 1,
        description: `${subjects[index % subjects.length]} ${index + 1}`,
        sent,
        end: later(sent, 0.2),
        count: 400 + Math.floor(4_400 * draw(index, 11)),
      }),
      10,
    ),
    chats: table(
      7_000 * scale,
      (index, requested) => {
        const answered = draw(index, 21) > 0.04;
        return {
          id: index + 1,
          requested,
          started: answered ? later(requested, 0.01) : undefined,
          ended: answered ? later(requested, 0.2) : undefined,
        };
      },
      20,
    ),
    forms: table(
      18_000 * scale,
      (index, registered) => ({ id: index + 1, status: index % 19 ? 4 : 5, registered }),
      30,
    ),
    requests: table(
      9_000 * scale,
      (index, created) => {
        const closed = later(created, 2 + 200 * draw(index, 41));
        return { id: index + 1, created, closed: closed < clock.now ? closed : undefined };
      },
      40,
    ),
    flows: rows(12, (index) => ({ id: index + 1, name: `Flow ${index + 1}`, status: index % 4 })),
    centreLogins: table(
      30_000 * scale,
      (index, created) => ({ id: index + 1, created, origin: index % 11 ? 2 : 1 }),
      50,
    ),
    meterings: table(
      meterings,
      (index, registered) => ({
        id: index + 1,
        record: index + 1,
        status: index % 97 ? 3 : 2,
        registered,
        actor: 5 + Math.floor(draw(index, 61) * 40),
      }),
      60,
    ),
    blobs: rows(2_000 * scale, (index) => ({ id: index + 1, bytes: size(draw(index, 70)) })),
    attachments: rows(4_000 * scale, (index) => ({ id: index + 1, bytes: size(draw(index, 71)) })),
  };
}

/** From a few kilobytes to some megabytes, the small ones far more often. */
function size(draw: number): number {
  return Math.floor(3_000 * 1_000 ** draw);
}
