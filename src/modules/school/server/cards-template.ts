/** Eight cards of 90 × 64 mm on A4 with lines to cut along; a border of eight-point stars. */
export const cardsTemplate = `
#set page(margin: (x: 12mm, y: 14mm))
#let green = rgb("#0b6650")
#let saffron = rgb("#f7b21b")
#let star(fill, size) = box(width: size, height: size, {
	place(center + horizon, rect(width: size * 0.72, height: size * 0.72, fill: fill))
	place(center + horizon, rotate(45deg, rect(width: size * 0.72, height: size * 0.72, fill: fill)))
})
#let band = box(width: 100%, height: 6mm, fill: green, clip: true, align(center + horizon,
	stack(dir: ltr, spacing: 1.6mm, ..range(17).map(n => star(if calc.even(n) { saffron } else { rgb("#fbf1ec") }, 3.6mm)))))
#let card(person) = box(width: 92mm, height: 65mm, stroke: (dash: "dotted", paint: gray, thickness: 0.5pt), clip: true, {
	band
	v(1mm)
	pad(x: 5mm, grid(
		columns: (1fr, 38mm),
		column-gutter: 4mm,
		align: start + horizon,
		{
			set par(leading: 0.55em)
			text(9pt, fill: green, weight: 600, data.school)
			linebreak()
			text(8pt, fill: luma(90), data.town)
			v(2mm)
			text(if person.name.clusters().len() > 26 { 12pt } else { 15pt }, weight: 700, person.name)
			v(1mm)
			text(8.5pt, data.words.scan)
			v(0.5mm)
			text(7.5pt, fill: luma(90), data.words.keep)
		},
		svg(person.qr, width: 38mm),
	))
	place(bottom, band)
})
#grid(columns: (1fr, 1fr), column-gutter: 2mm, row-gutter: 1.5mm, align: center, ..data.cards.map(card))
`;
