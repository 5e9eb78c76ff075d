import * as v from 'valibot';
import { defineJob } from '#platform/server/jobs.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { observe } from './observe.ts';

const id = v.string();
const maybe = v.nullable(v.string());

/** What a member said of herself, whenever she says it again. */
export const hearMember = defineJob({
	name: 'impact.hear_member',
	input: v.object({
		memberId: id,
		sex: maybe,
		birthYear: v.nullable(v.number()),
		setting: maybe,
		regionCode: maybe,
		craftId: maybe,
	}),
	async run(tx, { memberId, sex, birthYear, setting, regionCode, craftId }) {
		const said = {
			sex,
			birth_year: birthYear,
			setting,
			region_code: regionCode,
			craft_id: craftId,
			noted_at: tx.now,
		};
		await inSchool(tx)
			.insertInto('impact.person', { id: memberId, ...said })
			.onConflict((conflict) => conflict.columns(['school_id', 'id']).doUpdateSet(said))
			.execute();
	},
});

export const hearEnrolment = defineJob({
	name: 'impact.hear_enrolment',
	input: v.object({ learnerId: id, programmeId: id }),
	run: (tx, { learnerId, programmeId }) =>
		observe(tx, {
			indicator: 'enrolled',
			cause: `${programmeId}/${learnerId}`,
			personId: learnerId,
		}),
});

export const hearSitting = defineJob({
	name: 'impact.hear_sitting',
	input: v.object({ learnerId: id, testId: id }),
	run: (tx, { learnerId, testId }) =>
		observe(tx, { indicator: 'assessed', cause: `${testId}/${learnerId}`, personId: learnerId }),
});

export const hearCertificate = defineJob({
	name: 'impact.hear_certificate',
	input: v.object({ learnerId: id, certificateId: id }),
	run: (tx, { learnerId, certificateId }) =>
		observe(tx, { indicator: 'certified', cause: certificateId, personId: learnerId }),
});

export const hearRevocation = defineJob({
	name: 'impact.hear_revocation',
	input: v.object({ certificateId: id }),
	async run(tx, { certificateId }) {
		await inSchool(tx)
			.deleteFrom('impact.observation')
			.where('indicator', '=', 'certified')
			.where('cause', '=', certificateId)
			.execute();
	},
});

export const hearProject = defineJob({
	name: 'impact.hear_project',
	input: v.object({ makerId: id, projectId: id }),
	run: (tx, { makerId, projectId }) =>
		observe(tx, { indicator: 'project', cause: projectId, personId: makerId }),
});

export const hearShop = defineJob({
	name: 'impact.hear_shop',
	input: v.object({ makerId: id, shopId: id }),
	run: (tx, { makerId, shopId }) =>
		observe(tx, { indicator: 'shop', cause: shopId, personId: makerId }),
});

export const hearOrder = defineJob({
	name: 'impact.hear_order',
	input: v.object({ makerId: id, orderId: id }),
	run: (tx, { makerId, orderId }) =>
		observe(tx, { indicator: 'order', cause: orderId, personId: makerId }),
});

/** Money that reached the maker; only dirhams are added up. */
export const hearIncome = defineJob({
	name: 'impact.hear_income',
	input: v.object({ makerId: id, orderId: id, amount: v.string(), currency: v.literal('MAD') }),
	run: (tx, { makerId, orderId, amount }) =>
		observe(tx, {
			indicator: 'income',
			cause: orderId,
			personId: makerId,
			amount: BigInt(amount),
		}),
});
