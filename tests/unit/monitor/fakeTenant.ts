/** What a tenant answers, path by path: for tests of what is made of the answers, not of the wire. */
export type Answers = Record<string, (request: Request) => Response | Promise<Response>>;

export const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });

const signedIn = {
  AssociateId: 5,
  Associate: 'ANN',
  FullName: 'Ann Admin',
  RoleName: 'Administrator',
  DatabaseContextIdentifier: 'Cust12345',
  FunctionRights: ['admin-all'],
};

export const licence = {
  Current: {
    CompanyName: 'Designteamet AS',
    SerialNr: '1010000014',
    OwnerName: 'SuperOffice',
    OwnerDescription: 'SuperOffice',
    ExpiryDate: '2027-03-27T00:00:00',
  },
  ExtendedModuleLicenses: [],
};

export const principalOf = (change: object) => json({ ...signedIn, ...change });

export const healthy: Answers = {
  currentPrincipal: () => json(signedIn),
  GetLicenseForAllOwnersFromDB: () => json([licence]),
  GetUserAndInstallationLicenceStatus: () =>
    json({ CompanyName: 'Designteamet AS', UserLicenses: ['user'] }),
  GetSystemInfo: () => json({ CompanyName: 'Designteamet AS', IsSatellite: false }),
  api: () => json({ NetServerVersion: '12.0.342' }),
  GetProjectFencingInfo: () => json({ ActiveCount: 87, Maximum: 100 }),
  GetDashboardFencingInfo: () => json({ ActiveCount: 3, Maximum: 0 }),
  GetWorkflowFencingInfo: () => json(null),
  GetCustomObjectsMetadata: () => json([{}, {}, {}]),
  GetLicenseStatusFromLicenseServer: () => json({ LicenseStatus: 'Ok' }),
  SystemEvents: () => json({ value: [] }),
  BatchTasks: () => json({ value: [] }),
  AllUsers: () =>
    json({
      value: [
        { PrimaryKey: 5, associateDbId: 5, 'superoffice_ten-sales': true, fullName: 'Ann Admin' },
      ],
    }),
  Mailings: () => json({ value: [] }),
  ChatSession: () => json({ value: [] }),
  FormSubmission: () => json({ value: [] }),
  dynamic: ({ url }) =>
    json({
      value: url.includes('login_customer')
        ? []
        : [
            {
              PrimaryKey: 5,
              'associate.associate_id': 5,
              'associate.lastlogin': '2026-11-20T09:14:00',
              'satellite.satellite_id': 5,
              'satellite.contact_id.name': 'Designteamet Bergen',
            },
          ],
    }),
};

/** What the first check of a session asks, besides who is signed in. */
export const core = [
  'GetLicenseForAllOwnersFromDB',
  'GetSystemInfo',
  'GetUserAndInstallationLicenceStatus',
  'api',
];

/** What runs, as every check asks. */
export const running = ['BatchTasks', 'SystemEvents'];

/** What is asked beyond the core when somebody looks, where there are no satellites. */
export const later = [
  'BatchTasks',
  'GetCustomObjectsMetadata',
  'GetDashboardFencingInfo',
  'GetLicenseStatusFromLicenseServer',
  'GetProjectFencingInfo',
  'GetWorkflowFencingInfo',
  'SystemEvents',
];

/** An answer that is held back until it is let go. */
export function held(answer: () => Response) {
  let letGo = (): void => undefined;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  return { answer: () => gone.then(answer), letGo: () => letGo() };
}

/** A network with that tenant on it, and the names of what was asked in the order of asking. */
export function fakeTenant(answers: Answers) {
  const asked: string[] = [];
  const current = { ...answers };
  const fetch = async (input: RequestInfo | URL): Promise<Response> => {
    const request = new Request(input);
    const name = new URL(request.url).pathname.split('/').at(-1) ?? '';
    asked.push(name);
    const answer = current[name];
    if (!answer) throw new Error(`nobody expected ${name}`);
    return answer(request);
  };
  return { asked, fetch: fetch as typeof globalThis.fetch, answers: current };
}
