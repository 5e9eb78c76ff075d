import { PlaceAbroad, PlaceForPickup, PlaceInMorocco } from '#modules/market/schema.ts';
import { readForm } from '#platform/server/form.ts';

/** The form has the fields of the way that was chosen, so it is read by that way's schema. */
export async function readOrder(request: Request) {
	const zone = (await request.clone().formData()).get('zone');
	if (zone === 'pickup') return readForm(request, PlaceForPickup);
	if (zone === 'morocco') return readForm(request, PlaceInMorocco);
	return readForm(request, PlaceAbroad);
}
