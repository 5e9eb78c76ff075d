/**
 * The address of whoever asks. Each proxy adds the one it was asked by to the end of
 * X-Forwarded-For, so with `proxies` of our own in front that many from the end are ours to believe;
 * what stands before them anybody may have written.
 */
export function clientAddress(socket: string, forwarded: string | undefined, proxies: number) {
	const hops = [...(forwarded?.split(',') ?? []), socket].map((hop) => hop.trim());
	const address = hops[Math.max(0, hops.length - 1 - proxies)] || socket;
	return address.replace(/^::ffff:/, '');
}
