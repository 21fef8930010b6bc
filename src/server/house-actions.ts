/** What a desk can decide about a finding instead of mending it. */
import type {Finding} from '../finding.js'
import {findBaselineAction} from './baseline-action.js'
import type {KnownBaseline} from './baselines.js'
import type {ActionContext, FindingAction} from './code-actions.js'
import {findConfigurationActions} from './configuration-actions.js'
import {findSuppressionActions} from './suppression-actions.js'

/** What decisions about an article are written into. */
export interface House {
  readonly path: string
  /** Where a configuration would be made. */
  readonly folder: string
  /** `undefined` when it cannot be read: nothing is added then. */
  readonly baseline: KnownBaseline | undefined
}

/** Actions that keep the text and change what is said of it. */
export function findHouseActions(finding: Finding, house: House, context: ActionContext): FindingAction[] {
  const {client, checked} = context
  const {configuration} = checked.result
  return [
    ...findConfigurationActions(finding, {configuration, folder: house.folder}, client),
    ...findSuppressionActions(finding, context),
    ...(house.baseline ? findBaselineAction(finding, house.path, house.baseline, client) : [])
  ]
}
