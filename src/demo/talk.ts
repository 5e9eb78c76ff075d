import { listCircles, writePost, writeReply } from '#modules/network/index.server.ts';
import type { Opened } from './open.ts';
import { daysAgo, inSchoolOn, must } from './scene.ts';

const words = [
	'من يعرف أين نشتري صوفا جيدا هذا الشهر؟',
	'غسلت الصوف بماء دافئ فقط، وجاء اللون أجمل.',
	'هذه أول زربية أنسجها وحدي. شكرا لكم جميعا.',
];
const answers = ['في سوق الخميس، عند مدخل السوق.', 'مبروك! الحواف مستقيمة جدا.'];

/** Some words on the wall of the weavers. */
export async function talk({ school, learners, coordinator }: Opened) {
	const as = (at: number, days: number) =>
		inSchoolOn(coordinator.db, school, daysAgo(days), learners[at]?.id ?? '', 'learner');
	const circle = (await listCircles(as(0, 1))).find(({ kind }) => kind === 'craft');
	if (!circle) return;
	for (const [at, text] of words.entries()) {
		const { postId } = must(
			await writePost(as(12 + at, 20 - 5 * at), { circleId: circle.id, text }),
		);
		const answer = answers[at];
		if (answer) must(await writeReply(as(at, 19 - 5 * at), { postId, text: answer }));
	}
}
