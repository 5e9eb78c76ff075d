import { phoneRefusals, type PhoneRefusal } from '#modules/identity/rules-phone.ts';
import * as v from 'valibot';

export const sexes = ['woman', 'man'] as const;
export const settings = ['rural', 'urban'] as const;
export const memberRoles = ['learner', 'trainer', 'coordinator'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** A person as a coordinator types her; only the name and the role must be there. */
export const newMember = v.object({
	name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
	phone: v.optional(v.string()),
	role: v.picklist(memberRoles),
	sex: v.optional(v.picklist(sexes)),
	birthYear: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100))),
	setting: v.optional(v.picklist(settings)),
	regionCode: v.optional(v.string()),
	town: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(120))),
	craftId: v.optional(v.string()),
});
export type NewMember = v.InferOutput<typeof newMember>;

export const memberChanged = v.object({
	memberId: v.string(),
	sex: v.nullable(v.picklist(sexes)),
	birthYear: v.nullable(v.number()),
	setting: v.nullable(v.picklist(settings)),
	regionCode: v.nullable(v.string()),
	craftId: v.nullable(v.string()),
});
export const memberJoined = v.object({
	...memberChanged.entries,
	role: v.picklist(memberRoles),
});

export const registerRefusals = [...phoneRefusals, 'region_unknown', 'craft_unknown'] as const;
export type RegisterRefusal = PhoneRefusal | ReferenceRefusal;
export type ReferenceRefusal = 'region_unknown' | 'craft_unknown';

const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120));

export const schoolSettings = v.object({
	nameAr: line,
	nameFr: line,
	nameEn: line,
	town: line,
	regionCode: v.pipe(v.string(), v.minLength(1)),
});
export type SchoolSettings = v.InferOutput<typeof schoolSettings>;

export const newSchool = v.object({
	...schoolSettings.entries,
	slug: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(/^[a-z][a-z0-9-]{2,40}$/)),
});
export type NewSchool = v.InferOutput<typeof newSchool>;
export type OpenRefusal = ReferenceRefusal | 'slug_reserved' | 'slug_taken';

export const firstSchool = v.object({ ...newSchool.entries, coordinator: line, phone: v.string() });
export type FirstSchool = v.InferOutput<typeof firstSchool>;
export type StartRefusal = OpenRefusal | PhoneRefusal | 'already_started';

export const invitationLife = 14 * 86_400_000;
export const invitation = v.object({
	role: v.picklist(['trainer', 'coordinator']),
	contact: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
});
export type Invitation = v.InferOutput<typeof invitation>;
export type InviteRefusal = PhoneRefusal | 'email_wrong';
export type AcceptRefusal = 'invitation_ended' | 'name_missing';

export type RolesRefusal = 'no_role' | 'last_coordinator';
export type RemoveRefusal = 'last_coordinator';
export type CardGivingRefusal = 'card_left' | 'card_staff' | 'card_elsewhere';

export const signUpForm = v.object({
	name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
	school: v.pipe(v.string(), v.minLength(1)),
});
export type SignUpRefusal = 'proof_ended';

/** What a member may agree to, one tap each. */
export const purposes = ['impact_statistics', 'makers_directory', 'share_story'] as const;
export type Purpose = (typeof purposes)[number];
export const consentForm = v.object({ purpose: v.picklist(purposes), agrees: v.boolean() });
export const consentChanged = v.object({ memberId: v.string(), purpose: v.picklist(purposes) });

/** A person typed into a form: what was left empty comes as an empty text. */
const optional = <T extends v.GenericSchema>(schema: T) =>
	v.union([
		v.pipe(
			v.literal(''),
			v.transform(() => undefined),
		),
		schema,
	]);

export const aboutForm = v.object({
	sex: v.optional(optional(v.picklist(sexes))),
	birthYear: v.optional(
		optional(v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1900), v.maxValue(2100))),
	),
	setting: v.optional(optional(v.picklist(settings))),
	regionCode: v.optional(optional(v.string())),
	craftId: v.optional(optional(v.string())),
});
export type About = v.InferOutput<typeof aboutForm>;

export const memberForm = v.object({
	...aboutForm.entries,
	name: line,
	phone: v.optional(v.string()),
	role: v.picklist(memberRoles),
});

export const correctForm = v.omit(memberForm, ['role']);
export type CorrectMember = v.InferOutput<typeof correctForm>;
export type ContactRefusal = 'contact_elsewhere';
export type CorrectRefusal = PhoneRefusal | ReferenceRefusal | ContactRefusal;

export const rolesForm = v.object({
	learner: v.boolean(),
	trainer: v.boolean(),
	coordinator: v.boolean(),
});

/** What the API answers about a member. */
export const memberView = v.object({
	id: v.string(),
	name: v.string(),
	phone: v.nullable(v.string()),
	roles: v.array(v.picklist(memberRoles)),
});
