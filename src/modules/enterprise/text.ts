import { m } from '#messages/messages.js';
import type { ProjectRefusal, SheetRefusal, Unit } from './schema.ts';

export const sheetRefusalText = {
	wage_below_floor: m.enterprise_refused_wage_below_floor,
} satisfies Record<SheetRefusal, () => string>;

export const projectRefusalText = {
	no_project: m.enterprise_refused_no_project,
} satisfies Record<ProjectRefusal, () => string>;

export const unitText = {
	kg: m.enterprise_unit_kg,
	m: m.enterprise_unit_m,
	m2: m.enterprise_unit_m2,
	l: m.enterprise_unit_l,
	piece: m.enterprise_unit_piece,
} satisfies Record<Unit, () => string>;
