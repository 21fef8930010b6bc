/** How many paragraphs' facts are kept while files are read one after the other. */

/** Of different articles: each has few paragraphs of those before it. */
export const paragraphsOfRun = 100

/** Of articles that are changed and read again: they have most of their own. */
export const paragraphsOfFixes = 2000
