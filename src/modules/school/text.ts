import { m } from '#messages/messages.js';
import { phoneText } from '#modules/identity/text.ts';
import { mediaRefusalText } from '#platform/media-text.ts';
import type {
	AcceptRefusal,
	CardGivingRefusal,
	CorrectRefusal,
	InviteRefusal,
	MemberRole,
	OpenRefusal,
	Purpose,
	RegisterRefusal,
	RemoveRefusal,
	RolesRefusal,
	StartRefusal,
} from './schema.ts';

export const registerText = {
	...phoneText,
	region_unknown: m.school_region_unknown,
	craft_unknown: m.school_craft_unknown,
} satisfies Record<RegisterRefusal, () => string>;

export const correctText = {
	...registerText,
	contact_elsewhere: m.school_contact_elsewhere,
} satisfies Record<CorrectRefusal, () => string>;

export const openText = {
	region_unknown: m.school_region_unknown,
	craft_unknown: m.school_craft_unknown,
	slug_reserved: m.school_slug_reserved,
	slug_taken: m.school_slug_taken,
} satisfies Record<OpenRefusal, () => string>;

export const startText = {
	...openText,
	...phoneText,
	already_started: m.school_already_started,
} satisfies Record<StartRefusal, () => string>;

export const inviteText = {
	...phoneText,
	email_wrong: m.school_email_wrong,
} satisfies Record<InviteRefusal, () => string>;

export const acceptText = {
	invitation_ended: m.school_invitation_ended,
	name_missing: m.school_name_missing,
} satisfies Record<AcceptRefusal, () => string>;

export const rolesText = {
	no_role: m.school_no_role,
	last_coordinator: m.school_last_coordinator,
} satisfies Record<RolesRefusal | RemoveRefusal, () => string>;

export const cardGivingText = {
	card_left: m.school_card_left,
	card_staff: m.school_card_staff,
	card_elsewhere: m.school_card_elsewhere,
} satisfies Record<CardGivingRefusal, () => string>;

export const roleText = {
	learner: m.school_role_learner,
	trainer: m.school_role_trainer,
	coordinator: m.school_role_coordinator,
} satisfies Record<MemberRole, () => string>;

export const purposeText = {
	impact_statistics: m.school_purpose_impact,
	makers_directory: m.school_purpose_makers,
	share_story: m.school_purpose_story,
} satisfies Record<Purpose, () => string>;

export const invitationSubject = m.school_invitation_subject;
export const invitationMessage = m.school_invitation_message;

export const settingsText = {
	...mediaRefusalText,
	region_unknown: m.school_region_unknown,
	craft_unknown: m.school_craft_unknown,
};

export const sexText = { woman: m.school_sex_woman, man: m.school_sex_man };
export const settingText = { rural: m.school_setting_rural, urban: m.school_setting_urban };

export const noCardsText = m.school_cards_none;
/** What stands on every card. */
export const cardWords = () => ({
	title: m.school_cards_title(),
	scan: m.school_card_scan(),
	keep: m.school_card_keep(),
});
