/** Where the command runs: platforms of continuous integration say so in the environment. */
import {resolve} from 'node:path'
import {pathInside} from '../files/path-inside.js'

/** Whether this is a step of GitHub Actions, whose log makes annotations of workflow commands. */
export const isInGithubActions = (): boolean => process.env['GITHUB_ACTIONS'] === 'true'

/**
 * The working directory as seen from the root of the platform's checkout, empty or with a closing `/`: the paths of a
 * report start there.
 */
export function folderInRepository(): string {
  const {GITHUB_ACTIONS, GITHUB_WORKSPACE, GITLAB_CI, CI_PROJECT_DIR} = process.env
  const root = GITHUB_ACTIONS ? GITHUB_WORKSPACE : GITLAB_CI ? CI_PROJECT_DIR : undefined
  if (!root) return ''
  const inside = pathInside(root, '.')
  return inside === '' || inside.startsWith('..') || resolve(root, inside) !== resolve('.') ? '' : `${inside}/`
}
