/** The article that is opened in VS Code: a passage that stands twice word for word, a name in two forms, vague sources. */

const ferry =
  'Ferry crossings will run every 20 minutes from Quarry Landing, which has been unused since 1988. Ferrymen from the Tarn Valley Trust, which runs the service downstream, will work the boats until the county hires its own crews.'

const edited =
  'Inspectors found cracks in six of the 22 steel hangers of the bridge in November. They closed one lane at once, and had the weight of trucks halved until the spring.'

/** Its paragraphs, the headline first. */
export const paragraphs: readonly string[] = [
  '# Marlow Bridge will close for nine months',
  'The Marlow Bridge, which carries 14,000 vehicles a day across the Tarn, will close on March 2 for at least nine months, the county said on Tuesday.',
  'Inspectors found cracks in six of the bridge’s 22 steel hangers in November. They closed one lane at once, and had the weight of trucks halved until spring.',
  '“We could have waited for the seventh,” said Ingrid Solvay, the county engineer. “I did not want to explain that to anybody’s family.”',
  ferry,
  'The repair has been described as the costliest in the county’s history. Critics argue that the county put off painting the hangers for two decades.',
  'The Tarn Vally Trust has asked for a second landing at Hob’s Quay, where the road is wide enough for trucks. A member of its board, who asked not to be named, said the money was there. “Nobody has told us no,” the member said.',
  '“It adds forty minutes to my morning,” said Peter Amsel, who drives a school bus and is on the board of the Tarn Valley Trust.',
  ferry,
  edited
]

/** The article as a file. */
export const article: string = `${paragraphs.join('\n\n')}\n`
