import type { Ctx } from '../context.ts';
import { inSchool } from '../in-school.ts';

/** What this school told a person inside the program, for one who asks to be erased. */
export const forgetNotifications = (ctx: Ctx, personId: string) =>
	inSchool(ctx).deleteFrom('platform.notification').where('person_id', '=', personId).execute();
