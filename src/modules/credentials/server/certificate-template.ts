/** A4 across, in Typst: Arabic first and largest, French and English under it, the code to scan. */
export const certificateTemplate = `
#set page(paper: "a4", flipped: true, margin: 0mm)
#let ink = rgb("#14231f")
#let soft = rgb("#4b5a54")
#let go = rgb("#0b6650")
#let voice = rgb("#f7b21b")
#set text(fill: ink, size: 11pt)
#set par(leading: 0.7em)
#let said(words, locale, ..style) = text(
  lang: locale,
  dir: if locale == "ar" { rtl } else { ltr },
  ..style,
  words,
)
#let fact((arabic, latin, value)) = stack(
  spacing: 2mm,
  said(arabic, "ar", size: 9.5pt, fill: soft),
  text(size: 8pt, fill: soft, latin),
  text(size: 12.5pt, weight: 600, value),
)

#place(center + horizon, svg(data.border, width: 280mm))
#place(center + horizon, rect(width: 256mm, height: 166mm, stroke: 0.7mm + voice))

#place(center + horizon, block(width: 236mm, height: 152mm)[
  #set align(center)
  #svg(data.seal, width: 18mm)
  #v(-2mm)
  #said(data.kind.ar, "ar", size: 28pt, weight: 700, fill: go)
  #v(-5mm)
  #said(data.attests.ar, "ar", size: 14pt, fill: soft)
  #v(-2.5mm)
  #text(size: if data.name.clusters().len() > 32 { 22pt } else { 32pt }, weight: 700, data.name)
  #v(-4.5mm)
  #said(data.mastered.ar, "ar", size: 17pt, weight: 600)
  #v(0.5mm)
  #line(length: 150mm, stroke: 0.3mm + rgb("#e6d8cf"))
  #v(0.5mm)
  #set text(dir: ltr)
  #grid(
    columns: (1fr, 1fr),
    column-gutter: 12mm,
    ..("fr", "en").map(locale => stack(
      spacing: 2.4mm,
      said(data.kind.at(locale), locale, size: 13pt, weight: 700, fill: go),
      said(data.attests.at(locale), locale, size: 10pt, fill: soft),
      text(size: 13pt, weight: 600, data.name),
      said(data.mastered.at(locale), locale, size: 11pt),
    )),
  )
  #v(1fr)
  #grid(
    columns: (1fr, 1.1fr, 1.1fr, 1.2fr, 28mm),
    column-gutter: 5mm,
    align: (left + bottom,) * 4 + (right + bottom,),
    ..data.facts.map(fact),
    svg(data.qr, width: 28mm),
  )
    #grid(
    columns: (1fr, auto),
    align: (left, right),
    text(size: 8pt, fill: soft, data.checked),
    text(size: 8.5pt, weight: 600, data.code),
  )
])
`;
