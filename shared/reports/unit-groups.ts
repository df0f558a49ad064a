import type { OrganisationType, UnitVersion } from '../domain/unit.ts';
import { reportWords } from '../text/vi/reports.ts';

type GroupCode = keyof typeof reportWords.groups;

const groupOfType: Readonly<Record<OrganisationType, GroupCode>> = {
  commune: 'communes',
  ward: 'communes',
  township: 'communes',
  'party-mass-office': 'offices',
  'state-office': 'offices',
  'public-service': 'offices',
  'private-service': 'offices',
  school: 'schools',
  'state-enterprise': 'enterprises',
  'private-enterprise': 'enterprises',
  cooperative: 'enterprises',
  army: 'armedForces',
  police: 'armedForces',
  other: 'others',
};

const order: readonly GroupCode[] = ['communes', 'offices', 'schools', 'enterprises', 'armedForces', 'others'];

/** Units by group, in the order of the summary; groups without units are left out. */
export function groupUnits(
  units: readonly UnitVersion[],
): readonly { readonly title: string; readonly units: readonly UnitVersion[] }[] {
  return order
    .map((code) => ({ title: reportWords.groups[code], units: units.filter((unit) => groupCode(unit) === code) }))
    .filter((group) => group.units.length > 0);
}

function groupCode(unit: UnitVersion): GroupCode {
  return unit.organisationType === null ? 'others' : groupOfType[unit.organisationType];
}
