import type { CustomObject } from './tenantData';

const names = [
  'Equipment',
  'Contract',
  'Import log',
  'Vehicle',
  'Warranty',
  'Inspection',
  'Subscription',
  'Shipment',
  'Course',
  'Certificate',
  'Location',
  'Rental',
  'Invoice line',
];

/** The first so many of thirteen custom objects; the log is hidden. */
export function customObjects(count: number): CustomObject[] {
  return names.slice(0, count).map((name) => ({
    name,
    table: `y_${name.toLowerCase().replace(' ', '')}`,
    hidden: name === 'Import log',
  }));
}
